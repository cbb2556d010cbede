import type { Pointer } from '../schema.ts'

/**
 * How the pages of an operation follow each other, as the config and `x-trefoil-pagination` say it. `items` and `next`
 * are JSON pointers into the body of a success, `''` is the body itself; parameters go by their names on the wire.
 */
export type PaginationConfig = Common &
  (
    | {
        readonly style: 'page'
        /** Has one more from page to page. */
        readonly parameter: string
        /** What says that there are more: a link, true, anything but null, false, 0 and ''. Without it the last page is one without items. */
        readonly next?: Pointer
        /** The parameter that says how many items a page has: one with fewer is the last. Not where the server may give fewer than it was asked for. */
        readonly size?: string
        /** The number of the first page; otherwise the default of the parameter, or 1. */
        readonly first?: number
      }
    | {
        readonly style: 'offset'
        /** Has the number of items before a page. */
        readonly parameter: string
        readonly next?: Pointer
        readonly size?: string
      }
    | {
        readonly style: 'cursor'
        readonly parameter: string
        /** What goes into the parameter for the next page; null, '' or nothing after the last. */
        readonly next: Pointer
      }
    | {
        readonly style: 'link'
        /** The parameters that are taken from the query of the link to the next page. */
        readonly parameters: readonly string[]
        /** The link; otherwise the Link header has it, with rel="next". */
        readonly next?: Pointer
      }
  )

type Common = {
  /** The list of the items of a page. */
  readonly items: Pointer
  /** What the two functions are called, in place of listThingsPages and listThingsItems. */
  readonly names?: { readonly pages?: string; readonly items?: string }
}
