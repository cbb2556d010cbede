import type { Counted, Part } from './parts.ts'
import type { Group } from './suite.ts'
import type { Made, Workshop } from './validators.ts'

/** A case of the suite, and whether the emitted validator agrees with it. */
export interface Judged {
  readonly part: Part
  readonly file: string
  readonly group: string
  readonly test: string
  readonly agrees: boolean
  /** Why not: the tool's refusal of the schema, or the verdict that was wanted. */
  readonly because: string
}

export const judged = ({ part, groups }: Counted, { make }: Workshop): readonly Judged[] =>
  groups.flatMap((group) =>
    judgedGroup(group, make(group.schema, group.dialect)).map((one) => ({ part, file: group.file, group: group.description, ...one })),
  )

type Verdict = Pick<Judged, 'test' | 'agrees' | 'because'>

function judgedGroup({ tests }: Group, made: Made): readonly Verdict[] {
  return tests.map(({ description, data, valid }) => {
    if ('refused' in made) return { test: description, agrees: false, because: made.refused }
    const agrees = made.judge(data) === valid
    return { test: description, agrees, because: agrees ? '' : `should be ${valid ? 'accepted' : 'refused'}` }
  })
}
