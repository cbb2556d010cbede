import type { CST, Document as YamlDocument, YAMLError } from 'yaml'
import { emptyFile, isConsequence } from './json.ts'
import { deepest, type Flaw, type Span } from './flaw.ts'

/** The first token that stands too deep. The composer recurses and runs out of stack; this does not. */
export function deepToken(roots: readonly CST.Token[]): CST.Token | undefined {
  let level = roots
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return level[0]
    level = level.flatMap(inside).filter((token) => 'items' in token)
  }
  return undefined
}

function inside(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [...(key ? [key] : []), ...(value ? [value] : [])])
}

/** What the parser has to say of the syntax, in the order of the text. */
export function syntaxFlaws(document: YamlDocument.Parsed | undefined, tokens: readonly CST.Token[], text: string): readonly Flaw[] {
  if (document === undefined) return [emptyFile]
  const { explicit, version } = document.directives.yaml
  const old = explicit === true && version !== '1.2' ? [oldVersion(version)] : []
  const inOrder = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  const errors = inOrder.filter(({ pos, code }, index) => {
    const before = inOrder[index - 1]
    return code === 'NON_STRING_KEY' || !isConsequence(text, before && spanOf(before.pos), spanOf(pos))
  })
  // A warning is a tag that is not known: the value that it stands for would be lost.
  const all = [...errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0])
  return [...old, ...all.map((error) => syntaxFlaw(error, tokens))]
}

const spanOf = ([start, end]: readonly [number, number]): Span => ({ start, end: Math.max(end, start + 1) })

function syntaxFlaw({ pos, code, message }: YAMLError, tokens: readonly CST.Token[]): Flaw {
  const span = spanOf(pos)
  if (code === 'NON_STRING_KEY') return { span, message: 'A key must be a string', fix: 'Write the key as plain or quoted text.' }
  if (code === 'TAG_RESOLVE_FAILED')
    return { span, message: `JSON has no such value: ${message}`, fix: 'Write it as a string, number, boolean, null, list or mapping.' }
  const fix = 'Correct the syntax; mind indentation and quotes.'
  const open = message.startsWith('Missing closing') ? openQuote(tokens, pos[0]) : undefined
  if (open !== undefined) return { span: open, message: 'The file is not valid YAML: this quote is not closed', fix }
  return { span, message: `The file is not valid YAML: ${message}`, fix }
}

/** Where the quoted text begins that the parser missed the end of: at the end there is little to see. */
function openQuote(roots: readonly CST.Token[], end: number): Span | undefined {
  for (let level = roots; level.length > 0; level = level.flatMap(inside)) {
    const quoted = level.find(
      (token) => token.type.endsWith('-quoted-scalar') && 'source' in token && token.offset + token.source.length === end,
    )
    if (quoted !== undefined) return { start: quoted.offset, end }
  }
  return undefined
}

export const severalDocuments = ({ range }: YamlDocument.Parsed): Flaw => ({
  span: { start: range[0], end: range[0] + 1 },
  message: 'A second YAML document starts here',
  fix: 'Put each document into a file of its own.',
})

const oldVersion = (version: string): Flaw => ({
  span: { start: 0, end: 1 },
  message: `The file asks for YAML ${version}, but OpenAPI documents are YAML 1.2`,
  fix: 'Remove the %YAML directive, and quote values that only YAML 1.1 takes for booleans or dates.',
})
