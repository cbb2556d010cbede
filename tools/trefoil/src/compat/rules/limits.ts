import type { LimitCode } from '../codes.ts'
import type { ValueEffect } from '../effect.ts'
import type { DirectedRule } from './rule.ts'

const words: Readonly<Record<Exclude<ValueEffect, 'same'>, readonly [input: string, output: string]>> = {
  tighter: ['validators refuse values that could be sent', 'all that comes would have passed before'],
  looser: ['validators let more pass than before, and all that they did', 'validators let values pass that code was not written for'],
  other: ['validators refuse values that could be sent', 'validators let values pass that they refused before'],
}

function rule(values: Exclude<ValueEffect, 'same'>): DirectedRule {
  const [input, output] = words[values]
  const effect = { type: 'same', values } as const
  return { input: { effect, why: input }, output: { effect, why: output } }
}

/** What validators look at; in the client it is documentation. */
export const limitRules: Readonly<Record<LimitCode, DirectedRule>> = {
  'limit-tightened': rule('tighter'),
  'limit-loosened': rule('looser'),
  'limit-changed': rule('other'),
  'pattern-added': rule('tighter'),
  'pattern-removed': rule('looser'),
  'pattern-changed': rule('other'),
  'format-added': rule('tighter'),
  'format-removed': rule('looser'),
  'format-changed': rule('other'),
}
