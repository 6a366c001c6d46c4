import { expect, test } from 'vitest'
import { prepareVersion } from '../../../electron/engine/importing/prepare.ts'
import { makeFile } from '../../bench/importing/import-files.ts'

test.each(['docx', 'odt'] as const)('%s: how much is read is told piece by piece, then how much is listed for searching', async ending => {
  const { name, bytes } = makeFile(ending, 1)
  const told: number[] = []
  await prepareVersion(bytes, name, { clean: 'auto' }, (done, total) => told.push(done / total))
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.filter(part => part < 0.8).length).toBeGreaterThan(10)
  expect(told.filter(part => part > 0.8 && part <= 1).length).toBeGreaterThan(10)
})
