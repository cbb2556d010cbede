import ts from 'typescript-5.9'

const { SyntaxKind } = ts

/**
 * The shape of a module: the kinds of its nodes, without names, values and comments, and without the order of what has
 * none (statements, members, specifiers). Two modules that differ in the texts of a document alone have one shape.
 * Comments that say something to the compiler count.
 */
export function shapeOf(text: string): string {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS)
  return [shape(file), ...said(file), ...flawsOf(file)].join('\n')
}

/** What is wrong with its syntax: the classic API keeps that, too, in a member that it does not declare. */
function flawsOf(file: ts.SourceFile): readonly string[] {
  if (!('parseDiagnostics' in file) || !Array.isArray(file.parseDiagnostics)) throw new Error('This TypeScript keeps no flaws of syntax')
  const flaws: readonly ts.Diagnostic[] = file.parseDiagnostics
  return flaws.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

/** What comments say to the compiler: the classic API keeps it in members that it does not declare. */
function said(file: ts.SourceFile): readonly string[] {
  const references = [file.referencedFiles, file.typeReferenceDirectives, file.libReferenceDirectives].flat()
  const ignored = 'commentDirectives' in file && Array.isArray(file.commentDirectives) ? file.commentDirectives : []
  const pragmas = 'pragmas' in file && file.pragmas instanceof Map ? [...file.pragmas.keys()] : []
  return [...references.map(() => 'reference'), ...ignored.map(() => 'ignore'), ...pragmas.map(String)]
}

function shape(node: ts.Node): string {
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) return 'name'
  if (ts.isPropertyAccessExpression(node)) return `access(${shape(node.expression)})`
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) return `access(${shape(node.expression)})`
  if (ts.isExportSpecifier(node)) return 'specifier'
  // Which names a module needs of another one, its statements say.
  if (ts.isNamedImports(node)) return 'names'
  if (isText(node)) return SyntaxKind[SyntaxKind.StringLiteral]
  if (ts.isShorthandPropertyAssignment(node)) return 'PropertyAssignment(name name)'
  if (isTexts(node)) return 'texts'
  if (isChoice(node)) return SyntaxKind[SyntaxKind.StringLiteral]
  // What an object has by inheritance is no member of a value: for a member of that name the type has to be asked.
  if (ts.isCallExpression(node) && isCallOf(node, 'judged')) return node.arguments.map(shape).join(' ')
  if (ts.isCallExpression(node) && isCallOf(node, 'invalidValues')) return `invalid(${node.arguments.map(invalidRows).join(' ')})`
  // A member whose name differs from the one on the wire.
  if (ts.isCallExpression(node) && isCallOf(node, 'named')) return node.arguments.slice(1).map(shape).join(' ')
  // A directive acts by its text alone.
  if (ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression)) return `directive ${node.expression.text}`
  const parts: string[] = []
  node.forEachChild((child) => void parts.push(isNameOf(node, child) ? 'name' : shape(child)))
  if (isUnordered(node)) parts.sort()
  return parts.length === 0 ? SyntaxKind[node.kind] : `${SyntaxKind[node.kind]}(${parts.join(' ')})`
}

/** A text, however it is written: `'a'`, `'ab'.repeat(9) + 'a'`. */
const isText = (node: ts.Node): boolean =>
  ts.isStringLiteral(node) ||
  (ts.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.PlusToken && isText(node.left) && isText(node.right)) ||
  (ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'repeat' &&
    ts.isStringLiteral(node.expression.expression) &&
    node.arguments.every((argument) => ts.isNumericLiteral(argument)))

/** Values that break the same rule in the same way stand in one row, if it is short enough: `['type', ['/a', '/b'], 1]`. */
function invalidRows(list: ts.Node): string {
  if (!ts.isArrayLiteralExpression(list)) return shape(list)
  const rows = list.elements.flatMap((row) => {
    if (!ts.isArrayLiteralExpression(row)) return [shape(row)]
    const [keyword, place, ...values] = row.elements
    const places = place && ts.isArrayLiteralExpression(place) && isTexts(place) ? place.elements.length : 1
    const words = `row(${[keyword, ...values].map((part) => (part ? shape(part) : '')).join(' ')})`
    return Array.from({ length: places }, () => words)
  })
  return rows.sort().join(' ')
}

/** A list of texts: how many match a pattern depends on it. */
const isTexts = (node: ts.Node): boolean => ts.isArrayLiteralExpression(node) && node.elements.length > 0 && node.elements.every(isText)

/** `random.pick(['a', 'b'])` stands where there could be one text. */
const isChoice = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  isNamed(node.expression, 'random', 'pick') &&
  node.arguments.length === 1 &&
  node.arguments.every(isTexts)

const isCallOf = ({ expression }: ts.CallExpression, name: string): boolean => ts.isIdentifier(expression) && expression.text === name

const isNamed = ({ expression, name }: ts.PropertyAccessExpression, object: string, member: string): boolean =>
  ts.isIdentifier(expression) && expression.text === object && name.text === member

/** A key, however it is written: `a`, `'a b'`, `0`, `['__proto__']`. */
const isNameOf = (node: ts.Node, child: ts.Node): boolean =>
  (ts.isObjectLiteralElement(node) || ts.isTypeElement(node) || ts.isClassElement(node)) &&
  node.name === child &&
  (!ts.isComputedPropertyName(child) || ts.isStringLiteral(child.expression))

const isUnordered = (node: ts.Node): boolean =>
  ts.isSourceFile(node) ||
  ts.isObjectLiteralExpression(node) ||
  ts.isTypeLiteralNode(node) ||
  ts.isClassDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isNamedExports(node)

/** The shape of a JSON text: kinds of values, without keys and values. */
export function shapeOfJson(text: string): string {
  const of = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(of)
    if (typeof value !== 'object' || value === null) return typeof value
    return Object.values(value)
      .map((inner) => JSON.stringify(of(inner)))
      .sort()
  }
  return JSON.stringify(of(JSON.parse(text)))
}
