import { resolve } from 'node:path'
import { fail } from '../diagnostic/diagnostic.ts'

/** The path of a file that is named from a folder. Fails with TF1007 where a URL stands in place of a name. */
export function localFile(folder: string, named: string): string {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(named)) return resolve(folder, named)
  const fix = 'Save what is there in a file, and name the file.'
  return fail({ code: 'TF1007', message: `"${named}" is not a file, and nothing is fetched`, fix })
}
