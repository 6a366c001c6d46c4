import type { ThemeRow } from '#contract/themes.ts'
import { joinPath, splitPath, themePaths } from '#domain/themes.ts'
import type { Project } from './command.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { exits, refuseTooLong, Stop, wrongUsage } from './stop.ts'

export type Codebook = { readonly rows: readonly ThemeRow[]; pathOf(id: string): string }

export async function readCodebook({ engine }: Pick<Project, 'engine'>): Promise<Codebook> {
  const rows = await engine.themes.list({})
  const paths = themePaths(rows)
  return { rows, pathOf: id => joinPath(paths.get(id) ?? []) }
}

/** Themes stand no deeper in each other (`contract/annotations.ts`). */
const deepestPath = 12

/** The names of a path as it was written. @throws Stop for one with an empty or far too long name in it, or with too many */
export function readPath(text: string): string[] {
  const path = splitPath(text)
  if (path.includes('')) throw wrongUsage('cli.themePath', { path: text })
  for (const name of path) refuseTooLong('--theme', name)
  if (path.length > deepestPath) throw new Stop(exits.failed, 'invalid', sentence('cli.themeDeep', { path: text.slice(0, 200), most: deepestPath }))
  return path
}

/** The ids of the themes at these paths. @throws Stop for a path that is not in the codebook */
export function findThemes({ rows, pathOf }: Codebook, paths: readonly string[]): string[] {
  const idByPath = new Map(rows.map(row => [pathOf(row.id), row.id]))
  return paths.map(text => {
    const id = idByPath.get(joinPath(readPath(text)))
    if (id === undefined) throw wrongUsage('cli.unknownTheme', { path: text })
    return id
  })
}
