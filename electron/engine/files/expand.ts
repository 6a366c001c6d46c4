import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { refuseNetworkPath } from './paths.ts'

const mostFiles = 10_000
const deepest = 64
const besideFiles = /^(?:\.|~\$|(?:thumbs\.db|desktop\.ini|__MACOSX)$)/iu

/**
 * The files below a folder, in name order, folders among files; a path that is a file stands for itself. Hidden files and folders (a dot
 * before the name), what Word lays beside an open document (`~$`) and what Windows lays into folders are passed over, links are followed once.
 * @throws EngineError `invalid` for more than 10,000 files, for network paths and for a device, `missing` for a path that cannot be read
 */
export function expandPath(path: string): readonly string[] {
  refuseNetworkPath(path)
  const found: string[] = []
  const seen = new Set<string>()
  const visit = (entry: string, depth: number) => {
    const kind = kindOf(entry, depth === 0)
    if (kind === 'file') {
      found.push(entry)
      if (found.length > mostFiles) {
        throw new EngineError({ code: 'invalid', message: sentence('files.tooMany', { name: basename(path), limit: mostFiles }) })
      }
    }
    if (kind === 'other' && depth === 0) throw new EngineError({ code: 'invalid', message: sentence('files.notAFile', { name: basename(path) }) })
    if (kind !== 'folder' || depth > deepest) return
    const real = realpathSync(entry)
    if (seen.has(real)) return
    seen.add(real)
    for (const name of namesIn(entry, depth === 0)) if (!besideFiles.test(name)) visit(join(entry, name), depth + 1)
  }
  visit(path, 0)
  return found
}

/** Linux takes any bytes for a name; those that are no UTF-8 are read with a replacement character and lead nowhere. */
export function isUnwritable(name: string): boolean {
  return name.includes('\uFFFD')
}

function kindOf(path: string, chosen: boolean): 'file' | 'folder' | 'other' {
  try {
    const stats = statSync(path)
    if (stats.isFile()) return 'file'
    return stats.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    // It is there, but can't be asked for: whoever brings it in is told so.
    if (!chosen) return isUnwritable(path) ? 'file' : 'other'
    throw gone(path, error)
  }
}

function namesIn(folder: string, chosen: boolean): string[] {
  try {
    return readdirSync(folder).sort((left, right) => (left < right ? -1 : 1))
  } catch (error) {
    if (!chosen) return []
    throw gone(folder, error)
  }
}

function gone(path: string, cause: unknown): EngineError {
  return new EngineError({ code: 'missing', message: sentence('files.gone', { name: basename(path) }) }, { cause })
}
