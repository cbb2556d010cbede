import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fail } from '../../diagnostic/diagnostic.ts'
import type { Environment } from '../cache.ts'

export const install =
  'Install a Java runtime, version 11 or newer (for example apt-get install default-jre-headless, or brew install openjdk), or let JAVA_HOME name one.'

/**
 * The program `java`: of JAVA_HOME where that is set, else the first on PATH. Fails with TF2001 where there is none.
 */
export function findJava(environment: Environment): string {
  const { JAVA_HOME: home, PATH: path } = environment
  if (home) return inHome(home)
  const found = (path ?? '').split(delimiter).flatMap((folder) => (folder === '' ? [] : programs.map((name) => join(folder, name))))
  return (
    found.find(isProgram) ??
    fail({
      code: 'TF2001',
      message: 'The structure of the API has changed, so openapi-generator has to run, and there is no Java on PATH',
      fix: install,
    })
  )
}

const programs: readonly string[] = process.platform === 'win32' ? ['java.exe'] : ['java']

function inHome(home: string): string {
  const found = programs.map((name) => join(home, 'bin', name)).find(isProgram)
  const message = `The structure of the API has changed, so openapi-generator has to run, and JAVA_HOME (${home}) has no bin/java`
  return (
    found ??
    fail({
      code: 'TF2001',
      message,
      fix: 'Let JAVA_HOME name a Java runtime, version 11 or newer, or unset it so that java on PATH is taken.',
    })
  )
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
