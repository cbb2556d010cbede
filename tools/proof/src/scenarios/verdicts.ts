import { namesOf } from '../../../trefoil/src/model/names.ts'
import type { Api } from '../../../trefoil/src/model/api.ts'
import type { Direction } from '../../../trefoil/src/model/verdict/verdict.ts'
import { type Oracle, oraclesOf } from '../oracle.ts'
import type { Verdicts } from './scenario.ts'
import { judge, type Subject, text } from './subject.ts'

/** Where validators or ajv see a value otherwise than the scenario says, or say something else of it. */
export function verdictFaults(verdicts: Verdicts, subject: Subject): readonly string[] {
  const { validator, rows } = verdicts
  const oracle = oracleOf(verdicts, subject)
  if (oracle === undefined) return [`${validator}: nothing is known of the schema that it stands for`]
  return rows.flatMap(({ value, valid, byAjv, issue }) => {
    const judged = judge(subject.zod[validator], value)
    const got = { zod: judged.success, mini: judge(subject.mini[validator], value).success, ajv: oracle(value).valid }
    const agrees = got.zod === valid && got.mini === valid && got.ajv === byAjv
    return [
      ...(agrees ? [] : [`${validator} of ${text(value)}: ${text(got)}, ${judged.issue}`]),
      ...(issue === '' || issue === judged.issue ? [] : [`${validator} of ${text(value)} says: ${judged.issue}`]),
    ]
  })
}

function oracleOf({ validator, pointer }: Verdicts, { built, api, oracle }: Subject): Oracle | undefined {
  const meaning = built.scenario.meanings.get(validator)
  if (meaning !== undefined) return oraclesOf({ root: { meaning }, dialect: '3.1' }, 'request')('/meaning')
  const place = placeOf(validator, pointer, api)
  return place && oracle[place.direction](place.pointer)
}

interface Place {
  readonly pointer: string
  readonly direction: Direction
}

function placeOf(validator: string, pointer: string | undefined, { schemas }: Api): Place | undefined {
  if (pointer !== undefined) return { pointer, direction: validator.endsWith('BodySchema') ? 'request' : 'response' }
  const named = schemas.find((one) => [namesOf(one).schema, namesOf(one).writableSchema].includes(validator))
  return named && { pointer: named.pointer, direction: validator === namesOf(named).schema ? 'response' : 'request' }
}
