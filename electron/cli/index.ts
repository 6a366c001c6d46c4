import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startChildWorker } from '../engine/workers/child-worker.ts'
import { systemLanguage } from '../hosts/words.ts'
import { runCommand } from './run.ts'
import { plainLines } from './output/table.ts'
import { commandWords } from './words.ts'

/** The workbench without its window: `clausebook COMMAND …`. */

const tell = (line: string) => void process.stderr.write(`${plainLines(line)}\n`)

// Whoever reads our output may stop early (`| head`); what was done is done, so that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.exitCode = 1
    if (stream === process.stdout) tell(commandWords(systemLanguage())('cli.outputFailed', { code: error.code ?? '' }))
  })
}

const stopping = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    if (stopping.signal.aborted) process.exit(128 + 2)
    stopping.abort()
  })
}

// An older Node that started us holds a channel to us: when it closes, whoever called has ended and waits for nothing any more.
process.once('disconnect', () => stopping.abort())
process.channel?.unref()

const { out, exit } = await runCommand(process.argv.slice(2), {
  version: readVersion(),
  env: process.env,
  signal: stopping.signal,
  startWorker: startChildWorker,
  tell,
  isWatched: process.stderr.isTTY,
})
process.exitCode = exit
await new Promise<void>(written => void process.stdout.write(out, () => written()))

/** package.json lies two folders above the sources (`electron/cli`) and above the bundle (`out/main`). */
function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(resolve(import.meta.dirname, '../..'), 'package.json'), 'utf8')) as { version: string }
  return version
}
