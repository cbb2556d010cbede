export type { ApiAnswer, AnswerOf, HeadersAt, StatusOf, SuccessOf } from './answer.ts'
export { json, jsonAs, multipart, type RawBody, rawAs, textAs, urlencoded } from './body.ts'
export { ApiClient, Configuration } from './configuration.ts'
export { ApiException, type ErrorStatusOf, type ExceptionOf, isApiException } from './exception.ts'
export { cookie, cookieJoined, cookieJson, header, headerExploded, headerJson } from './in-headers.ts'
export { label, labelExploded, matrix, matrixExploded, pathJson, simple, simpleExploded } from './in-path.ts'
export { deepObject, form, formJoined, pipeDelimited, queryJson, spaceDelimited } from './in-query.ts'
export { type ApiOperation, operation } from './operation.ts'
export { type Call, type Middleware, named, type Send, type Write } from './call.ts'
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
export type { CallOptions, ConfigurationOptions, Credential, OperationShape } from './shape.ts'
export { clientCredentials, type ClientCredentials, type TokenSource } from './oauth2.ts'
export { hooks, type Hooks } from './middleware.ts'
export {
  byCursor,
  byLink,
  byOffset,
  byPage,
  isFull,
  items,
  type Next,
  nextLink,
  numberIn,
  type Page,
  type Paged,
  pages,
  textIn,
} from './pagination.ts'
export { reconnecting, type ReconnectingOptions } from './reconnecting.ts'
export { followRedirects, type RedirectOptions } from './redirects.ts'
export { retry, type RetryOptions } from './retry.ts'
export { type InParts, streamed, type Streamed } from './streamed.ts'
export { asEvents, asJsonEvents, asJsonLines, asJsonSequence, type ItemOf, type ServerSentEvent } from './streams.ts'
export {
  type OperationSchemas,
  type Schemas,
  type StandardIssue,
  type StandardSchema,
  validate,
  type Validation,
  ValidationError,
} from './validate.ts'
export {
  type HmacHeader,
  parseWebhook,
  signWebhook,
  WebhookError,
  type WebhookFault,
  type WebhookOptions,
  type WebhookRequest,
  type WebhookSecret,
} from './webhooks.ts'
