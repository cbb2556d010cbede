import type { Bumps } from '../change.ts'
import type { CallCode } from '../codes.ts'
import { all, documentation, type Rule, wire } from './rule.ts'

const client = (bump: Bumps['client']): Bumps => ({ client: bump, validators: 'none', fixtures: 'none' })
/** The module that an operation stands in goes by its class; nobody imports it by its path. */
const ofClass = (bump: Bumps['client']): Bumps => ({ client: bump, validators: 'patch', fixtures: 'patch' })
const refused: Bumps = client('major')
const removedServer = 'code that calls it may have nowhere to go'

/** Where calls go, and with which credentials. */
export const callRules: Readonly<Record<CallCode, Rule>> = {
  'info-changed': { bumps: all('patch'), why: 'only what the packages say of themselves is something else' },
  'about-changed': { bumps: documentation, why: 'only the documentation says something else' },
  'path-changed': { bumps: wire, why: 'calls compile as before, but go to another address' },
  'method-changed': { bumps: wire, why: 'calls compile as before, but are made with another method' },
  'class-added': { bumps: ofClass('minor'), why: 'there is one class more; nothing that was there is touched' },
  'class-removed': { bumps: ofClass('major'), why: 'code that uses it no longer compiles' },
  'class-renamed': { bumps: ofClass('major'), why: 'code that uses it no longer compiles until it uses the new name' },
  'operation-moved': {
    bumps: ofClass('major'),
    why: 'code that calls it as a method of the class no longer compiles; the function is where it was',
  },
  'operation-listed': { bumps: ofClass('minor'), why: 'the class has one method more' },
  'server-added': { bumps: client('minor'), why: 'there is another place to call; calls go where they went' },
  'server-removed': { bumps: client('major'), why: removedServer },
  'server-changed': { bumps: wire, why: 'calls that name no server go somewhere else' },
  'server-variable-added': { bumps: client('minor'), why: 'calls go where they went, unless they say otherwise' },
  'server-variable-removed': { bumps: client('major'), why: 'code that gives the variable has no effect any more, or no longer compiles' },
  'server-variable-changed': { bumps: client('major'), why: 'what code gives for the variable may no longer be one of its values' },
  'server-variable-widened': { bumps: client('minor'), why: 'calls go where they went, unless they say otherwise' },
  'security-added': { bumps: refused, why: 'calls without credentials are refused now, and no compiler says so' },
  'security-removed': { bumps: client('minor'), why: 'calls with credentials go on to work; none are needed' },
  'security-changed': { bumps: refused, why: 'calls with the credentials of before are refused, and no compiler says so' },
  'security-alternative-added': { bumps: client('minor'), why: 'calls with the credentials of before go on to work' },
  'scope-added': { bumps: refused, why: 'calls with credentials that lack the scope are refused' },
  'scope-removed': { bumps: client('minor'), why: 'calls with the credentials of before go on to work' },
  'scope-listed': { bumps: client('minor'), why: 'another scope can be asked for' },
  'scope-unlisted': { bumps: refused, why: 'credentials with the scope may not be given any more' },
  'security-scheme-added': { bumps: client('minor'), why: 'there is another way to give credentials' },
  'security-scheme-removed': { bumps: refused, why: 'credentials that code gives for it are no longer sent' },
  'security-scheme-changed': { bumps: refused, why: 'credentials are sent otherwise, and no compiler says so' },
  'pagination-added': { bumps: client('minor'), why: 'there are two functions more; nothing that was there is touched' },
  'pagination-removed': { bumps: client('major'), why: 'code that iterates over the pages no longer compiles' },
  'pagination-changed': { bumps: client('major'), why: 'code that iterates over the pages may no longer compile, or takes other ones' },
}
