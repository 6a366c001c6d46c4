import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Opens the person's browser at a link without the link ever standing on a command line, where other users of the machine could
 * read it: a page that only the person can read (mode 0600) leads there. It is deleted after a minute.
 * @returns false when there is no way to open a browser here
 */
export async function openBrowser(link: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-'))
  chmodSync(folder, 0o700)
  const page = join(folder, 'open.html')
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><title>Clausebook</title><meta http-equiv="refresh" content="0; url=${link}">`, { mode: 0o600 })
  setTimeout(() => rmSync(folder, { recursive: true, force: true }), 60_000).unref()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const [command, ...rest] = opener(pathToFileURL(page).href)
  return command ? start(command, rest) : false
}

function opener(url: string): readonly string[] {
  if (process.platform === 'darwin') return ['open', url]
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open', url] : []
}

function start(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
