import type { Row } from '../../mutation.ts'

const add = '/paths/~1visits/post'
const one = '/paths/~1visits~1{id}'
const json = 'content/application~1json'

/** What is sent. */
export const bodies: readonly Row[] = [
  ['a body', [[`${one}/delete/requestBody`, { content: { 'application/json': { schema: { type: 'object' } } } }]], [], []],
  [
    'a body that has to be there',
    [[`${one}/delete/requestBody`, { required: true, content: { 'application/json': { schema: { type: 'object' } } } }]],
    [],
    [],
  ],
  ['a body not required', [[`${add}/requestBody/required`]], [], []],
  ['another body required', [[`${one}/put/requestBody/required`, true]], [], []],
  ['a body described otherwise', [[`${add}/requestBody/description`, 'The guest.']], [], []],
  [
    'a media type of a body more',
    [[`${add}/requestBody/content/application~1x-www-form-urlencoded`, { schema: { $ref: '#/components/schemas/Guest' } }]],
    [],
    [],
  ],
  ['a media type of a body less', [[`${one}/put/requestBody/content/application~1x-www-form-urlencoded`]], [], []],
  [
    'another media type of a body',
    [[`${add}/requestBody/content`, { 'application/vnd.gate+json': { schema: { $ref: '#/components/schemas/Guest' } } }]],
    [],
    [],
  ],
  ['another schema of a body', [[`${add}/requestBody/${json}/schema/$ref`, '#/components/schemas/Visit']], [], []],
  [
    'a part as something else',
    [['/paths/~1doors~1{name}~1photo/post/requestBody/content/multipart~1form-data/encoding/file/contentType', 'image/jpeg']],
    [],
    [],
  ],
  ['a part as nothing special', [['/paths/~1doors~1{name}~1photo/post/requestBody/content/multipart~1form-data/encoding']], [], []],
]
