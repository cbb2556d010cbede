import { inspect } from 'node:util'
import { join } from 'node:path'
import { succeed } from '../src/run.ts'
import type { Outcome } from './child.ts'
import type { Sample } from './pages.ts'
import type { Packages } from './project.ts'

/** The lines of a sample for one error each: which operation, status, and what is printed first. */
interface ErrorLine {
  readonly operation: string
  readonly status: string
  readonly printed: string
}

const errorLines = ({ program }: Sample): readonly ErrorLine[] => {
  const names = new Map([...program.matchAll(/(\w+) as (\w+)/g)].map(([, name = '', alias = '']) => [alias, name]))
  return [...program.matchAll(/isApiException\(error, (\w+), (\d+)\)\) console\.error\((?:'([^']*)'|error\.status)/g)].map(
    ([, operation = '', status = '', phrase]) => ({ operation: names.get(operation) ?? operation, status, printed: phrase ?? status }),
  )
}

/** Of a 407 the platform makes an error of its own (Fetch, section 4.6). */
const wantedErrors = (sample: Sample): string =>
  errorLines(sample)
    .filter(({ status }) => status !== '407')
    .map(({ operation, status }) => `${operation}:${status}`)
    .join()

/** Whether a sample stands in for the server itself. */
const isMocked = (program: string): boolean => program.includes('setupServer')

/** Runs the samples of a project that is written; gives what is wrong with each, and how many runs there were. */
export async function judged(
  folder: string,
  samples: readonly Sample[],
  { scope, next = {} }: Packages,
): Promise<{ readonly runs: number; readonly problems: readonly string[] }> {
  const names = samples.map((sample) => `${sample.name}=${isMocked(sample.program) ? 'mocked' : wantedErrors(sample)}`)
  const { stdout } = await succeed(
    process.execPath,
    [join(import.meta.dirname, 'child.ts'), folder, scope, JSON.stringify(next), ...names],
    { cwd: folder },
  )
  const outcomes: readonly Outcome[] = JSON.parse(stdout)
  const byName = new Map(samples.map((sample) => [sample.name, sample]))
  const problems = outcomes.flatMap((outcome) => {
    const sample = byName.get(outcome.name)
    const problem =
      sample === undefined ? 'is not known' : outcome.status === undefined ? success(sample, outcome) : failure(sample, outcome)
    return problem === undefined
      ? []
      : [`${sample?.place ?? outcome.name}${outcome.status === undefined ? '' : ` with ${outcome.status}`}: ${problem}`]
  })
  return { runs: outcomes.length, problems }
}

/** What is wrong with a run in which all goes well. */
function success({ program }: Sample, { thrown, complained, logged, exchanged }: Outcome): string | undefined {
  if (thrown !== undefined) return `threw ${thrown}`
  if (complained.length > 0) return `printed an error: ${complained.join('\n')}`
  if (program.includes('console.log(') && logged.length === 0) return 'printed nothing'
  if (logged.some((values) => values.at(-1) === 'undefined')) return 'printed undefined'
  if (/new ApiClient[^]*\bawait\b/.test(program) && exchanged.length === 0 && !isMocked(program)) return 'asked for nothing'
  const refused = exchanged.find(({ status }) => status >= 400)
  return refused && `was answered ${refused.status} for ${refused.request}: ${refused.body}`
}

/** What is wrong with a run in which an operation gives an error that the sample has a line for. */
function failure(sample: Sample, { status, thrown, complained, exchanged }: Outcome): string | undefined {
  if (thrown !== undefined) return `threw ${thrown}`
  const line = errorLines(sample).find((one) => Number(one.status) === status)
  const answer = exchanged.at(-1)
  const body = answer === undefined || answer.body === '' ? [] : [inspect(parsed(answer.body), { depth: 9 })]
  const want = [line?.printed ?? '', ...body]
  return inspect(complained) === inspect([want]) ? undefined : `printed ${inspect(complained)} in place of ${inspect(want)}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
