import { memberOf } from '../json.ts'
import { pointerOfRef, tokens } from '../pointer.ts'
import { quoted } from '../quoted.ts'
import { expect, object } from './expect.ts'
import { entries, isObjectPlace, placeAt, type ObjectPlace, type Place } from './place.ts'
import { remark, type Upgrading } from './upgrading.ts'

/** What a reference comes to. */
export interface Settled {
  readonly place: ObjectPlace
  /** Its key, where it stands among the shared ones at the root of the document. */
  readonly shared: string | undefined
}

/** Follows a Reference Object to a parameter or a response; undefined where it leads to no object, which is reported. */
export function settle(start: Place, among: 'parameters' | 'responses', upgrading: Upgrading): Settled | undefined {
  const seen = new Set<string>()
  let place = start
  for (let pointer = targetOf(place); pointer !== undefined && !seen.has(pointer); pointer = targetOf(place)) {
    reportBeside(place, upgrading)
    seen.add(pointer)
    place = placeAt(upgrading.root, pointer, upgrading) ?? place
  }
  const found = expect(place, object, upgrading)
  const [first, key, more] = tokens(place.pointer)
  return found && { place: found, shared: first === among && more === undefined ? key : undefined }
}

function targetOf({ value }: Place): string | undefined {
  const ref = memberOf(value, '$ref')
  return typeof ref === 'string' ? pointerOfRef(ref) : undefined
}

function reportBeside(place: Place, upgrading: Upgrading): void {
  const beside = isObjectPlace(place) ? entries(place, upgrading).filter(({ key }) => key !== '$ref' && !key.startsWith('x-')) : []
  for (const entry of beside) {
    const message = `What stands beside a $ref is ignored here: ${quoted(entry.key)}`
    remark(entry, { code: 'TF1203', message, fix: 'Move it to where the $ref points, or put a copy of what stands there here.' }, upgrading)
  }
}
