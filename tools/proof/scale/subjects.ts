import { documents } from '../corpus/documents.ts'
import { fetched, github } from '../src/fetched.ts'

/** A document that the packages are made of, and how. */
export interface Subject {
  readonly name: string
  readonly dialect: 'zod' | 'zod/mini'
  /** Where the document is; fetched, if need be. */
  readonly file: () => Promise<string>
}

async function directus(): Promise<string> {
  const found = documents().find(({ name }) => name === 'directus')
  if (found === undefined) throw new Error('There is no document of directus.')
  return found.file
}

export const subjects: readonly Subject[] = [
  { name: 'directus', dialect: 'zod', file: directus },
  { name: 'directus, zod/mini', dialect: 'zod/mini', file: directus },
  { name: 'github', dialect: 'zod', file: () => fetched(github) },
  { name: 'github, zod/mini', dialect: 'zod/mini', file: () => fetched(github) },
]
