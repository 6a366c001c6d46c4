// Writes one operation of three steps into a lent project and stays between two of them, until it is killed.
import { writeLent } from '../../../../electron/engine/store/lending/lent.ts'
import { addDocument, addTheme } from '../given/rows.ts'

const [file = '', last = '1'] = process.argv.slice(2)
let step = 0
const stamp = { now: () => '2026-05-01T09:00:00.000Z', coder: () => 'Bo' }
await writeLent({ file, ...stamp }, { id: 'test.step' }, function* (write) {
  addTheme(write, 'lent')
  yield 0.3
  // More than the cache holds, so that pages lie in the journal before the commit.
  addDocument(write, 'Plan', `${'A clause of some length. '.repeat(40)}\n`.repeat(4_000))
  yield 0.6
  addTheme(write, 'lent too')
  yield 1
}, async () => {
  if (++step < Number(last)) return
  process.stdout.write(`step ${step}\n`)
  setInterval(() => undefined, 1_000)
  await new Promise(() => undefined)
})
