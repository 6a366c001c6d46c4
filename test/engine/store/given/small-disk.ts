import { execFileSync } from 'node:child_process'
import { accessSync, chmodSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder on a file system of its own, of a few megabytes. */
export type Disk = {
  readonly folder: string
  remount(how: 'ro' | 'rw'): void
  /** Mounts the same disk again after its power was cut; only where it keeps anything without power. */
  readonly remountAfterCut?: () => void
  remove(): void
}

const run = (command: string, ...words: string[]) => void execFileSync(command, words, { stdio: 'pipe' })

/**
 * Mounts a small ext4 file system from a file, or a small one in memory; null where mounting is not permitted.
 * @param megabytes its size
 */
export function mountDisk(megabytes: number): Disk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const root = mkdtempSync(join(tmpdir(), 'clausebook-disk-'))
  const folder = join(root, 'disk')
  const image = join(root, 'image')
  mkdirSync(folder)
  const mountImage = () => run('mount', '-o', 'loop', image, folder)
  const remountAfterCut = () => {
    run('umount', folder)
    mountImage()
  }
  const ways = [
    () => {
      run('truncate', '-s', `${megabytes}M`, image)
      // Blocks as large as pages, as on any disk of today: SQLite writes one byte a page to have its shared memory there, and with smaller
      // blocks the rest of the page stays a hole, which ends the process (SIGBUS) when it is used on a full disk.
      run('mkfs.ext4', '-q', '-F', '-m', '0', '-b', '4096', image)
      mountImage()
      return { remountAfterCut }
    },
    () => {
      run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
      return {}
    },
  ]
  for (const way of ways) {
    try {
      return {
        ...way(),
        folder,
        remount: how => run('mount', '-o', `remount,${how}`, folder),
        remove() {
          run('umount', '-l', folder)
          rmSync(root, { recursive: true, force: true })
        },
      }
    } catch {
      continue
    }
  }
  rmSync(root, { recursive: true, force: true })
  return null
}

/** A folder that can be made unwritable, also for root; null where that can't be done. */
export function lockableFolder(): Disk | null {
  const disk = mountDisk(16)
  if (disk) return disk
  const root = mkdtempSync(join(tmpdir(), 'clausebook-disk-'))
  const folder = join(root, 'disk')
  mkdirSync(folder)
  const remount = (how: 'ro' | 'rw') => chmodSync(folder, how === 'ro' ? 0o555 : 0o755)
  const remove = () => {
    remount('rw')
    rmSync(root, { recursive: true, force: true })
  }
  remount('ro')
  try {
    accessSync(folder, constants.W_OK)
    remove()
    return null
  } catch {
    remount('rw')
    return { folder, remount, remove }
  }
}
