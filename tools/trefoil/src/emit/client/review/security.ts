import type { Api, Operation, SecurityScheme } from '../../../model/api.ts'
import type { Remark } from '../../emit.ts'
import { quoted, remark } from './remark.ts'

/** Schemes in use whose credentials the client does not make itself. */
export function securityRemarks({ securitySchemes }: Pick<Api, 'securitySchemes'>, operations: readonly Operation[]): readonly Remark[] {
  const used = new Set(operations.flatMap(({ security }) => security.flat().map(({ scheme }) => scheme.key)))
  return securitySchemes.filter(({ key }) => used.has(key)).flatMap((scheme) => told(scheme) ?? [])
}

function told(scheme: SecurityScheme): Remark | undefined {
  const at = scheme.pointer
  if (scheme.kind === 'mutualTLS')
    return remark({
      code: 'TF4007',
      at,
      message: `The client presents no certificate for ${quoted(scheme.key)}: the connection does`,
      fix: 'Configure a fetch that does.',
    })
  if (scheme.kind !== 'http' || scheme.scheme === 'basic' || scheme.scheme === 'bearer') return undefined
  return remark({
    code: 'TF4007',
    at,
    message: `The client knows nothing of HTTP authentication by ${quoted(scheme.scheme)}: it sends what is configured for ${quoted(scheme.key)} after that word`,
    fix: 'Configure the credentials as they are to be sent, or a function that makes them for each call.',
  })
}
