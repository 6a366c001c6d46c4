// Works on the project given until it is killed: single changes, imports of many rows, fifty undos in a row, redos.
// Before each step it notes what it will do, after the commit that it is done; both notes reach the file before the next step.
import { openSync, writeSync } from 'node:fs'
import { openStore, type WriteStore } from '../../../../electron/engine/store/database.ts'
import { sql } from '../../../../electron/engine/store/sql.ts'
import { addAnnotation, addDocument, addTheme, newId } from '../given/rows.ts'

const [file = '', notes = '', count = '0', how = 'all', first = '1', seed = '1'] = process.argv.slice(2)
const store = await openStore({ file, coder: () => 'Bo', clock: Date.now, newId, holder: { name: 'Bo' } })
const log = openSync(notes, 'a')
let number = Number(first)
let state = Number(seed)
const random = (below: number) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const note = (line: string) => void writeSync(log, `${line}\n`)

function step(what: string, work: () => unknown): void {
  note(`try ${what}`)
  work()
  note(`ok ${what}`)
}

function importMany(write: WriteStore, name: string): void {
  const theme = addTheme(write, name)
  const place = addDocument(write, `Plan ${name}`, `${'Clause of a plan, long enough. '.repeat(20)}\n`.repeat(30))
  for (let index = 0; index < 200; index++)
    write.run(sql`INSERT INTO annotation_theme VALUES (${addAnnotation(write, place, index * 7, index * 7 + 9)}, ${theme})`)
}

const single = () => step(`do ${number}`, () => store.operation({ id: 'test.step' }, write => addTheme(write, `single ${number++}`)))
const many = () => step(`do ${number}`, () => store.operation({ id: 'test.step' }, write => importMany(write, `many ${number++}`)))
const undo = () => step('undo', () => store.undo())
const redo = () => step('redo', () => store.redo())

if (how === 'small') {
  for (let left = Number(count); left > 0; left--) single()
  process.stdout.write('done\n')
  process.stdin.resume()
} else {
  process.stdout.write('open\n')
  // What an earlier life left undone is done again, or fifty steps are taken back: a life may be too short to come to both.
  for (let times = random(60); times > 0 && store.next().redo; times--) redo()
  for (;;) {
    const dice = random(10)
    if (dice < 5) single()
    else if (dice < 7) many()
    else for (let times = 0; times < 50 && store.next().undo; times++) undo()
  }
}
