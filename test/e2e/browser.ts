import { existsSync, mkdirSync, statSync } from 'node:fs'
import { copyFile, chmod, rename } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'

export type Browser = { readonly executablePath: string; readonly args: string[]; readonly from: string }

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
  return { executablePath: await unpackPacked(), args: [...quiet, '--no-sandbox', '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'], from: '@sparticuz/chromium' }
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile()

/** Unpacks the registry's browser once into `.cache/browser` (through a temporary name, so two runs cannot see half of it). */
async function unpackPacked(): Promise<string> {
  const { default: packed } = await import('@sparticuz/chromium')
  const version = (await import('@sparticuz/chromium/package.json', { with: { type: 'json' } })).default.version
  const folder = resolve(import.meta.dirname, '../../node_modules/.cache/browser', version)
  const target = join(folder, 'chromium')
  if (!isFile(target)) {
    mkdirSync(folder, { recursive: true })
    const unpacked = await packed.executablePath()
    const temporary = `${target}.${process.pid}`
    await copyFile(unpacked, temporary)
    await chmod(temporary, 0o755)
    await rename(temporary, target)
  }
  return target
}
