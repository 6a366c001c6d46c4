import { isAbsolute, resolve } from 'node:path'

/** Longer than any path that a system opens (Windows: 32,767 UTF-16 code units). */
const longest = 32_767
const ending = /\.clausebook$/iu

/** `asked`: named with `--project`, so it may be made when it is not there; else a double click or another program named it. */
export type ProjectArgument = { readonly path: string; readonly asked: boolean }

/**
 * The project that a command line asks for: `--project FILE`, `--project=FILE`, or one file of ours among the rest, as a double click
 * gives it. Command lines come from links, shells and other programs, so whatever is no plain path is passed over. Paths to other
 * computers come out as they are, for the engine refuses them with a sentence; nothing here looks at the disk.
 * @param args without the program and, from the sources, its folder
 * @param folder what relative paths are relative to
 */
export function projectOf(args: readonly string[], folder: string): ProjectArgument | undefined {
  const index = args.findIndex(arg => arg === '--project' || arg.startsWith('--project='))
  const option = args[index]
  if (option !== undefined) {
    const path = projectPath(option === '--project' ? args[index + 1] : option.slice('--project='.length), folder)
    return path === undefined ? undefined : { path, asked: true }
  }
  const path = projectPath(
    args.find(arg => !arg.startsWith('-') && ending.test(arg)),
    folder,
  )
  return path === undefined ? undefined : { path, asked: false }
}

/** A path as the system, another instance or a command line hands it over, absolute; undefined for what is no path. */
export function projectPath(value: unknown, folder: string): string | undefined {
  if (typeof value !== 'string' || value === '' || value.length > longest || value.includes('\0')) return undefined
  // Options, and addresses of any scheme; one letter before the colon is a Windows drive.
  if (value.startsWith('-') || /^[a-z][a-z0-9+.-]+:/iu.test(value)) return undefined
  // Left alone before anything is resolved: resolving would turn `//host` into `/host`.
  if (/^[\\/]{2}/u.test(value) || isAbsolute(value)) return value
  return resolve(folder, value)
}
