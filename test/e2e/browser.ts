import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { chmod, copyFile, cp, rename } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'

export type Browser = { readonly executablePath: string; readonly args: string[]; readonly from: string; readonly env?: Record<string, string> }

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
/** What a browser does on the network by itself is switched off: a test run opens no connection beyond loopback. */
const quiet = [
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run', '--no-default-browser-check',
  '--disable-domain-reliability', '--disable-client-side-phishing-detection', '--disable-features=OptimizationHints,MediaRouter,Translate',
]

/**
 * The browser for tests: `CLAUSEBOOK_BROWSER`, else an installed Chromium or Chrome, else the headless one from the registry,
 * unpacked into a folder of its own.
 * @throws Error with a sentence when there is none
 */
export async function findBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const chosen = process.env['CLAUSEBOOK_BROWSER']
  if (chosen) {
    if (!isFile(chosen)) throw new Error(`CLAUSEBOOK_BROWSER names ${chosen}, and there is no such file.`)
    return { executablePath: chosen, args: [...quiet, ...sandbox], from: 'CLAUSEBOOK_BROWSER' }
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const installed = [...folders.flatMap(folder => names.map(name => join(folder, name))), ...places].find(isFile)
  if (installed) return { executablePath: installed, args: [...quiet, ...sandbox], from: 'installed' }
  const { executablePath, libraries } = await unpackPacked()
  return {
    executablePath,
    args: [...quiet, '--no-sandbox', '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'],
    from: '@sparticuz/chromium',
    ...(lacksLibraries(executablePath) && { env: { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string> }),
  }
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile()

/** Unpacks the registry's browser and the libraries it brings once, into a folder of its own. */
async function unpackPacked(): Promise<{ executablePath: string; libraries: string }> {
  const packedFolder = resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(join(packedFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = resolve(import.meta.dirname, '../../node_modules/.cache/browser', version)
  const executablePath = join(folder, 'chromium')
  const libraries = join(folder, 'lib')
  if (!isFile(executablePath)) {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    mkdirSync(folder, { recursive: true })
    await cp(join(await inflate(join(packedFolder, 'bin/al2023.tar.br')), 'lib'), libraries, { recursive: true })
    // Through a temporary name, so that a second run cannot see half of it.
    const temporary = `${executablePath}.${process.pid}`
    await copyFile(await packed.executablePath(), temporary)
    await chmod(temporary, 0o755)
    await rename(temporary, executablePath)
  }
  return { executablePath, libraries }
}

/** Whether this system lacks a library that a program needs: a fresh machine has no NSS. */
function lacksLibraries(program: string): boolean {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' })
  // No ldd: nothing to go by, and the system's own libraries are the better guess.
  return stdout?.includes('not found') ?? false
}
