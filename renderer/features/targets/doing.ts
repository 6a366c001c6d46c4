import type { TargetRow } from '#contract/targets.ts'
import type { Engine } from '../../client/engine.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { endLinking, type Linking } from '../../state/rooms/register.ts'

const nameOf = ({ id, document }: { readonly id: string; readonly document: string }) => ({ id, document })
type Said = Omit<Parameters<Engine['targets']['say']>[0], 'targets'>

/** Says something of rows, as one step; what can't be said is told, and of several rows how many changed. */
export async function sayOf(engine: Engine, rows: readonly TargetRow[], said: Said): Promise<void> {
  if (rows.length === 0) return
  try {
    const { changed } = await engine.targets.say({ targets: rows.map(nameOf), ...said })
    if (rows.length > 1) notifyDone('targets.chosen.done', { count: changed }, changed > 0)
  } catch (error) {
    notifyProblem(error)
  }
}

/** Confirms or refuses rows; said again of all of them, it is taken back. */
export async function judge(engine: Engine, rows: readonly TargetRow[], verdict: 'confirmed' | 'refused'): Promise<void> {
  const isSame = rows.every(row => row.verdict === verdict)
  await sayOf(engine, rows, { verdict: isSame ? null : verdict })
  if (!isSame && verdict === 'refused' && rows.length === 1) notifyDone('targets.refused', undefined, true)
}

/** Takes back all that was said of rows. */
export async function forget(engine: Engine, rows: readonly TargetRow[]): Promise<void> {
  await engine.targets.forget({ targets: rows.map(nameOf) }).then(() => notifyDone('targets.forgotten', undefined, true), notifyProblem)
}

/** Links an outcome to a target, or says that it is none of it; answers whether it could be done. */
export async function link(engine: Engine, target: { readonly id: string; readonly document: string }, outcome: { readonly id: string; readonly document: string }, verdict: 'linked' | 'rejected' = 'linked'): Promise<boolean> {
  try {
    await engine.targets.link({ target: nameOf(target), outcome: { id: outcome.id, document: outcome.document }, verdict })
    notifyDone(verdict === 'linked' ? 'targets.linked' : 'targets.rejected', undefined, true)
    return true
  } catch (error) {
    notifyProblem(error)
    return false
  }
}

/** Why a row can't be linked to the target that was taken; null where it can. */
export function whyNotLinked({ id }: Linking, row: TargetRow | undefined): 'none' | 'linked' | null {
  if (!row || row.id === id || row.kind !== 'outcome') return 'none'
  return row.targets.some(target => target.id === id) ? 'linked' : null
}

/** Links a row to the target that was taken, and goes back to that. */
export async function linkTaken(engine: Engine, linking: Linking, row: TargetRow | undefined): Promise<void> {
  if (!row || whyNotLinked(linking, row) !== null) return
  if (await link(engine, linking, row)) endLinking()
}
