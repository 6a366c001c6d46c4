// Takes a lock and lets it go, many times, and counts how often somebody else was inside at the same time.
import { closeSync, openSync, rmSync } from 'node:fs'
import { takeLock } from '../../../../electron/engine/store/lock.ts'

const [file = '', rounds = '1', how = ''] = process.argv.slice(2)
if (how === 'say') process.stdout.write('begin\n')
const counts = { taken: 0, refused: 0, together: 0 }
for (let round = 0; round < Number(rounds); round++) {
  let lock
  try {
    lock = takeLock(file, { name: 'Bo', process: process.pid, host: 'here', since: '' })
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'projects.openElsewhere') throw error
    counts.refused++
    continue
  }
  counts.taken++
  try {
    closeSync(openSync(`${file}.inside`, 'wx'))
    rmSync(`${file}.inside`)
  } catch {
    counts.together++
  }
  lock.release()
}
process.stdout.write(`${JSON.stringify(counts)}\n`)
