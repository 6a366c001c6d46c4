import type { MemoOwner } from '#contract/coding/memos.ts'
import type { Target } from '#domain/memos/mentions.ts'
import type { Engine } from '../../client/engine.ts'
import { goTo, showEntry, showTheme } from '../../state/view.ts'

/** Goes to what a memo speaks of. What is gone meanwhile is passed over. */
export async function openTarget(engine: Engine, target: Target): Promise<void> {
  const [row] = await engine.memos.targets({ targets: [{ kind: target.kind, id: target.id }] })
  if (row?.kind === 'theme' && !row.gone) return showTheme(row.current)
  if (!row?.place) return
  const { document, start, end } = row.place
  if (target.kind === 'excerpt') goTo({ document, start, end, annotation: row.current })
  else goTo(target.kind === 'clause' ? { document, start, end } : { document })
}

/** Goes to what a memo is on. */
export async function openOwner(engine: Engine, owner: MemoOwner): Promise<void> {
  if ('theme' in owner) return showTheme(owner.theme)
  if ('entry' in owner) return showEntry(owner.entry)
  if ('project' in owner) return showEntry(null)
  if ('annotation' in owner) return openTarget(engine, { kind: 'excerpt', id: owner.annotation })
  if ('document' in owner) return openTarget(engine, { kind: 'document', id: owner.document })
  if ('cell' in owner && 'document' in owner.cell) return openTarget(engine, { kind: 'document', id: owner.cell.document })
  if ('clause' in owner) return openTarget(engine, { kind: 'clause', id: owner.clause })
}
