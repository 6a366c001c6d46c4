// Opens the project and makes a change of very many rows in it: `tag` gives all highlights a hundred themes, `remove` deletes these, `undo` takes the
// newest operation back. When the writing process is at work it is stopped where it is (Linux), its number is said, and this program waits to be killed.
import { join, resolve } from 'node:path'
import { ExcerptFilter, ExcerptOrder } from '../../../../electron/contract/coding/excerpts.ts'
import { openEngine } from '../../../../electron/engine/index.ts'
import { startStoppedWriter } from './stopped-writer.ts'

const [folder = '', way = 'tag'] = process.argv.slice(2)
const { handlers } = await openEngine({
  dataFolder: folder, projectFile: join(folder, 'plans.clausebook'), coder: 'Bo', backups: false,
  log: () => undefined, startWorker: startStoppedWriter, seedsFolder: resolve('seeds'), showFolders: false,
})
const job = { signal: new AbortController().signal, progress: () => undefined }
const themes = await handlers.themes.list({}, job)
const idOf = (name: string) => themes.find(theme => theme.name === name)?.id ?? ''
if (way === 'undo') await handlers.history.undo({}, job)
else if (way === 'remove') await handlers.themes.remove({ themes: [idOf('Very many')] }, job)
else {
  const annotations = await handlers.excerpts.ids({ filter: ExcerptFilter.parse({}), order: ExcerptOrder.parse({}) }, job)
  await handlers.annotations.tag({ annotations, add: Array.from({ length: 100 }, (_, number) => ({ path: ['Very many', `Theme ${number}`] })), remove: [] }, job)
}
process.stdout.write('changed\n')
