import { compileErrors, type Output } from './compiled.ts'
import { bench, type Bench } from './generate.ts'
import { differencesIn, runComplaints, shapesIn, textComplaints, type Shapes } from './judge.ts'
import { payloads, type Payload } from './payloads.ts'
import { harmless, type Subject, type Words } from './subject.ts'
import { generated, untilOutput, type Cell, type Trial } from './trial.ts'

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
}

interface Proved extends Row {
  readonly output: Output
}

/** How many run at once. */
const workers = 2

/** Every payload in every position of each subject. `told` gets to know each row as soon as it is there, but for the compiler. */
export async function prove(chosen: readonly Payload[], subjects: readonly Subject[], told: (row: Row) => void): Promise<readonly Row[]> {
  const setting: Setting = { bench: bench(), twins: new Map() }
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

async function proveRow(payload: Payload, subject: Subject, { bench, twins }: Setting): Promise<Proved> {
  const scope = `@${subject.name}-${payloads.indexOf(payload)}`
  const positions = subject.positions.filter((position) => subject.canHold(position, payload.text))
  const trial: Trial = { payload, subject: { ...subject, positions }, scope, bench, cells: new Map() }
  const out = await untilOutput(trial)
  const twin = await twinOf(trial, twins)
  const complaints = [...differencesIn(shapesIn(out), twin), ...textComplaints(out), ...(await runComplaints(out))]
  return { subject, payload, cells: trial.cells, complaints, output: { out } }
}

/** Up to this length a text is as good as a short one: a longer one may be left out, or put on lines of its own. */
const short = 40

/** How long a text is where it is printed: what would not be seen is escaped. */
const printedLength = (text: string): number => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\\u0000').length

async function twinOf(trial: Trial, twins: Map<string, Promise<Shapes>>): Promise<Shapes> {
  const { payload, subject, cells } = trial
  const length = printedLength(payload.text)
  const own = length <= short ? undefined : harmless.padEnd(length, 's')
  const taken = subject.positions.filter((position) => cells.get(position)?.kind === 'output')
  const words = new Map(taken.map((position) => [position, subject.alike(position, payload.text) ?? own]))
  const key = JSON.stringify([subject.name, ...[...words].filter(([, word]) => word !== undefined)])
  const known = twins.get(key) ?? generateTwin(trial, (position) => words.get(position))
  twins.set(key, known)
  return await known
}

async function generateTwin({ subject, bench }: Trial, words: Words): Promise<Shapes> {
  const ran = await generated({ bench }, subject.fill(words, '@twin'))
  if (ran.kind === 'output') return shapesIn(ran.out)
  throw new Error(`The harmless ${subject.name} is refused: ${JSON.stringify(ran)}`)
}
