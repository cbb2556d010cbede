import type { Api } from './api.ts'
import type { Log } from './read/log.ts'
import type { ObjectPlace } from './read/place.ts'
import { object, read, remarkOf, text } from './read/read.ts'

/** The Info Object (OpenAPI 3.0.3, section 4.7.2). */
export function infoOf(root: ObjectPlace, log: Log): Pick<Api, 'title' | 'version' | 'description'> {
  const info = read(log, root, { name: 'info', shape: object, severity: 'warning' })
  const word = (name: string): string | undefined => info && remarkOf(log, info, name, text)
  const description = word('description')
  return { title: word('title') ?? '', version: word('version') ?? '', ...(description !== undefined && { description }) }
}
