import { homedir } from 'node:os'
import { isAbsolute, join, win32 } from 'node:path'

export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

/**
 * Where Clausebook keeps what belongs to this person on this machine: settings, projects made without choosing a place, backups.
 * `CLAUSEBOOK_HOME`, else the system's own place: the XDG Base Directory Specification, which has relative paths ignored;
 * `Application Support` on macOS; the local, not the roaming, application data on Windows, for backups are large.
 * The folder may not exist yet.
 */
export function dataFolder({ env, platform, home }: Surroundings = { env: process.env, platform: process.platform, home: homedir() }): string {
  const chosen = env.CLAUSEBOOK_HOME
  if (chosen && (platform === 'win32' ? win32.isAbsolute(chosen) : isAbsolute(chosen))) return chosen
  if (platform === 'win32') return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Clausebook')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Clausebook')
  const xdg = env.XDG_DATA_HOME
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.local', 'share'), 'clausebook')
}
