import type { Api } from '../../../model/api.ts'
import type { Links } from '../pages.ts'
import type { Told } from '../telling.ts'

/** What is known where the guide is written. */
export interface Guide {
  readonly api: Api
  readonly scope: string
  readonly links: Links
  /** What examples call; absent where there is no operation. */
  readonly told?: Told
}

/** A part of the guide. */
export interface GuideSection {
  readonly heading: string
  readonly applies: (api: Api) => boolean
  readonly text: (guide: Guide) => string
}
