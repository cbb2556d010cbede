import type { Id } from '../../spec/pointer.ts'

/** Raised when the text is written or read in another way. */
export const surfaceFormat = 1

/** What stands in the first lines of surface.ts. */
export interface Header {
  readonly digest: string
  readonly shared: ReadonlyMap<Id, Id>
}

const first = /^\/\/ trefoil surface (\d+), digest ([0-9a-f]{64})$/
const share = /^\/\/ shared ([0-9a-f]{12}) ([0-9a-f]{12})$/

export function headerText({ digest, shared }: Header): string {
  const places = [...shared].map(([place, model]) => `// shared ${place} ${model}`).sort()
  return [
    `// trefoil surface ${surfaceFormat}, digest ${digest}`,
    '// What openapi-generator made of the API: the names of models, classes and methods, each with the id of its place in',
    '// the document. Written by trefoil and read again by it: commit it, and do not edit it.',
    ...(places.length > 0
      ? ['//', '// Places with equal schemas share a model: the id of the place, and that of the model.', ...places]
      : []),
    '',
  ].join('\n')
}

/** The header of a text; undefined where it has none, or one of another format. */
export function headerOf(text: string): Header | undefined {
  const lines = text.split('\n')
  const [, format, digest] = first.exec(lines[0] ?? '') ?? []
  if (digest === undefined || Number(format) !== surfaceFormat) return undefined
  const shared = new Map<Id, Id>()
  for (const line of lines) {
    if (!line.startsWith('//')) break
    const [, place, model] = share.exec(line) ?? []
    if (place !== undefined && model !== undefined) shared.set(place, model)
  }
  return { digest, shared }
}
