import { basename } from 'node:path'
import ts from 'typescript-5.9'

/** Which way values of a type travel. */
export interface Direction {
  readonly input: boolean
  readonly output: boolean
}

/** Which way values of the types travel that a piece of a declaration speaks of. */
export type Directions = (node: ts.Node | undefined) => Direction

interface Named {
  readonly name: string
  readonly symbol: ts.Symbol
}

/**
 * From what the client exports: what can be reached from the parameters of an operation travels to the API, what can be
 * reached from its answers comes from it. What the API sends of its own accord comes from it too, and is answered.
 */
export function directionsOf(exports: readonly Named[], checker: ts.TypeChecker): Directions {
  const operations = exports.map(({ symbol }) => operationTypes(symbol))
  const incoming = exports.filter(({ symbol }) => symbol.getDeclarations()?.some(isIncoming))
  const names = new Set(incoming.map(({ name }) => name))
  const isReply = ({ name }: Named): boolean => name.endsWith('Responses') && names.has(name.slice(0, -'Responses'.length))
  const nodes = (those: readonly Named[]): readonly ts.Node[] => those.flatMap(({ symbol }) => symbol.getDeclarations() ?? [])
  const input = reached([...operations.flatMap(([parameters]) => parameters ?? []), ...nodes(incoming.filter(isReply))], checker)
  const coming = [...incoming.filter((one) => !isReply(one)), ...exports.filter(isContents(new Set(exports.map(({ name }) => name))))]
  const output = reached([...operations.flatMap(([, ...answers]) => answers), ...nodes(coming)], checker)
  return (node) => {
    const [symbol] = node ? symbolsIn(node, checker) : []
    const known = symbol && (input.has(symbol) || output.has(symbol))
    return known ? { input: input.has(symbol), output: output.has(symbol) } : { input: true, output: true }
  }
}

/** Bodies of answers by media type, which no operation names. */
const isContents =
  (names: ReadonlySet<string>) =>
  ({ name }: Named): boolean =>
    name.endsWith('Contents') && names.has(`${name.slice(0, -'Contents'.length)}Responses`)

/** Whether it is of what the API sends of its own accord. */
export const isIncoming = (declaration: ts.Declaration | undefined): boolean =>
  declaration !== undefined && basename(declaration.getSourceFile().fileName) === 'incoming.d.ts'

/** The types of parameters, bodies and headers, where the symbol is an operation: `ApiOperation<P, R, H>`. */
export function operationTypes(symbol: ts.Symbol): readonly ts.TypeNode[] {
  const declared = declaredType(symbol)
  const isOperation = declared && ts.isTypeReferenceNode(declared) && declared.typeName.getText() === 'ApiOperation'
  return isOperation ? (declared.typeArguments ?? []) : []
}

/** How a constant is declared: all that is exported is. */
export function declaredType(symbol: ts.Symbol): ts.TypeNode | undefined {
  const declaration = symbol.valueDeclaration
  return declaration && ts.isVariableDeclaration(declaration) ? declaration.type : undefined
}

function reached(roots: readonly ts.Node[], checker: ts.TypeChecker): Set<ts.Symbol> {
  const found = new Set(roots.flatMap((root) => symbolsIn(root, checker)))
  for (const symbol of found)
    for (const declaration of symbol.getDeclarations() ?? []) for (const next of symbolsIn(declaration, checker)) found.add(next)
  return found
}

/** The types of the client that a declaration names, in its order. */
function symbolsIn(node: ts.Node, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const own = nameOf(node)
  const symbol = own && checker.getSymbolAtLocation(own)
  const target = symbol && (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)
  const inside: ts.Symbol[] = target && isGenerated(target) ? [target] : []
  ts.forEachChild(node, (child) => {
    inside.push(...symbolsIn(child, checker))
  })
  return inside
}

function nameOf(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) ? node.name : undefined
}

const isGenerated = (symbol: ts.Symbol): boolean =>
  (symbol.getDeclarations() ?? []).some((declaration) => /\/client\/src\/(?!runtime\/)/.test(declaration.getSourceFile().fileName))
