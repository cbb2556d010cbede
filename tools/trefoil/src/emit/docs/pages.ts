import type { Api, Group, NamedSchema } from '../../model/api.ts'
import { withRequestForm } from '../../model/forms.ts'
import { namesOf } from '../../model/names.ts'
import { isFileName } from '../../model/naming/file-names.ts'
import { markdownText } from '../kit/escape.ts'

/** The folder that a page stands in, from the package's root: links depend on it. */
export type Folder = 'docs' | 'docs/models'

/** Where pages are, and how to link to them. */
export interface Pages {
  /** From the package's root: `docs/models/Metro.md`. */
  readonly group: (group: Group) => string
  readonly model: (schema: NamedSchema) => string
  /** Links from a page of that folder. */
  readonly from: (folder: Folder) => Links
}

export interface Links {
  /** The same, but schemas have the names of their types in requests. */
  readonly sent: Links
  readonly model: (schema: NamedSchema) => string
  readonly group: (group: Group) => string
  /** To a part of a group's page; `anchor` without the `#`. */
  readonly operation: (group: Group, anchor: string, name: string) => string
  /** To a part of the index; the words are Markdown. */
  readonly index: (words: string, anchor?: string) => string
  /** To a part of the guide; the words are Markdown. */
  readonly guide: (words: string, anchor: string) => string
  /** To what the API sends, on the page of that. */
  readonly incoming: (name: string, anchor: string) => string
}

/** The page of an index: what the others link back to. */
export const indexPath = 'docs/README.md'

/** The page that tells what all operations have in common. */
export const guidePath = 'docs/Guide.md'

/** The page of webhooks and callbacks, where there are some. */
export const incomingPath = 'docs/Webhooks.md'

/** Places every page. Names that differ in case alone would share a file on some machines, and some can be none: these take their file names. */
export function pagesOf({ groups, schemas }: Pick<Api, 'groups' | 'schemas'>): Pages {
  const groupNames = unique(groups, ['readme', 'guide', 'webhooks'])
  const modelNames = unique(schemas, [])
  const group = (of: Group): string => `docs/${groupNames.has(of.name) ? of.name : of.fileName}.md`
  const model = (of: NamedSchema): string => `docs/models/${modelNames.has(of.name) ? of.name : of.fileName}.md`
  const writable = withRequestForm(schemas)
  return { group, model, from: (folder) => linksFrom(folder, { group, model }, writable) }
}

function linksFrom(folder: Folder, { group, model }: Pick<Pages, 'group' | 'model'>, writable: ReadonlySet<NamedSchema>): Links {
  const to = (path: string): string => (folder === 'docs' ? path.slice('docs/'.length) : `../${path.slice('docs/'.length)}`)
  const link = (words: string, target: string): string => `[${words}](${target})`
  const toModel = (of: NamedSchema, name: string): string => link(markdownText(name), to(model(of)).replace(/^\.\.\/models\//, ''))
  const others: Omit<Links, 'model' | 'sent'> = {
    group: (of) => link(markdownText(of.name), to(group(of))),
    operation: (of, anchor, name) => link(markdownText(name), `${to(group(of))}#${anchor}`),
    index: (words, anchor) => link(words, anchor === undefined ? to(indexPath) : `${to(indexPath)}#${anchor}`),
    guide: (words, anchor) => link(words, `${to(guidePath)}#${anchor}`),
    incoming: (name, anchor) => link(markdownText(name), `${to(incomingPath)}#${anchor}`),
  }
  const sent: Links = {
    ...others,
    model: (of) => toModel(of, writable.has(of) ? namesOf(of).writableType : of.name),
    get sent() {
      return sent
    },
  }
  return { ...others, model: (of) => toModel(of, of.name), sent }
}

/** Names that no other has, whatever the case, and that a file can have. */
function unique(all: readonly { readonly name: string }[], reserved: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>(reserved.map((name) => [name, 1]))
  for (const { name } of all) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1)
  return new Set(all.map(({ name }) => name).filter((name) => counts.get(name.toLowerCase()) === 1 && isFileName(name)))
}
