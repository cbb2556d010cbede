import { type Encode, percent, type Write } from './call.ts'

/** RFC 6570, section 3.2.3: reserved characters and encoded triplets go as they are, but for those that would end the value. */
const unreserved =
  (encoded: RegExp): Encode =>
  (text) =>
    text.replace(encoded, percent)

const withReserved =
  (encode: Encode) =>
  (write: Write): Write =>
  (call, name, value) =>
    write(call, name, value, encode)

/** A query parameter with `allowReserved`. `#` would end the query. */
export const reserved: (write: Write) => Write = /* @__PURE__ */ withReserved(
  /* @__PURE__ */ unreserved(/%(?![\dA-Fa-f]{2})|[^\w~.:/?[\]@!$&'()*+,;=%-]+/gu),
)

/** A path parameter with `allowReserved`. `/`, `?` and `#` would end the segment. */
export const reservedInPath: (write: Write) => Write = /* @__PURE__ */ withReserved(
  /* @__PURE__ */ unreserved(/%(?![\dA-Fa-f]{2})|[^\w~.:@!$&'()*+,;=%-]+/gu),
)

/** A cookie with `allowReserved`. `;` would end it, and `,` many take for its end. */
export const reservedInCookie: (write: Write) => Write = /* @__PURE__ */ withReserved(
  /* @__PURE__ */ unreserved(/%(?![\dA-Fa-f]{2})|[^\w~.:/?[\]@!$&'()*+=%-]+/gu),
)
