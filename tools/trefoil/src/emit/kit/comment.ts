import { commentLines } from './escape.ts'
import { wrapped } from './wrap.ts'

interface Comment {
  readonly paragraphs: readonly (string | undefined)[]
  /** Tag lines that the emitter writes itself, such as `@deprecated`; document text in them is already escaped. */
  readonly tags?: readonly string[]
}

/** A TSDoc comment, or nothing where there is nothing to say. Ends with a line break. */
export function tsdoc({ paragraphs, tags = [] }: Comment): string {
  const said = paragraphs
    .filter((text) => text !== undefined && text.trim() !== '')
    .map((text) => wrapped(commentLines(String(text).trim())))
  const lines = said.flatMap((block, index) => (index === 0 ? block : ['', ...block]))
  const all = lines.length > 0 && tags.length > 0 ? [...lines, '', ...tags] : [...lines, ...tags]
  if (all.length === 0) return ''
  if (all.length === 1 && String(all[0]).length < 100) return `/** ${all[0]} */\n`
  return `/**\n${all.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`
}
