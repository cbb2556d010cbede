import type { Api, Group, Operation, SecurityScheme } from '../../model/api.ts'
import type { Places } from './consequences.ts'
import type { Links } from './pages.ts'

/** What is known where an operation is described. */
export interface OperationSection {
  readonly api: Api
  readonly group: Group
  readonly operation: Operation
  readonly scope: string
  readonly links: Links
  readonly places: Places
  readonly schemeAnchor: (scheme: SecurityScheme) => string
  /** The line that leads back, below the section. */
  readonly back: string
}

/** A part of what is said of an operation, below a heading of its own. */
export interface Section {
  readonly heading: string
  /** Whether there is something to say. The fragments of a page hang on it. */
  readonly applies: (operation: Operation) => boolean
  readonly text: (section: OperationSection) => string
}

export const always = (): boolean => true
