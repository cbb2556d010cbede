import { DiagnosticError, error, fail } from '../diagnostic/diagnostic.ts'
import { hasReleased, readReleasedConfig } from '../release/released-files.ts'
import { record } from '../release/record.ts'
import { isStable } from '../release/released.ts'
import { differencesIn } from './check.ts'
import { compile, type Compiled } from './compile.ts'
import { stateOf } from './last-release.ts'
import type { Outcome, Recorded } from './outcome.ts'
import { packageVersion } from './package-version.ts'
import type { Request } from './request.ts'
import { planFor, surfaceUse, type Run } from './run.ts'

/**
 * `trefoil release record`: keeps what the packages are at a new stable version as the last release. At a pre-release, and
 * at the version that is kept already, it does nothing. Throws a DiagnosticError.
 */
export async function releaseRecord({ request, engine, watch }: Run): Promise<Outcome> {
  const compiled = await compile(request, engine, watch)
  const version = packageVersion(request.out)
  const recorded = await watch.run('write', () => recordedAs(version, request, compiled))
  return {
    command: 'record',
    summary: compiled.summary,
    surface: surfaceUse(planFor(request, compiled), compiled),
    diagnostics: [...request.diagnostics, ...compiled.diagnostics],
    phases: watch.phases,
    version,
    recorded,
  }
}

function recordedAs(version: string, request: Request, compiled: Compiled): Recorded {
  const { released: folder = withoutConfig() } = request
  if (!isStable(version)) return 'pre-release'
  if (hasReleased(folder) && readReleasedConfig(folder).version === version) return 'as it was'
  checkGenerated(request, compiled)
  const { surface } = compiled
  record(folder, { ...stateOf(compiled), surface, version })
  return 'recorded'
}

/** What is published is what stands on the disk: it has to be what is kept. */
function checkGenerated(request: Request, compiled: Compiled): void {
  const differences = differencesIn(planFor(request, compiled))
  const [first] = differences
  if (first === undefined) return
  const more = differences.length > 1 ? ` and ${differences.length - 1} more` : ''
  throw new DiagnosticError([
    error({
      code: 'TF6111',
      message: `What would be published is not what the document says: this file is ${first.is}${more}`,
      fix: 'Run `trefoil generate` first.',
      at: { file: first.file, line: 1, column: 1, length: 1 },
    }),
  ])
}

function withoutConfig(): never {
  return fail({
    code: 'TF6109',
    message: 'Releases are kept beside a config, and there is none',
    fix: 'Run it with a trefoil.config.ts.',
  })
}
