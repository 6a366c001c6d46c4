// Changes the project given and makes a backup of it, over and over, until it is killed.
import { openStore } from '../../../../electron/engine/store/database.ts'
import { addDocument, newId } from '../given/rows.ts'

const [file = '', folder = ''] = process.argv.slice(2)
const store = await openStore({ file, coder: () => 'Bo', clock: Date.now, newId, holder: { name: 'Bo' }, backups: { folder } })
process.stdout.write('open\n')
for (let number = 1; ; number++) {
  store.operation({ id: 'test.step' }, write => addDocument(write, `Plan ${number}`, `Clause ${number}.\n`.repeat(300)))
  await store.backup('change')
}
