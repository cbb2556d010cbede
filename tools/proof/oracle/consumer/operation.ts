import type ts from 'typescript-5.9'
import { type Desk, promised, read, scope, valueType, written } from './file.ts'
import type { Exported } from './old.ts'
import { key } from './reading.ts'
import { type Member, membersOf } from './types.ts'

interface Answers {
  /** The text of the type of bodies by status. */
  readonly text: string
  readonly bodies: readonly Member[]
  /** Headers by status. */
  readonly headers: readonly Member[]
}

/** An operation called with every parameter and with those that are required, and everything read that it answers. */
export function operationUsed({ name, symbol }: Exported, nodes: readonly ts.TypeNode[], own: Desk): readonly string[] {
  const { types } = own.old
  const [parameters, responses, headers] = nodes
  if (parameters === undefined || responses === undefined) return []
  const calls = written(types.checker.getTypeFromTypeNode(parameters), own)
  const [full = ''] = calls
  const membersIn = (node: ts.TypeNode | undefined): readonly Member[] =>
    node ? membersOf(types.checker.getTypeFromTypeNode(node), types) : []
  const answers: Answers = { text: `Old.${responses.getText()}`, bodies: membersIn(responses), headers: membersIn(headers) }
  return [
    ...scope(calls.map((text) => `await New.${name}(client, ${text})`)),
    ...(calls.includes(nothing) ? scope([`await New.${name}(client)`]) : []),
    ...successRead(name, symbol, full, answers, own),
    ...scope([
      `const answer = await New.${name}.answer(client, ${full})`,
      ...answers.bodies.flatMap((body) => answerRead(body, answers, own)),
    ]),
    ...answers.bodies.flatMap((body) => (isSuccess(body) ? [] : exceptionRead(name, body, answers, own))),
    ...anyExceptionRead(name, answers),
  ]
}

const nothing = '{}'
const isSuccess = ({ name }: Member): boolean => name.startsWith('2')

function successRead(name: string, symbol: ts.Symbol, full: string, { text, bodies }: Answers, own: Desk): readonly string[] {
  const [signature] = valueType(symbol, own).getCallSignatures()
  const type = signature && promised(signature.getReturnType(), own)
  const successes = bodies.filter(isSuccess)
  const given = successes.length > 0 ? successes : bodies.filter((body) => body.name === 'default')
  if (type === undefined || given.length === 0) return []
  const old = given.map((body) => `${text}${indexKey(body.name)}`).join(' | ')
  return scope([
    `const answer = await New.${name}(client, ${full})`,
    `const whole: [${old}] extends [undefined] ? void : ${old} = answer; void whole`,
    ...read(type, 'answer', own),
  ])
}

/** One answer, told by its status: its body and the headers that are described. */
function answerRead(body: Member, { text, bodies, headers }: Answers, own: Desk): readonly string[] {
  const { name, type } = body
  const described = headers.find((member) => member.name === name)
  return [
    `if (answer.status === ${statusOf(name, bodies)}) {`,
    `const whole: ${text}${indexKey(name)} = answer.body; void whole`,
    ...read(type, 'answer.body', own),
    ...(described ? membersOf(described.type, own.old.types) : []).flatMap((header) =>
      read(header.type, `answer.headers.get(${JSON.stringify(header.name)})`, own),
    ),
    '}',
  ]
}

function exceptionRead(name: string, body: Member, { text, bodies }: Answers, own: Desk): readonly string[] {
  return scope([
    `if (New.isApiException(caught, New.${name}, ${statusOf(body.name, bodies)})) {`,
    `const whole: ${text}${indexKey(body.name)} = caught.body; void whole`,
    ...read(body.type, 'caught.body', own),
    '}',
  ])
}

/** The body of any failure, whatever its status. */
function anyExceptionRead(name: string, { text, bodies }: Answers): readonly string[] {
  const failures = bodies.filter((body) => !isSuccess(body)).map((body) => `${text}${indexKey(body.name)}`)
  return failures.length === 0
    ? []
    : scope([`if (New.isApiException(caught, New.${name})) {`, `const whole: ${failures.join(' | ')} = caught.body; void whole`, '}'])
}

/** A status as the index of a type. */
export const indexKey = (status: string): string => (/^\d+$/.test(status) ? `[${status}]` : key(status))

/** A status that the key of an answer stands for, and no other key. */
function statusOf(name: string, bodies: readonly Member[]): number {
  if (/^\d+$/.test(name)) return Number(name)
  const taken = new Set(bodies.map((body) => body.name))
  const isFree = (status: number): boolean => !taken.has(`${status}`) && (name !== 'default' || !taken.has(`${Math.floor(status / 100)}XX`))
  const first = name === 'default' ? 100 : Number(name[0]) * 100
  const all = Array.from({ length: name === 'default' ? 500 : 100 }, (_, index) => first + index)
  return all.findLast(isFree) ?? first
}
