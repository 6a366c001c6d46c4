import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** The program's text without its comments, by file. */
function codeOf(pattern: string): ReadonlyMap<string, string> {
  const files = globSync(pattern).map(file => file.replaceAll('\\', '/'))
  return new Map(
    files.map(file => [
      file,
      ts.createPrinter({ removeComments: true }).printFile(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)),
    ]),
  )
}
const shell = codeOf('electron/{main,preload}/**/*.ts')
const whole = codeOf('{electron,renderer}/**/*.{ts,tsx}')
const filesWith = (code: ReadonlyMap<string, string>, pattern: RegExp) =>
  [...code].filter(([, text]) => pattern.test(text)).map(([file]) => file)

describe('the sources', () => {
  test('were all read', () => {
    expect(shell.size).toBeGreaterThan(12)
    expect(whole.size).toBeGreaterThan(shell.size)
  })
  test('E2: a window is made in one place', () => {
    expect(filesWith(whole, /new (BrowserWindow|BaseWindow|BrowserView|WebContentsView)\b/)).toEqual(['electron/main/window.ts'])
  })
  test('E17: the main process listens to messages in one place, to one channel', () => {
    expect(filesWith(whole, /\bipcMain\b/)).toEqual(['electron/main/port.ts'])
    expect(shell.get('electron/main/port.ts')?.match(/ipcMain\.(on|once|handle|handleOnce|addListener)\(/g)).toEqual(['ipcMain.on('])
    expect(filesWith(whole, /\.ipc\b/)).toEqual([])
  })
  test.each([
    [
      'E6, E8–E10: switches that take a wall away are not named',
      /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|nodeIntegrationIn(Worker|SubFrames)|bypassCSP|enableRemoteModule/,
    ],
    ['E2, E3, E4: no wall is switched off', /(contextIsolation|sandbox)['"]?: false|(nodeIntegration|webviewTag)['"]?: true|no-sandbox/],
    ['E15: links are never opened', /openExternal|openPath|\bshell\b/],
    ['E26: nothing is reported to anybody', /crashReporter|autoUpdater|\bnetLog\b|\bnet\.(fetch|request)\b/],
    ['E20: nothing is exposed to the page', /contextBridge|exposeInMainWorld/],
    ['E1: nothing in the program is addressed on the network', /(https?|wss?|ftp):\/\//],
  ])('%s', (_rule, pattern) => expect(filesWith(shell, pattern)).toEqual([]))

  test('E16: Electron is pinned to one version, of a line that gets its security fixes', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> }
    const version = devDependencies['electron'] ?? ''
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
    // The version whose release notes were read when the rules were written.
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(45_004_001)
    console.log(`Electron ${version}: how far it is behind the newest is not known without the network`)
  })
})
