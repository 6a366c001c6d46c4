import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRowsAside } from '../../../electron/engine/exporting/rows-aside.ts'
import { sentenceOf } from '../documents/workbench.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausebook-aside-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('rows come back as they were, in their order, however many there are, and once more', async () => {
  const rows = Array.from({ length: 1_234 }, (_, index) => [index, `第${index}条`, index % 2 === 0, null, '', -0.5, 'half a pair \uD83D'])
  const aside = await openRowsAside(join(folder, 'rows'), 'list')
  await aside.add(rows.slice(0, 3))
  await aside.add([])
  await aside.add(rows.slice(3))
  expect(aside.count).toBe(1_234)
  expect([...aside.taken()]).toEqual(rows)
  expect([...aside.taken()]).toEqual(rows)
  await aside.close()
})

test('knows which columns say anything in any row', async () => {
  const aside = await openRowsAside(join(folder, 'rows'), 'list')
  await aside.add([['a', '', null, 0, false], ['', '', null, '', '']])
  expect([0, 1, 2, 3, 4, 5].map(column => aside.isFilled(column))).toEqual([true, false, false, true, true, false])
  await aside.close()
})

test('what lies aside is small, and is read again only as far as it is asked for', async () => {
  const aside = await openRowsAside(join(folder, 'rows'), 'list')
  await aside.add(Array.from({ length: 2_000 }, () => ['The city will build childcare places in every district.', 'Plan']))
  expect(readFileSync(join(folder, 'rows')).length).toBeLessThan(20_000)
  const taken = aside.taken()
  expect(taken.next().value).toEqual(['The city will build childcare places in every district.', 'Plan'])
  taken.return()
  expect([...taken]).toEqual([])
  await aside.close()
})

test('a folder that takes no file is told with a sentence', async () => {
  expect(await sentenceOf(openRowsAside(join(folder, 'gone', 'rows'), 'list'))).toBe('missing exporting.folderMissing')
})
