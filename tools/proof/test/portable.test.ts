import { describe, expect, test } from 'vitest'
import { platforms, withSuite } from '../portable/platforms.ts'

describe('the client does the same on', () => {
  for (const { name, missing, outcomes } of platforms)
    test.skipIf(missing !== undefined)(missing === undefined ? name : `${name} (skipped: ${missing})`, async () => {
      const all = await withSuite(outcomes)
      expect(all.length).toBeGreaterThan(25)
      expect(all.filter(({ problem }) => problem !== undefined)).toEqual([])
    })
})
