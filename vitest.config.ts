import { defineConfig } from 'vitest/config'

/** Tests are bounded so that what hangs ends; how fast a thing is, the bench says. */
const project = (name: string, root: string): object => ({
  extends: true,
  test: { name, root, include: ['test/**/*.test.ts'] },
})

export default defineConfig({
  test: {
    projects: [project('trefoil', 'tools/trefoil'), project('proof', 'tools/proof'), project('runtime', 'packages/runtime')],
    reporters: [process.stdout.isTTY ? 'default' : 'dot', './tools/workspace/src/counts-reporter.js'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
