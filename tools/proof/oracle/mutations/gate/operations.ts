import type { Row } from '../../mutation.ts'

const list = '/paths/~1visits/get'
const one = '/paths/~1visits~1{id}'

/** Operations: what there is, and what it is called. */
export const operations: readonly Row[] = [
  ['an operation gone', [[`${one}/delete`]], ['operation-removed'], ['operation-added']],
  ['the only operation of a tag gone', [['/paths/~1doors']], ['operation-removed', 'schema-removed'], ['operation-added', 'schema-added']],
  [
    'an operation more',
    [[`${one}/patch`, { operationId: 'touchVisit', tags: ['Visits'], responses: { 204: { description: 'Done.' } } }]],
    ['operation-added'],
    ['operation-removed'],
  ],
  ['an operation by another name', [[`${one}/get/operationId`, 'fetchVisit']], ['operation-renamed']],
  ['a listing by another name', [[`${list}/operationId`, 'allVisits']], ['operation-renamed']],
  ['a change by another name', [[`${one}/put/operationId`, 'replaceVisit']], ['operation-renamed']],
  ['an operation under another tag', [[`${one}/get/tags`, ['Doors']]], ['operation-moved']],
  ['a deletion under another tag', [[`${one}/delete/tags`, ['Doors']]], ['operation-moved']],
  ['an operation without a tag', [['/paths/~1doors/get/tags']], ['class-added', 'operation-moved'], ['class-removed', 'operation-listed']],
  ['an operation under two tags', [[`${one}/get/tags`, ['Visits', 'Doors']]], []],
  [
    'a tag by another name',
    [
      ['/paths/~1doors/get/tags', ['Gates']],
      ['/paths/~1doors~1{name}~1photo/post/tags', ['Gates']],
    ],
    ['class-renamed'],
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
    ['path-changed', 'schema-removed', 'status-removed output', 'success-status-added output'],
    ['path-changed', 'schema-added', 'status-removed output', 'success-status-added output'],
  ],
  ['a summary', [[`${list}/summary`, 'Lists visits']], ['description-changed output']],
  ['no description', [[`${list}/description`]], ['description-changed output']],
  ['an operation deprecated', [[`${list}/deprecated`, true]], ['deprecated output'], ['undeprecated output']],
  ['an operation no longer deprecated', [[`${one}/delete/deprecated`]], ['undeprecated output'], ['deprecated output']],
  ['a schema that nothing uses gone', [['/components/schemas/Unused']], ['schema-removed'], ['schema-added']],
  [
    'a schema more',
    [['/components/schemas/Another', { type: 'object', properties: { a: { type: 'string' } } }]],
    ['schema-added'],
    ['schema-removed'],
  ],
  ['another title of the document', [['/info/title', 'Gates']], ['info-changed']],
  ['another version of the document', [['/info/version', '2.0.0']], []],
  ['another description of the document', [['/info/description', 'All who come.']], ['about-changed']],
  ['a tag described otherwise', [['/tags/0/description', 'Visits.']], ['about-changed']],
  [
    'a member of an answer that is in requests too',
    [['/components/schemas/Visit/properties/id/readOnly']],
    ['read-only-removed output'],
    ['read-only-added output'],
  ],
]
