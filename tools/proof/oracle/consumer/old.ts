import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript-5.9'
import { directionsOf, type Directions } from './directions.ts'
import type { Types } from './types.ts'

/** One name that a module of the old packages exports. */
export interface Exported {
  readonly name: string
  /** What the name stands for, other names of it followed. */
  readonly symbol: ts.Symbol
}

/** The old packages, as a compiler reads them. */
export interface Old {
  readonly types: Types
  readonly directions: Directions
  /** What a module exports that is not of the vendored runtime: `client/src/index`. */
  readonly exports: (module: string) => readonly Exported[]
}

const modules = [
  'client/src/index',
  'client/src/servers',
  'client/src/auth',
  'client/src/types/index',
  'validators/src/index',
  'fixtures/src/index',
  'fixtures/src/msw/index',
  'fixtures/src/fast-check/index',
]

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
}

/** Reads the packages of some folders in one go, since what they share is read once; one answer for each, in their order. */
export function readOld(folders: readonly string[]): readonly Old[] {
  const real = folders.map((folder) => realpathSync(folder))
  const program = ts.createProgram(
    real.flatMap((folder) => modules.map((module) => join(folder, `${module}.d.ts`))),
    options,
  )
  const checker = program.getTypeChecker()
  const isPlatform = (symbol: ts.Symbol): boolean =>
    (symbol.getDeclarations() ?? []).some((declaration) => program.isSourceFileDefaultLibrary(declaration.getSourceFile()))
  return real.map((folder) => {
    const exports = (module: string): readonly Exported[] => exportsOf(program, checker, join(folder, `${module}.d.ts`))
    const all = [...exports('client/src/index'), ...exports('client/src/types/index')]
    return { types: { checker, isPlatform }, directions: directionsOf(all, checker), exports }
  })
}

function exportsOf(program: ts.Program, checker: ts.TypeChecker, path: string): readonly Exported[] {
  const file = program.getSourceFile(path)
  const module = file && checker.getSymbolAtLocation(file)
  // A module that exports nothing is none.
  if (module === undefined) return []
  return checker.getExportsOfModule(module).flatMap((found) => {
    const symbol = followed(found, checker)
    return isVendored(symbol) ? [] : [{ name: found.getName(), symbol }]
  })
}

export const followed = (symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

const isVendored = (symbol: ts.Symbol): boolean =>
  (symbol.getDeclarations() ?? []).some((declaration) => declaration.getSourceFile().fileName.includes('/runtime/'))
