const width = 100

/** What would read as markup, or as a tag, at the start of a line stays on the line that it is on. */
const startsMarkup = /^(?:[@#>|+*-]|\d+[.)]|```)/

/** Lines of Markdown with the paragraphs among them broken at spaces. Lists, tables, quotes and code stay as they are. */
export function wrapped(lines: readonly string[]): readonly string[] {
  let isCode = false
  return lines.flatMap((line) => {
    if (line.trimStart().startsWith('```')) isCode = !isCode
    return isCode || line.length <= width || /^\s/.test(line) || startsMarkup.test(line) ? [line] : broken(line)
  })
}

function broken(line: string): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current === '' || longer.length <= width || startsMarkup.test(word)) current = longer
    else {
      lines.push(current)
      current = word
    }
  }
  return [...lines, current]
}
