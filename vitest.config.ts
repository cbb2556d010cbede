import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tools/*/test/**/*.test.ts', 'packages/runtime/test/**/*.test.ts'], testTimeout: 30_000 },
})
