import type { FileAnswer } from '#contract/attributes/attributes.ts'
import { fieldByKey, fixedKeys, isFixedKey } from '#domain/attributes/values.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Progress } from '#contract/values.ts'
import { EngineError } from '#wire/fault.ts'
import type { Desk } from '../../desk.ts'
import { writeCsv } from '../../exporting/csv.ts'
import { saveBytes } from '../../exporting/saving.ts'
import type { Values } from '../description.ts'
import { writeDescriptions } from '../description.ts'
import { attributeRows } from '../../importing/description-rows.ts'
import { documentRows } from '../queries.ts'
import { mostDefinitions } from './definitions.ts'
import { planFile, valueOf } from './file-plan.ts'
import { type FileColumn, guard, readAttributeFile, titleOf } from './file-reading.ts'

type Job = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }

/** Makes a CSV file with a row for each document and all that it is described by: what `takeOver` reads back unchanged. */
export async function makeFile(desk: Desk, ids: readonly Id[] | undefined, name: string, { signal, progress }: Job) {
  const { ticket, path } = desk.files.produce(name.trim() || 'attributes', 'csv')
  progress({ stage: 'exports.stage.writing', item: '', done: 0, total: 1 })
  try {
    const { bytes, summary } = await desk.store().snapshot(read => {
      const columns: FileColumn[] = [
        { kind: 'id' },
        ...fixedKeys.map((key): FileColumn => ({ kind: 'fixed', key })),
        ...attributeRows(read).map(({ name }): FileColumn => ({ kind: 'own', name })),
      ]
      const rows = documentRows(read, ids).map(document => columns.map(column => guard(valueOf(document, column))))
      return saveBytes(path, writeCsv({ header: columns.map(column => guard(titleOf(column))), rows }), signal)
    })
    return { ticket, fileName: desk.files.open(ticket).name, rows: summary.rows, bytes }
  } catch (error) {
    desk.files.release(ticket)
    throw error
  }
}

/** What a file would change. */
export async function previewFile(desk: Desk, ticket: string): Promise<FileAnswer> {
  const file = desk.files.open(ticket)
  const store = desk.store()
  const table = await readAttributeFile(file, new Set(attributeRows(store).map(({ name }) => name)))
  return { fileName: file.name, ...planFile(table, documentRows(desk.store()), attributeRows(desk.store())) }
}

/**
 * Takes over what a file says, as one operation. Rows that can't be matched and values that their attribute does not take are passed over
 * and told.
 * @throws EngineError for a file that is no table of attributes
 */
export async function takeOver(desk: Desk, ticket: string): Promise<FileAnswer> {
  const answer = await previewFile(desk, ticket)
  const store = desk.store()
  if (attributeRows(store).length + answer.newAttributes.length > mostDefinitions) {
    throw new EngineError({ code: 'invalid', message: sentence('attributes.tooMany', { limit: mostDefinitions }) })
  }
  const valuesByDocument = new Map<Id, { values: Values['values']; attributes: Record<string, string> }>()
  for (const { document, key, isFixed, after } of answer.changes) {
    const given = valuesByDocument.get(document) ?? { values: {}, attributes: {} }
    if (isFixed && isFixedKey(key)) given.values[fieldByKey[key]] = after || null
    else Object.defineProperty(given.attributes, key, { value: after, enumerable: true, configurable: true })
    valuesByDocument.set(document, given)
  }
  await store.inTurn(() => store.operation(sentence('attributes.import', { count: valuesByDocument.size }), write => writeDescriptions(write, valuesByDocument)))
  return answer
}
