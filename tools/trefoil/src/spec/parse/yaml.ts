import type { Document as YamlDocument } from 'yaml'
import { emptyFile } from './json.ts'
import { tooDeep, type Flaw, type Parsed } from './flaw.ts'
import { yaml } from './lazy.ts'
import { placeInYaml } from './yaml-place.ts'
import { deepToken, severalDocuments, syntaxFlaws } from './yaml-syntax.ts'
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
  const flaws = [...syntaxFlaws(document, tokens, text), ...(second === undefined ? [] : [severalDocuments(second)])]
  if (document === undefined || flaws.length > 0) return broken(flaws)
  if (isEmpty(document)) return broken([emptyFile])
  const anchors = anchorsOf(document, text)
  return { ...valueOfYaml(document.contents, anchors), locate: (path) => placeInYaml(document.contents, path, anchors) }
}

const nowhere = { key: undefined, value: { start: 0, end: 1 } }
const broken = (flaws: readonly Flaw[]): Parsed => ({ value: undefined, flaws, locate: () => nowhere })

const isEmpty = ({ contents }: YamlDocument.Parsed): boolean =>
  contents === null || (yaml().isScalar(contents) && contents.value === null && contents.source === '')
