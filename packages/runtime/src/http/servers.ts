import { bare } from './call.ts'

/** A variable of a server: its value where nothing else is said, and all that it can be, where that is limited. */
export interface ServerVariable {
  readonly default: string
  readonly enum?: readonly string[]
}

/** Gives the URL of a server, as `host` of a client or `server` of a call; what is left out of the variables has its default. */
export type ServerUrl<Variables> = (variables?: { readonly [Name in keyof Variables]?: Variables[Name] | undefined }) => string

/** Where a variable stands, as what may not be in its value: it would make another host, or another address, of the rest. */
const places = [
  { name: 'scheme', of: /^\{[^{}]*\}(?=:\/\/)/, refused: /[^\w+.-]/ },
  { name: 'host', of: /^[^/]*:?\/\/(?:\{[^{}]*\}|[^/{])*/, refused: /[/?#@\\\s]/ },
  { name: 'path', of: /^(?!\{).*/s, refused: /[?#\\\s]/ },
] as const

/**
 * The function that fills in the variables of a server (OpenAPI 3.1.0, section 4.8.5). It throws a TypeError, which
 * quotes no value, for one that is not in the enum, or that would change more than its own place.
 */
export const serverUrl =
  <Variables extends object>(template: string, variables: { readonly [Name in keyof Variables]: ServerVariable }): ServerUrl<Variables> =>
  (given = {}) => {
    const values = bare<string>(given)
    const known = bare<ServerVariable>(variables)
    return template.replace(/\{([^{}]*)\}/g, (whole, name: string, at: number) => {
      const variable = known[name]
      if (!variable) return whole
      const value = values[name] ?? variable.default
      const place = places.find(({ of }) => at < (of.exec(template)?.[0].length ?? 0))
      const isWrong = variable.enum ? !variable.enum.includes(value) : place?.refused.test(value)
      if (isWrong && value !== variable.default) throw new TypeError(`"${name}" cannot have this value in the ${place?.name} of a server`)
      return value
    })
  }
