import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DiagnosticError, fail, type Position } from '../diagnostic/diagnostic.ts'
import { checkConfig, type Misfit } from './config-shape.ts'
import { misfitAt } from './config-file.ts'
import { type Flags, requestOfFlags, type Request } from './request.ts'

/** What the command line says itself. */
const onCommandLine: ReadonlyMap<string, string> = new Map([
  ['name', '--name'],
  ['spec', '--spec'],
  ['out', '--out'],
  ['scope', '--scope'],
  ['overlays', '--overlay'],
])

/**
 * A request that flags make, and a JSON file with what a config says beside them: names, validators and the like. Throws
 * a DiagnosticError where the file is not there, no JSON, or of another shape.
 */
export function requestWithOptions(flags: Flags, path: string, folder: string): Request {
  const file = resolve(folder, path)
  const options = objectIn(file, path)
  const request = requestOfFlags(flags, folder)
  const strays = Object.keys(options).flatMap((name): readonly Misfit[] => {
    const flag = onCommandLine.get(name)
    return flag === undefined
      ? []
      : [{ path: name, message: `"${name}" stands on the command line`, fix: `Remove it here, and give ${flag}.` }]
  })
  const { config, misfits = [] } = checkConfig({ ...options, ...request.config })
  const all = [...strays, ...misfits]
  if (all.length > 0 || config === undefined) throw new DiagnosticError(all.map((misfit) => misfitAt(misfit, file)))
  return { ...request, config, configFile: file }
}

function objectIn(file: string, path: string): object {
  const text = textOf(file, path)
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return fail({ code: 'TF6002', message: `The options are no JSON: ${message}`, fix: 'Correct the file.', at: placeIn(message, file) })
  }
  const at = { file, line: 1, column: 1, length: 1 }
  return fail({ code: 'TF6003', message: 'The options are not an object', fix: 'Write an object, such as {"validators": {}}.', at })
}

function textOf(file: string, path: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return fail({ code: 'TF6001', message: `There are no options at ${path}`, fix: 'Correct --options.' })
  }
}

/** Where Node says that it is wrong, as far as it says so. */
function placeIn(message: string, file: string): Position {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? []
  return { file, line: Number(line ?? 1), column: Number(column ?? 1), length: 1 }
}
