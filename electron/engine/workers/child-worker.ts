import { fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { StartWorker, WorkerEntry, WorkerPort } from './port.ts'

/** Megabytes of JavaScript heap, below the watchdog's limit on the whole process. */
const heap = 900

/** Starts workers as forked Node processes: for every host that is not Electron. */
export const startChildWorker: StartWorker = entry => startFile(entryFile(entry))

/** Starts the worker that lies in this file, built or not, in a process of its own. */
export function startFile(file: string): WorkerPort {
  // What hostile bytes were read in must leave nothing behind that another process runs.
  const { NODE_OPTIONS: _, NODE_COMPILE_CACHE: __, ...env } = process.env
  const child = fork(file, [], {
    env,
    execArgv: [`--max-old-space-size=${heap}`, '--disable-proto=delete', '--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    post: message => void child.send(message as never, () => undefined),
    onMessage: listener => child.on('message', listener),
    onExit(listener) {
      let told = false
      const tell = (code: number | null) => {
        if (!told) listener(code)
        told = true
      }
      child.on('exit', tell)
      child.on('error', () => tell(null))
    },
    kill: () => void child.kill('SIGKILL'),
    memory: () => residentBytes(child.pid),
  }
}

/** Where the entries lie in the sources, seen from here: those that join rooms are of the engine's own folder. */
const sourceByEntry: Readonly<Record<WorkerEntry, string>> = {
  align: './aligning/align.ts',
  check: './checking/check.ts',
  copy: './copying/copy.ts',
  find: '../find.ts',
  parse: './parsing/parse.ts',
  read: '../read.ts',
  relocate: './relocating/relocate.ts',
  suggest: './suggesting/suggest.ts',
  write: './writing/write.ts',
}

/** A bundle has the entry beside or one folder above the chunk that holds this code. */
function entryFile(entry: WorkerEntry): string {
  const candidates = import.meta.url.endsWith('.ts') ? [sourceByEntry[entry]] : [`./${entry}.js`, `../${entry}.js`]
  const files = candidates.map(candidate => fileURLToPath(new URL(candidate, import.meta.url)))
  const file = files.find(existsSync)
  if (!file) throw new Error(`the worker “${entry}” is missing from this build`)
  return file
}

/** Linux tells through /proc, in pages of 4 KB; elsewhere the heap's limit has to do. */
function residentBytes(pid: number | undefined): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4_096
  } catch {
    return null
  }
}
