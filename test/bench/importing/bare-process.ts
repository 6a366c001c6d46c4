// The bare parsers working alone: parses the files whose paths it is told, one after the other, and says how many milliseconds that took by the clock.
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { bareParsers } from './bare-parsers.ts'

process.on('message', async message => {
  const paths = message as readonly string[]
  const started = performance.now()
  for (const path of paths) {
    const bytes = readFileSync(path)
    try {
      await bareParsers[extname(path).slice(1)]?.(bytes)
    } catch {
      // A broken file among good ones.
    }
  }
  process.send?.(performance.now() - started)
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
