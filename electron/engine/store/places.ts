import { existsSync, readFileSync, readdirSync, realpathSync, statfsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, posix, sep } from 'node:path'

/** Why a place is no place for a live project. `provider`: who synchronises it, '' for a network drive. */
export type RiskyPlace = { readonly kind: 'synced' | 'network'; readonly provider: string }

/** What of the machine matters for judging a path; given by tests. */
export type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Names within a folder, empty when it can't be read. */
  readonly list: (folder: string) => readonly string[]
  /** Type of the file system that holds a folder, as Linux numbers or names it; null when unknown. */
  readonly fileSystem: (folder: string) => { readonly magic: number; readonly name: string } | null
}

/** Folder names by which synchronising programs are known, matched on a whole path segment. */
const providerByFolder: readonly (readonly [provider: string, name: RegExp])[] = [
  ['OneDrive', /^OneDrive($| - .+)/i],
  ['Dropbox', /^Dropbox($| \(.+\))/i],
  ['iCloud', /^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/i],
  ['Google Drive', /^(Google ?Drive|GoogleDrive-.+|My Drive)$/i],
  ['Box', /^(Box Sync|Box-Box)$/i],
  ['pCloud', /^pCloud ?(Drive|Sync)?$/i],
  ['MEGA', /^(MEGA|MEGAsync.*)$/i],
  ['Nextcloud', /^Nextcloud\d*$/i],
  ['ownCloud', /^ownCloud\d*$/i],
  ['Seafile', /^Seafile$/i],
  ['坚果云', /^(Nutstore( Files)?|我的坚果云|坚果云)$/i],
  ['百度网盘', /^(BaiduSyncdisk|百度网盘同步空间)$/i],
  ['WPS 云盘', /^(WPS ?Drive|WPS Cloud Files|WPS云盘)$/i],
]

/** Files and folders that a synchronising program lays at the top of what it synchronises. */
const providerByMarker: readonly (readonly [provider: string, name: RegExp])[] = [
  ['Syncthing', /^\.stfolder$/],
  ['Dropbox', /^\.dropbox(\.cache)?$/],
  ['Nextcloud', /^(\.sync_[0-9a-f]+\.db|\._sync_[0-9a-f]+\.db|\.nextcloudsync\.log)$/],
  ['OneDrive', /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i],
  ['Resilio Sync', /^\.sync$/],
]

/** Names of network file systems in /proc/self/mounts, those behind FUSE with them. */
const networkNames = new Set(
  (
    'nfs nfs4 cifs smb smb3 smbfs ncpfs afs coda ceph lustre glusterfs 9p drvfs davfs fuse.sshfs fuse.rclone fuse.gvfsd-fuse fuse.davfs ' +
    'fuse.davfs2 fuse.glusterfs fuse.ceph fuse.ceph-fuse fuse.s3fs fuse.goofys fuse.curlftpfs fuse.smbnetfs fuse.onedriver fuse.mfs ' +
    'fuse.juicefs fuse.google-drive-ocamlfuse'
  ).split(' '),
)
/** Numbers of network file systems as statfs(2) gives them (linux/magic.h and statfs(2)). */
const networkMagics = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x564c, 0x5346414f, 0x73757245, 0x00c36400, 0x0bd00bd0, 0x01021997])

/**
 * Tells whether a path lies on a network drive or in a folder that some program synchronises; null when nothing speaks for it.
 * Judged by names, marks and the kind of file system, so a renamed folder or a drive of macOS may be missed.
 * @param path as it was given: `\\host\share` and `//host/share` are seen before anything resolves them away
 */
export function riskOf(path: string, around: Surroundings = machine()): RiskyPlace | null {
  const { home, environment, list, fileSystem, platform } = around
  if (/^(\\\\|\/\/)(?![?.][\\/])/.test(path) || /^\\\\\?\\UNC\\/i.test(path)) return { kind: 'network', provider: '' }
  const folders = foldersAbove(path)
  for (const folder of folders) {
    const name = folder.split(/[\\/]/).at(-1) ?? ''
    const parent = folders[folders.indexOf(folder) + 1] ?? ''
    const known =
      providerByFolder.find(([, pattern]) => pattern.test(name))?.[0] ??
      (/^Box$/i.test(name) && same(parent, home, platform) ? 'Box' : undefined)
    if (known) return { kind: 'synced', provider: known }
    if (platform === 'darwin' && /[\\/]Library[\\/]CloudStorage$/.test(parent))
      return { kind: 'synced', provider: name.split('-')[0] ?? name }
    for (const variable of ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']) {
      const root = environment[variable]
      if (root && same(folder, root, platform)) return { kind: 'synced', provider: 'OneDrive' }
    }
    for (const mark of list(folder)) {
      const provider = providerByMarker.find(([, pattern]) => pattern.test(mark))?.[0]
      // Some of these programs keep their own settings under the same name in a person's home.
      if (provider && !same(folder, home, platform)) return { kind: 'synced', provider }
    }
  }
  const system = folders[0] === undefined ? null : fileSystem(folders[0])
  return system && (networkMagics.has(system.magic) || networkNames.has(system.name)) ? { kind: 'network', provider: '' } : null
}

/** The folders that hold a path, innermost first, down to the root. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = []
  for (let rest = path; ;) {
    const cut = Math.max(rest.lastIndexOf('/'), rest.lastIndexOf('\\'))
    if (cut <= 0) return folders
    rest = rest.slice(0, cut)
    folders.push(rest)
  }
}

function same(left: string, right: string, platform: NodeJS.Platform): boolean {
  const plain = (path: string) => {
    const trimmed = path.replaceAll('\\', '/').replace(/\/+$/, '')
    return platform === 'linux' ? trimmed : trimmed.toLowerCase()
  }
  return plain(left) === plain(right)
}

function machine(): Surroundings {
  return {
    platform: process.platform,
    home: homedir(),
    environment: process.env,
    list(folder) {
      try {
        return readdirSync(folder)
      } catch {
        return []
      }
    },
    fileSystem(folder) {
      try {
        return process.platform === 'linux' ? { magic: statfsSync(folder).type, name: mountOf(folder) } : null
      } catch {
        return null
      }
    },
  }
}

/** The file system's name in the mount table: FUSE has one number for local drives and network ones. */
function mountOf(folder: string): string {
  let best = { point: '', name: '' }
  for (const line of readFileSync('/proc/self/mounts', 'utf8').split('\n')) {
    const [, escaped, name] = line.split(' ')
    if (!escaped || !name) continue
    const point = escaped.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    const holds = folder === point || folder.startsWith(point === posix.sep ? point : `${point}/`)
    if (holds && point.length >= best.point.length) best = { point, name }
  }
  return best.name
}

/**
 * Where a path really is: links and (on Windows) mapped drive letters are followed for the part of it that exists.
 */
export function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync.native(path)
  const parent = dirname(path)
  if (parent === path) return path
  const real = realPlace(parent)
  return (real.endsWith(sep) ? real : real + sep) + path.slice(parent.length).replace(/^[\\/]+/, '')
}
