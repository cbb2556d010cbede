import type { Document, Pointer } from './document.ts'
import { isObject } from './json.ts'

/**
 * The member of the document that has its webhooks: `webhooks` (OpenAPI 3.1.0, section 4.8.1), or the extension that 3.0
 * has for them; undefined where there is none.
 */
export function webhooksIn({ root, dialect }: Pick<Document, 'root' | 'dialect'>): 'webhooks' | 'x-webhooks' | undefined {
  if (Object.hasOwn(root, 'webhooks')) return 'webhooks'
  const found = dialect === '3.0' && Object.hasOwn(root, 'x-webhooks') ? root['x-webhooks'] : undefined
  return isObject(found) && Object.values(found).every((item) => isObject(item)) ? 'x-webhooks' : undefined
}

const components = '/components/callbacks/'

interface Callback {
  /** Where the callback stands: among the components, where operations refer to it. */
  readonly pointer: Pointer
  readonly key: string
  /** What the operation is known by that asks for it. */
  readonly owner: string
  readonly address: string
  /** How many addresses it has. */
  readonly addresses: number
}

/** What a callback is called, as long as it has no operationId of its own. */
export function wordsOfCallback({ pointer, key, owner, address, addresses }: Callback): string {
  const words = pointer.startsWith(components) ? pointer.slice(components.length) : `${owner} ${key}`
  return addresses > 1 ? `${words} ${address}` : words
}

/** What a request of a webhook or callback is called: a second method beside POST, the usual one, does not change the first name. */
export const wordsOfIncoming = (words: string, method: string): string => (method === 'POST' ? words : `${words} ${method.toLowerCase()}`)
