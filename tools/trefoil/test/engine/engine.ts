import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, onTestFinished } from 'vitest'

const java = process.env['JAVA_HOME'] ? `${process.env['JAVA_HOME']}/bin/java` : 'java'

/** Whether Java is at hand. Under TREFOIL_REQUIRE_ENGINE=1 the answer is yes, so that its lack fails. */
const hasEngine: boolean = process.env['TREFOIL_REQUIRE_ENGINE'] === '1' || spawnSync(java, ['-version']).status === 0

/** Skips each test of the group, and says why, where the engine cannot run. */
export function needsEngine(): void {
  beforeEach(({ skip }) => {
    if (!hasEngine) skip('there is no Java (11 or newer), so the engine cannot run')
  })
}

/** A folder that goes when the test ends. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-engine-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
