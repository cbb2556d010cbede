import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Document } from '../../trefoil/src/spec/document.ts'

export type Verdict = (value: unknown) => boolean

/**
 * What ajv says of values, by the pointer of a schema in the document. Ajv knows 3.0's `nullable` by itself; all else
 * in the Interconnections document means the same in 3.0 and in 2020-12.
 */
export function judgeOf(document: Document): (pointer: string) => Verdict {
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  addFormats.default(ajv)
  ajv.addSchema({ ...document.root, $id: 'document' }, undefined, undefined, false)
  return (pointer) => {
    const validate = ajv.compile({ $ref: `document#${encodeURI(pointer)}` })
    return (value) => validate(value)
  }
}
