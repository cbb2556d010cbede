export type { ApiAnswer, AnswerOf, StatusOf, SuccessOf } from './answer.ts'
export { json, jsonAs, multipart, type RawBody, rawAs, textAs, urlencoded } from './body.ts'
export { ApiClient, Configuration, type ConfigurationOptions, type Credential } from './configuration.ts'
export { ApiException, type ErrorStatusOf, type ExceptionOf, isApiException } from './exception.ts'
export { cookie, cookieJoined, cookieJson, header, headerExploded, headerJson } from './in-headers.ts'
export { label, labelExploded, matrix, matrixExploded, pathJson, simple, simpleExploded } from './in-path.ts'
export { deepObject, form, formJoined, pipeDelimited, queryJson, spaceDelimited } from './in-query.ts'
export { operation, type ApiOperation } from './operation.ts'
export type { Write } from './outgoing.ts'
export { asBlob, asFound, asJson, asNothing, asText, type Read } from './read.ts'
export {
  apiKeyCookie,
  apiKeyHeader,
  apiKeyQuery,
  authorization,
  basic,
  bearer,
  either,
  every,
  mutualTls,
  type Security,
} from './security.ts'
export type { CallOptions, OperationShape } from './shape.ts'
