import { combinations } from './bombs/combinations.ts'
import { documents } from './bombs/documents.ts'
import { chained, nested } from './bombs/nested.ts'
import { recursions } from './bombs/references.ts'
import { counts, values } from './bombs/values.ts'
import { withSchema, withSchemas } from './bombs/written.ts'
import { yaml } from './bombs/yaml.ts'

/** A document that is small to write and large to understand; what it is, and its text. */
export interface Bomb {
  readonly name: string
  /** `openapi.json` or `openapi.yaml`. */
  readonly file: string
  readonly text: string
}

const asJson = (named: Readonly<Record<string, string>>): readonly Bomb[] =>
  Object.entries(named).map(([name, document]) => ({ name, file: 'openapi.json', text: document }))

export const bombs: readonly Bomb[] = [
  ...asJson(nested(40)),
  ...asJson(nested(190)),
  ...asJson(nested(450)),
  ...asJson(chained(25)),
  ...asJson(chained(300)),
  ...asJson(values),
  ...asJson(Object.fromEntries(Object.entries({ ...counts, ...combinations }).map(([name, schema]) => [name, withSchema(schema)]))),
  ...asJson(Object.fromEntries(Object.entries(recursions).map(([name, schemas]) => [name, withSchemas(schemas)]))),
  ...asJson(documents),
  ...Object.entries(yaml).map(([name, document]) => ({ name, file: 'openapi.yaml', text: document })),
]
