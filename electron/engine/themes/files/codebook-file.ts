import { readFile } from 'node:fs/promises'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { splitPath } from '#domain/themes.ts'
import { EngineError } from '#wire/fault.ts'
import { unguardFormula } from '../../exporting/csv.ts'
import type { TicketedFile } from '../../files/tickets.ts'
import { readCsvLines } from '../../importing/plain/csv-lines.ts'
import { decode } from '../../importing/plain/encoding.ts'
import { type Codebook, type CodebookRow, longestDefinition, longestName, mostLevels, mostRows } from './codebook-row.ts'
import { parseRefiCodebook } from './refi-codebook.ts'

const mostBytes = 5_000_000

/**
 * Reads a codebook from CSV: columns by their names in the first line, in any order, `path` alone is needed; comma, semicolon or tab,
 * as spreadsheets of different countries write them. Or from a REFI-QDA codebook, which is recognised by its name or by being XML.
 * @throws EngineError `invalid` naming the row or the code, for a file that can't be taken over whole
 */
export async function readCodebookFile({ name, path, size }: TicketedFile): Promise<Codebook> {
  if (size > mostBytes) throw refuse('themes.fileTooLarge', { name, megabytes: mostBytes / 1_000_000 })
  const bytes = await readFile(path)
  return isXml(bytes) ? parseRefiCodebook(bytes, name) : { rows: parseCodebook(textOf(bytes, name), name), sets: 0 }
}

/** Whether the first sign is `<`, behind a byte-order mark and white space: no line of CSV titles begins so. */
function isXml(bytes: Uint8Array): boolean {
  return /^[\uFEFF\0\s]*</u.test(Buffer.from(bytes.subarray(0, 200)).toString(bytes[1] === 0 || bytes[0] === 0xff ? 'utf16le' : bytes[0] === 0xfe ? 'latin1' : 'utf8'))
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
  const columns = {
    path: column('path'), definition: column('definition'), color: column('color', 'colour'), shortcut: column('shortcut', 'key'),
    include: column('include'), exclude: column('exclude'), example: column('example'), keywords: column('keywords'),
  }
  if (columns.path < 0) throw refuse('themes.noPathColumn', { name })
  if (lines.length > mostRows) throw refuse('themes.tooManyRows', { name, most: mostRows })
  return lines.flatMap((cells, index) => {
    if (cells.every(cell => cell.trim() === '')) return []
    const cell = (at: number) => unguardFormula(cells[at] ?? '').trim()
    return checkRow(mapValues(columns, cell), { row: index + 2, name })
  })
}

type Written = Readonly<Record<'path' | 'definition' | 'color' | 'shortcut' | 'include' | 'exclude' | 'example' | 'keywords', string>>

function mapValues(columns: Readonly<Record<keyof Written, number>>, cell: (at: number) => string): Written {
  return Object.fromEntries(Object.entries(columns).map(([key, at]) => [key, cell(at)])) as Written
}

function checkRow(written: Written, where: { readonly row: number; readonly name: string }): CodebookRow {
  const { definition, color, shortcut, include, exclude, example, keywords } = written
  const path = splitPath(written.path)
  if (path.includes('') || path.length > mostLevels) throw refuse('themes.rowPath', where)
  if (path.some(name => name.length > longestName) || [definition, include, exclude, example, keywords].some(text => text.length > longestDefinition)) throw refuse('themes.rowLong', where)
  if (color !== '' && !/^#?[0-9a-f]{6}$/i.test(color)) throw refuse('themes.rowColor', { ...where, color: color.slice(0, 40) })
  if (shortcut !== '' && !/^[\p{L}\p{N}]$/u.test(shortcut)) throw refuse('themes.rowShortcut', { ...where, key: shortcut.slice(0, 40) })
  return {
    path, definition, include, exclude, example, keywords: keywords.split(';').map(word => word.trim()).filter(word => word !== ''), id: null,
    color: color === '' ? '' : `#${color.replace('#', '').toLowerCase()}`, shortcut: shortcut.toLowerCase(),
  }
}

function refuse(id: MessageId, values?: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code: 'invalid', message: sentence(id, values) })
}
