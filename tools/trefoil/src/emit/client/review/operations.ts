import type { Operation } from '../../../model/api.ts'
import type { Remark } from '../../emit.ts'
import { hasSuccess } from '../responses.ts'
import { quoted, remark } from './remark.ts'

/** What concerns a request line, or the answers as a whole. */
export const operationRemarks = (operation: Operation): readonly Remark[] => [
  ...ofMethod(operation),
  ...ofPath(operation),
  ...ofAnswers(operation),
]

/** Fetch standard, section "Methods": a forbidden method. */
const ofMethod = ({ method, pointer, name }: Operation): readonly Remark[] =>
  /^(?:TRACE|TRACK|CONNECT)$/i.test(method)
    ? [
        remark({
          code: 'TF4003',
          at: pointer,
          message: `fetch does not send ${method} requests: ${name} will always throw`,
          fix: 'Take the operation out of the document, in an overlay if need be.',
        }),
      ]
    : []

const ofPath = ({ path, pointer }: Operation): readonly Remark[] =>
  /[?#]/.test(path)
    ? [
        remark({
          code: 'TF4008',
          at: pointer,
          message: `The path ${quoted(path)} holds a query or a fragment; it is sent as it stands, and a fragment is not sent at all`,
          fix: 'Describe what stands after the question mark as query parameters.',
        }),
      ]
    : []

const ofAnswers = (operation: Operation): readonly Remark[] =>
  hasSuccess(operation) || operation.responses.length === 0
    ? []
    : [
        remark({
          code: 'TF4004',
          at: operation.pointer,
          message: `${operation.name} documents no success: any 2xx counts as one, and its body is not read`,
          fix: 'Document the answer that it gives when all is well.',
        }),
      ]
