import type { Row } from '../../mutation.ts'

const list = '/paths/~1visits/get'
const one = '/paths/~1visits~1{id}'

/** Operations: what there is, and what it is called. */
export const operations: readonly Row[] = [
  ['an operation gone', [[`${one}/delete`]], [], []],
  ['the only operation of a tag gone', [['/paths/~1doors']], [], []],
  [
    'an operation more',
    [[`${one}/patch`, { operationId: 'touchVisit', tags: ['Visits'], responses: { 204: { description: 'Done.' } } }]],
    [],
    [],
  ],
  ['an operation by another name', [[`${one}/get/operationId`, 'fetchVisit']], [], []],
  ['a listing by another name', [[`${list}/operationId`, 'allVisits']], [], []],
  ['a change by another name', [[`${one}/put/operationId`, 'replaceVisit']], [], []],
  ['an operation under another tag', [[`${one}/get/tags`, ['Doors']]], [], []],
  ['a deletion under another tag', [[`${one}/delete/tags`, ['Doors']]], [], []],
  ['an operation without a tag', [['/paths/~1doors/get/tags']], [], []],
  ['an operation under two tags', [[`${one}/get/tags`, ['Visits', 'Doors']]], [], []],
  [
    'a tag by another name',
    [
      ['/paths/~1doors/get/tags', ['Gates']],
      ['/paths/~1doors~1{name}~1photo/post/tags', ['Gates']],
    ],
    [],
    [],
  ],
  [
    'another path',
    [
      ['/paths/~1doors'],
      [
        '/paths/~1gates',
        { get: { operationId: 'listDoors', tags: ['Doors'], security: [], responses: { 204: { description: 'None.' } } } },
      ],
    ],
    [],
    [],
  ],
  ['a summary', [[`${list}/summary`, 'Lists visits']], [], []],
  ['no description', [[`${list}/description`]], [], []],
  ['an operation deprecated', [[`${list}/deprecated`, true]], [], []],
  ['an operation no longer deprecated', [[`${one}/delete/deprecated`]], [], []],
  ['a schema that nothing uses gone', [['/components/schemas/Unused']], [], []],
  ['a schema more', [['/components/schemas/Another', { type: 'object', properties: { a: { type: 'string' } } }]], [], []],
  ['another title of the document', [['/info/title', 'Gates']], [], []],
  ['another version of the document', [['/info/version', '2.0.0']], [], []],
  ['another description of the document', [['/info/description', 'All who come.']], [], []],
  ['a tag described otherwise', [['/tags/0/description', 'Visits.']], [], []],
  ['a member of an answer that is in requests too', [['/components/schemas/Visit/properties/id/readOnly']], [], []],
]
