import { noAnnotations } from '../../model/schema/conversion.ts'
import { mergeAnnotations } from '../../model/schema/annotations.ts'
import type { Annotations, Schema } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { RemarkCode } from '../codes.ts'
import { type Place } from '../place.ts'
import { valueWords } from '../words.ts'

interface Row {
  readonly code: RemarkCode
  readonly text: string
}

/** Of each annotation: what it says of the change from one to the other, or nothing. */
const rules: readonly ((before: Annotations, after: Annotations) => Row | undefined)[] = [
  (before, after) => (before.title === after.title ? undefined : { code: 'title-changed', text: 'the title is another one' }),
  (before, after) =>
    before.description === after.description ? undefined : { code: 'description-changed', text: 'the description says something else' },
  (before, after) => (isSame(before.examples, after.examples) ? undefined : { code: 'examples-changed', text: 'the examples are others' }),
  (before, after) => (isSame(before.xml, after.xml) ? undefined : { code: 'xml-changed', text: 'it is written otherwise as XML' }),
  defaultRule,
  ({ deprecated: was }, { deprecated: is }) => {
    if (was === is) return undefined
    return is ? { code: 'deprecated', text: 'it is deprecated now' } : { code: 'undeprecated', text: 'it is no longer deprecated' }
  },
]

const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

function defaultRule({ default: was }: Annotations, { default: is }: Annotations): Row | undefined {
  if (isSame(was, is)) return undefined
  if (was === undefined) return is === undefined ? undefined : { code: 'default-added', text: `the default is ${valueWords(is)} now` }
  if (is === undefined) return { code: 'default-removed', text: `the default ${valueWords(was)} is gone` }
  return { code: 'default-changed', text: `the default is ${valueWords(is)}, and was ${valueWords(was)}` }
}

/**
 * What two schemas say that no value can break. Where both are names, what these say themselves stands elsewhere; what is
 * said beside a name goes before what it stands for.
 */
export function remarkChanges(before: Schema, after: Schema, place: Place): readonly Change[] {
  const [was, is] = [saidOf(before), saidOf(after)]
  const isNames = before.kind === 'reference' && after.kind === 'reference'
  return rules.flatMap((rule) => {
    const row = rule(was, is)
    if (row === undefined || (isNames && rule(before.annotations, after.annotations) === undefined)) return []
    return [changed(place, { ...row, side: 'after', pointer: after.pointer })]
  })
}

/** All that is said of a value, wherever: beside a name, at what it stands for, of what may be null besides. */
function saidOf(schema: Schema, steps = 0): Annotations {
  if (steps > 20) return schema.annotations
  const [only, ...others] = schema.kind === 'anyOf' ? schema.of.filter(({ kind }) => kind !== 'null') : []
  const inner = schema.kind === 'reference' ? schema.target.schema : others.length === 0 ? only : undefined
  return inner === undefined ? schema.annotations : mergeAnnotations(schema.annotations, saidOf(inner, steps + 1))
}

/** A schema without what is said of it, which has been compared already. */
export const unsaid = (schema: Schema): Schema => ({ ...schema, annotations: noAnnotations })
