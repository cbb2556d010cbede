import type { Effect, TypeEffect, ValueEffect, Way } from '../effect.ts'

const ofTypes: Readonly<Record<Exclude<TypeEffect, 'same'>, Readonly<Record<Way, string>>>> = {
  more: { input: 'all that could be sent still can be', output: 'code that was written before goes on to compile' },
  demands: { input: 'code that makes it no longer compiles', output: 'code that reads it goes on to compile' },
  wider: { input: 'all that could be sent still can be, and more', output: 'code that reads it no longer compiles' },
  narrower: { input: 'code that makes it no longer compiles', output: 'code that reads it goes on to compile' },
  other: { input: 'code that makes it no longer compiles', output: 'code that reads it no longer compiles' },
}

const ofValues: Readonly<Record<ValueEffect, Readonly<Record<Way, string>>>> = {
  same: { input: 'only the documentation says something else', output: 'only the documentation says something else' },
  looser: {
    input: 'validators let more pass, and all that they did',
    output: 'types are as they were; validators let values pass that they refused',
  },
  tighter: {
    input: 'types are as they were; validators refuse values that they let pass',
    output: 'all that comes would have passed before',
  },
  other: {
    input: 'types are as they were; validators refuse values that they let pass',
    output: 'types are as they were; validators let values pass that they refused',
  },
}

/** What an effect means where a rule has no words for it: of the type where it shows there, else of validators. */
export function reasonOf({ type, values }: Effect, way: Way): string {
  const isSevere = way === 'input' ? values === 'tighter' || values === 'other' : values === 'looser' || values === 'other'
  const isSilent = type === 'same' || (way === 'input' ? type === 'wider' : type === 'narrower' || type === 'demands') || type === 'more'
  return type === 'same' || (isSevere && isSilent) ? ofValues[values][way] : ofTypes[type][way]
}
