// Works with the engine itself until it is killed: brings a plan in, highlights in it, takes back, does again. Notes as `write.ts` does.
import { openSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openEngine } from '../../../../electron/engine/index.ts'
import { startChildWorker } from '../../../../electron/engine/workers/child-worker.ts'
import { newId } from '../given/rows.ts'

const [folder = '', notes = ''] = process.argv.slice(2)
const { handlers } = await openEngine({
  dataFolder: join(folder, 'home'), projectFile: join(folder, 'plans.clausebook'), createProject: true, coder: 'Bo', backups: false,
  log: () => undefined, startWorker: startChildWorker, seedsFolder: resolve('seeds'), showFolders: false,
})
const call = { signal: new AbortController().signal, progress: () => undefined }
const log = openSync(notes, 'a')
const note = (line: string) => void writeSync(log, `${line}\n`)
async function step<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  note(`try ${what}`)
  const result = await work()
  note(`ok ${what}`)
  return result
}

process.stdout.write('open\n')
for (let number = 1; ; number++) {
  const text = `Plan ${process.pid} ${number}\n\n${Array.from({ length: 200 }, (_, item) => `${item + 1}. Measure ${number}-${item} shall be taken.`).join('\n')}`
  const [answer] = await step('import', () => handlers.documents.import({ files: [], pasted: [{ title: `Plan ${number}`, text }], clean: 'auto' }, call))
  if (!answer || 'error' in answer) throw new Error('a plan was not taken in')
  for (let at = 0; at < 20; at++) {
    const given = { id: newId(), document: answer.document.id, start: at * 10, end: at * 10 + 8, themes: [{ path: ['Measures'] }], memo: 'because', starred: false }
    await step('highlight', () => handlers.annotations.create(given, call))
  }
  for (let times = 0; times < 5; times++) await step('undo', () => handlers.history.undo({}, call))
  for (let times = 0; times < 3; times++) await step('redo', () => handlers.history.redo({}, call))
}
