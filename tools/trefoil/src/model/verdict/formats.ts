const date = /^\d{4}-\d\d-\d\d$/
const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const hostname = new RegExp(`^${label}(\\.${label})*$`)
const email = new RegExp(`^[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@${label}(\\.${label})+$`)
const octet = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
const ipv4 = new RegExp(`^${octet}(\\.${octet}){3}$`)
const urlPart = "[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2}"
const uri = new RegExp(`^[a-z][a-z0-9+.-]*:(?!//(?:$|[/?#]))(?:${urlPart})+(\\?(?:${urlPart}|\\?)*)?(#(?:${urlPart}|\\?)*)?$`, 'i')
const uriReference = new RegExp(`^(?:${urlPart})*(\\?(?:${urlPart}|\\?)*)?(#(?:${urlPart}|\\?)*)?$`)
const hex = /^[0-9a-f]{1,4}$/i

function isDate(text: string): boolean {
  if (!date.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}

const isDateTime = (text: string): boolean => isDate(text.slice(0, 10)) && /^[tT]$/.test(text.charAt(10)) && time.test(text.slice(11))

/** RFC 4291, section 2.2: eight groups, of which `::` stands for one or more. */
function isIpv6(text: string): boolean {
  const halves = text.split('::')
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1)
  const embedded = last !== undefined && text.endsWith(last) && ipv4.test(last)
  const count = groups.length + (embedded ? 1 : 0)
  const plain = embedded ? groups.slice(0, -1) : groups
  return plain.every((group) => hex.test(group)) && (halves.length === 1 ? count === 8 : halves.length === 2 && count <= 7)
}

function compiles(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== ''
  } catch {
    return false
  }
}

/**
 * The formats of strings that are asserted, each with a test that admits nothing a common reading of its RFC would
 * refuse. Longer texts than these are refused unread: none of the formats needs them, and no expression is at its best.
 */
const ofStrings: ReadonlyMap<string, (text: string) => boolean> = new Map(
  Object.entries({
    date: isDate,
    time: (text) => time.test(text),
    'iso-time': (text) => time.test(text),
    'date-time': isDateTime,
    'iso-date-time': isDateTime,
    duration: (text) => /^P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?!$)(\d+H)?(\d+M)?(\d+S)?)?$|^P\d+W$/.test(text),
    uri: (text) => uri.test(text),
    'uri-reference': (text) => uriReference.test(text),
    'uri-template': (text) => /^([A-Za-z0-9._~!$&()*+,;=:@/?#-]|\{\w+(,\w+)*\})*$/.test(text),
    url: (text) => /^(https?|ftp):\/\/([a-z0-9-]+\.)+[a-z]{2,}(:\d{2,5})?(\/[\w.~!$&()*+,;=:@/?#%-]*)?$/i.test(text),
    email: (text) => email.test(text),
    hostname: (text) => text.length <= 253 && hostname.test(text),
    ipv4: (text) => ipv4.test(text),
    ipv6: isIpv6,
    uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
    regex: compiles,
    byte: (text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text),
    'json-pointer': (text) => /^(\/([^~/]|~[01])*)*$/.test(text),
    'json-pointer-uri-fragment': (text) => /^#(\/([\w.!$&'()*+,;:=@-]|%[0-9a-f]{2}|~[01])*)*$/i.test(text),
    'relative-json-pointer': (text) => /^(0|[1-9]\d*)(#|(\/([^~/]|~[01])*)*)$/.test(text),
  } satisfies Record<string, (text: string) => boolean>),
)

const longest = 1_000_000

/** Whether a string has a format; one that is not asserted admits every string. */
export const hasFormat = (text: string, format: string): boolean => text.length <= longest && (ofStrings.get(format)?.(text) ?? true)

/** What a format asks of numbers (OpenAPI's format registry). Others, `double` among them, ask nothing. */
const ofNumbers: ReadonlyMap<string, (value: number) => boolean> = new Map([
  ['int32', (value) => Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31],
  ['int64', (value) => Number.isInteger(value)],
])

export const hasNumberFormat = (value: number, format: string): boolean => ofNumbers.get(format)?.(value) ?? true

/** The names of all formats that can be asserted. */
export const assertable: ReadonlySet<string> = new Set([...ofStrings.keys(), ...ofNumbers.keys()])

/** The format that values of a schema have to have; undefined where there is none, or one that restricts nothing. */
export function assertedFormat({ kind, format, formatIs }: Formatted): string | undefined {
  if (format === undefined || formatIs === 'annotation') return undefined
  return (kind === 'string' ? ofStrings : ofNumbers).has(format) ? format : undefined
}

interface Formatted {
  readonly kind: 'string' | 'number'
  readonly format?: string
  readonly formatIs?: 'annotation'
}
