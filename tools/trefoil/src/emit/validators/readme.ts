import type { Api } from '../../model/api.ts'
import { namesOf, operationNamesOf } from '../../model/names.ts'
import { markdownText } from '../kit/escape.ts'
import type { EmittedFile } from '../kit/file.ts'
import { tellingSchema } from '../kit/telling.ts'
import type { EmitOptions } from '../options.ts'

/** How to install the package and use one of its validators. */
export function readme(api: Api, { scope, validators: { dialect } }: EmitOptions): EmittedFile {
  const named = tellingSchema(api)
  const text = `# ${scope}/validators

Validators for ${markdownText(api.title)}: zod schemas for every named schema, and for the parameters, the body and the
answers of every operation. Each gives the verdict that JSON Schema gives on the document's schema, and returns the value
as it is: nothing is stripped, converted or filled in.

    npm install ${scope}/validators zod
${named ? usage(namesOf(named).schema, namesOf(named).type, { scope, dialect }) : ''}${ofCalls(api, scope)}`
  return { path: 'README.md', text }
}

function usage(schema: string, type: string, { scope, dialect }: { readonly scope: string; readonly dialect: string }): string {
  return `
\`\`\`ts
import * as z from '${dialect}'
import { ${schema} } from '${scope}/validators'

const answer: unknown = JSON.parse('{}')

const result = ${schema}.safeParse(answer)
if (result.success) console.log(result.data) // of the type ${type}
else console.log(z.prettifyError(result.error)) // what is wrong, and where

// Throws a ZodError where a text holds no ${type}.
export const read = (text: string) => ${schema}.parse(JSON.parse(text))
\`\`\`
${dialect === 'zod' ? '' : '\n`zod/mini` has no messages of its own; `z.config(z.locales.en())` gives it some.\n'}
An operation \`getThing\` has \`GetThingParametersSchema\`, \`GetThingBodySchema\` where it takes a body, and
\`GetThingResponse200Schema\` for each status that the document has; of an answer that comes item by item the validator of
an item, \`GetThingResponse200ItemSchema\`. All of them are [Standard Schemas](https://standardschema.dev).
`
}

/** How the client holds its calls against them. */
function ofCalls({ groups }: Pick<Api, 'groups'>, scope: string): string {
  const [operation] = groups.flatMap(({ operations }) => operations).toSorted((a, b) => a.name.length - b.name.length)
  if (operation === undefined) return ''
  const { validation } = operationNamesOf(operation)
  return `
The client holds calls against them where it is told to: what is sent, before it is, and what comes back.

\`\`\`ts
import { ApiClient } from '${scope}/client'
import { validate } from '${scope}/client/runtime'
import { ${validation}, validations } from '${scope}/validators'

export const client = new ApiClient({ validate: validate((id) => validations[id]) }) // every call
export const options = { validate: validate(${validation}) } // a call of ${operation.name}, as its last argument
\`\`\`
`
}
