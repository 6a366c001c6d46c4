import { readFile } from 'node:fs/promises'
import { fixedKeys, type FixedKey, isFixedKey, oneLine } from '#domain/attributes/values.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import { guardFormula } from '../../exporting/csv.ts'
import type { TicketedFile } from '../../files/tickets.ts'
import { readCsvLines } from '../../importing/plain/csv-lines.ts'
import { decode } from '../../importing/plain/encoding.ts'

/** What a column is about: the document's id, a part of its description, or an attribute of the project's own. */
export type FileColumn = { readonly kind: 'id' } | { readonly kind: 'fixed'; readonly key: FixedKey } | { readonly kind: 'own'; readonly name: string }
export type FileTable = { readonly columns: readonly FileColumn[]; readonly lines: readonly { readonly row: number; readonly cells: readonly string[] }[] }

const mostBytes = 50_000_000
const mostRows = 100_000
/** Before the name of an attribute that is called like a part of every description. */
const ownPrefix = 'attribute:'

/**
 * Reads a table of attributes from CSV: columns by their names in the first line, in any order, `id` or `title` among them.
 * @param own names of the project's own attributes, which win over those that differ in case only
 * @throws EngineError `invalid` for a file that is no such table
 */
export async function readAttributeFile({ name, path, size }: TicketedFile, own: ReadonlySet<string>): Promise<FileTable> {
  if (size > mostBytes) throw refuse('attributes.file.tooLarge', { name, megabytes: mostBytes / 1_000_000 })
  return parseAttributes(textOf(await readFile(path), name), name, own)
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return decode(bytes).text
  } catch (error) {
    throw error instanceof EngineError ? refuse('attributes.file.notText', { name }) : error
  }
}

/** The table in a file's text; `file` is its name, for sentences. */
function parseAttributes(raw: string, file: string, own: ReadonlySet<string>): FileTable {
  const [head = [], ...lines] = readCsvLines(canonicalText(raw), line => refuse('attributes.file.notCsv', { name: file, line }))
  const columns = head.map(title => columnOf(oneLine(unguard(title)), own))
  const names = columns.flatMap(column => (column ? [JSON.stringify(column)] : []))
  const twice = columns.find(column => column && names.filter(name => name === JSON.stringify(column)).length > 1)
  if (twice) throw refuse('attributes.file.twice', { name: file, column: titleOf(twice) })
  if (!columns.some(column => column?.kind === 'id' || (column?.kind === 'fixed' && column.key === 'title'))) throw refuse('attributes.file.noKey', { name: file })
  if (lines.length > mostRows) throw refuse('attributes.file.tooManyRows', { name: file, most: mostRows })
  const kept = columns.flatMap((column, at) => (column ? [{ column, at }] : []))
  return {
    columns: kept.map(({ column }) => column),
    lines: lines.flatMap((cells, index) => {
      if (cells.every(cell => cell.trim() === '')) return []
      return [{ row: index + 2, cells: kept.map(({ at }) => oneLine(unguard(cells[at] ?? ''))) }]
    }),
  }
}

/** A column without a name holds nothing for us. */
function columnOf(title: string, own: ReadonlySet<string>): FileColumn | null {
  if (title === '') return null
  if (title.startsWith(ownPrefix)) return { kind: 'own', name: title.slice(ownPrefix.length) }
  if (title === 'id' || isFixedKey(title) || own.has(title)) return title === 'id' ? { kind: 'id' } : isFixedKey(title) ? { kind: 'fixed', key: title } : { kind: 'own', name: title }
  const plain = title.toLowerCase().replaceAll(' ', '_')
  const key = fixedKeys.find(key => key === plain)
  if (key) return { kind: 'fixed', key }
  return plain === 'id' ? { kind: 'id' } : { kind: 'own', name: title }
}

/** The name at the head of a column. */
export function titleOf(column: FileColumn): string {
  if (column.kind === 'id') return 'id'
  if (column.kind === 'fixed') return column.key
  return column.name === 'id' || isFixedKey(column.name) || column.name.startsWith(ownPrefix) ? `${ownPrefix}${column.name}` : column.name
}

const withoutQuotes = (text: string) => text.replace(/^'+/, '')
const isGuarded = (text: string) => guardFormula(withoutQuotes(text)) !== withoutQuotes(text)

/**
 * A text as it goes to the writer of CSV files, which puts an apostrophe before what begins like a formula. One that begins with an
 * apostrophe and then like a formula gets a second one here, so that `unguard` gives back every text as it was.
 */
export function guard(text: string): string {
  return text.startsWith("'") && isGuarded(text) ? `'${text}` : text
}

/** Takes away the apostrophe that a writer put before a text. */
export function unguard(text: string): string {
  return text.startsWith("'") && isGuarded(text) ? text.slice(1) : text
}

function refuse(id: MessageId, values?: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code: 'invalid', message: sentence(id, values) })
}
