/** Cuts a stream of UTF-8 into parts at a separator; what stands after the last one is a part too, unless it is empty. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>, separator: RegExp): AsyncGenerator<string, void, void> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (let done = false; !done;) {
      const read = await reader.read()
      ;({ done } = read)
      const text = rest + decoder.decode(read.value, { stream: !done })
      // A CR at the end may be the first half of a CRLF.
      const end = !done && text.endsWith('\r') ? text.length - 1 : text.length
      const parts = text.slice(0, end).split(separator)
      rest = (parts.pop() ?? '') + text.slice(end)
      yield* parts
    }
    if (rest) yield rest
  } finally {
    // Frees the connection where the loop is left early.
    await reader.cancel().catch(() => {})
  }
}
