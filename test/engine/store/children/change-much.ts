// Opens the project and makes a change of very many rows in it: `tag` gives all highlights a hundred themes, `remove` deletes these, `undo` takes the
// newest operation back. When the writing process is at work it is stopped where it is (Linux), its number is said, and this program waits to be killed.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ExcerptFilter, ExcerptOrder } from '../../../../electron/contract/coding/excerpts.ts'
import { openEngine } from '../../../../electron/engine/index.ts'
import { startChildWorker } from '../../../../electron/engine/workers/child-worker.ts'
import type { StartWorker } from '../../../../electron/engine/workers/port.ts'

const [folder = '', way = 'tag'] = process.argv.slice(2)
const children = () => {
  const list = `/proc/self/task/${process.pid}/children`
  return existsSync(list) ? readFileSync(list, 'latin1').trim().split(' ').map(Number) : []
}
const startWorker: StartWorker = entry => {
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
const { handlers } = await openEngine({
  dataFolder: folder, projectFile: join(folder, 'plans.clausebook'), coder: 'Bo', backups: false,
  log: () => undefined, startWorker, seedsFolder: resolve('seeds'), showFolders: false,
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
