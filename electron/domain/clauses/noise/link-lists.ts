/** The menus of a site that were kept above a page's text: lines of nothing but links, as Markdown writes them, and the names above them. */
import type { Row } from '../rows.ts'
import { endsSentence } from '../shapes.ts'

/** Fewer lines of links above the first heading may lead to what belongs to the paper. */
const fewestLinks = 4
/** UTF-16 code units: a line with more is no line of a menu, and a menu's name has fewer. */
const longestLine = 1000
const longestName = 30
/** Pictures stand inside links, and classes behind both. */
const deepest = 3

/** The rows of such menus, by their places. None in a text whose headings nobody declared: there a list of links may be all that it is. */
export function findLinkLists(rows: readonly Row[]): number[] {
  const heading = rows.findIndex(({ hint }) => hint?.kind === 'heading')
  const links = [...rows.keys()].slice(0, Math.max(0, heading)).filter(i => isOnlyLinks(rows[i]?.text ?? ''))
  if (links.length < fewestLinks) return []
  const isLink = new Set(links)
  const names = [...rows.keys()].slice(links[0], links.at(-1)).filter(i => !isLink.has(i) && isName(rows[i]))
  return [...links, ...names]
}

function isOnlyLinks(line: string): boolean {
  if (line.length > longestLine || !line.includes('](')) return false
  let rest = line
  for (let depth = 0; depth < deepest; depth += 1) rest = rest.replace(/!?\[[^[\]]{0,300}\](?:\([^()]{0,400}\)|\{[^{}]{0,200}\})/gu, '')
  return /^[\s*+|•·>-]*$/u.test(rest.replace(/\{[^{}]{0,200}\}/gu, ''))
}

/** Short, without a year: `Search`, `Suggestions :`. */
function isName(row: Row | undefined): boolean {
  const text = row?.text ?? ''
  return row?.label === null && text.length <= longestName && (!endsSentence(text) || /[:：]$/u.test(text)) && !/\d{4}/u.test(text)
}
