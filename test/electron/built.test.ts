import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contract, events } from '#contract/index.ts'
import { connect } from '#wire/connect.ts'
import { messagePort } from '#wire/ports.ts'
import { app, BrowserWindow, callsOf, ipcMain, resetElectron, sessions, utilities } from './stand-in/electron.ts'

vi.mock('electron', () => import('./stand-in/electron.ts'))

const isBuilt = existsSync('out/renderer/index.html')
if (!isBuilt) console.log('nothing is built here: the built files were not checked (npm run build makes them)')

const files = globSync('out/**/*.{js,cjs,mjs,css,html}').map(file => file.replaceAll('\\', '/'))
/** What the browser or Node really runs: without comments, which may cite what they like. */
function codeOf(file: string): string {
  const text = readFileSync(file, 'utf8')
  if (!/\.[cm]?js$/.test(file)) return text.replace(/\/\*[^]*?\*\/|<!--[^]*?-->/g, '')
  return ts
    .createPrinter({ removeComments: true })
    .printFile(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS))
}
const addressesIn = (text: string) => [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`\\<>)]*/gi)].map(match => match[0])

/** Addresses that are names and never fetched: the content policy and the session's filter would stop it. */
const names: readonly (readonly [pattern: RegExp, where: RegExp, why: string])[] = [
  [
    /^http:\/\/www\.w3\.org\/(1999\/(xhtml|xlink)|2000\/svg|1998\/Math\/MathML|XML\/1998\/namespace|2000\/xmlns\/|2001\/XMLSchema-instance)$/,
    /./,
    'XML namespaces',
  ],
  [/^http:\/\/(schemas\.openxmlformats\.org|schemas\.microsoft\.com\/office|purl\.org\/dc)\//, /^out\/main\//, 'namespaces of Word files'],
  [/^http:\/\/(purl\.oclc\.org\/ooxml|www\.idpf\.org\/200[78]\/\w+|openebook\.org\/namespaces\/oeb-package|ns\.adobe\.com\/pdf\/enc#|www\.w3\.org\/2001\/04\/xmlenc#)/, /^out\/main\/parse\.js$/, 'namespaces of Word files and books'],
  [/^https?:\/\/json-schema\.org\/draft/, /./, 'names of schema languages in zod'],
  [/^https:\/\/react\.dev\/errors\/$/, /^out\/renderer\//, 'text of an error message of React'],
  [/^https:\/\/lexical\.dev\/docs\/error/, /^out\/renderer\//, 'text of an error message of Lexical'],
  [/^https?:\/\/(\$\{\w+\})?$/, /^out\/renderer\//, 'no place, only how a link in a memo begins'],
  [/^http:\/\/\[\$\{\w+\}\]$/, /./, 'a check whether text is an IPv6 address in zod'],
  [/^http:\/\/127\.0\.0\.1:\$\{port\}$/, /^out\/main\/loopback\.js$/, 'where the browser host is'],
]

describe.skipIf(!isBuilt)('E1 the built files', () => {
  test('are all here', () => {
    for (const name of [
      'out/main/index.js',
      'out/main/loopback.js',
      'out/main/parse.js',
      'out/main/find.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
    ])
      expect(files).toContain(name)
  })
  test.each(files)('%s names no place on the network', file => {
    const unknown = addressesIn(codeOf(file)).filter(
      address => !names.some(([pattern, where]) => pattern.test(address) && where.test(file)),
    )
    expect(unknown).toEqual([])
  })
  test('of the window name no place at all', () => {
    expect(addressesIn(codeOf('out/main/index.js'))).toEqual([])
    expect(addressesIn(codeOf('out/preload/index.cjs'))).toEqual([])
  })
  test('E15, E26: open no links, report nothing, fetch no updates', () => {
    for (const file of files.filter(name => name.startsWith('out/main/') || name.startsWith('out/preload/'))) {
      expect(codeOf(file), file).not.toMatch(/openExternal|crashReporter|autoUpdater|electron-updater/)
    }
  })
})

describe.skipIf(!isBuilt)('E7 the built page', () => {
  const page = isBuilt ? readFileSync('out/renderer/index.html', 'utf8') : ''
  test('has no script or style of its own in it, no handler, no frame, no base', () => {
    expect(
      [...page.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)].every(
        ([, attributes, text]) => attributes?.includes('src=') && text === '',
      ),
    ).toBe(true)
    expect(page).not.toMatch(/\son\w+=|\sstyle=|<style|<iframe|<object|<embed|<base|http-equiv|javascript:/i)
  })
  test('loads only files beside it', () => {
    const links = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(match => match[1] ?? '')
    expect(links.length).toBeGreaterThan(1)
    // `data:,` is the empty picture of a page that has none: without it a browser asks for one.
    for (const link of links.filter(found => found !== 'data:,')) {
      expect(link).toMatch(/^\.\/assets\/[\w.-]+$/)
      expect(existsSync(`out/renderer/${link}`)).toBe(true)
    }
  })
  test('says where its nonce belongs', () => expect(page).toContain('nonce="CLAUSEBOOK_NONCE"'))
  test('E28: holds no SVG file and no source map', () => {
    expect(globSync('out/renderer/**/*.{svg,map}')).toEqual([])
  })
  test('its styles load nothing', () => {
    for (const file of files.filter(name => name.endsWith('.css'))) {
      for (const [, address] of codeOf(file).matchAll(/url\(\s*["']?([^"')]*)/g))
        expect(address, file).toMatch(/^(\.{0,2}\/?[\w./-]+\.woff2|#[\w-]+)$/)
      expect(codeOf(file), file).not.toMatch(/@import/)
    }
  })
})

describe.skipIf(!isBuilt)('the built window program', () => {
  const home = mkdtempSync(join(tmpdir(), 'clausebook-built-'))
  beforeAll(async () => {
    resetElectron()
    vi.stubEnv('CLAUSEBOOK_HOME', home)
    await import(pathToFileURL(resolve('out/main/index.js')).href)
    await vi.waitFor(() => expect(callsOf('setApplicationMenu')).toHaveLength(1))
  })
  afterAll(async () => {
    app.emit('will-quit', { preventDefault: () => {} })
    await vi.waitFor(() => expect(callsOf('exit')).toEqual([[0]]))
    process.removeAllListeners('disconnect')
    vi.unstubAllEnvs()
    rmSync(home, { recursive: true, force: true })
  })
  const get = (path: string) => sessions.get('clausebook')?.handlers.get('app')?.(new Request(`app://bundle${path}`))

  test('finds its preload', () => {
    expect(existsSync(String(BrowserWindow.instances[0]?.options.webPreferences['preload']))).toBe(true)
  })
  test('serves the page and every file that it names', async () => {
    const page = await get('/')
    expect(page?.status).toBe(200)
    const links = [...((await page?.text()) ?? '').matchAll(/(?:src|href)="\.([^"]*)"/g)].map(match => match[1] ?? '')
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) expect((await get(link))?.status, link).toBe(200)
  })
  test('starts its workers from files that are there', async () => {
    const window = BrowserWindow.instances[0]
    ipcMain.emit('clausebook:port', { sender: window?.webContents, senderFrame: window?.webContents.mainFrame, ports: [] }, null)
    const port = window?.webContents.mainFrame.posted[0]?.ports[0]
    const { engine } = connect(contract, events, messagePort(port as unknown as MessagePort))
    port?.start()
    await engine.projects.create({ name: 'Plans' })
    const answer = engine.documents.import({ pasted: [{ title: 'Plan', text: 'I. Goals' }] })
    await vi.waitFor(() => expect(utilities).toHaveLength(1), { timeout: 30_000 })
    const [path] = callsOf('fork')[0] ?? []
    expect(existsSync(String(path))).toBe(true)
    // Nobody answers in its place, so it is as if it had died: a sentence for that text, and no import that never ends.
    utilities[0]?.emit('exit', 1)
    expect(await answer).toMatchObject([{ error: { message: { id: 'importing.workerDied' } } }])
  })
  test('finds the sample material', () => expect(existsSync(join(resolve('out/main'), '../../seeds/index.json'))).toBe(true))
})
