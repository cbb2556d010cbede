import { readFileSync } from 'node:fs'
import ts from 'typescript-5.9'

/** Where a source says `any`, as `line:column`. */
export function anyIn(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  if (!/\bany\b/.test(text)) return []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push(`${line + 1}:${character + 1}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
