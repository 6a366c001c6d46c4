import type { ThemeReference } from '#contract/coding/annotations.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Engine } from '../../client/engine.ts'
import { showExcerpts } from '../../pane/excerpts/excerpt-list.ts'
import { runJob } from '../../state/jobs.ts'
import { notifyDone } from '../../state/notices.ts'
import type { tickedPlaces } from './found-rows.ts'

export const jobTitle = 'autocode.job'

type Counts = { readonly created: number; readonly tagged: number; readonly unchanged: number }
const countsOf = ({ created, tagged, unchanged }: Counts) => sentence('autocode.done', { created, tagged, unchanged })

/** Codes places as a job, one step to undo; a notice says what was done. Answers whether it was. */
export async function codePlaces(engine: Engine, places: ReturnType<typeof tickedPlaces>, themes: readonly ThemeReference[]): Promise<boolean> {
  const done = await runJob(jobTitle, options => engine.autocode.apply({ places, themes: [...themes] }, options), { say: countsOf })
  if (!done) return false
  const { created, tagged, themes: ids } = done
  const { id, values } = countsOf(done)
  notifyDone(id, values, created + tagged > 0, {
    label: { id: 'autocode.show' }, run: () => showExcerpts({ themes: [...ids], documents: [], withChildren: false }),
  })
  return true
}
