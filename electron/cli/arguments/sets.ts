import type { SetRow } from '#contract/attributes/sets.ts'
import { setPaths } from '#domain/sets.ts'
import { joinPath } from '#domain/themes.ts'
import type { Project } from '../command.ts'
import { wrongUsage } from '../stop.ts'

/** The set that `SET` names: by its id, its path or its name, in this order. @throws Stop when there is no such set, or more than one */
export async function findSet({ engine }: Pick<Project, 'engine'>, text: string): Promise<SetRow> {
  const rows = await engine.sets.list({})
  const paths = setPaths(rows)
  const pathOf = (row: SetRow) => paths.get(row.id) ?? []
  const fits = [
    (row: SetRow) => row.id === text.toLowerCase(),
    (row: SetRow) => joinPath(pathOf(row)) === text || pathOf(row).join('/') === text,
    (row: SetRow) => row.name === text,
  ]
  for (const fit of fits) {
    const found = rows.filter(fit)
    const [first] = found
    if (first && found.length === 1) return first
    if (found.length > 1) throw wrongUsage('cli.setAmbiguous', { text })
  }
  throw wrongUsage('cli.setUnknown', { text })
}
