import type { CST, Document as YamlDocument, YAMLError } from 'yaml'
import { emptyFile } from './json.ts'
import { deepest, tooDeep, type Flaw, type Parsed, type Span } from './flaw.ts'
import { yaml } from './lazy.ts'
import { placeInYaml } from './yaml-place.ts'
import { anchorsOf, valueOfYaml } from './yaml-value.ts'

/**
 * Parses one document of YAML 1.2, core schema, as RFC 9512 section 3.4 restricts it to what JSON can say. Keys are
 * strings as they are spelled (`200:` is "200"); anchors, aliases and `<<` are resolved. Positions come from the tree
 * that the parser makes anyway.
 */
export function parseYaml(text: string): Parsed {
  const tokens = [...new (yaml().Parser)().parse(text)]
  const deep = deepToken(tokens)
  if (deep !== undefined) return broken([tooDeep(deep.offset)])
  const composer = new (yaml().Composer)({
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    // valueOfYaml finds repeated keys in linear time.
    uniqueKeys: false,
    prettyErrors: false,
  })
  const [document, second] = composer.compose(tokens, true, text.length)
  const flaws = [...syntaxFlaws(document), ...(second === undefined ? [] : [severalDocuments(second)])]
  if (document === undefined || flaws.length > 0) return broken(flaws)
  if (isEmpty(document)) return broken([emptyFile])
  const anchors = anchorsOf(document, text)
  return { ...valueOfYaml(document.contents, anchors), locate: (path) => placeInYaml(document.contents, path, anchors) }
}

const nowhere = { key: undefined, value: { start: 0, end: 1 } }
const broken = (flaws: readonly Flaw[]): Parsed => ({ value: undefined, flaws, locate: () => nowhere })

type Composed = YamlDocument.Parsed

const isEmpty = ({ contents }: Composed): boolean =>
  contents === null || (yaml().isScalar(contents) && contents.value === null && contents.source === '')

/** The first token that stands too deep. The composer recurses; this does not. */
function deepToken(roots: readonly CST.Token[]): CST.Token | undefined {
  let level = roots
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return level[0]
    level = level.flatMap((token) => inside(token)).filter((token) => 'items' in token)
  }
  return undefined
}

function inside(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [...(key ? [key] : []), ...(value ? [value] : [])])
}

function syntaxFlaws(document: Composed | undefined): readonly Flaw[] {
  if (document === undefined) return [emptyFile]
  const version = document.directives.yaml
  const old = version.explicit === true && version.version !== '1.2' ? [oldVersion(version.version)] : []
  // A warning is a tag that is not known: the value that it stands for would be lost.
  return [...old, ...[...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]).map(syntaxFlaw)]
}

const spanOf = ([start, end]: readonly [number, number, ...number[]]): Span => ({ start, end: Math.max(end, start + 1) })

function syntaxFlaw({ pos, code, message }: YAMLError): Flaw {
  const span = spanOf(pos)
  if (code === 'NON_STRING_KEY') return { span, message: 'A key must be a string', fix: 'Write the key as plain or quoted text.' }
  return code === 'TAG_RESOLVE_FAILED'
    ? { span, message: `JSON has no such value: ${message}`, fix: 'Write it as a string, number, boolean, null, list or mapping.' }
    : { span, message: `The file is not valid YAML: ${message}`, fix: 'Correct the syntax; mind indentation and quotes.' }
}

const severalDocuments = ({ range }: Composed): Flaw => ({
  span: { start: range[0], end: range[0] + 1 },
  message: 'A second YAML document starts here',
  fix: 'Put each document into a file of its own.',
})

const oldVersion = (version: string): Flaw => ({
  span: { start: 0, end: 1 },
  message: `The file asks for YAML ${version}, but OpenAPI documents are YAML 1.2`,
  fix: 'Remove the %YAML directive, and quote values that only YAML 1.1 takes for booleans or dates.',
})
