import type { NameCode } from '../codes.ts'
import { all, type Rule } from './rule.ts'

/** What comes, goes and is called: every exported name follows from these. */
export const nameRules: Readonly<Record<NameCode, Rule>> = {
  'operation-added': { bumps: all('minor'), why: 'there is one function more; nothing that was there is touched' },
  'operation-removed': { bumps: all('major'), why: 'code that calls it no longer compiles' },
  'operation-renamed': { bumps: all('major'), why: 'code that calls it, or uses its types, no longer compiles until it uses the new name' },
  'schema-added': { bumps: all('minor'), why: 'there is one type more; nothing that was there is touched' },
  'request-form-added': {
    bumps: all('minor'),
    why: 'there is one type more, of what requests have of it; the type that was there is that of answers',
  },
  'request-form-removed': { bumps: all('major'), why: 'code that names the form for requests no longer compiles' },
  'overrides-removed': {
    bumps: { client: 'none', validators: 'none', fixtures: 'major' },
    why: 'tests that give some members and take the rest no longer compile',
  },
  'name-removed': { bumps: all('major'), why: 'code that imports it no longer compiles' },
  'schema-removed': { bumps: all('major'), why: 'code that names its type, validator or fixtures no longer compiles' },
  'schema-renamed': {
    bumps: all('major'),
    why: 'code that names its type, validator or fixtures no longer compiles until it uses the new name',
  },
}
