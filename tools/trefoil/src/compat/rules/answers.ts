import type { AnswerCode } from '../codes.ts'
import { all, type DirectedRule, effect, eitherWay, type Rule, wire } from './rule.ts'
import type { Bumps } from '../change.ts'

const client = (bump: Bumps['client']): Bumps => ({ client: bump, validators: 'none', fixtures: 'patch' })
const always = (rule: Rule): DirectedRule => ({ input: rule, output: rule })

/** What calls are answered with. */
export const answerRules: Readonly<Record<AnswerCode, DirectedRule>> = {
  'success-status-added': always({
    bumps: { client: 'major', validators: 'minor', fixtures: 'minor' },
    why: 'a call can succeed in a way that code does not know',
  }),
  'error-status-added': always({ bumps: all('minor'), why: 'another failure is described; code that knows the others goes on to work' }),
  'error-bodies-widened': always({
    bumps: { client: 'major', validators: 'none', fixtures: 'none' },
    why: 'code that reads the body of any failure, whatever its status, no longer compiles',
  }),
  'status-removed': eitherWay(
    effect('other', 'other'),
    'code that answers with it no longer compiles',
    'code that names its body, validator or fixtures no longer compiles',
  ),
  'answer-added': eitherWay(effect('wider', 'looser'), 'a body can be given', 'code that expects no body no longer compiles'),
  'answer-removed': eitherWay(
    effect('other', 'other'),
    'code that gives a body no longer compiles',
    'code that reads the body no longer compiles',
  ),
  'answer-media-type-added': eitherWay(
    effect('wider', 'looser'),
    'it can be given as another media type',
    'code has to tell the media types apart',
  ),
  'answer-media-type-removed': eitherWay(
    effect('other', 'other'),
    'code that gives it no longer compiles',
    'code that expects the media type no longer compiles, or never meets it',
  ),
  'answer-media-type-changed': always({ bumps: wire, why: 'code compiles as before, but what comes has another content type' }),
  'header-added': always({ bumps: client('minor'), why: 'code that does not read it goes on to work' }),
  'header-removed': always({ bumps: client('major'), why: 'code that reads it no longer compiles, or finds nothing' }),
  'header-required': always({ bumps: client('minor'), why: 'code need not ask any more whether it is there' }),
  'header-optional': always({ bumps: client('major'), why: 'it may be missing, so code that reads it no longer compiles' }),
  'header-changed': always({ bumps: client('patch'), why: 'for the client a header is text, whatever stands in it' }),
  'link-changed': always({
    bumps: { client: 'patch', validators: 'none', fixtures: 'none' },
    why: 'only the documentation says something else',
  }),
}
