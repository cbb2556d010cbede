import { isDeepStrictEqual } from 'node:util'
import { isAssertedBy, type FormatPolicy } from '../model/schema/formats.ts'
import type { Bumps } from '../compat/change.ts'
import { all } from '../compat/rules/rule.ts'
import { none, type Entry } from './entry.ts'
import { code, words } from './markdown.ts'
import type { ReleasedConfig } from './released.ts'

/** What shapes the packages and is not in the model of the API. */
export type Options = Pick<ReleasedConfig, 'model' | 'packages'>

/** What another value of an option means for those who use the packages; undefined where it is the same. */
type Rule = (before: Options, after: Options) => Omit<Entry, 'subject' | 'at'> | undefined

const validators = (bump: Bumps['validators']): Bumps => ({ ...none, validators: bump })

const scope: Rule = ({ packages: before }, { packages: after }) =>
  before.scope === after.scope
    ? undefined
    : {
        text: `the packages are ${code(`${after.scope}/client`)} and so on, rather than ${code(`${before.scope}/client`)}`,
        why: 'every import names another package',
        bumps: all('major'),
      }

const dialect: Rule = ({ packages: { validators: before } }, { packages: { validators: after } }) =>
  before.dialect === after.dialect
    ? undefined
    : {
        text: `the validators are made with ${code(after.dialect)} rather than ${code(before.dialect)}`,
        why: 'schemas of the one have methods that those of the other have not',
        bumps: validators('major'),
      }

const everyFormat = 'assert'
const other = '\u0000'

const formats: Rule = ({ model: { policies: before } }, { model: { policies: after } }) => {
  const [was, is] = [before?.formats ?? everyFormat, after?.formats ?? everyFormat]
  // A name that neither policy has stands for all that they do not name.
  const names = [...named(was), ...named(is), other]
  const tightened = names.some((name) => isAssertedBy(is, name) && !isAssertedBy(was, name))
  const loosened = names.some((name) => isAssertedBy(was, name) && !isAssertedBy(is, name))
  if (tightened) return { text: 'formats are asserted that were remarks', why: 'values that passed can fail', bumps: validators('major') }
  return loosened
    ? { text: 'formats are remarks that were asserted', why: 'validators let through what they refused', bumps: validators('minor') }
    : undefined
}

const unknownEnumValues: Rule = ({ model: { policies: before } }, { model: { policies: after } }) => {
  const [was, is] = [before?.unknownEnumValues ?? 'refuse', after?.unknownEnumValues ?? 'refuse']
  if (was === is) return undefined
  return is === 'accept'
    ? {
        text: 'answers may have values that an enum does not list',
        why: 'validators let through what they refused',
        bumps: validators('minor'),
      }
    : { text: 'answers may have no values but those that an enum lists', why: 'values that passed can fail', bumps: validators('major') }
}

const named = (policy: FormatPolicy): readonly string[] => {
  if (typeof policy === 'string') return []
  return 'assert' in policy ? policy.assert : policy.annotate
}

const metadata: Rule = ({ packages: before }, { packages: after }) => {
  const members = [...new Set([...Object.keys(before.metadata), ...Object.keys(after.metadata)])].sort()
  const changed = members.filter((member) => !isDeepStrictEqual(memberOf(before.metadata, member), memberOf(after.metadata, member)))
  if (changed.length === 0) return undefined
  const text = `what package.json says has changed: ${changed.map(words).join(', ')}`
  return { text, why: 'the packages say it of themselves', bumps: all('patch') }
}

const memberOf = (object: object, member: string): unknown => Object.entries(object).find(([name]) => name === member)?.[1]

const rules: readonly Rule[] = [scope, dialect, formats, unknownEnumValues, metadata]

/** What the options of two states mean, each a change of its own. */
export const optionChanges = (before: Options, after: Options): readonly Entry[] =>
  rules.flatMap((rule) => {
    const change = rule(before, after)
    return change === undefined ? [] : [{ subject: 'Packages', ...change }]
  })
