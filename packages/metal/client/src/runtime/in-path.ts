import { isNoSegment, percent, type Write } from './call.ts'
import {
  jsonText,
  labelExplodedText,
  labelText,
  matrixExplodedText,
  matrixText,
  simpleExplodedText,
  simpleText,
  type Style,
} from './style.ts'

/** What is empty, or no segment of a URL, stays in the template, where it is found missing. */
const inPath =
  (style: Style): Write =>
  (call, name, value, encode = percent) => {
    const text = style(name, value, encode)
    if (text !== undefined && !isNoSegment(text)) call.path = call.path.replace(`{${name}}`, () => text)
  }

/** `simple`: `blue,black`, `R,100,G,200`. Only lists and objects need it. */
export const simple: Write = /* @__PURE__ */ inPath(simpleText)

/** `simple`, exploded: `blue,black`, `R=100,G=200`. */
export const simpleExploded: Write = /* @__PURE__ */ inPath(simpleExplodedText)

/** `label`: `.blue,black`, `.R,100,G,200`. */
export const label: Write = /* @__PURE__ */ inPath(labelText)

/** `label`, exploded: `.blue.black`, `.R=100.G=200`. */
export const labelExploded: Write = /* @__PURE__ */ inPath(labelExplodedText)

/** `matrix`: `;color=blue,black`, `;color=R,100,G,200`. */
export const matrix: Write = /* @__PURE__ */ inPath(matrixText)

/** `matrix`, exploded: `;color=blue;color=black`, `;R=100;G=200`. */
export const matrixExploded: Write = /* @__PURE__ */ inPath(matrixExplodedText)

/** `content` of a JSON media type. */
export const pathJson: Write = /* @__PURE__ */ inPath(jsonText)
