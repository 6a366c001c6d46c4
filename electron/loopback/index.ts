import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { openEngine, type OpenedEngine, usualAhead } from '../engine/index.ts'
import { startChildWorker } from '../engine/workers/child-worker.ts'
import { readAssets } from '../hosts/assets.ts'
import { systemLanguage, sentencesIn } from '../hosts/words.ts'
import { dataFolder } from '../launch/data-folder.ts'
import { openBrowser } from './browser.ts'
import { untilEnd } from './ending.ts'
import { readOptions, type Options } from './options.ts'
import { startLoopback, type LoopbackServer } from './server.ts'

const say = sentencesIn(systemLanguage())
const tell = (line: string) => process.stderr.write(`${line}\n`)

/** The program's own folder: the bundle lies two levels below it (`out/main`), the sources too (`electron/loopback`). */
const home = resolve(import.meta.dirname, '../..')

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  if (!options) {
    tell(say(sentence('loopback.usage')))
    return 2
  }
  const page = join(home, 'out/renderer')
  if (!existsSync(join(page, 'index.html'))) {
    tell(say(sentence('loopback.noPage')))
    return 1
  }
  const engine = await openOrTell(options)
  if (!engine) return 3
  const server = await serveOrTell(engine, page, options)
  if (!server) {
    await engine.close()
    return 1
  }
  await invite(server, options)
  await untilEnd(server, () => tell(say(sentence('loopback.idle'))))
  await server.close()
  await engine.close()
  tell(say(sentence('loopback.ended')))
  return 0
}

async function openOrTell(options: Options): Promise<OpenedEngine | undefined> {
  try {
    return await openEngine({
      dataFolder: dataFolder(),
      ...(options.project && { projectFile: resolve(process.env['INIT_CWD'] ?? process.cwd(), options.project), createProject: true }),
      readOnly: options.readOnly,
      allowSyncedFolder: options.syncedFolder,
      log: tell,
      startWorker: startChildWorker,
      seedsFolder: join(home, 'seeds'),
      showFolders: false,
      readsAheadAfter: usualAhead,
      language: setting => (setting === 'system' ? systemLanguage() : setting),
    })
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    // The engine's sentence offers a copy to read as a window can; a terminal has no button for it.
    const { id, values } = error.sentence
    tell(say(id === 'projects.openElsewhere' ? sentence('loopback.openElsewhere', values) : error.sentence))
    return undefined
  }
}

async function serveOrTell(engine: OpenedEngine, page: string, { port }: Options): Promise<LoopbackServer | undefined> {
  try {
    return await startLoopback({ engine, assets: readAssets(page), version: programVersion(), port, log: tell })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))) throw error
    tell(say(sentence('loopback.portTaken', { port })))
    return undefined
  }
}

function programVersion(): string {
  const description: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return typeof description === 'object' && description !== null && 'version' in description ? String(description.version) : ''
}

/** Opens the browser, or prints the link; Enter prints a fresh one. */
async function invite(server: LoopbackServer, { open }: Options): Promise<void> {
  if (open && (await openBrowser(server.link()))) tell(say(sentence('loopback.opened')))
  else printLink(server)
  tell(say(sentence('loopback.enter')))
  if (process.stdin.isTTY || process.stdin.readable) createInterface({ input: process.stdin }).on('line', () => printLink(server))
}

function printLink(server: LoopbackServer): void {
  tell(say(sentence('loopback.ready')))
  process.stdout.write(`${server.link()}\n`)
}

process.exitCode = await main()
process.exit()
