import { fail } from '../../diagnostic/diagnostic.ts'
import { install } from './java.ts'
import type { Ending } from './process.ts'
import { engineVersion } from './version.ts'

/** Says in one diagnostic why there is no answer: never a stack trace. */
export function failed(ending: Ending, java: string, timeLimit: number): never {
  const who = `openapi-generator ${engineVersion}, run by ${java},`
  switch (ending.kind) {
    case 'no start':
      return fail({ code: 'TF2001', message: `${java} cannot be started: ${ending.reason}`, fix: install })
    case 'time is up':
      return fail({
        code: 'TF2006',
        message: `${who} was stopped after ${timeLimit / 1000} seconds`,
        fix: 'Try again when the machine is less busy; if it happens again, report it with the document.',
      })
    case 'exit':
      return failedSaying(`${ending.stderr}\n${ending.stdout}`, who, java)
  }
}

function failedSaying(printed: string, who: string, java: string): never {
  const classFiles = /class file versions up to (\d+)/.exec(printed)?.[1]
  // Class files of Java 5 are version 49.
  const version = classFiles === undefined ? '' : ` (it is version ${Number(classFiles) - 44})`
  if (classFiles !== undefined || printed.includes('UnsupportedClassVersionError'))
    fail({ code: 'TF2002', message: `${java} is too old for openapi-generator ${engineVersion}${version}`, fix: install })
  // The stand-in that macOS has for a Java that is not installed.
  if (/unable to locate a java runtime/i.test(printed)) fail({ code: 'TF2001', message: `${java} finds no Java runtime`, fix: install })
  const fix = 'Report it with the document; until then, an overlay can take out what the engine cannot take.'
  return fail({ code: 'TF2005', message: `${who} failed: ${reasonIn(printed)}`, fix })
}

/** How lines begin that tell the cause, the innermost first. What is between them may be the document. */
const causes = [/^Caused by: /, /^Exception in thread /, /^(?:[\w.]+\.)?\w*(?:Exception|Error)\b/, /exception|error/i]

/** What went wrong in one line, without the stack. */
function reasonIn(printed: string): string {
  const lines = printed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:at |#|\.\.\. \d+ more)/.test(line))
  const telling = causes.flatMap((cause) => lines.findLast((line) => cause.test(line)) ?? [])[0] ?? lines.at(-1) ?? 'it did not say why'
  return telling.replace(/^(?:Caused by: |Exception in thread "[^"]*" )/, '').slice(0, 300)
}
