import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { documentRows, versionRows } from '../../electron/engine/documents/queries.ts'
import { leaveCorrections, settleCorrection, unsettledCorrectionRows } from '../../electron/engine/documents/correction-settling.ts'
import { clauseRows } from '../../electron/engine/excerpts/clause-rows.ts'
import { readText } from '../../electron/engine/excerpts/queries.ts'
import { openStore } from '../../electron/engine/store/database.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { sql } from '../../electron/engine/store/sql.ts'
import { dump, makeFolder, optionsFor } from '../engine/store/given/sample.ts'

/**
 * A project that the program of version 2 wrote: clauses 3 and 4 were relabelled, a newer text came, to which the correction of 3 moved
 * while that of 4 stayed, and a third text was undone.
 */
async function openOld() {
  const folder = makeFolder()
  writeFileSync(optionsFor(folder).file, gunzipSync(readFileSync(join(import.meta.dirname, 'older/version-2.sqlite.gz'))))
  return openStore(optionsFor(folder))
}

test('corrections that moved with the text stay where they are, one that was left behind can be settled, and all of the history undoes', async () => {
  const store = await openOld()
  expect(store.get(sql`SELECT user_version AS version FROM pragma_user_version`)).toEqual({ version: migrations.length })
  expect(store.check()).toEqual([])
  const [row] = documentRows(store)
  const document = row?.id ?? ''
  const labelsOf = (version: string) => clauseRows(store, version).map(({ label }) => label).filter(Boolean)
  const [now, before] = versionRows(store, document).map(({ version }) => version)
  expect([labelsOf(now ?? ''), labelsOf(before ?? '')]).toEqual([['I', '0', '1', '2', 'II', '3 bis'], ['I', '1', '2', 'II', '3', '4 bis']])
  expect(row).toMatchObject({ unsettled: 1, unsettledCorrections: 1 })
  const [left] = unsettledCorrectionRows(store, document, false)
  expect(left).toMatchObject({ path: ['II', '4 bis'], version: before, place: { status: 'orphan' }, isLeft: false, correction: { kind: 'label', value: '4 bis' } })
  const asItWas = dump(store)

  // The third text, which moved them on, is done and undone once more.
  store.redo()
  expect(labelsOf(now ?? '')).toContain('3')
  expect(unsettledCorrectionRows(store, document, false)).toHaveLength(1)
  store.undo()
  expect(dump(store)).toBe(asItWas)

  leaveCorrections(store, [left?.correction.id ?? ''])
  expect(unsettledCorrectionRows(store, document, false)).toEqual([])
  store.undo()
  const words = readText(store, now ?? '').indexOf('1. The city')
  settleCorrection(store, left?.correction.id ?? '', { start: words, end: words + 1 })
  expect(labelsOf(now ?? '')).toEqual(['I', '0', '4 bis', '2', 'II', '3 bis'])
  expect(labelsOf(before ?? '')).toContain('4 bis')
  expect(store.check()).toEqual([])
  const end = dump(store)
  let count = 0
  for (; store.next().undo; count += 1) store.undo()
  expect(store.check()).toEqual([])
  for (; count > 0; count -= 1) store.redo()
  expect(dump(store)).toBe(end)
  await store.close()
})
