// Writes small changes to the project given until the power goes; notes each one that was acknowledged, on another disk.
// `careless` writes with the setting that is known to lose commits, to show that the cut is a real one.
import { openSync, writeSync } from 'node:fs'
import { connect } from '../../../../electron/engine/store/connection.ts'
import { openStore } from '../../../../electron/engine/store/database.ts'
import { operate } from '../../../../electron/engine/store/history/operations.ts'
import { addTheme, newId } from '../given/rows.ts'

const [file = '', notes = '', how = ''] = process.argv.slice(2)
const label = { id: 'test.step' }
const coder = () => 'Bo'

async function writer(): Promise<(name: string) => unknown> {
  if (how === 'careless') {
    const connection = connect(file, false)
    for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL']) connection.db.pragma(pragma)
    return name => operate({ connection, coder, now: () => new Date().toISOString() }, label, write => addTheme(write, name))
  }
  const store = await openStore({ file, coder, clock: Date.now, newId, holder: { name: 'Bo' } })
  return name => store.operation(label, write => addTheme(write, name))
}

const write = await writer()
const log = openSync(notes, 'a')
process.stdout.write('open\n')
for (let number = 0; ; number++) {
  write(`theme ${number}`)
  writeSync(log, `${number}\n`)
}
