import type { Bumps } from '../change.ts'
import type { RemarkCode } from '../codes.ts'
import { type DirectedRule, documentation, type Meaning } from './rule.ts'

const shown: Bumps = { client: 'patch', validators: 'none', fixtures: 'patch' }

const rule = (bumps: Bumps, input: string, output: string = input): DirectedRule => ({
  input: { bumps, why: input },
  output: { bumps, why: output },
})

const docsOnly = 'only the documentation says something else'
const behaviour: Meaning = {
  bumps: { client: 'major', validators: 'none', fixtures: 'patch' },
  why: 'requests that leave it out mean something else now, and no compiler says so',
}

/** What no value can break. A default is what leaving a value out means: nothing that a compiler or a validator sees. */
export const remarkRules: Readonly<Record<RemarkCode, DirectedRule>> = {
  'description-changed': rule(documentation, docsOnly),
  'title-changed': rule(documentation, docsOnly),
  'examples-changed': rule(shown, 'the documentation and the values of fixtures are others'),
  'xml-changed': rule(documentation, docsOnly),
  'default-added': rule(shown, 'what leaving it out means is said now', 'what it means where it is missing is said now'),
  'default-removed': { input: behaviour, output: { bumps: shown, why: docsOnly } },
  'default-changed': { input: behaviour, output: { bumps: shown, why: docsOnly } },
  deprecated: rule({ client: 'minor', validators: 'none', fixtures: 'none' }, 'it still works, and an editor strikes it through'),
  undeprecated: rule(documentation, 'an editor no longer strikes it through'),
}
