import type { ParameterCode } from '../codes.ts'
import { type DirectedRule, effect, eitherWay, wire } from './rule.ts'

const onWire = (why: string): DirectedRule => ({ input: { bumps: wire, why }, output: { bumps: wire, why } })

const demanded = (input: string, output: string): DirectedRule => ({
  input: { effect: effect('demands', 'tighter'), fixtures: 'minor', why: input },
  output: { effect: effect('demands', 'tighter'), why: output },
})

/** What calls are made with; of what the API sends, what comes. */
export const parameterRules: Readonly<Record<ParameterCode, DirectedRule>> = {
  'parameter-added': eitherWay(effect('more', 'same'), 'calls without it go on to work', 'code that does not read it goes on to work'),
  'required-parameter-added': demanded('calls without it no longer compile', 'code that does not read it goes on to work'),
  'parameter-removed': eitherWay(
    effect('other', 'looser'),
    'calls that give it no longer compile',
    'code that reads it no longer compiles',
  ),
  'parameter-renamed': eitherWay(
    effect('other', 'other'),
    'calls that give it under its old name no longer compile',
    'code that reads it under its old name no longer compiles',
  ),
  'parameter-moved': onWire('calls compile as before, but send it in another place'),
  'parameter-required': demanded('calls without it no longer compile', 'code that reads it need not ask any more whether it is there'),
  'parameter-optional': eitherWay(
    effect('wider', 'looser'),
    'calls with it go on to work',
    'it may be missing, so code that reads it no longer compiles',
  ),
  'parameter-style-changed': onWire('calls compile as before, but write it otherwise'),
  'body-added': eitherWay(effect('more', 'same'), 'calls without it go on to work', 'code that does not read it goes on to work'),
  'required-body-added': demanded('calls without it no longer compile', 'code that does not read it goes on to work'),
  'body-removed': eitherWay(effect('other', 'other'), 'calls that give it no longer compile', 'code that reads it no longer compiles'),
  'body-required': demanded('calls without it no longer compile', 'code that reads it need not ask any more whether it is there'),
  'body-optional': eitherWay(
    effect('wider', 'looser'),
    'calls with it go on to work',
    'it may be missing, so code that reads it no longer compiles',
  ),
  'part-header-added': eitherWay(effect('more', 'same'), 'calls without it go on to work', 'code that does not read it goes on to work'),
  'required-part-header-added': eitherWay(
    effect('demands', 'tighter'),
    'calls without it no longer compile',
    'code that does not read it goes on to work',
  ),
  'part-header-required': eitherWay(
    effect('demands', 'tighter'),
    'calls without it no longer compile',
    'code that reads it need not ask any more whether it is there',
  ),
  'part-header-optional': eitherWay(
    effect('wider', 'looser'),
    'calls with it go on to work',
    'it may be missing, so code that reads it no longer compiles',
  ),
  'part-header-removed': eitherWay(
    effect('other', 'looser'),
    'calls that give it no longer compile',
    'code that reads it no longer compiles',
  ),
  'request-media-type-added': eitherWay(
    effect('more', 'looser'),
    'calls that send what they did go on to work',
    'what comes may be of a media type that code does not expect',
  ),
  'request-media-type-removed': eitherWay(
    effect('other', 'other'),
    'calls that send it no longer compile',
    'code that names the media type no longer compiles',
  ),
  'request-media-type-changed': onWire('calls compile as before, but what they send has another content type'),
  'encoding-changed': onWire('calls compile as before, but write a member of the form otherwise'),
}
