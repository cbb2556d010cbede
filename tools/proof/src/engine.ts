import { spawnSync } from 'node:child_process'

const java = process.env['JAVA_HOME'] ? `${process.env['JAVA_HOME']}/bin/java` : 'java'

/** Whether Java is at hand. Where TREFOIL_REQUIRE_ENGINE is 1 the answer is yes, so that its lack fails. */
export const hasEngine: boolean = process.env['TREFOIL_REQUIRE_ENGINE'] === '1' || spawnSync(java, ['-version']).status === 0

export const noEngine = 'there is no Java (11 or newer), so the engine cannot run'

/** The title of a suite that needs the engine: where that cannot run, it is skipped and says why. */
export const withEngine = (title: string): string => (hasEngine ? title : `${title}: ${noEngine}`)
