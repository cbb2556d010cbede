import { addCookie, type Encode, type Write } from './call.ts'
import { cookiesText, formText, type Style } from './style.ts'

/** What no cookie can hold (RFC 6265, section 4.1.1) is refused: a semicolon would begin another one. */
const asIs: Encode = (text) => {
  if (/[^!#-+\--:<-[\]-~]/.test(text))
    throw new TypeError('A cookie of style "cookie" cannot hold white space, quotes, commas, semicolons or backslashes')
  return text
}

const plain =
  (style: Style): Write =>
  (call, name, value) => {
    const text = style(name, value, asIs)
    if (text !== undefined) addCookie(call, text)
  }

/** `cookie`, one cookie a value: `color=blue; color=black`, `R=100; G=200`. Nothing is percent-encoded. */
export const plainCookie: Write = /* @__PURE__ */ plain(cookiesText)

/** `cookie`, not exploded: `color=blue,black`, `color=R,100,G,200`. */
export const plainCookieJoined: Write = /* @__PURE__ */ plain(/* @__PURE__ */ formText(','))
