import type { Bomb } from './bombs.ts'
import { compileErrors } from './compiled.ts'
import { bench, type Bench, type Ran } from './generate.ts'
import { runComplaints } from './judge.ts'

/** What came of a document that is small to write and large to understand. */
export interface Blast {
  readonly name: string
  /** Of the command alone. */
  readonly seconds: number
  /** `output`, the code of a diagnostic, or what went wrong. */
  readonly came: string
  /** What is wrong: with how it ended, or with what the packages do and what the compiler says of them. */
  readonly complaints: readonly string[]
}

interface Exploded extends Blast {
  readonly ran: Ran
}

/** Generates from each, then loads, runs and compiles what came of it. `told` gets to know each as soon as it is there. */
export async function explode(bombs: readonly Bomb[], told: (blast: Blast) => void): Promise<readonly Blast[]> {
  const place = bench()
  try {
    const all: Exploded[] = []
    for (const [index, bomb] of bombs.entries()) {
      const exploded = await explodeOne(bomb, `@bomb-${index}`, place)
      told(exploded)
      all.push(exploded)
    }
    const outputs = all.flatMap(({ ran }) => (ran.kind === 'output' ? [ran] : []))
    const errors = await compileErrors(outputs, place.folder)
    return all.map(({ ran, complaints, ...blast }) => ({
      ...blast,
      complaints: [...complaints, ...(ran.kind === 'output' ? (errors.get(ran) ?? []) : [])],
    }))
  } finally {
    place.remove()
  }
}

async function explodeOne({ name, file, text }: Bomb, scope: string, { generate }: Bench): Promise<Exploded> {
  const path = `spec/${file}`
  const begun = performance.now()
  const ran = await generate({ files: [{ file: path, text, places: [] }], args: ['--spec', path, '--out', 'out', '--scope', scope] })
  const blast = { name, ran, seconds: (performance.now() - begun) / 1000 }
  switch (ran.kind) {
    case 'output':
      return { ...blast, came: 'output', complaints: await runComplaints(ran.out) }
    case 'diagnostics':
      return { ...blast, came: ran.faults[0]?.code ?? '', complaints: [] }
    case 'failure':
      return { ...blast, came: 'failure', complaints: [ran.why] }
  }
}
