import { warning } from '../../../diagnostic/diagnostic.ts'
import type { Remark } from '../../emit.ts'

export const remark = ({ at, ...words }: Omit<Remark, 'severity'>): Remark => ({ ...warning(words), at })

/** A text of the document in a message. */
export const quoted = (text: string): string => JSON.stringify(text)
