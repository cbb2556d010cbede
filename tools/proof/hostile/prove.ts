import { compileErrors, type Output } from './compiled.ts'
import { bench, type Bench } from './generate.ts'
import { differencesIn, runComplaints, shapesIn, textComplaints, type Shapes } from './judge.ts'
import { payloads, type Payload } from './payloads.ts'
import type { Subject, Words } from './subject.ts'
import { fill, untilOutput, type Cell, type Trial } from './trial.ts'

/** What became of a payload in the positions of a subject. */
export interface Row {
  readonly subject: Subject
  readonly payload: Payload
  /** By position; those are missing that cannot hold it. */
  readonly cells: ReadonlyMap<string, Cell>
  /** What is wrong with the output that all positions led to which were not refused. */
  readonly complaints: readonly string[]
}

interface Setting {
  readonly bench: Bench
  /** The output of a subject with something harmless in its place, by what that is. */
  readonly twins: Map<string, Promise<Shapes>>
  readonly culprits: Trial['culprits']
}

interface Proved extends Row {
  readonly output: Output
}

/** How many run at once. */
const workers = 2

/** Every payload in every position of each subject. `told` gets to know each row as soon as it is there, but for the compiler. */
export async function prove(chosen: readonly Payload[], subjects: readonly Subject[], told: (row: Row) => void): Promise<readonly Row[]> {
  const setting: Setting = { bench: bench(), twins: new Map(), culprits: new Map() }
  try {
    const waiting = chosen.flatMap((payload) => subjects.map((subject) => ({ payload, subject })))
    const proved: Proved[] = []
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const row = await proveRow(next.payload, next.subject, setting)
        told(row)
        proved.push(row)
      }
    }
    await Promise.all(Array.from({ length: workers }, work))
    return await compiled(proved, setting)
  } finally {
    setting.bench.remove()
  }
}

async function compiled(proved: readonly Proved[], { bench: { folder } }: Setting): Promise<readonly Row[]> {
  const errors = await compileErrors(
    proved.map(({ output }) => output),
    folder,
  )
  return proved.map(({ output, complaints, ...row }) => ({ ...row, complaints: [...complaints, ...(errors.get(output) ?? [])] }))
}

async function proveRow(payload: Payload, whole: Subject, { bench, twins, culprits }: Setting): Promise<Proved> {
  const scope = `@${whole.name}-${payloads.indexOf(payload)}`
  const positions = whole.positions.filter((position) => whole.canHold(position, payload.text))
  const subject = { ...whole, positions }
  const trial: Trial = { payload, subject, scope, bench, cells: new Map(), culprits }
  const out = await untilOutput(trial)
  const taken = positions.filter((position) => trial.cells.get(position)?.kind === 'output')
  const complaints = await complaintsOf(out, await twinOf(trial, taken, twins))
  if (complaints.length > 0) await blame(trial, taken, twins)
  return { subject: whole, payload, cells: trial.cells, complaints, output: { out } }
}

const complaintsOf = async (out: string, twin: Shapes): Promise<readonly string[]> => [
  ...differencesIn(shapesIn(out), twin),
  ...textComplaints(out),
  ...(await runComplaints(out)),
]

/** Finds the positions, of those that led to complaints together, that do so alone. What is refused without the others is no cause. */
async function blame(trial: Trial, positions: readonly string[], twins: Setting['twins']): Promise<void> {
  const middle = Math.ceil(positions.length / 2)
  const halves = [positions.slice(0, middle), positions.slice(middle)].filter((half) => half.length > 0 && half.length < positions.length)
  for (const half of halves) {
    const ran = await trial.bench.generate(fill(trial, half))
    const complaints = ran.kind === 'output' ? await complaintsOf(ran.out, await twinOf(trial, half, twins)) : []
    if (ran.kind === 'output' && complaints.length === 0) continue
    if (half.length > 1) await blame(trial, half, twins)
    else
      for (const position of complaints.length > 0 ? half : []) trial.cells.set(position, { kind: 'failure', why: complaints.join('; ') })
  }
}

async function twinOf({ payload, subject, bench }: Trial, positions: readonly string[], twins: Setting['twins']): Promise<Shapes> {
  const own = innocent(payload.text)
  const words = new Map(positions.map((position) => [position, subject.alike(position, payload.text) ?? own]))
  const key = JSON.stringify([subject.name, ...words])
  const known = twins.get(key) ?? generateTwin(subject, bench, (position) => words.get(position))
  twins.set(key, known)
  return await known
}

/** Up to this length a text is as good as a short one: a longer one may be left out, or put on lines of its own. */
const short = 40

/** A text as long as where it is printed: what would not be seen is escaped. */
const printed = (text: string): string => text.replace(/[\n\r\t\\']/g, '--').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '------')

/**
 * A text that says nothing to anybody. In place of a long one it is as long, repeats itself where that one does, and is a
 * name where that one is.
 */
function innocent(text: string): string {
  const long = printed(text)
  const letter = (unit: string): string => String.fromCharCode(97 + (unit.charCodeAt(0) % 26))
  return long.length <= short ? 'innocent' : long.replace(/[\w$]/g, letter).replace(/[^\w$]/g, '-')
}

async function generateTwin(subject: Subject, bench: Bench, words: Words): Promise<Shapes> {
  const ran = await bench.generate(subject.fill(words, '@twin'))
  if (ran.kind === 'output') return shapesIn(ran.out)
  throw new Error(`The harmless ${subject.name} is refused: ${JSON.stringify(ran)}`)
}
