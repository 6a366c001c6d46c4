import type { Linked, TargetRow } from '#contract/targets.ts'
import type { MessageLanguage } from '#domain/messages/catalogues.ts'
import { writtenAmount } from '#domain/register/amounts.ts'
import type { RowFilter } from '#domain/register/listed.ts'
import { writeCsv } from '../exporting/csv.ts'
import { type Chunks, saveBytes } from '../exporting/saving.ts'
import { wordLabels } from '../exporting/word/labels.ts'
import { type Cell, rowByRow } from '../exporting/rows.ts'
import { openRowsAside, type RowsAside } from '../exporting/rows-aside.ts'
import type { ListColumn } from '../exporting/word/tables.ts'
import { writeTable, type WordTable } from '../exporting/word.ts'
import { type Words, wordsIn } from '../exporting/words.ts'
import { writeWorkbook } from '../exporting/workbook.ts'
import type { FileTickets } from '../files/tickets.ts'

const header = [
  'document', 'citation', 'kind', 'comparator', 'value', 'value_to', 'unit', 'currency', 'baseline', 'yearly', 'deadline', 'due', 'responsible', 'strength', 'quote', 'start', 'end',
  'id', 'what', 'verdict', 'status', 'status_suggested', 'outcomes', 'note', 'coder', 'responsible_from', 'plan_end',
] as const

/** Columns of a sheet that hold long texts, and such as hold short ones, in characters of the usual letters. */
const widths: Readonly<Record<string, number>> = {
  document: 24, citation: 30, kind: 9, comparator: 12, value: 14, value_to: 12, unit: 9, currency: 9, baseline: 9, yearly: 7, deadline: 12, due: 12, responsible: 28, strength: 9, quote: 60, outcomes: 60, note: 40, what: 30, start: 9, end: 9,
}
/** Up to the quote a sheet is printed: what stands behind it would make the letters too small to read. */
const printed = header.indexOf('quote')

export type TargetFileFormat = 'csv' | 'xlsx' | 'docx'
export type TargetFile = { readonly format: TargetFileFormat; readonly language: MessageLanguage; readonly name: string; readonly author: string; readonly now: string; readonly today: string; readonly filter: RowFilter }

/** Gives what takes them the rows of one document after the other, and waits for it. */
export type EachDocument = (take: (rows: readonly TargetRow[]) => Promise<void>) => Promise<void>

/** Makes a file of the register, a line each. Its lines are laid aside first: the file says above them how many there are, and of very many none shall lie in memory. */
export async function makeTargetFile(files: FileTickets, eachDocument: EachDocument, file: TargetFile, signal: AbortSignal) {
  const words = wordsIn(file.language)
  const title = file.name.trim() || words('targets.title')
  const columns = file.format === 'docx' ? wordColumns(words, file.language) : null
  const { ticket, path } = files.produce(file.name.trim() || 'targets', file.format)
  const aside = files.produce('targets', 'rows')
  try {
    const lines = await openRowsAside(aside.path, title)
    try {
      await eachDocument(rows => lines.add(rows.map(row => (columns ? columns.map(({ textOf }) => textOf(row)) : cellsOf(row)))))
      const { bytes, summary } = await saveBytes(path, bytesOf(lines, columns, title, words, file), signal)
      return { ticket, fileName: files.open(ticket).name, rows: summary.rows, bytes }
    } finally {
      await lines.close()
    }
  } catch (error) {
    files.release(ticket)
    throw error
  } finally {
    files.release(aside.ticket)
  }
}

function bytesOf(lines: RowsAside, columns: readonly WordColumn[] | null, title: string, words: Words, { format, language, author, now, today, filter }: TargetFile): Chunks<{ readonly rows: number }> {
  if (columns) {
    const narrowed = filtersTold(filter, words)
    const subtitles = [words('targets.file.judged', { day: today, count: lines.count }), ...(narrowed.length > 0 ? [words('targets.file.narrowed', { filters: narrowed.join(words('excerpts.asked.then')) })] : [])]
    return writeTable({ language, labels: wordLabels(words), title, author, createdAt: now, subtitles, ...wordTable(lines, columns) })
  }
  if (format === 'csv') return writeCsv({ header, rows: lines.taken() })
  return writeWorkbook({ title, author, createdAt: now, columns: header.map((heading, at) => ({ heading, width: widths[heading] ?? 14, isOnPaper: at <= printed })), rows: lines.taken() })
}

/** What a filter asks of rows, in words; nothing where it lets all through. */
function filtersTold({ text, kind, body, standing, strength, gap, due, said }: RowFilter, words: Words): readonly string[] {
  return [
    text.trim() && words('targets.file.words', { words: text.trim() }), kind && words(`targets.kinds.${kind}`), body === null ? '' : body ? words('targets.filter.body', { body }) : words('targets.gap.owner'),
    standing && words(`targets.standing.${standing}`), strength && words(`targets.strength.${strength}`), gap && words(`targets.gap.${gap}`),
    due && (due === 'past' ? words('targets.filter.due.past') : words('targets.filter.due.year', { year: due })), said && words(said === 'said' ? 'targets.filter.said.only' : `targets.filter.${said}`),
  ].flatMap(told => told || [])
}

function cellsOf(row: TargetRow): readonly Cell[] {
  return [
    row.documentTitle, row.citation, row.kind, row.comparator ?? '', row.value ?? '', row.valueTo ?? '', row.unit ?? '', row.currency ?? '', row.baseline ?? '', row.isYearly ? 1 : 0,
    row.deadline ?? '', row.due ?? '', row.responsible.join('; '), row.strength ?? '', row.quote, row.start, row.end,
    row.id, row.what, row.verdict ?? '', row.standing ?? '', row.suggested?.standing ?? '', row.outcomes.map(outcome => outcomeIn(outcome, outcome.status ?? '', (told, said) => `${told} (${said})`)).join('; '), row.note, row.coder, row.responsibleFrom ?? '', row.planEnd ?? '',
  ]
}

/** An outcome with where it was reported, and what is said of it: its status, who linked it on which day, and the note. */
function outcomeIn({ citation, quote, coder, at, note }: Linked, status: string, written: (told: string, said: string) => string): string {
  return written(`${citation}: ${quote}`, [status, coder, at.slice(0, 10), note].filter(Boolean).join('; '))
}

/**
 * The register for readers: what is counted stands below its amount, how strongly it is promised below its kind; several amounts of one sentence stand beside it, which stands
 * once. What is only suggested of how it stands has a question mark. Columns about outcomes are there when anything stands in them.
 */
function wordTable(lines: RowsAside, all: readonly WordColumn[]): Pick<WordTable, 'columns' | 'joined' | 'rows'> {
  const shown = [...all.entries()].filter(([at, { isOptional }]) => !isOptional || lines.isFilled(at))
  const columns = shown.map(([, column]) => column)
  return { columns, joined: [...columns.keys()].filter(at => columns[at]?.isJoined), rows: rowByRow(lines.taken(), line => shown.map(([at]) => line[at] ?? '')) }
}

type WordColumn = ListColumn & { readonly textOf: (row: TargetRow) => string; readonly isOptional?: boolean; readonly isJoined?: boolean }

function wordColumns(words: Words, language: MessageLanguage): readonly WordColumn[] {
  const lines = (...parts: readonly string[]) => parts.filter(Boolean).join('\n')
  return [
    { heading: words('targets.column.citation'), least: 1385, weight: 3, isJoined: true, textOf: ({ citation }) => citation },
    { heading: words('targets.column.quote'), least: 2300, weight: 8, isFirm: true, isJoined: true, textOf: ({ quote }) => quote },
    { heading: words('targets.column.kind'), least: 900, weight: 0, textOf: ({ kind, strength }) => lines(words(`targets.kind.${kind}`), strength ? words(`targets.strength.${strength}`) : '') },
    { heading: words('targets.column.amount'), least: 1385, weight: 2, textOf: row => lines(writtenAmount(row, (id, values) => words(id, values), language), row.what) },
    { heading: words('targets.column.deadline'), least: 1170, weight: 1, isFirm: true, textOf: ({ due, deadline, planEnd }) => due ?? deadline ?? (planEnd ? words('targets.planEnd', { year: planEnd.slice(0, 4) }) : '') },
    { heading: words('targets.column.responsible'), least: 1385, weight: 3, textOf: ({ responsible }) => responsible.join('; ') },
    {
      heading: words('targets.column.standing'), least: 1100, weight: 1, isOptional: true,
      textOf: ({ standing, suggested }) => (standing ? words(`targets.standing.${standing}`) : suggested ? `${words(`targets.standing.${suggested.standing}`)}?` : ''),
    },
    { heading: words('targets.column.outcomes'), least: 1600, weight: 4, isOptional: true, textOf: ({ outcomes, note }) => lines(...outcomes.map(outcome => outcomeIn(outcome, outcome.status ? words(`targets.standing.${outcome.status}`) : '', (told, said) => words('targets.file.outcome', { told, said }))), note) },
  ]
}
