import { describe, expect, test } from 'vitest'
import { bare } from '../../src/emit/kit/code.ts'
import { array, arrow, call, layout, members, type Layout } from '../../src/emit/kit/layout.ts'

const object = call('object', [members(['a: 1', 'b: 2'])])
const long = 'x'.repeat(112)

describe('a function that stands last in a call', () => {
  const rows: readonly [string, Layout, string][] = [
    ['on one line where it fits', call('lazy', [arrow('value')]), 'lazy(() => value)'],
    ['its body on lines of its own', call('lazy', [arrow(object)]), 'lazy(() =>\n  object({\n    a: 1,\n    b: 2,\n  }),\n)'],
    [
      'in a list that is broken, for the line is long already',
      [`${long} = `, call('lazy', [arrow(object)])],
      `${long} = lazy(\n  () =>\n    object({\n      a: 1,\n      b: 2,\n    }),\n)`,
    ],
    ['after an argument', call('f', [array(['1']), arrow(object)]), 'f([1], () =>\n  object({\n    a: 1,\n    b: 2,\n  }),\n)'],
  ]
  test.each(rows)('%s', (_, given, want) => expect(bare(layout(given))).toBe(want))
})
