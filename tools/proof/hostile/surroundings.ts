import { filled, markedIn } from './filling.ts'
import { harmless, type Subject } from './subject.ts'

const config = `export default ${JSON.stringify({
  name: '‹config: name›',
  spec: './‹file of the document›.json',
  out: '../out',
  scope: '@‹config: scope›',
  overlays: ['./overlays/‹file of an overlay›.overlay.json'],
  package: {
    license: '‹config: license›',
    author: '‹config: author›',
    homepage: '‹config: homepage›',
    repository: { url: '‹config: url of the repository›', directory: '‹config: directory of the repository›' },
  },
  names: { '/components/schemas/Thing/properties/inner': '‹config: name of a schema=Inner›' },
})}\n`

const content = { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } }

const document = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: { '/things': { get: { operationId: 'getThings', responses: { 200: { description: 'Done.', content } } } } },
  components: { schemas: { Thing: { $ref: './parts/‹file behind a $ref|address›.json#/Thing' } } },
})

const part = JSON.stringify({
  Thing: { type: 'object', properties: { inner: { type: 'object', properties: { a: { type: 'string' } } } } },
})

const overlay = JSON.stringify({
  overlay: '1.0.0',
  info: { title: '‹overlay: title›', version: '1' },
  actions: [
    {
      target: '$.info',
      description: '‹overlay: description of an action›',
      update: { description: '‹overlay: text of an update›' },
    },
  ],
})

/** No file system has a file of every name; and one that is a folder is another place. */
const canBeFile = (text: string): boolean => /^[^\0/]{1,200}$/u.test(text) && text.isWellFormed() && Buffer.byteLength(text) < 200

/** What stands around a document: the config, the names of files, overlays. */
export function surroundings(): Subject {
  const meant = new Map([config, document, overlay].flatMap((source) => [...markedIn(source)]))
  return {
    name: 'surroundings',
    positions: [...meant.keys()],
    alike: (position) => meant.get(position),
    canHold: (position, text) => !position.startsWith('file') || canBeFile(text),
    fill(words, scope) {
      const word = (position: string): string => words(position) ?? meant.get(position) ?? harmless
      const ownScope = (position: string): string =>
        position === 'config: scope' && words(position) === undefined ? scope.slice(1) : word(position)
      const files = [
        filled('spec/trefoil.config.mts', config, ownScope),
        filled(`spec/${word('file of the document')}.json`, document, word),
        filled(`spec/parts/${word('file behind a $ref')}.json`, part, word),
        filled(`spec/overlays/${word('file of an overlay')}.overlay.json`, overlay, word),
      ]
      return { files, args: ['--config', 'spec/trefoil.config.mts'] }
    },
  }
}
