import { growthOf } from '../pattern/growth.ts'
import type { Log } from '../read/log.ts'
import type { Place } from '../read/place.ts'
import { quoted } from '../read/read.ts'

/** The expression if it compiles with the u flag, as ECMA-262 and JSON Schema (2020-12 Core, section 6.4) ask. */
export function patternAt(log: Log, { pointer }: Place, source: string): string | undefined {
  const failure = failureOf(source, 'u')
  if (failure === undefined) return within(log, pointer, source)
  const reason = failure.slice(failure.lastIndexOf(': ') + 2)
  const fix =
    failureOf(source, '') === undefined
      ? 'Escape only what has a meaning in an expression, and a hyphen in brackets only at their end; or correct it in an overlay.'
      : 'Fix the expression, or correct it in an overlay.'
  log.error({ code: 'TF3104', at: pointer, message: `${quoted(source)} is not a valid regular expression: ${reason}`, fix })
  return undefined
}

/**
 * The expression if it can be run: what is written in a few letters can be larger than any engine takes, and that shows
 * when it is run for the first time only. Behind what no text has, running it costs nothing.
 */
function within(log: Log, pointer: string, source: string): string | undefined {
  try {
    RegExp(`(?=x)(?:${source})`, 'u').test('')
    checkGrowth(log, pointer, source)
    return source
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : ''
    const message = `${quoted(source)} is too large to be run: ${reason.slice(reason.lastIndexOf(': ') + 2)}`
    log.error({ code: 'TF3104', at: pointer, message, fix: 'Ask for less with it: it can be shorter, or its counts lower.' })
    return undefined
  }
}

/** A warning; what the config makes of it is for the command to say. */
function checkGrowth(log: Log, pointer: string, source: string): void {
  const growth = growthOf(source)
  if (growth === 'linear') return
  log.warning({
    code: 'TF3114',
    at: pointer,
    message: `${quoted(source)} takes ${growth} time to find out that a long text does not match`,
    fix: 'Let one text be read in one way only, by the expression or by one in an overlay; or let "patterns" in the config allow it.',
  })
}

function failureOf(source: string, flags: 'u' | ''): string | undefined {
  try {
    return RegExp(source, flags) instanceof RegExp ? undefined : ''
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : ''
  }
}
