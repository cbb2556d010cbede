import { setHeader, type Write } from './call.ts'

/** Says which of several media types the body has. It stands before the body. */
export const contentType: Write = (call, _name, value) => {
  call.contentType = String(value)
}

/** A body of one of several media types, a range such as `image/*` among them: of the first, where the call says nothing. */
export const anyBody =
  (writes: Readonly<Record<string, Write>>): Write =>
  (call, name, body) => {
    const [first = ''] = Object.keys(writes)
    const type = call.contentType ?? first
    const [key, write] = found(writes, [type, type.replace(/\/.*/, '/*'), '*/*'])
    if (!write) throw new TypeError(`"contentType" is none of ${Object.keys(writes).join(', ')}`)
    write(call, name, body)
    if (key !== type) setHeader(call, 'content-type', type)
  }

function found(writes: Readonly<Record<string, Write>>, keys: readonly string[]): readonly [key?: string, write?: Write | undefined] {
  const key = keys.find((each) => Object.hasOwn(writes, each))
  return key === undefined ? [] : [key, writes[key]]
}
