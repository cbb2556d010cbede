import type { Document } from './document.ts'
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
