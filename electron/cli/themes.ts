import type { ThemeRow } from '#contract/themes.ts'
import { joinPath, splitPath, themePaths } from '#domain/themes.ts'
import type { Project } from './command.ts'
import { wrongUsage } from './stop.ts'

export type Codebook = { readonly rows: readonly ThemeRow[]; pathOf(id: string): string }

export async function readCodebook({ engine }: Pick<Project, 'engine'>): Promise<Codebook> {
  const rows = await engine.themes.list({})
  const paths = themePaths(rows)
  return { rows, pathOf: id => joinPath(paths.get(id) ?? []) }
}

/** The names of a path as it was written. @throws Stop for one with an empty name in it */
export function readPath(text: string): string[] {
  const path = splitPath(text)
  if (path.includes('')) throw wrongUsage('cli.themePath', { path: text })
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
