import type { IncomingCode } from '../codes.ts'
import { all, type Rule, wire } from './rule.ts'

const unheard = 'code that names its types, validators or fixtures no longer compiles'

/** What the API sends of its own accord. */
export const incomingRules: Readonly<Record<IncomingCode, Rule>> = {
  'webhook-added': { bumps: all('minor'), why: 'code that does not listen to it goes on to work' },
  'webhook-removed': { bumps: all('major'), why: unheard },
  'webhook-renamed': { bumps: all('major'), why: unheard },
  'callback-added': { bumps: all('minor'), why: 'code that does not listen to it goes on to work' },
  'callback-removed': { bumps: all('major'), why: unheard },
  'callback-renamed': { bumps: all('major'), why: unheard },
  'callback-address-changed': { bumps: wire, why: 'code compiles as before, but the call comes to another address' },
  'reply-added': { bumps: { client: 'minor', validators: 'none', fixtures: 'none' }, why: 'code that answers as it did goes on to work' },
  'reply-removed': {
    bumps: { client: 'major', validators: 'none', fixtures: 'none' },
    why: 'code that answers with it no longer compiles',
  },
}
