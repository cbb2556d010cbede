import { causes } from './causes.ts'
import { agreementOf } from './faults.ts'
import type { Count, Judged } from './judged.ts'

const row = (name: string, cells: readonly (string | number)[]): string => `| ${[name, ...cells].join(' | ')} |`
const share = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`)
const percent = (judged: Pick<Judged, 'instances' | 'disagreements'>): string => `${(100 * agreementOf(judged)).toFixed(4)} %`

const columns = ['components', 'instances', 'invalid', 'agreement', 'false rejections', 'false acceptances', 'not loaded', 'seconds']

export const head: string = [
  row('document', columns),
  row(
    '---',
    columns.map(() => '---:'),
  ),
].join('\n')

/** A document in a line. False are those verdicts of ours that no specification defends. */
export function line(judged: Judged): string {
  const { name, refused, components, instances, invalid, disagreements, notLoaded, seconds } = judged
  if (refused.length > 0) return row(name, [`refused: ${[...new Set(refused.map((error) => error.split(' ')[0]))].join(', ')}`])
  const wrong = disagreements.filter(({ cause }) => cause === undefined)
  const rejections = wrong.filter((one) => one.refused).length
  const figures = [
    components,
    instances,
    share(invalid, instances),
    percent(judged),
    rejections,
    wrong.length - rejections,
    notLoaded.length,
  ]
  return row(name, [...figures, seconds.toFixed(1)])
}

/** All documents together, keyword by keyword, and what there is to explain. */
export function summary(all: readonly Judged[]): string {
  const sum = (of: (judged: Judged) => number): number => all.reduce((total, judged) => total + of(judged), 0)
  const total: Judged = {
    name: `${all.length} documents`,
    refused: [],
    components: sum(({ components }) => components),
    instances: sum(({ instances }) => instances),
    invalid: sum(({ invalid }) => invalid),
    disagreements: all.flatMap(({ disagreements }) => disagreements),
    notLoaded: all.flatMap(({ notLoaded }) => notLoaded),
    notCompiled: [],
    few: [],
    open: [],
    untouched: [],
    keywords: {},
    seconds: sum(({ seconds }) => seconds),
  }
  return [line(total), '', ...byKeyword(all), '', ...explained(all), '', ...open(all)].join('\n')
}

function byKeyword(all: readonly Judged[]): readonly string[] {
  const counts = new Map<string, Count>()
  for (const { keywords } of all)
    for (const [keyword, { places, instances, invalid }] of Object.entries(keywords)) {
      const before = counts.get(keyword) ?? { places: 0, instances: 0, invalid: 0 }
      counts.set(keyword, { places: before.places + places, instances: before.instances + instances, invalid: before.invalid + invalid })
    }
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([keyword, { places, instances, invalid }]) => row(keyword, [places, instances, share(invalid, instances)]))
  return [row('keyword', ['mutated in so many schemas', 'instances', 'invalid']), row('---', ['---:', '---:', '---:']), ...rows]
}

/** The disagreements by cause, with what the specification says. */
const explained = (all: readonly Judged[]): readonly string[] =>
  causes.flatMap(({ name, citation }) => {
    const found = all.map((judged) => ({ name: judged.name, count: judged.disagreements.filter(({ cause }) => cause === name).length }))
    const places = found.filter(({ count }) => count > 0).map((one) => `${one.name} ${one.count}`)
    return places.length === 0 ? [] : [`${name}: ${places.join(', ')}. ${citation}.`]
  })

/** Schemas of which too little that is invalid is known. */
function open(all: readonly Judged[]): readonly string[] {
  const names = all.flatMap((judged) => judged.open.map((schema) => `${judged.name} ${schema}`))
  return [`${names.length} schemas admit nearly everything, with so many invalid instances: ${names.join(', ')}`]
}
