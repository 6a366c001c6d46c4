import { setImmediate as yieldToPort } from 'node:timers/promises'
import { type Brought, storeBatch } from '../importing/batch.ts'
import { writeLent } from '../store/lent.ts'
import { createIds } from '../store/new-ids.ts'
import { answerParent } from './answering.ts'
import type { WriteInput } from './writing.ts'

let isStopped = false

/**
 * Entry of the process that writes much into a project which the engine lends it: so the engine goes on answering meanwhile. No file that
 * people chose is parsed here. When the engine ends, this process ends between two steps, and what it wrote is not committed.
 */
answerParent<WriteInput, readonly Brought[] | null>(async (input, tell) => {
  isStopped = 'stop' in input
  if ('stop' in input) return null
  const { file, label, files, coder, ahead } = input
  const clock = () => Date.now() + ahead
  const stamp = { newId: createIds(clock), now: () => new Date(clock()).toISOString(), coder: () => coder }
  const course = { isStopped: () => isStopped, tell: (done: number) => tell(done, files.length) }
  return writeLent({ file, ...stamp }, label, write => storeBatch(stamp, write, files, course), () => yieldToPort())
})
