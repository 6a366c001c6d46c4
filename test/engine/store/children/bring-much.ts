// Brings in more than the engine writes by itself, or (`replace`) puts it in the place of a little text with a highlight. When the writing
// process is at work it is stopped where it is (Linux), its number is said, and this program waits to be killed.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openEngine } from '../../../../electron/engine/index.ts'
import { newId } from '../given/rows.ts'
import { startStoppedWriter } from './stopped-writer.ts'

const [folder = '', way = 'bring'] = process.argv.slice(2)
const { handlers, files } = await openEngine({
  dataFolder: join(folder, 'home'), projectFile: join(folder, 'plans.clausebook'), createProject: true, coder: 'Bo', backups: false,
  log: () => undefined, startWorker: startStoppedWriter, seedsFolder: resolve('seeds'), showFolders: false,
})
const path = join(folder, 'large.txt')
writeFileSync(path, Array.from({ length: 30_000 }, (_, item) => `${item + 1}. Measure ${item} shall be taken by every district and paid for.`).join('\n'))
const job = { signal: new AbortController().signal, progress: () => undefined }
if (way === 'replace') {
  const little = join(folder, 'little.txt')
  writeFileSync(little, '1. Measure 0 shall be taken by every district and paid for.\n2. Another one.\n')
  const [answer] = await handlers.documents.import({ files: [files.fromPath(little)], pasted: [], clean: 'auto' }, job)
  const document = answer && 'document' in answer ? answer.document.id : ''
  for (const [start, end] of [[3, 12], [63, 71]] as const) {
    await handlers.annotations.create({ id: newId(), document, start, end, themes: [{ path: ['Measures'] }], memo: '', starred: false }, job)
  }
  await handlers.documents.replace({ document, file: files.fromPath(path), clean: 'auto' }, job)
} else await handlers.documents.import({ files: [files.fromPath(path)], pasted: [], clean: 'auto' }, job)
process.stdout.write('brought in\n')
