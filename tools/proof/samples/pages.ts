/** A program of TypeScript that stands in a page. */
export interface Sample {
  /** Of its module, unique: `docs-Guide-3`. */
  readonly name: string
  /** Where it stands: `client/docs/Guide.md:12`. */
  readonly place: string
  readonly program: string
}

/** Pages by path. */
export type Pages = ReadonlyMap<string, string>

const fence = /^```([^\n]*)\n(.*?)^```$/gms

interface Fence {
  readonly language: string
  readonly text: string
  readonly line: number
}

const fencesOf = (text: string): readonly Fence[] =>
  [...text.matchAll(fence)].map(({ 1: language = '', 2: inside = '', index }) => ({
    language,
    text: inside,
    line: text.slice(0, index).split('\n').length,
  }))

/** All samples of the pages, in their order. */
export function samplesIn(pages: Pages): readonly Sample[] {
  return [...pages].flatMap(([path, text]) =>
    fencesOf(text)
      .filter(({ language }) => language === 'ts')
      .map(({ text: program, line }, index) => ({
        name: `${path.replace(/\.md$/, '').replaceAll(/\W+/g, '-')}-${index + 1}`,
        place: `${path}:${line}`,
        program,
      })),
  )
}

/** What stands in fences of pages beside programs: commands, trees, documents, what a tool prints. */
const others: ReadonlySet<string> = new Set(['', 'sh', 'yaml', 'json', 'md', 'diff'])

/** The fences that nobody would try: those of a language that is not known here. */
export const unknownFences = (pages: Pages): readonly string[] =>
  [...pages].flatMap(([path, text]) =>
    fencesOf(text)
      .filter(({ language }) => language !== 'ts' && !others.has(language))
      .map(({ language, line }) => `${path}:${line}: ${language}`),
  )
