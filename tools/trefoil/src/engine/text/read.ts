import { Project, ts } from 'ts-morph'
import type { Id } from '../../spec/pointer.ts'
import type { Surface, SurfaceApi, SurfaceMember, SurfaceModel, SurfaceOperation } from '../surface.ts'
import type { Header } from './header.ts'

/** A place in the text where it is not what trefoil writes. Offsets count UTF-16 units. */
export interface Flaw {
  readonly offset: number
  readonly message: string
}

type Structure = Omit<Surface, 'shared'>

/** Reads the text of a surface whose header is known. Returns its first flaw instead where it has one. */
export function readText(text: string, { shared }: Pick<Header, 'shared'>): Surface | Flaw {
  const file = parse(text)
  try {
    return { ...structureOf(file), shared }
  } catch (problem) {
    if (problem instanceof Misread) return { offset: problem.offset, message: problem.message }
    throw problem
  }
}

class Misread extends Error {
  readonly offset: number
  constructor(offset: number, message: string) {
    super(message)
    this.offset = offset
  }
}

/** The compiler's own nodes: ts-morph's wrappers cost more than the rest of the reading. */
function parse(text: string): ts.SourceFile {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true, skipFileDependencyResolution: true })
  return project.createSourceFile('surface.ts', text).compilerNode
}

function structureOf(file: ts.SourceFile): Structure {
  rejectSyntaxErrors(file)
  const models = new Map<Id, SurfaceModel>()
  const apis: SurfaceApi[] = []
  for (const statement of file.statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) addModel(statement, models)
    else if (isApis(statement)) apis.push(...statement.body.statements.map(apiOf))
    else throw new Misread(statement.getStart(file), 'only interfaces, types and one namespace are expected here')
  }
  return { models, apis }
}

/** Classes are apart from models, which may have the same names. */
const isApis = (statement: ts.Statement): statement is ts.ModuleDeclaration & { readonly body: ts.ModuleBlock } =>
  ts.isModuleDeclaration(statement) && statement.name.text === 'apis' && statement.body !== undefined && ts.isModuleBlock(statement.body)

function rejectSyntaxErrors(file: ts.SourceFile): void {
  if (!('parseDiagnostics' in file) || !Array.isArray(file.parseDiagnostics)) return
  const [first]: readonly unknown[] = file.parseDiagnostics
  if (typeof first !== 'object' || first === null || !('start' in first) || typeof first.start !== 'number') return
  const words = 'messageText' in first && typeof first.messageText === 'string' ? first.messageText : 'this is not TypeScript'
  throw new Misread(first.start, words.replace(/\.$/, ''))
}

/** What the engine made without a place in the document has no id and is nothing to us. */
function addModel(node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration, models: Map<Id, SurfaceModel>): void {
  const id = tagged(node)
  if (id === undefined) return
  if (models.has(id)) throw new Misread(node.getStart(), `the id ${id} stands here twice`)
  const members = ts.isInterfaceDeclaration(node) ? membersOf(node.members) : []
  models.set(id, { id, name: node.name.text, members })
}

const membersOf = (nodes: readonly ts.TypeElement[]): readonly SurfaceMember[] =>
  nodes.flatMap((node) => {
    const id = ts.isPropertySignature(node) ? tagged(node) : undefined
    return id === undefined ? [] : [{ id, required: node.questionToken === undefined }]
  })

function apiOf(node: ts.Statement): SurfaceApi {
  if (!ts.isInterfaceDeclaration(node)) throw new Misread(node.getStart(), 'only interfaces are expected here')
  return { name: node.name.text, operations: node.members.map(operationOf) }
}

function operationOf(node: ts.TypeElement): SurfaceOperation {
  const id = tagged(node)
  if (!ts.isMethodSignature(node) || id === undefined || !ts.isIdentifier(node.name))
    throw new Misread(node.getStart(), 'a method with an @id is expected here')
  const named = (name: string): ts.ParameterDeclaration | undefined =>
    node.parameters.find((parameter) => ts.isIdentifier(parameter.name) && parameter.name.text === name)
  return {
    id,
    name: node.name.text,
    parameters: membersOf(literal(named('parameters')?.type)),
    body: named('body') !== undefined,
    statuses: literal(node.type).flatMap(statusOf),
  }
}

const literal = (type: ts.TypeNode | undefined): readonly ts.TypeElement[] => (type && ts.isTypeLiteralNode(type) ? [...type.members] : [])

function statusOf({ name }: ts.TypeElement): readonly string[] {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)) ? [name.text] : []
}

/** The id in the comment before a node. */
function tagged(node: ts.Node): Id | undefined {
  const comment = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'id')?.comment
  const id = typeof comment === 'string' ? comment.trim() : undefined
  if (id === undefined) return undefined
  if (!/^[0-9a-f]{12}$/.test(id)) throw new Misread(node.getStart(), 'an id of 12 hexadecimal digits is expected after @id')
  return id
}
