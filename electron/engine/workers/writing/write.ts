import { writeFileSync } from 'node:fs'
import { setImmediate as yieldToPort } from 'node:timers/promises'
import { sentence } from '#domain/messages/catalogues.ts'
import { changeInSteps } from '../../changing/change.ts'
import { type Coding, storeCoding } from '../../excerpts/coding/store-coding.ts'
import { storeBatch } from '../../importing/storing/batch.ts'
import { readFileBytes } from '../../importing/storing/document.ts'
import { storeNextVersion } from '../../importing/storing/next-version.ts'
import { connect } from '../../store/connection.ts'
import { fault } from '../../importing/incoming-file.ts'
import { replayLent, writeLent } from '../../store/lending/lent.ts'
import { createIds } from '../../store/lending/new-ids.ts'
import { answerParent } from '../answering.ts'
import type { Fetched, WriteInput, Written } from './writer.ts'

let isStopped = false

/** A change names its operation itself. */
const unnamed = sentence('projects.unnamedStep')

/**
 * Entry of the process that writes much into a project which the engine lends it: so the engine goes on answering meanwhile. No file that
 * people chose is parsed here. When the engine ends, this process ends between two steps, and what it wrote is not committed.
 */
answerParent<WriteInput, Written>(async (input, tell) => {
  isStopped = 'stop' in input
  if ('stop' in input) return null
  if ('fetch' in input) return fetchFile(input.fetch)
  const { file, coder, ahead } = input
  const clock = () => Date.now() + ahead
  const stamp = { newId: createIds(clock), now: () => new Date(clock()).toISOString(), coder: () => coder }
  if ('replay' in input) {
    return replayLent({ file, ...stamp }, input.replay, async share => {
      if (isStopped) throw fault('cancelled', 'wire.cancelled')
      tell(share, 1)
      await yieldToPort()
    }).then(() => null)
  }
  const total = 'files' in input ? input.files.length : 'coding' in input ? placesOf(input.coding) : 1
  const course = { isStopped: () => isStopped, tell: (done: number) => tell(done, total) }
  const label = 'label' in input ? input.label : unnamed
  return writeLent<Written>({ file, ...stamp }, label, write => {
    if ('change' in input) return changeInSteps(stamp, write, input.change, course)
    if ('coding' in input) return storeCoding(stamp, write, input.coding, course)
    return 'files' in input ? storeBatch(stamp, write, input.files, course) : storeNextVersion(stamp, write, input.next, course)
  }, () => yieldToPort())
})

const placesOf = ({ places }: Coding) => places.reduce((sum, { starts }) => sum + starts.length, 0)

function fetchFile({ file, sha256, into }: Fetched): null {
  const connection = connect(file, true)
  try {
    writeFileSync(into, readFileBytes(connection.read, sha256), { mode: 0o600, flag: 'wx' })
    return null
  } finally {
    connection.close()
  }
}
