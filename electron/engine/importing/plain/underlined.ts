/** Headings of plain text that typists underline, sign by sign. */
import type { ClauseHint } from '#domain/clauses.ts'

/** One or two rules may part something else. */
const fewest = 3
/** UTF-16 code units. */
const longestHeading = 120
/** A rule is as long as its heading, but for so much. */
const mostLonger = 3

const rule = /^([=\-~*_^"#+])\1{2,}$/u

/**
 * The headings, each with its rule, where a text has several of them: lines that stand apart and right below which a row of one sign runs as far as the words do. The
 * sign that comes first is the outermost one, as in reStructuredText. Chinese signs are two columns wide.
 * @param text canonical
 */
export function underlinedHeadings(text: string): ClauseHint[] {
  if (!/^[=\-~*_^"#+]{3}/mu.test(text)) return []
  const found: (ClauseHint & { readonly sign: string })[] = []
  let [start, above, previous]: [number, string, string] = [0, '', '']
  for (const line of text.split('\n')) {
    const sign = rule.exec(line.trimEnd())?.[1]
    const words = previous.trim()
    const isApart = above.trim() === '' || rule.test(above.trimEnd())
    if (sign !== undefined && isApart && /\p{L}/u.test(words) && words.length <= longestHeading && Math.abs(columnsOf(words) - line.trim().length) <= mostLonger)
      found.push({ kind: 'heading', start: start - previous.length - 1 + (previous.length - previous.trimStart().length), end: start + line.trimEnd().length, sign })
    start += line.length + 1
    above = previous
    previous = line
  }
  if (found.length < fewest) return []
  const signs = [...new Set(found.map(({ sign }) => sign))]
  return found.map(({ sign, ...hint }) => ({ ...hint, level: signs.indexOf(sign) + 1 }))
}

function columnsOf(words: string): number {
  return words.length + (words.match(/[\u3000-\u9FFF\uFF01-\uFF60]/gu)?.length ?? 0)
}
