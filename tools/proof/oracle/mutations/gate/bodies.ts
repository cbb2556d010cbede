import type { Row } from '../../mutation.ts'

const add = '/paths/~1visits/post'
const one = '/paths/~1visits~1{id}'
const json = 'content/application~1json'

/** What is sent. */
export const bodies: readonly Row[] = [
  [
    'a body',
    [[`${one}/delete/requestBody`, { content: { 'application/json': { schema: { type: 'object' } } } }]],
    ['body-added input'],
    ['body-removed input'],
  ],
  [
    'a body that has to be there',
    [[`${one}/delete/requestBody`, { required: true, content: { 'application/json': { schema: { type: 'object' } } } }]],
    ['required-body-added input'],
    ['body-removed input'],
  ],
  ['a body not required', [[`${add}/requestBody/required`]], ['body-optional input'], ['body-required input']],
  ['another body required', [[`${one}/put/requestBody/required`, true]], ['body-required input'], ['body-optional input']],
  ['a body described otherwise', [[`${add}/requestBody/description`, 'The guest.']], ['description-changed input']],
  [
    'a media type of a body more',
    [[`${add}/requestBody/content/application~1x-www-form-urlencoded`, { schema: { $ref: '#/components/schemas/Guest' } }]],
    ['request-media-type-added input'],
    ['request-media-type-removed input'],
  ],
  [
    'a media type of a body less',
    [[`${one}/put/requestBody/content/application~1x-www-form-urlencoded`]],
    ['request-media-type-removed input'],
    ['request-media-type-added input'],
  ],
  [
    'another media type of a body',
    [[`${add}/requestBody/content`, { 'application/vnd.gate+json': { schema: { $ref: '#/components/schemas/Guest' } } }]],
    ['request-media-type-changed input'],
  ],
  [
    'another schema of a body',
    [[`${add}/requestBody/${json}/schema/$ref`, '#/components/schemas/Visit']],
    ['request-form-added', 'type-changed input'],
    ['request-form-removed', 'type-changed input'],
  ],
  [
    'a part as something else',
    [['/paths/~1doors~1{name}~1photo/post/requestBody/content/multipart~1form-data/encoding/file/contentType', 'image/jpeg']],
    ['encoding-changed input'],
  ],
  [
    'a part as nothing special',
    [['/paths/~1doors~1{name}~1photo/post/requestBody/content/multipart~1form-data/encoding']],
    ['encoding-changed input'],
  ],
]
