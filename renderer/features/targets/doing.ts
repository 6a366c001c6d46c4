import type { TargetRow } from '#contract/targets.ts'
import type { Engine } from '../../client/engine.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'

const nameOf = ({ id, document }: TargetRow) => ({ id, document })
type Said = Omit<Parameters<Engine['targets']['say']>[0], 'targets'>

/** Says something of a row; what can't be said is told. */
export async function sayOf(engine: Engine, row: TargetRow, said: Said): Promise<void> {
  await engine.targets.say({ targets: [nameOf(row)], ...said }).catch(notifyProblem)
}

/** Confirms or refuses a row; said again, it is taken back. */
export async function judge(engine: Engine, row: TargetRow, verdict: 'confirmed' | 'refused'): Promise<void> {
  const isSame = row.verdict === verdict
  await sayOf(engine, row, { verdict: isSame ? null : verdict })
  if (!isSame && verdict === 'refused') notifyDone('targets.refused', undefined, true)
}

/** Takes back all that was said of a row. */
export async function forget(engine: Engine, row: TargetRow): Promise<void> {
  await engine.targets.forget({ targets: [nameOf(row)] }).then(() => notifyDone('targets.forgotten', undefined, true), notifyProblem)
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
