import type { AttributeRow, FileAnswer, FileChange } from '#contract/attributes/attributes.ts'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { isBackwards, readCalendarDate } from '#domain/attributes/calendar.ts'
import { storedKind } from '#domain/attributes/kinds.ts'
import { readLanguage } from '#domain/attributes/languages.ts'
import { fieldByKey, type FixedKey, isDateKey, oneLine, readValue } from '#domain/attributes/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { FileColumn, FileTable } from './file-reading.ts'
import { titleOf } from './file-reading.ts'

/** UTF-16 code units of a value and of an attribute's name, as the contract takes them. */
const longestValue = 2_000
const longestName = 200

export type FilePlan = Omit<FileAnswer, 'fileName'>
type Problem = FilePlan['problems'][number]

/** What a table says of the documents that there are, against what they have. An empty cell clears, a column that is not there leaves. */
export function planFile({ columns, lines }: FileTable, documents: readonly DocumentRow[], definitions: readonly AttributeRow[]): FilePlan {
  const problems: Problem[] = []
  const changes: FileChange[] = []
  const find = finder(columns, documents)
  const rowByDocument = new Map<string, number>()
  const definitionByName = new Map(definitions.map(definition => [definition.name, definition]))
  for (const { row, cells } of lines) {
    const found = find(cells)
    if ('problem' in found) {
      problems.push({ row, message: found.problem })
      continue
    }
    const { document } = found
    if (rowByDocument.has(document.id)) {
      problems.push({ row, message: sentence('attributes.row.again', { text: document.title }) })
      continue
    }
    rowByDocument.set(document.id, row)
    const changed: FileChange[] = []
    columns.forEach((column, index) => {
      if (column.kind === 'id') return
      const before = valueOf(document, column)
      const written = cells[index] ?? ''
      if (written === oneLine(before)) return
      const read = readCell(column, written, definitionByName)
      if ('problem' in read) problems.push({ row, message: read.problem })
      else if (read.value !== before) changed.push({ row, document: document.id, title: document.title, ...keyOf(column), before, after: read.value })
    })
    const backwards = backwardsPeriod(document, changed)
    if (backwards) problems.push({ row, message: backwards })
    changes.push(...(backwards ? changed.filter(change => !isOfPeriod(change)) : changed))
  }
  const newAttributes = [...new Set(changes.flatMap(({ key, isFixed }) => (isFixed || definitionByName.has(key) ? [] : [key])))]
  return { rows: lines.length, changes, problems, newAttributes }
}

const isOfPeriod = ({ isFixed, key }: FileChange) => isFixed && (key === 'period_from' || key === 'period_to')

/** The sentence about a period that would end before it begins; undefined when a row leaves it as it is. */
function backwardsPeriod(document: DocumentRow, changed: readonly FileChange[]): Problem['message'] | undefined {
  const ends = changed.filter(isOfPeriod)
  if (ends.length === 0) return undefined
  const valueAfter = (key: 'period_from' | 'period_to') => ends.find(change => change.key === key)?.after ?? document[fieldByKey[key]] ?? ''
  const [from, to] = [valueAfter('period_from'), valueAfter('period_to')]
  return isBackwards(from, to) ? sentence('attributes.row.backwards', { title: document.title.slice(0, 120), from, to }) : undefined
}

const keyOf = (column: Exclude<FileColumn, { kind: 'id' }>) => (column.kind === 'fixed' ? { key: column.key, isFixed: true } : { key: column.name, isFixed: false })

/** What stands in a document's cell; '' where nothing does. */
export function valueOf(document: DocumentRow, column: FileColumn): string {
  if (column.kind === 'id') return document.id
  if (column.kind === 'fixed') return document[fieldByKey[column.key]] ?? ''
  return Object.hasOwn(document.attributes, column.name) ? (document.attributes[column.name] ?? '') : ''
}

type ReadCell = { readonly value: string } | { readonly problem: Problem['message'] }

function readCell(column: FileColumn, written: string, definitionByName: ReadonlyMap<string, AttributeRow>): ReadCell {
  if (written.length > longestValue) return { problem: sentence('attributes.file.tooLong', { column: titleOf(column).slice(0, 80), most: longestValue }) }
  if (column.kind === 'fixed') return readFixed(column.key, written)
  if (column.kind === 'id') return { value: written }
  if (column.name.length > longestName) return { problem: sentence('attributes.file.tooLong', { column: column.name.slice(0, 80), most: longestName }) }
  return readValue(definitionByName.get(column.name) ?? { name: column.name, type: 'text', choices: [] }, written)
}

function readFixed(key: FixedKey, written: string): ReadCell {
  if (key === 'title' && written === '') return { problem: sentence('attributes.row.noTitle') }
  if (key === 'kind') return { value: storedKind(written) }
  if (key === 'language' && written !== '') {
    const tag = readLanguage(written)
    return tag === undefined ? { problem: sentence('attributes.notALanguage', { value: written.slice(0, 80) }) } : { value: tag }
  }
  if (!isDateKey(key) || written === '') return { value: written }
  const value = readCalendarDate(written)
  return value === undefined ? { problem: sentence('attributes.notADate', { name: key, value: written.slice(0, 80) }) } : { value }
}

type Found = { readonly document: DocumentRow } | { readonly problem: Problem['message'] }

/** Finds the document of a row: by its id, else by its exact title. */
function finder(columns: readonly FileColumn[], documents: readonly DocumentRow[]): (cells: readonly string[]) => Found {
  const byId = new Map(documents.map(document => [document.id, document]))
  const byTitle = new Map<string, DocumentRow[]>()
  for (const document of documents) {
    const title = oneLine(document.title)
    byTitle.set(title, [...(byTitle.get(title) ?? []), document])
  }
  const idAt = columns.findIndex(({ kind }) => kind === 'id')
  const titleAt = columns.findIndex(column => column.kind === 'fixed' && column.key === 'title')
  return cells => {
    const [id = '', title = ''] = [cells[idAt], cells[titleAt]]
    if (id === '' && title === '') return { problem: sentence('attributes.row.nothing') }
    const named = byId.get(id.toLowerCase())
    if (named) return { document: named }
    const titled = byTitle.get(title) ?? []
    const [first] = titled
    if (first && titled.length === 1) return { document: first }
    const text = (title || id).slice(0, 120)
    return { problem: first ? sentence('attributes.row.ambiguous', { text, count: titled.length }) : sentence('attributes.row.unmatched', { text }) }
  }
}
