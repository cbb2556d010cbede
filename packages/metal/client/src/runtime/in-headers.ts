import { addCookie, percent, setHeader, type Write } from './call.ts'
import { cookiesText, formText, jsonText, simpleExplodedText, simpleText, type Style } from './style.ts'

const inHeader =
  (style: Style): Write =>
  (call, name, value) => {
    const text = style(name, value, String)
    if (text !== undefined) setHeader(call, name, text)
  }

/** `simple`: `blue,black`, `R,100,G,200`. Nothing is percent-encoded. */
export const header: Write = /* @__PURE__ */ inHeader(simpleText)

/** `simple`, exploded: `blue,black`, `R=100,G=200`. */
export const headerExploded: Write = /* @__PURE__ */ inHeader(simpleExplodedText)

/** `content` of a JSON media type. */
export const headerJson: Write = /* @__PURE__ */ inHeader(jsonText)

const inCookie =
  (style: Style): Write =>
  (call, name, value, encode = percent) => {
    const text = style(name, value, encode)
    if (text !== undefined) addCookie(call, text)
  }

/** `form`, one cookie a value: `color=blue; color=black`, `R=100; G=200`. */
export const cookie: Write = /* @__PURE__ */ inCookie(cookiesText)

/** `form`, not exploded: `color=blue,black`, `color=R,100,G,200`. */
export const cookieJoined: Write = /* @__PURE__ */ inCookie(/* @__PURE__ */ formText(','))

/** `content` of a JSON media type. */
export const cookieJson: Write = /* @__PURE__ */ inCookie((name, value, encode) => `${encode(name)}=${jsonText(name, value, encode)}`)
