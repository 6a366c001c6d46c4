// Runs one command after the other as `electron/cli/index.ts` runs the one that it is started for, until nobody asks any more.
import { runCommand } from '../../electron/cli/run.ts'
import { plainLines } from '../../electron/cli/output/table.ts'
import { lendWorker } from '../engine/lent-workers.ts'

export type ResidentCall = { readonly args: readonly string[]; readonly folder: string; readonly env: Readonly<Record<string, string>>; readonly stopAt?: string }
export type ResidentAnswer = { readonly out: string; readonly err: string; readonly exit: number }

/** The surroundings that every call begins with: what one adds is not there for the next. */
const own = { ...process.env }

process.on('message', async (call: ResidentCall) => {
  process.chdir(call.folder)
  for (const name of Object.keys(process.env)) if (!(name in own)) delete process.env[name]
  Object.assign(process.env, own, call.env)
  let err = ''
  const stopping = new AbortController()
  const tell = (line: string) => {
    err += `${plainLines(line)}\n`
    if (call.stopAt !== undefined && line.includes(call.stopAt)) stopping.abort()
  }
  const { out, exit } = await runCommand(call.args, { version: '', env: process.env, signal: stopping.signal, startWorker: lendWorker, tell, isWatched: call.stopAt !== undefined })
  process.send?.({ out, err, exit } satisfies ResidentAnswer)
})
process.on('disconnect', () => process.exit())
