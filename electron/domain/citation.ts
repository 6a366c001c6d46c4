/** How clauses are quoted in print: short title and labels from the root down, `Beijing Action Plan 2024–2026, II (III) 8`. */

/**
 * What a citation needs of a clause. A list of them is a whole document in reading order; rows of the database and drafts both fit.
 * Nesting is read from order and level.
 */
export type CitedClause = {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'boilerplate'
  readonly level: number
  readonly label: string
  readonly start: number
  readonly end: number
  readonly textEnd: number
}

/** Where a page of the source begins, and what is printed on it as its number. A list of them is in reading order. */
export type CitedPage = { readonly start: number; readonly label: string }

/** Labels from the root down, and the same with spaces between them. */
type Path = { readonly labels: readonly string[]; readonly text: string }

/** Paths are made once for a list: a document's clauses are cited many times. */
const pathsByClauses = new WeakMap<readonly CitedClause[], readonly Path[]>()

/**
 * The labels from the root down to a clause. A label met again under the same labelled clause reads `14 (2nd)`; what has no label is
 * `¶2`, counted among the unlabelled clauses of its nearest labelled clause or of the document. Boilerplate is not counted there, so that what a
 * saved page carries round its text moves no number; it reads `[¶2]` by a count of its own. Unlabelled headings add nothing.
 * @param index place of the clause in `clauses`
 * @throws RangeError when there is no such clause
 */
export function clausePath(clauses: readonly CitedClause[], index: number): string[] {
  return [...pathOf(clauses, index).labels]
}

function pathOf(clauses: readonly CitedClause[], index: number): Path {
  let paths = pathsByClauses.get(clauses)
  if (!paths) {
    paths = makePaths(clauses)
    pathsByClauses.set(clauses, paths)
  }
  const path = paths[index]
  if (!path) throw new RangeError(`No clause ${index} among ${clauses.length}`)
  return path
}

/**
 * Index of the innermost clause that holds an offset (UTF-16 code units), or of the next one when the offset is in the white space
 * between clauses. Null behind the last clause.
 */
export function clauseAt(clauses: readonly CitedClause[], offset: number): number | null {
  const last = lastStartingBefore(clauses, offset + 1)
  if (last !== null && offset < (clauses[last]?.textEnd ?? 0)) return last
  const next = last === null ? 0 : last + 1
  return next < clauses.length ? next : null
}

/**
 * Cites a range of a document: title and path, `… II (III) 8–9` when it spans several clauses, only the title when there is no path.
 * A range that spans a clause with all that is in it is cited as that clause. Where the source has pages, `p. 3` or `pp. 3–4` follows.
 */
export function cite(shortTitle: string, clauses: readonly CitedClause[], start: number, end: number, pages: readonly CitedPage[] = []): string {
  const last = lastStartingBefore(clauses, Math.max(end, start + 1))
  const first = last === null ? null : firstUpTo(clauses, start, last)
  const path = first === null || last === null ? '' : spanPath(clauses, first, last, end)
  return withComma(withComma(shortTitle, path), citePages(pages, start, end))
}

function withComma(left: string, right: string): string {
  return left === '' || right === '' ? left + right : `${left}, ${right}`
}

/** `p. 3`, `pp. 3–4`; '' for a source without pages. */
function citePages(pages: readonly CitedPage[], start: number, end: number): string {
  const from = pageAt(pages, start)
  const to = pageAt(pages, Math.max(start, end - 1))
  if (from === '' || to === '') return ''
  return from === to ? `p. ${from}` : `pp. ${from}–${to}`
}

/** The number of the page that holds an offset (UTF-16 code units), as printed; '' when that is not known. */
function pageAt(pages: readonly CitedPage[], offset: number): string {
  const index = lastStartingBefore(pages, offset + 1)
  return index === null ? '' : (pages[index]?.label ?? '')
}

/**
 * Index of the clause that a range (UTF-16 code units) begins in: white space before a clause goes with that clause when the range
 * reaches it, else with what stands before. Null in front of the first clause and behind the last one.
 */
export function firstClause(clauses: readonly CitedClause[], start: number, end: number): number | null {
  const last = lastStartingBefore(clauses, Math.max(end, start + 1))
  return last === null ? null : firstUpTo(clauses, start, last)
}

/** The same, of a range that ends in the clause `last`. */
function firstUpTo(clauses: readonly CitedClause[], start: number, last: number): number | null {
  const ending = clauses[last]
  // Most ranges lie in one clause.
  if (ending && ending.start <= start && start < ending.textEnd) return last
  const first = clauseAt(clauses, start)
  return first === null ? null : Math.min(first, last)
}

function spanPath(clauses: readonly CitedClause[], first: number, last: number, end: number): string {
  const path = pathOf(clauses, first)
  const isWhole = first === last || end >= (clauses[first]?.end ?? 0) && (clauses[last]?.start ?? 0) < (clauses[first]?.end ?? 0)
  if (isWhole) return path.text
  const from = path.labels
  const to = pathOf(clauses, last).labels
  const shared = from.findIndex((label, at) => label !== to[at])
  const tail = to.slice(shared < 0 ? from.length : shared)
  if (from.length === 0) return tail.join(' ')
  return tail.length === 0 ? path.text : `${path.text}–${tail.join(' ')}`
}

type Counter = { unlabelled: number; boilerplate: number; readonly countByLabel: Map<string, number>; readonly path: Path }

function makePaths(clauses: readonly CitedClause[]): readonly Path[] {
  const document = newCounter({ labels: [], text: '' })
  /** The labelled clause that holds what stands at a level, by level. */
  const holders: Counter[] = [document]
  return clauses.map(clause => {
    const level = Math.max(1, clause.level)
    const holder = holders[level - 1] ?? holders.at(-1) ?? document
    holders.length = Math.min(holders.length, level)
    while (holders.length < level) holders.push(holder)
    if (clause.label !== '') {
      const met = (holder.countByLabel.get(clause.label) ?? 0) + 1
      holder.countByLabel.set(clause.label, met)
      const path = below(holder.path, met === 1 ? clause.label : `${clause.label} (${ordinal(met)})`)
      holders.push(newCounter(path))
      return path
    }
    holders.push(holder)
    if (clause.kind === 'heading') return holder.path
    if (clause.kind === 'boilerplate') {
      holder.boilerplate += 1
      return below(holder.path, `[¶${holder.boilerplate}]`)
    }
    holder.unlabelled += 1
    return below(holder.path, `¶${holder.unlabelled}`)
  })
}

function below({ labels, text }: Path, label: string): Path {
  return { labels: [...labels, label], text: text === '' ? label : `${text} ${label}` }
}

function newCounter(path: Path): Counter {
  return { unlabelled: 0, boilerplate: 0, countByLabel: new Map(), path }
}

function ordinal(n: number): string {
  const tens = n % 100
  if (tens >= 11 && tens <= 13) return `${n}th`
  return `${n}${{ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th'}`
}

/** Starts grow in reading order, so the last clause that begins before an offset is found by halving. */
function lastStartingBefore(clauses: readonly { readonly start: number }[], offset: number): number | null {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clauses[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low === 0 ? null : low - 1
}
