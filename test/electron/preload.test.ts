import { EventEmitter } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

const source = readFileSync('electron/preload/index.ts', 'utf8')
const tree = ts.createSourceFile('preload.ts', source, ts.ScriptTarget.Latest, true)

function nodes(root: ts.Node): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node) => {
    found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return found
}

/** What is wrong with a preload: whatever could hand the page more than one port and the ids of commands. */
export function problemsOf(root: ts.SourceFile): string[] {
  const problems: string[] = []
  for (const node of nodes(root)) {
    if (ts.isImportDeclaration(node)) {
      const names = node.importClause?.namedBindings
      const named = names && ts.isNamedImports(names) ? names.elements.map(element => element.getText()) : ['*']
      if (
        !ts.isStringLiteral(node.moduleSpecifier) ||
        node.moduleSpecifier.text !== 'electron' ||
        node.importClause?.name ||
        named.join() !== 'ipcRenderer'
      ) {
        problems.push(`imports ${node.getText()}`)
      }
    }
    if (ts.isExportDeclaration(node) || ts.isExportAssignment(node)) problems.push('exports something')
    if (
      ts.isIdentifier(node) &&
      ['require', 'module', 'process', 'contextBridge', 'exposeInMainWorld', 'eval', 'Function', 'globalThis'].includes(node.text)
    )
      problems.push(`names ${node.text}`)
    if (ts.isIdentifier(node) && node.text === 'ipcRenderer' && !ts.isImportSpecifier(node.parent) && !isLiteralCall(node))
      problems.push(`lets ipcRenderer go: ${node.parent.getText()}`)
    if (
      ts.isCallExpression(node) &&
      node.expression.getText() === 'window.postMessage' &&
      !/^location\.origin$/.test(node.arguments[1]?.getText() ?? '')
    ) {
      problems.push(`posts to ${node.arguments[1]?.getText()}`)
    }
  }
  return problems
}

/** `ipcRenderer.on('…', …)` or `.postMessage('…', …)` with a channel written out, and listeners that keep the event to themselves. */
function isLiteralCall(name: ts.Identifier): boolean {
  const access = name.parent
  const call = access.parent
  if (!ts.isPropertyAccessExpression(access) || access.expression !== name || !ts.isCallExpression(call) || call.expression !== access)
    return false
  const [channel, listener] = call.arguments
  if (!channel || !ts.isStringLiteral(channel) || !channel.text.startsWith('clausebook:')) return false
  if (access.name.text === 'postMessage') return call.arguments.length === 2 && listener?.kind === ts.SyntaxKind.NullKeyword
  if (access.name.text !== 'on' || !listener || !ts.isArrowFunction(listener)) return false
  const event = listener.parameters[0]?.name
  if (!event) return true
  return ts.isObjectBindingPattern(event)
    ? event.elements.every(element => element.getText() === 'ports')
    : nodes(listener.body).every(node => !ts.isIdentifier(node) || node.text !== event.getText())
}

const problemsIn = (text: string) => problemsOf(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true))

describe('E20 the preload', () => {
  test('is one file that hands over a port and ids of commands, nothing else', () => {
    expect(readdirSync('electron/preload').filter(name => /\.[cm]?tsx?$/.test(name))).toEqual(['index.ts'])
    expect(problemsOf(tree)).toEqual([])
  })
  test.each([
    "import { contextBridge } from 'electron'",
    "import electron from 'electron'",
    "import * as electron from 'electron'",
    "import { ipcRenderer } from 'electron'\nimport fs from 'node:fs'",
    "import { ipcRenderer } from 'electron'\nwindow.ipc = ipcRenderer",
    "import { ipcRenderer } from 'electron'\nwindow.send = ipcRenderer.send.bind(ipcRenderer)",
    "import { ipcRenderer } from 'electron'\nconst on = ipcRenderer.on",
    "import { ipcRenderer } from 'electron'\nwindow.addEventListener('message', e => ipcRenderer.postMessage(e.data.channel, null))",
    "import { ipcRenderer } from 'electron'\nipcRenderer.postMessage('clausebook:port', window.x)",
    "import { ipcRenderer } from 'electron'\nipcRenderer.invoke('clausebook:port')",
    "import { ipcRenderer } from 'electron'\nipcRenderer.on('clausebook:port', event => window.postMessage(event, location.origin))",
    "import { ipcRenderer } from 'electron'\nipcRenderer.on('clausebook:port', ({ sender }) => window.postMessage(sender, location.origin))",
    "import { ipcRenderer } from 'electron'\nipcRenderer.on('clausebook:port', ({ ports }) => window.postMessage('x', '*', ports))",
    "import { ipcRenderer } from 'electron'\nexport { ipcRenderer }",
    "const { ipcRenderer } = require('electron')",
  ])('the check sees what is wrong with: %s', text => expect(problemsIn(text)).not.toEqual([]))
})

describe('E20 what the preload does', () => {
  const ipcRenderer = Object.assign(new EventEmitter(), {
    sent: [] as unknown[][],
    postMessage: (...args: unknown[]) => void ipcRenderer.sent.push(args),
  })
  const posted: unknown[][] = []
  const page = Object.assign(new EventTarget(), { postMessage: (...args: unknown[]) => void posted.push(args) })
  const hear = (change: object) =>
    page.dispatchEvent(Object.assign(new Event('message'), { source: page, origin: 'app://bundle', data: 'clausebook:ready', ...change }))
  beforeAll(async () => {
    vi.doMock('electron', () => ({ ipcRenderer }))
    vi.stubGlobal('window', page)
    vi.stubGlobal('location', { origin: 'app://bundle' })
    await import('../../electron/preload/index.ts')
  })
  afterAll(() => {
    vi.doUnmock('electron')
    vi.unstubAllGlobals()
  })
  beforeEach(() => {
    ipcRenderer.sent.length = 0
    posted.length = 0
  })
  test('a page that is ready is given the port that the main process sends, and nothing of the message around it', () => {
    hear({})
    expect(ipcRenderer.sent).toEqual([['clausebook:port', null]])
    const port = { a: 'port' }
    ipcRenderer.emit('clausebook:port', { sender: ipcRenderer, ports: [port] }, 'more')
    expect(posted).toEqual([['clausebook:port', 'app://bundle', [port]]])
  })
  test.each([
    { origin: 'https://example.org' },
    { origin: 'null' },
    { source: {} },
    { source: null },
    { data: 'clausebook:port' },
    { data: { type: 'clausebook:ready' } },
  ])('nothing is asked for %o', change => {
    hear(change)
    expect(ipcRenderer.sent).toEqual([])
  })
  test('a menu command reaches the page as its id', () => {
    ipcRenderer.emit('clausebook:command', { sender: ipcRenderer }, 'history.undo', 'more')
    expect(posted).toEqual([[{ type: 'clausebook:command', id: 'history.undo' }, 'app://bundle']])
  })
})

const built = 'out/preload/index.cjs'
describe.skipIf(!existsSync(built))('E4 the built preload', () => {
  test('is one file of CommonJS that requires electron alone', () => {
    const text = readFileSync(built, 'utf8')
    expect(readdirSync('out/preload')).toEqual(['index.cjs'])
    expect([...text.matchAll(/\brequire\(([^)]*)\)/g)].map(match => match[1]?.replaceAll(/["'`]/g, ''))).toEqual(['electron'])
    expect(text).not.toMatch(/\bimport\b|\bimport\(|contextBridge|exposeInMainWorld/)
  })
})
if (!existsSync(built)) console.log('no built preload here: the built file was not checked (npm run build makes it)')
