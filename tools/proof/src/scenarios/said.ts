import { basename } from 'node:path'
import type { Diagnostic } from '../../../trefoil/src/diagnostic/diagnostic.ts'
import type { Built } from './build.ts'
import type { Said } from './scenario.ts'

/** Where what the tool says is not what the scenario lists, one by one. */
export function saidFaults({ scenario, diagnostics }: Built): readonly string[] {
  const wanted = scenario.diagnostics
  const got = diagnostics.map((one): Said => ({ place: placeOf(one, scenario.files[0]?.path), code: codeOf(one), message: one.message }))
  return [
    ...got.filter((one, index) => !matches(one, wanted[index])).map((one) => `Said, but not listed: ${line(one)}`),
    ...wanted.filter((one, index) => !matches(got[index], one)).map((one) => `Listed, but not said: ${line(one)}`),
  ]
}

const codeOf = ({ severity, code }: Diagnostic): string => `${severity} ${code}`
const line = ({ place, code, message }: Said): string => `${place} ${code} ${message}`

const matches = (one: Said | undefined, want: Said | undefined): boolean =>
  one !== undefined && one.place === want?.place && one.code === want.code && (want.message === '' || one.message === want.message)

function placeOf({ at }: Diagnostic, root: string | undefined): string {
  if (at === undefined) return ''
  const file = basename(at.file)
  return file === root ? String(at.line) : `${file}:${at.line}`
}
