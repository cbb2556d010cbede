import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoles } from '../compat/change.ts'
import { packageName } from '../release/changeset-file.ts'
import { releaseNotes } from '../release/notes.ts'
import { packageVersion } from './package-version.ts'
import type { Request } from './request.ts'

/** `trefoil release notes`: what the changelogs say of the version that the packages have. Throws a DiagnosticError. */
export function notesFor({ out, config }: Request): string {
  const changelogs = packageRoles.map((role) => ({ name: packageName(config.scope, role), text: textAt(join(out, role, 'CHANGELOG.md')) }))
  return releaseNotes(packageVersion(out), changelogs)
}

const textAt = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
