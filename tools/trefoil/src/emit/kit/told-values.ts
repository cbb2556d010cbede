import type { AnyOfSchema, Json, OneOfSchema } from '../../model/schema.ts'

/** A value that a schema admits, and what the document says of it. */
export interface ToldValue {
  readonly value: Json
  /** Without a full stop, and empty where nothing is said. */
  readonly words: string
}

/** The values of alternatives that are one value each: how JSON Schema writes an enum whose values are described. */
export function toldValues({ of }: AnyOfSchema | OneOfSchema): readonly ToldValue[] | undefined {
  const branches = of.filter(({ kind }) => kind !== 'null')
  const told = branches.flatMap((branch) => {
    const [value, ...others] = branch.kind === 'enum' ? branch.values : []
    const { description, title } = branch.annotations
    return value === undefined || others.length > 0 ? [] : [{ value, words: flat(description ?? title ?? '') }]
  })
  return told.length > 1 && told.length === branches.length ? told : undefined
}

const flat = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replace(/\.$/, '')
