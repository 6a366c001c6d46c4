// Opens the project given with later migrations, says when they begin, and goes on until it is killed.
import { writeSync } from 'node:fs'
import { openStore } from '../../electron/engine/store/database.ts'
import { newId } from '../engine/store/given/rows.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { nextSteps } from './next-steps.ts'

const [file = ''] = process.argv.slice(2)
const steps = nextSteps.map(step => ({
  ...step,
  up(db: Parameters<typeof step.up>[0]) {
    if (step.version === migrations.length + 1) writeSync(1, 'begin\n')
    step.up(db)
  },
}))
await openStore({ file, coder: () => 'Bo', clock: Date.now, newId, holder: { name: 'Bo' } }, steps)
process.stdin.resume()
