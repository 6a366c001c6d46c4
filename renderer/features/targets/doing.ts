import type { TargetRow } from '#contract/targets.ts'
import type { Engine } from '../../client/engine.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'

const nameOf = ({ id, document }: TargetRow) => ({ id, document })
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

/** Links an outcome to a target, or says that it is none of it. */
export async function link(engine: Engine, target: TargetRow, outcome: { readonly id: string; readonly document: string }, verdict: 'linked' | 'rejected' = 'linked'): Promise<void> {
  try {
    await engine.targets.link({ target: nameOf(target), outcome: { id: outcome.id, document: outcome.document }, verdict })
    notifyDone(verdict === 'linked' ? 'targets.linked' : 'targets.rejected', undefined, true)
  } catch (error) {
    notifyProblem(error)
  }
}
