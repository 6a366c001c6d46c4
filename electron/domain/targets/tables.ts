/** Tables, in which plans say most of who does what by when: a line of cells parted by tabs under the line of their heads. */
import { bodiesIn, type Remark } from './bodies.ts'
import type { Deadline } from './deadlines.ts'
import { foldSigns } from './folding.ts'
import type { HomeMoney } from './amounts/home-money.ts'
import { moved, type Place, type TargetClause } from './places.ts'
import { type Quantity, quantitiesOf } from './quantities.ts'
import { type Column, columnsOf, type Wraps, wrapsOf } from './tables/columns.ts'

/** A value of a row: its quantity in the row's own text, what it measures, and the time that its column's head names. */
export type TableValue = { readonly quantity: Quantity; readonly thing: string; readonly deadline: Deadline | null }
/** What a row's columns say. `remark`: who and by when, null where no column does; `taken`: the cells that are no words of what is done. Places of the text. */
export type TableRow = { readonly remark: Remark | null; readonly values: readonly TableValue[]; readonly taken: readonly Place[] }

type Cell = Place & { readonly words: string }

/**
 * The rows of the text's tables by their clauses' places in the list; `heads` for the line that heads them. Lines without tabs, with more or fewer cells, or under no heads are none.
 * @param issued the year in which the text was issued, when that is known
 */
export function tableRowsOf(text: string, clauses: readonly TargetClause[], issued: number | undefined, home: HomeMoney): ReadonlyMap<number, TableRow | 'heads'> {
  const rows = new Map<number, TableRow | 'heads'>()
  let columns: readonly Column[] | null = null
  let above: readonly Cell[] = []
  for (const [index, clause] of clauses.entries()) {
    const { start, line } = lineOf(text, clause)
    if (!line.includes('\t') || line.includes('\n')) {
      columns = null
      continue
    }
    const cells = cellsOf(line, start)
    const heads = headsIn(cells, issued)
    // A table that goes on over a page repeats its heads.
    if (columns && columns.length === cells.length && !isSame(heads, columns)) {
      above = spanned(cells, above, columns)
      rows.set(index, rowOf(cells, above, columns, { start: clause.start, end: start + line.trimEnd().length }, home))
    } else {
      columns = heads
      above = []
      if (columns) rows.set(index, 'heads')
    }
  }
  return rows
}

/** The line in which a clause stands, with the tabs round it: cells at a row's ends may be empty. */
function lineOf(text: string, { start, textEnd }: TargetClause): { readonly start: number; readonly line: string } {
  let [from, to] = [start, textEnd]
  while (from > 0 && text.charAt(from - 1) === '\t') from -= 1
  while (to < text.length && text.charAt(to) === '\t') to += 1
  return { start: from, line: text.slice(from, to).replace(/[^\S\t]+$/u, '') }
}

/**
 * A row's cells, those of who and when that are blank filled from the row above: a cell that spans rows holds for each, and stands in the first of them alone. Behind one that is filled a
 * blank one is none: who leads here is helped by nobody.
 */
function spanned(cells: readonly Cell[], above: readonly Cell[], columns: readonly Column[]): readonly Cell[] {
  const isFilled = { who: false, when: false }
  return cells.map((cell, at) => {
    const kind = columns[at]?.kind
    if (kind !== 'who' && kind !== 'when') return cell
    const own = cell.words === '' && !isFilled[kind] ? (above[at] ?? cell) : cell
    isFilled[kind] ||= cell.words !== ''
    return own
  })
}

/** What a line heads, the years of the heads where they stand in the text. */
function headsIn(cells: readonly Cell[], issued: number | undefined): readonly Column[] | null {
  const columns = columnsOf(cells.map(({ words }) => words), issued)
  return columns && columns.map((column, at) => ({ ...column, deadline: column.deadline && moved(column.deadline, cells[at]?.start ?? 0) }))
}

const isSame = (one: readonly Column[] | null, other: readonly Column[]): boolean => one !== null && one.every(({ kind }, at) => kind === other[at]?.kind)

function cellsOf(line: string, start: number): readonly Cell[] {
  let from = 0
  return line.split('\t').map(raw => {
    const begin = start + from + (raw.length - raw.trimStart().length)
    from += raw.length + 1
    const words = raw.trim()
    return { words, start: begin, end: begin + words.length }
  })
}

/** @param holding the cells of who and when that hold for the row, wherever they stand */
function rowOf(cells: readonly Cell[], holding: readonly Cell[], columns: readonly Column[], { start, end }: Place, home: HomeMoney): TableRow {
  const of = (wanted: Column['kind']) => holding.filter((cell, at) => columns[at]?.kind === wanted && !isEmpty(cell))
  const [bodies, [time]] = [of('who').flatMap(cell => bodiesIn(cell.words, cell.start)), of('when')]
  const values = cells.flatMap((cell, at) => (columns[at]?.kind === 'number' && !isEmpty(cell) ? valuesOf(at, cells, columns, home) : []))
  return {
    remark: bodies.length > 0 || time ? { start: end, end, bodies, time: time ? { start: time.start, end: time.end } : null } : null,
    values: values.map(value => ({ ...value, quantity: moved(value.quantity, -start) })),
    taken: cells.filter((cell, at) => columns[at]?.kind !== 'what' || isBare(cell.words)),
  }
}

/** Nothing stands there, or a dash. */
const isEmpty = ({ words }: Cell): boolean => /^[-–—/]*$/u.test(words)
const isBare = (words: string): boolean => /^[\d\s.,]+$/u.test(words)
/** A number that stands alone in its cell, with a bound before it or a sign of parts behind it. */
const bare = /^(?<bound>[≥≤<>]=?|[＜＞]|at least|more than|less than|up to|不少于|不低于|不超过|达到|约|about)?\s?(?<number>\d[\d\s,.]*)(?<sign>\s?(?:%|‰|per\s?cent))?(?<behind>以上|以下|左右|\+)?$/iu
const boundBySign = new Map([['≥', 'at least'], ['>=', 'at least'], ['≤', 'at most'], ['<=', 'at most'], ['>', 'more than'], ['<', 'less than'], ['＞', 'more than'], ['＜', 'less than']])

function valuesOf(at: number, cells: readonly Cell[], columns: readonly Column[], home: HomeMoney): readonly TableValue[] {
  const [cell, column] = [cells[at], columns[at]]
  if (!cell || !column) return []
  const what = cells.slice(0, at).findLast((one, i) => columns[i]?.kind === 'what' && !isBare(one.words) && !isEmpty(one)) ?? cells[0]
  const unit = cells.find((one, i) => columns[i]?.kind === 'unit' && !isEmpty(one))
  const said = { thing: (what?.words ?? '').replace(/\s*[（(][^()（）]*[）)]\s*$/u, ''), deadline: column.deadline }
  const read = (one: Cell, under: Column) => aloneIn(one.words, under.wraps, unit ? wrapsOf(`(${unit.words})`) : null, wrapsOf(what?.words ?? ''), home)
  const alone = read(cell, column)
  if (alone === undefined) return quantitiesOf(cell.words, home).map(quantity => ({ ...said, quantity: moved(quantity, cell.start) }))
  if (!alone) return []
  const before = cells.slice(0, at).findLastIndex((one, i) => columns[i]?.kind === 'was' && !isEmpty(one))
  const [wasCell, wasColumn] = [cells[before], columns[before]]
  const was = wasCell && wasColumn ? read(wasCell, wasColumn) : null
  const isLevel = was && was.unit === alone.unit && was.currency === alone.currency && !alone.comparator.endsWith(' by')
  // The number is wrapped to be read; it stands in its cell.
  return [{ ...said, quantity: { ...alone, start: cell.start, end: cell.end, baseline: isLevel ? was.value : null } }]
}

/** A number alone in its cell, in the unit that its head, its table or its row names; null for none, undefined where the cell has words of its own. */
function aloneIn(cell: string, head: Wraps | null, unit: Wraps | null, row: Wraps | null, home: HomeMoney): Quantity | null | undefined {
  const alone = bare.exec(foldSigns(cell))?.groups
  if (!alone) return undefined
  const wraps = alone['sign'] === undefined ? [head, unit, row].find(one => one && one.before + one.behind !== '') : undefined
  const sign = boundBySign.get(alone['bound'] ?? '') ?? alone['bound']
  const number = (alone['number'] ?? '').trim().replace(/(?<=\d)\s(?=\d{3}(?!\d))/gu, '')
  const words = [head?.verb || row?.verb, sign && `${sign} `, wraps?.before, number, alone['sign'], wraps?.behind, alone['behind'], wraps || alone['sign'] ? '' : ' things']
  return quantitiesOf(words.join(''), home)[0] ?? null
}
