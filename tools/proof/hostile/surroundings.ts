import { harmless, type Subject, type Words } from './subject.ts'

const positions = [
  'config: name',
  'config: license',
  'config: author',
  'config: homepage',
  'config: url of the repository',
  'config: directory of the repository',
  'config: name of a schema',
  'overlay: title',
  'overlay: description of an action',
  'overlay: text of an update',
  'file of the document',
  'file behind a $ref',
  'file of an overlay',
  'config: scope',
] as const
type Position = (typeof positions)[number]

const isPosition = (name: string): name is Position => positions.some((position) => position === name)

/** What stands around a document: the config, the names of files, overlays. */
export const surroundings: Subject = {
  name: 'surroundings',
  positions,
  alike: () => undefined,
  canHold: (position, text) => !isPosition(position) || !position.startsWith('file') || canBeFile(text),
  fill(words, scope) {
    const word = (position: Position): string => words(position) ?? harmless
    const file = (position: Position): string => `${word(position)}.json`
    return {
      files: {
        'spec/trefoil.config.mts': `export default ${JSON.stringify(configOf(word, words, scope))}\n`,
        [`spec/${file('file of the document')}`]: JSON.stringify(documentOf(file('file behind a $ref'))),
        [`spec/parts/${file('file behind a $ref')}`]: JSON.stringify({ Thing: thing }),
        [`spec/overlays/${word('file of an overlay')}.overlay.json`]: JSON.stringify(overlayOf(word)),
      },
      args: ['--config', 'spec/trefoil.config.mts'],
      text: '',
      places: [],
    }
  },
}

/** No file system has a file of every name; and one that is a folder is another place. */
const canBeFile = (text: string): boolean => /^[^\0/]{1,200}$/u.test(text) && text.isWellFormed() && Buffer.byteLength(text) < 200

const thing = { type: 'object', properties: { inner: { type: 'object', properties: { a: { type: 'string' } } } } }

const configOf = (word: (position: Position) => string, words: Words, scope: string): object => ({
  name: word('config: name'),
  spec: `./${word('file of the document')}.json`,
  out: '../out',
  scope: words('config: scope') === undefined ? scope : `@${word('config: scope')}`,
  overlays: [`./overlays/${word('file of an overlay')}.overlay.json`],
  package: {
    license: word('config: license'),
    author: word('config: author'),
    homepage: word('config: homepage'),
    repository: { url: word('config: url of the repository'), directory: word('config: directory of the repository') },
  },
  names: { '/components/schemas/Thing/properties/inner': words('config: name of a schema') ?? 'Inner' },
})

const documentOf = (file: string): object => ({
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: {
    '/things': {
      get: {
        operationId: 'getThings',
        responses: { 200: { description: 'Done.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } } },
      },
    },
  },
  components: { schemas: { Thing: { $ref: `./parts/${encodeURIComponent(file)}#/Thing` } } },
})

const overlayOf = (word: (position: Position) => string): object => ({
  overlay: '1.0.0',
  info: { title: word('overlay: title'), version: '1' },
  actions: [
    {
      target: '$.info',
      description: word('overlay: description of an action'),
      update: { description: word('overlay: text of an update') },
    },
  ],
})
