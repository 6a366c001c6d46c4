import { existsSync, readFileSync } from 'node:fs'
import { startChildWorker } from '../../../../electron/engine/workers/child-worker.ts'
import type { StartWorker } from '../../../../electron/engine/workers/port.ts'

const children = () => {
  const list = `/proc/self/task/${process.pid}/children`
  return existsSync(list) ? readFileSync(list, 'latin1').trim().split(' ').map(Number) : []
}

/** Starts workers as ever; the writing process is stopped where it is (Linux) when it first says how far it is, and its number is printed. */
export const startStoppedWriter: StartWorker = entry => {
  const before = children()
  const port = startChildWorker(entry)
  if (entry !== 'write') return port
  const pid = children().find(each => !before.includes(each)) ?? 0
  let isTold = false
  port.onMessage(message => {
    if (isTold || !Object.hasOwn(message as object, 'done')) return
    isTold = true
    if (pid) process.kill(pid, 'SIGSTOP')
    process.stdout.write(`writing ${pid}\n`)
  })
  return port
}
