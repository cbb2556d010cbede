import type { Api, Operation } from '../../../model/api.ts'
import type { Review } from '../../emit.ts'
import { bodyRemarks } from './bodies.ts'
import { mediaTypeRemarks } from './media-types.ts'
import { nameRemarks } from './names.ts'
import { operationRemarks } from './operations.ts'
import { paginationRemarks } from './pagination.ts'
import { parameterRemarks } from './parameters.ts'
import { securityRemarks } from './security.ts'

/** What the client does not do, or not as one may expect; errors are what makes it wrong. */
export const clientReview: Review = (api) => {
  const operations = operationsOf(api)
  return [
    ...operations.flatMap((operation) => [
      ...operationRemarks(operation),
      ...parameterRemarks(operation),
      ...bodyRemarks(operation),
      ...paginationRemarks(operation),
    ]),
    ...nameRemarks(api),
    ...mediaTypeRemarks(operations),
    ...securityRemarks(api, operations),
  ]
}

/** Each once, whatever the number of its tags. */
const operationsOf = ({ groups }: Pick<Api, 'groups'>): readonly Operation[] => [
  ...new Map(groups.flatMap(({ operations }) => operations).map((operation) => [operation.id, operation])).values(),
]
