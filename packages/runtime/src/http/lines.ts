/** Cuts a stream of UTF-8 into parts at a separator; what stands after the last one is a part too, unless it is empty. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>, separator: RegExp): AsyncGenerator<string, void, void> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let held = ''
  try {
    for (let done = false; !done;) {
      const read = await reader.read()
      ;({ done } = read)
      const text = held + decoder.decode(read.value, { stream: !done })
      // A CR at the end may be the first half of a CRLF.
      held = !done && text.endsWith('\r') ? '\r' : ''
      // What came before is not searched again, however long a part grows.
      const [first = '', ...others] = text.slice(0, text.length - held.length).split(separator)
      const parts = [rest + first, ...others]
      rest = parts.pop() ?? ''
      yield* parts
    }
    if (rest) yield rest
  } finally {
    // Frees the connection where the loop is left early.
    await reader.cancel().catch(() => {})
  }
}
