import type { Api, NamedSchema } from '../../model/api.ts'
import { compare } from '../../order.ts'

/** The schema that an example tells most with: the component that most answers of success are, or else any. */
export function tellingSchema({ groups, schemas }: Api): NamedSchema | undefined {
  const answers = groups
    .flatMap(({ operations }) => operations)
    .flatMap(({ responses }) => responses.filter(({ status }) => status.startsWith('2')))
  const bodies = answers.flatMap(({ contents }) => contents.map(({ schema }) => schema))
  const uses = (named: NamedSchema): number =>
    named.key === undefined ? -1 : bodies.filter((schema) => schema.kind === 'reference' && schema.target === named).length
  return schemas.toSorted((a, b) => uses(b) - uses(a) || compare(a.name, b.name))[0]
}
