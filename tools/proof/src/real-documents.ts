import { documents, type Named } from '../corpus/documents.ts'
import { blockfrost, type Fetched, fetched, github } from './fetched.ts'

/** Documents that are not ours, whose names have one of these parts, or all; those that are large are fetched. */
export async function realDocuments(parts: readonly string[]): Promise<readonly Named[]> {
  const isChosen = ({ name }: { readonly name: string }): boolean => parts.length === 0 || parts.some((part) => name.includes(part))
  const large: readonly Fetched[] = [blockfrost, github].filter(isChosen)
  return [...documents().filter(isChosen), ...(await Promise.all(large.map(async (one) => ({ name: one.name, file: await fetched(one) }))))]
}
