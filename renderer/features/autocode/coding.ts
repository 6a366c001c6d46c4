import type { ThemeReference } from '#contract/coding/annotations.ts'
import type { Engine } from '../../client/engine.ts'
import { showExcerpts } from '../../pane/excerpts/excerpt-list.ts'
import { runJob } from '../../state/jobs.ts'
import { notifyDone } from '../../state/notices.ts'
import type { tickedPlaces } from './found-rows.ts'

export const jobTitle = 'autocode.job'

/** Codes places as a job, one step to undo; a notice says what was done. Answers whether it was. */
export async function codePlaces(engine: Engine, places: ReturnType<typeof tickedPlaces>, themes: readonly ThemeReference[]): Promise<boolean> {
  const done = await runJob(jobTitle, options => engine.autocode.apply({ places, themes: [...themes] }, options))
  if (!done) return false
  const { created, tagged, unchanged, themes: ids } = done
  notifyDone('autocode.done', { created, tagged, unchanged }, created + tagged > 0, {
    label: { id: 'autocode.show' }, run: () => showExcerpts({ themes: [...ids], documents: [], withChildren: false }),
  })
  return true
}
