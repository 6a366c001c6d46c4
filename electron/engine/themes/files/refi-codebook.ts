import { Id } from '#contract/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { readDescription } from '#domain/themes/theme-notes.ts'
import { splitPath } from '#domain/themes.ts'
import { EngineError } from '#wire/fault.ts'
import { readXml, type XmlBudget } from '../../importing/packed/xml.ts'
import { type Codebook, type CodebookRow, longestDefinition, longestName, mostLevels, mostRows } from './codebook-row.ts'

/** A code holds a description and codes; a set as many members as there are codes. */
const budget: XmlBudget = { depth: mostLevels + 10, elements: 20 * mostRows }

type OpenCode = { readonly name: string; readonly id: string | null; readonly color: string; description: string; row: number }

/**
 * The themes of a REFI-QDA codebook (`.qdc`, REFI-QDA 1.5, Codebook.xsd), parents before children. Programs differ in what they write, so names count
 * without their namespace, colours of three figures or none are taken, and attributes that are unknown are passed over. Sets of codes are left out and
 * counted: a codebook here is a tree. A name that would read as a path gets ` › ` where it has ` > `, and the second code of a name below one parent
 * a number behind it.
 * @param name the file's, for sentences
 * @throws EngineError `invalid` for XML that is damaged, hostile or too large, that is no codebook, or whose codes have no name
 */
export async function parseRefiCodebook(bytes: Uint8Array, name: string): Promise<Codebook> {
  const rows: CodebookRow[] = []
  const open: string[] = []
  const codes: OpenCode[] = []
  let [isCodebook, sets] = [false, 0]
  const taken = new Set<string>()
  await readXml([bytes], new Map(), {
    open(written, attributes) {
      const element = localName(written)
      isCodebook ||= open.length === 0 && element === 'CodeBook' || element === 'Codes'
      open.push(element)
      if (element === 'Set') sets += 1
      if (element !== 'Code') return
      if (rows.length >= mostRows) throw refuse('themes.tooManyRows', { name, most: mostRows })
      codes.push(openCode(rows, codes, { name: attributes.get('name') ?? '', guid: attributes.get('guid') ?? '', color: attributes.get('color') ?? '' }, { name, taken }))
    },
    text(value) {
      const code = codes.at(-1)
      if (!code || open.at(-1) !== 'Description' || open.at(-2) !== 'Code') return
      if (code.description.length + value.length > 4 * longestDefinition) throw refuse('themes.codeLong', { name, code: code.name.slice(0, 80) })
      code.description += value
    },
    close() {
      if (open.pop() !== 'Code') return
      const code = codes.pop()
      const row = rows[code?.row ?? -1]
      if (code && row) rows[code.row] = { ...row, ...notesOf(code, name) }
    },
  }, budget).catch((error: unknown) => {
    // The sentences for documents speak of office programs.
    throw error instanceof EngineError && error.sentence.id.startsWith('importing.') ? refuse('themes.codebookBroken', { name }) : error
  })
  if (!isCodebook) throw refuse('themes.noCodes', { name })
  return { rows, sets }
}

function openCode(rows: CodebookRow[], above: readonly OpenCode[], written: { readonly name: string; readonly guid: string; readonly color: string }, file: { readonly name: string; readonly taken: Set<string> }): OpenCode {
  const clean = splitPath(written.name).filter(part => part !== '').join(' › ')
  if (clean === '') throw refuse('themes.codeWithoutName', { name: file.name })
  if (clean.length > longestName - 10 || above.length >= mostLevels) throw refuse('themes.codeLong', { name: file.name, code: clean.slice(0, 80) })
  const upper = above.map(code => code.name)
  const keyOf = (own: string) => JSON.stringify([...upper, own])
  let own = clean
  for (let number = 2; file.taken.has(keyOf(own)); number += 1) own = `${clean} (${number})`
  file.taken.add(keyOf(own))
  const path = [...upper, own]
  const id = Id.safeParse(written.guid.replace(/[{}]/gu, '').toLowerCase())
  const color = colorOf(written.color)
  rows.push({ path, definition: '', color, shortcut: '', id: id.success ? id.data : null, include: '', exclude: '', example: '', keywords: [] })
  return { name: own, id: id.success ? id.data : null, color, description: '', row: rows.length - 1 }
}

function notesOf(code: OpenCode, file: string) {
  const notes = readDescription(canonicalText(code.description))
  const texts = [notes.definition, notes.include, notes.exclude, notes.example, notes.keywords.join('; ')]
  if (texts.some(text => text.length > longestDefinition)) throw refuse('themes.codeLong', { name: file, code: code.name.slice(0, 80) })
  return notes
}

/** `#rrggbb`, of `#rgb` too; '' for none. */
function colorOf(written: string): string {
  const [, figures = ''] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/iu.exec(written.trim()) ?? []
  const all = figures.length === 3 ? figures.replace(/./gu, figure => figure + figure) : figures
  return all === '' ? '' : `#${all.toLowerCase()}`
}

/** Without prefix or namespace. */
function localName(written: string): string {
  return written.slice(Math.max(written.lastIndexOf('}'), written.lastIndexOf(':')) + 1)
}

function refuse(id: Parameters<typeof sentence>[0], values: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code: 'invalid', message: sentence(id, values) })
}
