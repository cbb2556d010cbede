import type { Pointer } from '../../spec/document.ts'
import { quoted } from '../read/read.ts'
import type { Conversion } from '../schema/conversion.ts'

const expression =
  /^\$(?:url|method|statusCode|(?:request|response)\.(?:header\.[\w!#$%&'*+.^`|~-]+|query\..+|path\..+|body(?:#(?:\/.*)?)?))$/su

/** Reports what should be a runtime expression and is none: a text that begins with $, or what stands in braces (OpenAPI 3.0.3, section 4.7.20.3). */
export function checkExpressions(text: string, at: Pointer, { log }: Conversion): void {
  const all = text.startsWith('$') ? [text] : [...text.matchAll(/\{([^{}]*)\}/g)].map(([, inner = '']) => inner)
  for (const one of all.filter((each) => !expression.test(each)))
    log.warning({
      code: 'TF3312',
      at,
      message: `${quoted(one)} is no runtime expression`,
      fix: 'Write one such as $request.body#/url or $response.header.Location.',
    })
}
