/** The body of an answer, and what about it is not as the document says. */
export interface Reading {
  readonly body: unknown
  readonly problem?: string
}

/** Reads the body of an answer, as the document says for its status. */
export type Read = (response: Response) => Promise<Reading>

export const typeOf = ({ headers }: Response): string => headers.get('content-type') ?? ''

/** JSON. Where the server sends, or says that it sends, something else: the text, and that this is a problem. */
export const asJson: Read = async (response) => {
  const body = await response.text()
  try {
    if (/json/i.test(response.headers.get('content-type') ?? 'json')) return { body: JSON.parse(body) }
  } catch {
    // The same problem as another type: a body that is no JSON.
  }
  return { body, problem: ', not JSON' }
}

export const isJson = (type: string): boolean => /[/+]json *(;|$)/i.test(type)

/** Text, whatever the server calls it. */
export const asText: Read = async (response) => ({ body: await response.text() })

/** JSON or text, as the server says. */
export const asFound: Read = (response) => (isJson(typeOf(response)) ? asJson(response) : asText(response))

/** Bytes. */
export const asBlob: Read = async (response) => ({ body: await response.blob() })

/** An answer without a body. Frees the connection where there is one nevertheless. */
export const asNothing: Read = async (response) => {
  await response.body?.cancel()
  return { body: undefined }
}
