import type { TargetName, TargetRow } from '#contract/targets.ts'
import { plainLine } from '../../output/table.ts'
import type { Project } from '../../command.ts'
import { wrongUsage } from '../../stop.ts'

/**
 * The rows of the register that are named by their ids or the beginnings of these, in their order.
 * @throws Stop when there is none of a name, or more than one
 */
export async function findTargets({ engine }: Pick<Project, 'engine'>, names: readonly string[], signal: AbortSignal, today?: string): Promise<TargetRow[]> {
  const rows = await engine.targets.read(today === undefined ? {} : { today }, { signal })
  return names.map(name => {
    const wanted = name.trim().toLowerCase()
    const exact = rows.find(({ id }) => id === wanted)
    if (exact) return exact
    const found = /^[0-9a-f][0-9a-f-]{3,}$/.test(wanted) ? rows.filter(({ id }) => id.startsWith(wanted)) : []
    const [first] = found
    if (first && found.length === 1) return first
    if (found.length > 1) throw wrongUsage('cli.targetAmbiguous', { text: name, count: found.length, candidates: found.slice(0, 10).map(({ id, quote }) => `\n  ${id}  ${plainLine(quote).slice(0, 60)}`).join('') })
    throw wrongUsage('cli.targetUnknown', { text: name })
  })
}

export const nameOf = ({ id, document }: TargetRow): TargetName => ({ id, document })
