import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the runtime's program lies inside an unpacked Electron (electron/install.js, `getPlatformPath`). */
export function programInside(platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

const readLine = path => {
  try {
    return readFileSync(path, 'utf8').trim().replace(/^v/, '')
  } catch {
    return undefined
  }
}

/**
 * Looks for Electron's runtime without fetching anything: the folder that `ELECTRON_OVERRIDE_DIST_PATH` names, else the place where
 * `npm run electron:fetch` puts it. Never through the package's own entry, which would start a download.
 * Returns { program } or { reason: 'absent' | 'override' | 'version', found?, wanted? }.
 */
export function findRuntime(folder, { env = process.env, platform = process.platform } = {}) {
  const pack = join(folder, 'node_modules', 'electron')
  const carried = env.ELECTRON_OVERRIDE_DIST_PATH
  if (carried) {
    const program = join(carried, programInside(platform))
    return existsSync(program) ? { program } : { reason: 'override', found: carried }
  }
  const program = join(pack, 'dist', programInside(platform))
  if (!existsSync(program) || !existsSync(join(pack, 'path.txt'))) return { reason: 'absent' }
  const found = readLine(join(pack, 'dist', 'version'))
  const wanted = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8')).version
  return found === wanted ? { program } : { reason: 'version', found, wanted }
}

/** Why a runtime that is there can't show a window on this machine, as the beginning of a sentence; undefined when it can. */
export function windowObstacle({ env = process.env, platform = process.platform, uid = process.getuid?.() } = {}) {
  if (platform !== 'linux') return undefined
  if (uid === 0) return 'Electron keeps its sandbox, which does not work for the user root'
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set)'
  return undefined
}
