import { asJson, isJson, type Read, typeOf } from './read.ts'

/** The media type without its parameters. */
const essence = (type: string): string => type.replace(/;.*/s, '').trim().toLowerCase()

/**
 * One of several media types, as the server says, a range such as `image/*` among them: the first one where it says
 * nothing. Where it says another one: that this is a problem, unless both are JSON.
 */
export function asTyped(reads: Readonly<Record<string, Read>>): Read {
  return (response) => {
    const type = essence(typeOf(response))
    const all = Object.entries(reads)
    const keys = [type, type.replace(/\/.*/, '/*'), '*/*']
    const named = type === '' ? all[0] : keys.map((key) => all.find(([media]) => essence(media) === key)).find((one) => one !== undefined)
    const read = named?.[1] ?? (isJson(type) && Object.values(reads).includes(asJson) ? asJson : undefined)
    return read ? read(response) : undocumented(response)
  }
}

const undocumented: Read = async (response) => ({
  body: await response.text(),
  problem: `, of type ${typeOf(response)}`,
})
