const folders: ReadonlySet<string> = new Set(['client', 'validators', 'fixtures'])
const files: ReadonlySet<string> = new Set(['trefoil.json', 'package.json', 'tsconfig.json', '.trefoil/surface.ts'])
/** What others make inside the packages: npm, tsc and git. */
const ofOthers: ReadonlySet<string> = new Set(['node_modules', 'dist', '.git'])
/** What changesets write at the root of a package; below it, it may be the page of a schema. */
const changelog = 'changelog.md'

const unsafe = /[\\/:*?"<>|\p{Cc}]|[. ]$/u

/** Windows keeps these for devices, whatever their extension. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** Of UTF-8; file systems take 255, and a name on its way has more. */
const mostBytes = 200

const isSegment = (segment: string): boolean =>
  segment !== '' &&
  !unsafe.test(segment) &&
  !device.test(segment) &&
  Buffer.byteLength(segment) <= mostBytes &&
  !ofOthers.has(segment.toLowerCase())

/**
 * Whether we may write or remove this path (from the output folder, with slashes). The places are few and fixed, so
 * that neither a document nor a doctored manifest can make us touch anything else.
 */
export function isPlace(path: string): boolean {
  if (files.has(path)) return true
  const [folder = '', ...rest] = path.split('/')
  if (rest.length === 1 && rest[0]?.toLowerCase() === changelog) return false
  return folders.has(folder) && rest.length > 0 && rest.every(isSegment)
}
