import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A vitest reporter that leaves the counts of each project in its results/tests.json: turbo keeps that file, so that a
 * cached run still knows what it had run.
 */
export default class CountsReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules, unhandledErrors) {
    for (const [project, own] of Map.groupBy(modules, ({ project }) => project)) {
      const tests = own.flatMap((module) => [...module.children.allTests()])
      const state = (wanted) => tests.filter((test) => test.result().state === wanted)
      const brokenModules = own.filter((module) => module.state() === 'failed' && module.errors().length > 0)
      const counts = {
        passed: state('passed').length,
        failed: state('failed').length + brokenModules.length + unhandledErrors.length,
        skipped: state('skipped').map((test) => `${test.fullName}${reason(test)}`),
      }
      mkdirSync(join(project.config.root, 'results'), { recursive: true })
      writeFileSync(join(project.config.root, 'results/tests.json'), `${JSON.stringify(counts, null, 2)}\n`)
    }
  }
}

/** @param {import('vitest/node').TestCase} test */
function reason(test) {
  const note = test.result().note
  return note ? `: ${note}` : ''
}
