import { useStore } from 'zustand'
import { excerptListStore } from '../../../pane/excerpts/excerpt-list.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { ChosenExcerpts } from './ChosenExcerpts.tsx'
import { OneExcerpt } from './OneExcerpt.tsx'
import { RemovalDialog } from './RemovalDialog.tsx'
import { excerptEntities } from '../excerpt-window.ts'
import type { Chooser } from '../use-choosing.ts'

/** The chosen excerpt in full, or what can be done with the many that are chosen. */
export function Details({ chooser }: { readonly chooser: Chooser }) {
  const say = useSay()
  const chosen = useStore(excerptListStore, list => list.chosen)
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const [only] = chosen.size === 1 ? chosen : []
  return (
    <aside className="excerpt-details" aria-label={say('excerpts.details')}>
      {only !== undefined ? <Single key={only} id={only} isReadOnly={isReadOnly} /> : null}
      {chosen.size > 1 ? <ChosenExcerpts count={chosen.size} chooser={chooser} isReadOnly={isReadOnly} /> : null}
      {chosen.size === 0 ? <p className="excerpt-details-none">{say('excerpts.chooseOne')}</p> : null}
      <RemovalDialog chooser={chooser} />
    </aside>
  )
}

function Single({ id, isReadOnly }: { readonly id: string; readonly isReadOnly: boolean }) {
  const { value: row } = useAnswer(id, excerptEntities, async (engine, signal) => {
    const { rows } = await engine.excerpts.list({ filter: { annotations: [id] }, limit: 1 }, { signal })
    return rows[0]
  })
  return row ? <OneExcerpt row={row} isReadOnly={isReadOnly} /> : null
}
