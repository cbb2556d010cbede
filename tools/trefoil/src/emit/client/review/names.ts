import { error } from '../../../diagnostic/diagnostic.ts'
import type { Api } from '../../../model/api.ts'
import { withRequestForm } from '../../../model/forms.ts'
import { namesOf } from '../../../model/names.ts'
import type { Remark } from '../../emit.ts'
import { quoted } from './remark.ts'

/** A schema with the name that another one has in requests: both cannot be exported. */
export function nameRemarks({ schemas }: Pick<Api, 'schemas'>): readonly Remark[] {
  const byName = new Map(schemas.map((schema) => [schema.name, schema]))
  return [...withRequestForm(schemas)].flatMap((schema) => {
    const { type, writableType } = namesOf(schema)
    const other = byName.get(writableType)
    if (other === undefined) return []
    const message = `${writableType} is what ${type} is called in requests, where members of it are left out, and the name of this schema as well`
    const fix = `Rename one of them in the config, with an entry of "names" such as ${quoted(other.pointer)}: 'OtherName'.`
    return [{ ...error({ code: 'TF4010', message, fix }), at: other.pointer }]
  })
}
