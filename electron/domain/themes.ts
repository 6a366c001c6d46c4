/** What the tree needs to know of a theme. */
export type ThemeNode = { readonly id: string; readonly parent: string | null; readonly position: string; readonly name: string }

/** Stands between the names of a path wherever a path is one text. */
const pathSeparator = ' > '

/**
 * A name as it is stored: NFC, so that names that look the same are the same; runs of spaces and line ends as one space; no control
 * characters, no lone surrogates. '' when nothing that can be seen is left.
 */
export function cleanName(text: string): string {
  const name = text.toWellFormed().normalize('NFC').replace(/[\p{Cc}\p{White_Space}]+/gu, ' ').trim()
  return /[^\p{Default_Ignorable_Code_Point}\p{White_Space}]/u.test(name) ? name : ''
}

/** Of a keyword; UTF-16 code units. */
export const longestKeyword = 100
/** Of one theme. */
export const mostKeywords = 100

/** Keywords as they are stored: each a clean name, once whatever its case, at most `mostKeywords`. A semicolon parts two, as it does in files. */
export function cleanKeywords(words: readonly string[]): string[] {
  const wordByFolded = new Map<string, string>()
  for (const word of words.flatMap(written => written.split(';'))) {
    const clean = cleanName(word)
    const folded = clean.toLowerCase()
    if (clean && clean.length <= longestKeyword && !wordByFolded.has(folded)) wordByFolded.set(folded, clean)
  }
  return [...wordByFolded.values()].slice(0, mostKeywords)
}

/** Whether a clean name would read as two names of a path. */
export function readsAsPath(name: string): boolean {
  return splitPath(name).length > 1
}

/** A path as people see and write it: the names from the top down with ` > ` between them (`splitPath` reads it). */
export function joinPath(path: readonly string[]): string {
  return path.join(pathSeparator)
}

/** The names of a path written as one text; `''` for names with nothing in them, which no theme has. */
export function splitPath(text: string): string[] {
  return ` ${text} `.split(/\s>(?=\s)/).map(cleanName)
}

/** All themes, parents before children, siblings in order. A theme whose parents lead nowhere or in a circle stands at the top. */
export function orderThemes<T extends ThemeNode>(rows: readonly T[]): T[] {
  const childrenByParent = new Map<string | null, T[]>()
  const known = new Set(rows.map(row => row.id))
  for (const row of rows) {
    const parent = row.parent !== null && known.has(row.parent) ? row.parent : null
    const siblings = childrenByParent.get(parent)
    if (siblings) siblings.push(row)
    else childrenByParent.set(parent, [row])
  }
  for (const children of childrenByParent.values()) children.sort(bySiblingOrder)
  const ordered: T[] = []
  const seen = new Set<string>()
  const walk = (roots: readonly T[]) => {
    const waiting = roots.toReversed()
    for (let row = waiting.pop(); row; row = waiting.pop()) {
      if (seen.has(row.id)) continue
      seen.add(row.id)
      ordered.push(row)
      waiting.push(...(childrenByParent.get(row.id) ?? []).toReversed())
    }
  }
  walk(childrenByParent.get(null) ?? [])
  for (const row of rows) walk([row])
  return ordered
}

/** Siblings by position; equal positions, which only a damaged file has, by id. */
export function bySiblingOrder(a: ThemeNode, b: ThemeNode): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** Names from the root down, by theme id. */
export function themePaths(rows: readonly ThemeNode[]): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>()
  for (const { id, parent, name } of orderThemes(rows)) paths.set(id, [...((parent === null ? undefined : paths.get(parent)) ?? []), name])
  return paths
}

/** The chosen themes and everything below them. */
export function withDescendants(rows: readonly ThemeNode[], chosen: Iterable<string>): Set<string> {
  const within = new Set(chosen)
  for (const { id, parent } of orderThemes(rows)) if (parent !== null && within.has(parent)) within.add(id)
  return within
}

/**
 * Colours that themes get by themselves, the most different first. Each has a contrast of at least 3:1 on white and on the dark page
 * (`#1b1b1b`). The order was found by always taking the colour farthest from those already taken, in OKLab, by the smallest of its
 * distances as seen with usual sight and with protanopia, deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009).
 */
export const palette = [
  '#3184bf', '#fc3006', '#9d4c78', '#793eea', '#678a49', '#e32fac', '#cb7b85', '#b76bf2',
  '#b53f1d', '#898ed2', '#28744a', '#9e32c2', '#807399', '#14a846', '#9f7604', '#ce5278',
  '#ce0463', '#6d6ed9', '#388efa', '#f7526a', '#b460bc', '#2062ce', '#659c90', '#be08a5',
] as const

/** The colour of the palette that is used least so far, the earliest of these. */
export function nextColor(used: Iterable<string>): string {
  const counts = new Map<string, number>(palette.map(color => [color, 0]))
  for (const color of used) {
    const known = counts.get(color.toLowerCase())
    if (known !== undefined) counts.set(color.toLowerCase(), known + 1)
  }
  return [...counts].reduce((best, next) => (next[1] < best[1] ? next : best))[0]
}
