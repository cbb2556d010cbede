import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusals } from '../corpus/refusals.ts'
import { leastInvalid } from './instances.ts'
import type { Judged } from './judged.ts'

/** A cause for which values of a document are judged differently: see causes.ts. */
interface Known {
  readonly document: string
  readonly cause: string
}
const known: readonly Known[] = JSON.parse(readFileSync(join(import.meta.dirname, 'known.json'), 'utf8'))

const leastAgreement = 0.999

/** Of all instances how many are judged alike; 1 where there is none. */
export const agreementOf = ({ instances, disagreements }: Pick<Judged, 'instances' | 'disagreements'>): number =>
  instances === 0 ? 1 : 1 - disagreements.length / instances

/** What breaks the promise in a document. */
export function faultsOf(judged: Judged): readonly string[] {
  const { name, refused, notLoaded, notCompiled, few, untouched } = judged
  return [
    ...refusalFaults(name, refused),
    ...notLoaded.map((one) => `does not load: ${one}`),
    ...notCompiled.map((one) => `ajv refuses it: ${one}`),
    ...few.map((one) => `too few instances: ${one}`),
    ...untouched.map(({ keyword, at }) => `${keyword} has not been mutated: ${at}`),
    ...causeFaults(judged),
  ]
}

/** A document that the tool refuses has to be known for it, by the code. */
function refusalFaults(name: string, refused: readonly string[]): readonly string[] {
  const expected = refusals.get(name)?.code
  const others = refused.filter((error) => expected === undefined || !error.startsWith(expected))
  if (expected !== undefined && refused.length === 0) return [`was to be refused with ${expected}`]
  return others.map((error) => `is refused: ${error}`)
}

/** The list of causes is wrong where it lacks one, and where it has one that nothing comes of. */
function causeFaults({ name, disagreements }: Judged): readonly string[] {
  const listed = known.flatMap(({ document, cause }) => (document === name ? [cause] : []))
  const found = new Set(disagreements.flatMap(({ cause }) => cause ?? []))
  return [
    ...disagreements.filter(({ cause }) => cause === undefined).map((one) => `no known cause: ${inWords(one)}`),
    ...[...found].filter((cause) => !listed.includes(cause)).map((cause) => `a cause that is not listed: ${cause}`),
    ...listed.filter((cause) => !found.has(cause)).map((cause) => `listed, but nothing comes of it: ${cause}`),
  ]
}

const inWords = ({ schema, way, keyword, at, refused, because, value }: Judged['disagreements'][number]): string =>
  `${schema} (${way}), ${keyword} of ${at}: ${refused ? 'we refuse' : 'only ajv refuses'} ${JSON.stringify(value).slice(0, 300)}: ${because}`

/** All documents together have to agree nearly always, whatever the causes, on values of which enough are invalid. */
export function commonFaults(all: readonly Judged[]): readonly string[] {
  const instances = all.reduce((sum, judged) => sum + judged.instances, 0)
  const invalid = all.reduce((sum, judged) => sum + judged.invalid, 0)
  const agreement = agreementOf({ instances, disagreements: all.flatMap(({ disagreements }) => disagreements) })
  return [
    ...(agreement < leastAgreement ? [`all documents together agree in ${(100 * agreement).toFixed(2)} % only`] : []),
    ...(invalid < leastInvalid * instances ? [`only ${invalid} of ${instances} instances are invalid`] : []),
  ]
}

/** Rows of the list for documents that do not exist. */
export const gone = (names: readonly string[]): readonly string[] =>
  known.flatMap(({ document }) => (names.includes(document) ? [] : [`${document} is listed among the causes, and is no document`]))
