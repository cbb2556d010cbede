import { percent, type Write } from './call.ts'
import { deepObjectText, formExplodedText, formText, jsonText, type Style } from './style.ts'

const inQuery =
  (style: Style): Write =>
  (call, name, value, encode = percent) => {
    const text = style(name, value, encode)
    if (text !== undefined) call.search += `&${text}`
  }

/** `form`, exploded, which is the default: `color=blue&color=black`, `R=100&G=200`. */
export const form: Write = /* @__PURE__ */ inQuery(formExplodedText)

/** `form`, not exploded: `color=blue,black`, `color=R,100,G,200`. */
export const formJoined: Write = /* @__PURE__ */ inQuery(/* @__PURE__ */ formText(','))

/** `spaceDelimited`: `color=blue%20black`, `color=R%20100%20G%20200`. */
export const spaceDelimited: Write = /* @__PURE__ */ inQuery(/* @__PURE__ */ formText('%20'))

/** `pipeDelimited`: `color=blue%7Cblack`, `color=R%7C100%7CG%7C200`. */
export const pipeDelimited: Write = /* @__PURE__ */ inQuery(/* @__PURE__ */ formText('%7C'))

/** `deepObject`: `color%5BR%5D=100&color%5BG%5D=200`. */
export const deepObject: Write = /* @__PURE__ */ inQuery(deepObjectText)

/** `content` of a JSON media type. */
export const queryJson: Write = /* @__PURE__ */ inQuery((name, value, encode) => `${encode(name)}=${jsonText(name, value, encode)}`)
