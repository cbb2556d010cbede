import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, filesIn } from '../src/folder.ts'
import { bin } from '../src/packed.ts'
import { packagesFolder, root } from '../src/places.ts'
import { run } from '../src/run.ts'

const folder = emptyFolder()

const pages = (): ReadonlyMap<string, string> =>
  new Map([
    ...[...filesIn(packagesFolder)].filter(([path]) => path.endsWith('.md')),
    ...['README.md'].map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
  ])

const examplesOf = (text: string): readonly string[] => [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, program = '']) => program)

test('every example of every page compiles', async () => {
  const examples = [...pages()].flatMap(([path, text]) =>
    examplesOf(text).map((program, index) => ({ name: `${path.replaceAll(/\W+/g, '-')}-${index}.ts`, program })),
  )
  expect(examples.length).toBeGreaterThan(15)
  mkdirSync(join(folder, 'src'))
  mkdirSync(join(folder, 'node_modules/@trefoil-metal'), { recursive: true })
  for (const name of readdirSync(packagesFolder)) symlinkSync(join(packagesFolder, name), join(folder, 'node_modules/@trefoil-metal', name))
  symlinkSync(join(root, 'packages/runtime/node_modules/zod'), join(folder, 'node_modules/zod'))
  for (const name of ['fast-check', 'msw']) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  for (const { name, program } of examples) writeFileSync(join(folder, 'src', name), `${program}\nexport {}\n`)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }))
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { strict: true, module: 'nodenext', target: 'es2022', noEmit: true, types: [] }, include: ['src'] }),
  )
  const compiled = await run(bin('tsc'), ['-p', '.'], { cwd: folder })
  expect(compiled, compiled.stdout).toMatchObject({ status: 0 })
})

/** As GitHub makes them from headings. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .trim()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')

test('every link of every page leads somewhere', () => {
  const files = filesIn(packagesFolder)
  const dead = [...files]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([path, text]) => {
      const links = [...text.matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(([, link = '']) => link)
      return links.filter((link) => !leads(files, path, link)).map((link) => `${path}: ${link}`)
    })
  expect(dead).toEqual([])
})

function leads(files: ReadonlyMap<string, string>, from: string, link: string): boolean {
  const [path = '', fragment] = link.split('#')
  const target = path === '' ? from : new URL(path, `file:///${from}`).pathname.slice(1)
  const text = files.get(target)
  if (text === undefined) return false
  if (fragment === undefined || fragment === '') return true
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading.replaceAll(/[`*\\]/g, '')))
  return headings.includes(fragment) || text.includes(`<a id="${fragment}">`) || text.includes(`<a name="${fragment}">`)
}
