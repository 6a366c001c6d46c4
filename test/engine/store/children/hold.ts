// Opens the project given, says so, and keeps it until its standard input ends or it is killed.
import { openStore } from '../../../../electron/engine/store/database.ts'

const [file = '', name = 'Bo', readOnly = ''] = process.argv.slice(2)
try {
  const store = await openStore({
    file,
    readOnly: readOnly === 'read',
    coder: () => name,
    clock: Date.now,
    newId: () => '',
    holder: { name },
  })
  process.stdout.write('open\n')
  process.stdin.resume()
  process.stdin.once('end', () => void store.close().then(() => process.exit(0)))
} catch (error) {
  process.stdout.write(`refused ${error instanceof Error ? error.message : ''}\n`)
  process.exit(1)
}
