import type { SchemaCode } from '../codes.ts'
import { all, type DirectedRule, effect, eitherWay } from './rule.ts'

const nothing = effect('same', 'same')

/** What can be sent and what can come, where the types show it. */
export const schemaRules: Readonly<Record<SchemaCode, DirectedRule>> = {
  'type-changed': eitherWay(
    effect('other', 'other'),
    'what could be sent no longer fits, so code that makes it no longer compiles',
    'what comes is something else, so code that reads it no longer compiles',
  ),
  'type-widened': eitherWay(
    effect('wider', 'looser'),
    'all that could be sent still can be, and more',
    'what comes may be something that code does not expect',
  ),
  'type-narrowed': eitherWay(
    effect('narrower', 'tighter'),
    'some of what could be sent is no longer admitted',
    'what comes is still among what code expects',
  ),
  'nullable-added': eitherWay(
    effect('wider', 'looser'),
    'null may be sent now; all else still can be',
    'code that reads it has to expect null, or it no longer compiles',
  ),
  'nullable-removed': eitherWay(
    effect('narrower', 'tighter'),
    'code that sends null no longer compiles',
    'code that expects null goes on to work',
  ),
  rewritten: {
    input: { bumps: all('patch'), why: 'all that could be sent still can be, and nothing else' },
    output: { bumps: all('patch'), why: 'all that comes could come before' },
  },
  'use-changed': eitherWay(
    effect('other', 'other'),
    'some of what could be sent no longer fits the type',
    'code that reads it may meet what the type had not',
  ),
  'enum-value-added': eitherWay(
    effect('wider', 'looser'),
    'it may be sent now; all that could be sent still can be',
    'code that lists all values does not know it',
  ),
  'enum-value-removed': eitherWay(
    effect('narrower', 'tighter'),
    'code that sends it no longer compiles, and validators refuse it',
    'code that looks for it never meets it',
  ),
  'member-added': eitherWay(
    effect('more', 'same'),
    'code that does not give it goes on to work',
    'code that does not read it goes on to work',
  ),
  'required-member-added': eitherWay(
    effect('demands', 'tighter'),
    'code that does not give it no longer compiles, and validators refuse what lacks it',
    'code that does not read it goes on to work',
  ),
  'member-removed': eitherWay(effect('other', 'looser'), 'code that gives it no longer compiles', 'code that reads it no longer compiles'),
  'member-renamed': eitherWay(
    effect('other', 'other'),
    'code that gives it under its old name no longer compiles',
    'code that reads it under its old name no longer compiles',
  ),
  'member-required': eitherWay(
    effect('demands', 'tighter'),
    'code that leaves it out no longer compiles, and validators refuse what lacks it',
    'code that reads it need not ask any more whether it is there',
  ),
  'member-optional': eitherWay(
    effect('wider', 'looser'),
    'it may be left out now; code that gives it goes on to work',
    'it may be missing, so code that reads it no longer compiles',
  ),
  'read-only-added': {
    input: { effect: effect('other', 'looser'), why: 'it is no part of requests any more, so code that gives it no longer compiles' },
    output: { effect: nothing, why: 'it comes as it did' },
  },
  'read-only-removed': {
    input: { effect: effect('more', 'same'), why: 'it may be sent now' },
    output: { effect: nothing, why: 'it comes as it did' },
  },
  'write-only-added': {
    input: { effect: nothing, why: 'it is sent as it was' },
    output: { effect: effect('other', 'looser'), why: 'it is no part of answers any more, so code that reads it no longer compiles' },
  },
  'write-only-removed': {
    input: { effect: nothing, why: 'it is sent as it was' },
    output: { effect: effect('more', 'same'), why: 'it comes in answers now' },
  },
  'additional-closed': eitherWay(
    effect('same', 'tighter'),
    'validators refuse members that are not described, which could be sent',
    'nothing comes that could not come before',
  ),
  'additional-opened': eitherWay(
    effect('same', 'looser'),
    'members that are not described may be sent too',
    'validators let members pass that nothing is known of',
  ),
  'additional-changed': eitherWay(
    effect('other', 'other'),
    'members under names of your own have to be of another type',
    'members under names that are not described may be something that code does not expect',
  ),
  'pattern-members-changed': eitherWay(
    effect('other', 'other'),
    'members whose names match have to be of another type',
    'members whose names match may be something that code does not expect',
  ),
  'elements-changed': eitherWay(
    effect('other', 'other'),
    'lists that could be sent no longer fit',
    'lists that come have other elements than code expects',
  ),
  'union-member-added': eitherWay(
    effect('wider', 'looser'),
    'it may be sent now; all that could be sent still can be',
    'code that tells the branches apart does not know it',
  ),
  'union-member-removed': eitherWay(
    effect('other', 'tighter'),
    'code that sends it no longer compiles, and validators refuse it',
    'code that tells it apart from the others no longer compiles',
  ),
  'union-changed': eitherWay(
    effect('same', 'other'),
    'validators judge values that are of several branches otherwise',
    'validators judge values that are of several branches otherwise',
  ),
  'part-added': eitherWay(
    effect('narrower', 'tighter'),
    'what is sent has to be that too',
    'what comes is that too; code that does not ask for it goes on to work',
  ),
  'part-removed': eitherWay(
    effect('wider', 'looser'),
    'what is sent need not be that any more',
    'what comes need not be that any more, so code that relies on it breaks',
  ),
  'exclusion-changed': eitherWay(
    effect('same', 'other'),
    'validators refuse values that could be sent',
    'validators let values pass that could not come',
  ),
  'discriminator-added': eitherWay(
    effect('narrower', 'same'),
    'the member that tells branches apart has to have the value of its branch',
    'code that tells branches apart by other members goes on to work',
  ),
  'discriminator-removed': eitherWay(
    effect('wider', 'same'),
    'the member that told branches apart may have any value',
    'code that tells branches apart by it no longer compiles',
  ),
  'discriminator-changed': eitherWay(
    effect('other', 'same'),
    'code that tells branches apart in the old way no longer compiles',
    'code that tells branches apart in the old way no longer compiles',
  ),
}
