import { readFile } from 'node:fs/promises'
import type { GlossaryRow, TermPair } from '#contract/comparing/glossary.ts'
import { longestAttributeName } from '#contract/values.ts'
import { bundledTerms, pairsOfConcept } from '#domain/likeness/glossary.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import { type CsvTable, unguardFormula } from '../exporting/csv.ts'
import type { TicketedFile } from '../files/tickets.ts'
import { readCsvLines } from '../importing/plain/csv-lines.ts'
import { decode } from '../importing/plain/encoding.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

const mostBytes = 5_000_000
const mostRows = 5_000
const header = ['term', 'same_as', 'source', 'documents', 'coder'] as const

/** The glossary as a table: what people say first, then what plans give, then what the program brings along and nobody said anything of. */
export function termsTable(read: ReadStore, rows: readonly GlossaryRow[]): CsvTable {
  const titles = new Map(read.all<{ id: string; title: string }>(sql`SELECT id, title FROM document`).map(({ id, title }) => [id, title]))
  const said = new Set(rows.map(({ term, sameAs }) => `${term}\n${sameAs}`.toLowerCase()))
  const bundled = bundledTerms().flatMap(pairsOfConcept).filter(({ term, sameAs }) => !said.has(`${term}\n${sameAs}`.toLowerCase()))
  return {
    header: [...header],
    rows: [
      ...rows.map(({ term, sameAs, source, documents, coder }) => [term, sameAs, source === 'leftOut' ? 'left-out' : source, documents.map(id => titles.get(id) ?? '').join('; '), coder]),
      ...bundled.map(({ term, sameAs }) => [term, sameAs, 'bundled', '', '']),
    ],
  }
}

/**
 * Reads pairs of terms from CSV: columns by their names in the first line, in any order, `term` and `same_as` are needed. Rows whose `source` is `found` or `bundled` are
 * passed over, since those come by themselves; `left-out` says that the two are not the same.
 * @throws EngineError `invalid` naming the row, for a file that can't be taken over whole
 */
export async function readTermsFile({ name, path, size }: TicketedFile): Promise<readonly (TermPair & { readonly used: boolean })[]> {
  if (size > mostBytes) throw refuse('glossary.file.tooLarge', { name, megabytes: mostBytes / 1_000_000 })
  const [head = [], ...lines] = readCsvLines(canonicalText(textOf(await readFile(path), name)), line => refuse('glossary.file.notCsv', { name, line }))
  const titles = head.map(title => title.trim().toLowerCase())
  const [term, sameAs, source] = [titles.indexOf('term'), titles.indexOf('same_as'), titles.indexOf('source')]
  if (term < 0 || sameAs < 0) throw refuse('glossary.file.noColumns', { name })
  const rows = lines.flatMap((cells, index) => {
    const cell = (at: number) => unguardFormula(cells[at] ?? '').trim()
    const from = cell(source).toLowerCase()
    if (cells.every(each => each.trim() === '') || from === 'found' || from === 'bundled') return []
    const pair = { term: cell(term), sameAs: cell(sameAs), used: from !== 'left-out' }
    const isFit = [pair.term, pair.sameAs].every(each => each !== '' && each.length <= longestAttributeName) && pair.term.toLowerCase() !== pair.sameAs.toLowerCase()
    if (!isFit) throw refuse('glossary.file.row', { name, row: index + 2, most: longestAttributeName })
    return [pair]
  })
  if (rows.length > mostRows) throw refuse('glossary.file.tooManyRows', { name, most: mostRows })
  return rows
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return decode(bytes).text
  } catch (error) {
    throw error instanceof EngineError ? refuse('glossary.file.notText', { name }) : error
  }
}

const refuse = (id: MessageId, values: Readonly<Record<string, string | number>>) => new EngineError({ code: 'invalid', message: sentence(id, values) })
