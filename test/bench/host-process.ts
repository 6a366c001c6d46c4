// The browser host in a process of its own, without its page: it says its link, and what a piece of work cost it when it is asked.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startLoopback } from '../../electron/loopback/server.ts'
import { openEngine } from '../../electron/engine/index.ts'
import { startChildWorker } from '../../electron/engine/workers/child-worker.ts'
import type { StartWorker, WorkerEntry, WorkerPort } from '../../electron/engine/workers/port.ts'
import { join, resolve } from 'node:path'

const [folder = ''] = process.argv.slice(2)
const mebibyte = 1_048_576

/** What one piece of work cost. Milliseconds; MiB of resident memory at the most, the host's above what it had before. */
export type HostCost = { readonly longestDelay: number; readonly longestWork: number; readonly hostMiB: number; readonly workersMiB: Partial<Record<WorkerEntry, number>> }

const running = new Map<WorkerPort, WorkerEntry>()
const startWorker: StartWorker = entry => {
  const port = startChildWorker(entry)
  running.set(port, entry)
  port.onExit(() => running.delete(port))
  return port
}

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
let before = 0
let highest = 0
let longestWork = 0
let worked = process.threadCpuUsage()
let workers: Partial<Record<WorkerEntry, number>> = {}
setInterval(() => {
  const { user, system } = process.threadCpuUsage(worked)
  longestWork = Math.max(longestWork, (user + system) / 1_000)
  worked = process.threadCpuUsage()
}, 5)
setInterval(() => {
  highest = Math.max(highest, process.memoryUsage.rss())
  for (const [port, entry] of running) workers[entry] = Math.max(workers[entry] ?? 0, port.memory?.() ?? 0)
}, 15)

const engine = await openEngine({
  dataFolder: join(folder, 'home'), projectFile: join(folder, 'bench.clausebook'), createProject: true, backups: false, log: () => undefined,
  startWorker, seedsFolder: resolve('seeds'), showFolders: false,
})
const page = { type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html><title>Clausebook</title>') }
const server = await startLoopback({ engine, assets: new Map([['/', page]]), version: 'bench', log: () => undefined })

process.on('message', message => {
  if (message === 'begin') {
    delay.reset()
    longestWork = 0
    workers = {}
    before = highest = process.memoryUsage.rss()
    process.send?.('begun')
  } else {
    const workersMiB = Object.fromEntries(Object.entries(workers).map(([entry, most]) => [entry, Math.round(most / mebibyte)]))
    const cost: HostCost = { longestDelay: Math.round(delay.max / 1e6), longestWork: Math.round(longestWork), hostMiB: Math.round((highest - before) / mebibyte), workersMiB }
    process.send?.(cost)
  }
})
process.on('disconnect', () => process.exit(0))
process.send?.({ link: server.link(), port: server.port })
