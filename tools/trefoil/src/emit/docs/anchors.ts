/** The fragment that each heading of a page gets, in their order, as GitHub makes them: `#getthing`, `#example-1`. */
export function anchors(headings: readonly string[]): readonly string[] {
  const taken = new Map<string, number>()
  return headings.map((heading) => {
    const base = slug(heading)
    let anchor = base
    let count = taken.get(base) ?? 0
    while (taken.has(anchor)) anchor = `${base}-${(count += 1)}`
    taken.set(base, count)
    taken.set(anchor, taken.get(anchor) ?? 0)
    return anchor
  })
}

const slug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
