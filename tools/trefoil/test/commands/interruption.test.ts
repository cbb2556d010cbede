import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, treeOf } from './cli.ts'

const rows: readonly [string, string, string, number, string][] = [
  ['Ctrl-C while files are staged', 'during', 'SIGINT', 130, ''],
  ['an end that is asked for while files are staged', 'during', 'SIGTERM', 143, ''],
  ['Ctrl-C at another time', 'before', 'SIGINT', 130, 'tidied'],
]
test.each(rows)('%s: nothing is left, and the shell is told', (_, when, signal, status, stdout) => {
  const folder = folderWith({ 'mine.txt': '' })
  const ran = spawnSync(process.execPath, [join(import.meta.dirname, 'interrupted.ts'), join(folder, 'out'), when, signal], {
    encoding: 'utf8',
  })
  expect({ status: ran.status, stdout: ran.stdout, stderr: ran.stderr }).toEqual({ status, stdout, stderr: '' })
  expect(treeOf(folder)).toEqual({ 'mine.txt': '' })
})
