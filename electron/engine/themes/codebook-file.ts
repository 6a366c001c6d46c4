import { readFile } from 'node:fs/promises'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { splitPath } from '#domain/themes.ts'
import { EngineError } from '#wire/fault.ts'
import { unguardFormula } from '../exporting/csv.ts'
import type { TicketedFile } from '../files/tickets.ts'
import { readCsvLines } from '../importing/plain/csv-lines.ts'
import { decode } from '../importing/plain/encoding.ts'

/** One line of a codebook file. '' where the file says nothing. */
export type CodebookRow = { readonly path: readonly string[]; readonly definition: string; readonly color: string; readonly shortcut: string }

const mostBytes = 5_000_000
const mostRows = 10_000
const mostLevels = 100
const longestName = 2_000
const longestDefinition = 20_000

/**
 * Reads a codebook from CSV: columns by their names in the first line, in any order, `path` alone is needed; comma, semicolon or tab,
 * as spreadsheets of different countries write them. A REFI-QDA codebook is recognised and refused.
 * @throws EngineError `invalid` naming the row, for a file that can't be taken over whole
 */
export async function readCodebookFile({ name, path, size }: TicketedFile): Promise<CodebookRow[]> {
  if (/\.qdc$/i.test(name)) throw refuse('themes.qdcNotYet')
  if (size > mostBytes) throw refuse('themes.fileTooLarge', { name, megabytes: mostBytes / 1_000_000 })
  return parseCodebook(textOf(await readFile(path), name), name)
}

/** What is wrong with bytes that are no text is told in the words for a codebook: a plan's would name formats that no codebook has. */
function textOf(bytes: Uint8Array, name: string): string {
  try {
    return decode(bytes).text
  } catch (error) {
    throw error instanceof EngineError ? refuse('themes.notText', { name }) : error
  }
}

/** The rows of a codebook file's text; `name` is the file's, for sentences. */
export function parseCodebook(raw: string, name: string): CodebookRow[] {
  const [head = [], ...lines] = readCsvLines(canonicalText(raw), line => refuse('themes.notCsv', { name, line }))
  const titles = head.map(title => title.trim().toLowerCase())
  const column = (...names: readonly string[]) => titles.findIndex(title => names.includes(title))
  const columns = { path: column('path'), definition: column('definition'), color: column('color', 'colour'), shortcut: column('shortcut', 'key') }
  if (columns.path < 0) throw refuse('themes.noPathColumn', { name })
  if (lines.length > mostRows) throw refuse('themes.tooManyRows', { name, most: mostRows })
  return lines.flatMap((cells, index) => {
    if (cells.every(cell => cell.trim() === '')) return []
    const cell = (at: number) => unguardFormula(cells[at] ?? '').trim()
    const written = { path: cell(columns.path), definition: cell(columns.definition), color: cell(columns.color), shortcut: cell(columns.shortcut) }
    return checkRow(written, { row: index + 2, name })
  })
}

function checkRow(written: Readonly<Record<keyof CodebookRow, string>>, where: { readonly row: number; readonly name: string }): CodebookRow {
  const { definition, color, shortcut } = written
  const path = splitPath(written.path)
  if (path.includes('') || path.length > mostLevels) throw refuse('themes.rowPath', where)
  if (path.some(name => name.length > longestName) || definition.length > longestDefinition) throw refuse('themes.rowLong', where)
  if (color !== '' && !/^#?[0-9a-f]{6}$/i.test(color)) throw refuse('themes.rowColor', { ...where, color: color.slice(0, 40) })
  if (shortcut !== '' && !/^[\p{L}\p{N}]$/u.test(shortcut)) throw refuse('themes.rowShortcut', { ...where, key: shortcut.slice(0, 40) })
  return { path, definition, color: color === '' ? '' : `#${color.replace('#', '').toLowerCase()}`, shortcut: shortcut.toLowerCase() }
}

function refuse(id: MessageId, values?: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code: 'invalid', message: sentence(id, values) })
}
