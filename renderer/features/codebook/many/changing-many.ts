import type { Engine } from '../../../client/engine.ts'
import { runMaybeLong } from '../../../state/jobs.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { chooseTheme, openTheme } from '../codebook-memory.ts'
import type { Spot } from '../moves.ts'

export type ManyChange = Omit<Parameters<Engine['themes']['updateMany']>[0], 'themes'>

/** Colours, freezes or archives themes as one operation. */
export async function updateThemes(engine: Engine, themes: readonly string[], change: ManyChange): Promise<void> {
  try {
    const { changed } = await engine.themes.updateMany({ themes: [...themes], ...change })
    notifyDone('codebook.many.changed', { count: changed }, changed > 0)
  } catch (error) {
    notifyProblem(error)
  }
}

/** Puts themes elsewhere in the tree as one operation. */
export async function moveThemes(engine: Engine, themes: readonly string[], spot: Spot | null): Promise<void> {
  if (!spot) return
  try {
    const { moved } = await engine.themes.moveMany({ themes: [...themes], ...spot })
    openTheme(spot.parent)
    notifyDone('codebook.many.moved', { count: moved }, moved > 0)
  } catch (error) {
    notifyProblem(error)
  }
}

/** Deletes themes with what is below them; the highlights stay. */
export async function removeThemes(engine: Engine, themes: readonly string[]): Promise<void> {
  try {
    const { removed, untagged } = await runMaybeLong('codebook.job.remove', options => engine.themes.remove({ themes: [...themes] }, options))
    chooseTheme(null)
    notifyDone('codebook.many.removed', { themes: removed, highlights: untagged }, true)
  } catch (error) {
    notifyProblem(error)
  }
}
