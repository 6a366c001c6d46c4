import { deepestNewTheme, mostThemesAtOnce, type ThemeReference } from '#contract/coding/annotations.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { joinPath, splitPath, themePaths } from '#domain/themes.ts'
import type { Arguments } from './arguments.ts'
import type { Project } from '../command.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { exits, refuseTooLong, Stop, wrongUsage } from '../stop.ts'

export type Codebook = { readonly rows: readonly ThemeRow[]; pathOf(id: string): string }

export async function readCodebook({ engine }: Pick<Project, 'engine'>): Promise<Codebook> {
  const rows = await engine.themes.list({})
  const paths = themePaths(rows)
  return { rows, pathOf: id => joinPath(paths.get(id) ?? []) }
}

/** So much of a mistaken path stands in the sentence about it, in UTF-16 code units. */
const longestShown = 200

/** The names of a path as it was written. @throws Stop for one with an empty or far too long name in it */
export function readPath(text: string): string[] {
  return readPathOf('--theme', text)
}

/** The same for every value of an option. */
export function readPaths(args: Arguments, option: string): string[][] {
  return args.texts(option).map(text => readPathOf(`--${option}`, text))
}

function readPathOf(option: string, text: string): string[] {
  const path = splitPath(text)
  if (path.includes('')) throw wrongUsage('cli.themePath', { path: text })
  for (const name of path) refuseTooLong(option, name)
  return path
}

/** The ids of the themes at these paths. @throws Stop for a path that is not in the codebook */
export function findThemes(codebook: Codebook, paths: readonly string[]): string[] {
  const idByPath = idsByPath(codebook)
  return paths.map(text => {
    const id = idByPath.get(joinPath(readPath(text)))
    if (id === undefined) throw wrongUsage('cli.unknownTheme', { path: text })
    return id
  })
}

/**
 * Themes to tag with: those of the codebook by their ids, however deep they stand, others by their paths, to be made.
 * @throws Stop for a theme that would stand too deep, or for too many
 */
export function themeReferences(codebook: Codebook, paths: readonly (readonly string[])[]): ThemeReference[] {
  const idByPath = idsByPath(codebook)
  if (paths.length > mostThemesAtOnce) throw wrongUsage('cli.tooManyThemes', { most: mostThemesAtOnce })
  return paths.map(path => {
    const id = idByPath.get(joinPath(path))
    if (id !== undefined) return { id }
    if (path.length > deepestNewTheme) throw new Stop(exits.failed, 'invalid', sentence('cli.themeDeep', { path: joinPath(path).slice(0, longestShown), most: deepestNewTheme }))
    return { path: [...path] }
  })
}

function idsByPath({ rows, pathOf }: Codebook): ReadonlyMap<string, ThemeRow['id']> {
  return new Map(rows.map(row => [pathOf(row.id), row.id]))
}
