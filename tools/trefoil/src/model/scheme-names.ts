import type { Api } from './api.ts'
import { camelCase, isName } from './naming/words.ts'
import { reservedExports, reservedWords } from './reserved-names.ts'

/** The constants of security schemes in the client, by their keys: `x_auth_token` is `xAuthToken`. */
export function schemeNames({ securitySchemes }: Pick<Api, 'securitySchemes'>): ReadonlyMap<string, string> {
  const taken = new Set(['server'])
  return new Map(
    securitySchemes.map(({ key }) => {
      const wanted = camelCase(key)
      const base = isName(wanted) && !reservedWords.has(wanted) && !reservedExports.has(wanted) ? wanted : `scheme${wanted}`
      let name = base
      for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`
      taken.add(name)
      return [key, name]
    }),
  )
}
