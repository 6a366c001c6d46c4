import { app, utilityProcess } from 'electron'
import { join } from 'node:path'
import type { openEngine } from '../engine/index.ts'

type StartWorker = Parameters<typeof openEngine>[0]['startWorker']

/**
 * Starts the engine's workers as Electron's utility processes: with the `RunAsNode` fuse off there is no other way to a Node process.
 * @param folder where the built entries lie
 */
export function utilityWorkers(folder: string): StartWorker {
  return entry => {
    const { NODE_OPTIONS: _, ...env } = process.env
    const child = utilityProcess.fork(join(folder, `${entry}.js`), [], { env, serviceName: `clausebook-${entry}`, stdio: 'ignore' })
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      post: message => child.postMessage(message),
      onMessage: listener => void child.on('message', listener),
      onExit: listener => void child.once('exit', listener),
      kill: () => void child.kill(),
      memory: () => workingSet(child.pid),
    }
  }
}

/** Bytes; Electron tells kilobytes. */
function workingSet(pid: number | undefined): number | null {
  const kilobytes = pid === undefined ? undefined : app.getAppMetrics().find(metric => metric.pid === pid)?.memory.workingSetSize
  return kilobytes === undefined ? null : kilobytes * 1_024
}
