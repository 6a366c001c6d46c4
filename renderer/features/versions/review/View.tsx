import { ArrowLeft, CheckCheck } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { readPaneSizes } from '../../../pane/excerpts/pane-sizes.ts'
import { useEngine } from '../../../state/connection.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { withdrawOffers } from '../../../state/notices.ts'
import { remember } from '../../../state/settings.ts'
import { goTo, showRoom, showTask, useView } from '../../../state/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../../ui/layout/RoomHead.tsx'
import { SplitPane } from '../../../ui/layout/SplitPane.tsx'
import { reviewLabels } from '../../../state/asking/review-label.ts'
import { unsettledOf } from '../here.ts'
import { countDeeds, reviewStore } from './review-memory.ts'
import { Settling } from './Settling.tsx'
import { UnsettledList } from './UnsettledList.tsx'
import { useWaiting, type Waiting } from './waiting.ts'
import '../versions.css'
import './review.css'

const sizesName = 'versions.review'

/** Steps through the highlights and corrections of clauses whose place in the text that is read now nobody has settled yet, of one document or of all. */
export function View() {
  const say = useSay()
  const document = useView(view => view.task?.document ?? null)
  const title = useRecords(records => records.documents.find(({ id }) => id === document)?.title)
  const { value, error } = useWaiting(document)
  const rows = value ?? []
  const done = useStore(reviewStore, state => state.last)
  const last = done && rows.every(({ id }) => id !== done.id) ? done : null
  // What is told at the end is what was done on this visit.
  useEffect(() => reviewStore.setState({ deeds: new Map(), last: null }), [document])
  // A notice that offers the review would lie on what is done here.
  useEffect(() => withdrawOffers(reviewLabels), [])
  const elsewhere = useRecords(records => records.documents.reduce((sum, row) => sum + unsettledOf(row), 0)) - rows.length
  return (
    <section className="review" aria-labelledby="review-title">
      <RoomHead
        title={say('versions.review')}
        titleId="review-title"
        actions={
          <Button icon={<ArrowLeft size={15} aria-hidden />} onPress={() => (document === null ? showRoom('library') : goTo({ document }))}>
            {say(document === null ? 'versions.toLibrary' : 'versions.toReader')}
          </Button>
        }
      >
        <span className="review-about" title={title}>{title ?? say('versions.review.all')}</span>
        <span className="review-count" role="status">
          {value ? [say('versions.review.left', leftOf(rows)), last ? say(last.kind === 'highlight' ? `versions.did.${last.deed}` : `versions.correction.did.${last.deed}`) : ''].filter(Boolean).join(' · ') : ''}
        </span>
        {document !== null && elsewhere > 0 ? (
          <Button look="quiet" onPress={() => showTask('review', { document: null })}>
            {say('versions.review.showAll', { count: elsewhere })}
          </Button>
        ) : null}
      </RoomHead>
      {error ? <p className="versions-problem" role="alert">{saySentence(error.sentence)}</p> : null}
      {!value ? null : rows.length === 0 ? <Finished document={document} /> : <Stepping rows={rows} isOfOne={document !== null} />}
    </section>
  )
}

/** How many of what wait. */
function leftOf(rows: readonly Waiting[]) {
  const highlights = rows.filter(({ kind }) => kind === 'highlight').length
  const corrections = rows.length - highlights
  return { count: rows.length, highlights, corrections, both: highlights > 0 && corrections > 0 ? 'yes' : 'no' }
}

function Stepping({ rows, isOfOne }: { readonly rows: readonly Waiting[]; readonly isOfOne: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const wanted = useStore(reviewStore, state => state.at)
  const row = rows.find(({ id }) => id === wanted) ?? rows[0]
  const at = row?.id ?? null
  useEffect(() => {
    if (at !== wanted) reviewStore.setState({ at })
  }, [at, wanted])
  if (!row || at === null) return null
  return (
    <SplitPane
      handle={say('versions.resize')}
      sizes={readPaneSizes(sizesName, ['list', 'work'])}
      onSizes={sizes => remember(engine, sizesName, sizes)}
      panes={[
        { id: 'list', size: '280px', min: '200px', max: '480px', isFixed: true, children: <UnsettledList rows={rows} isOfOne={isOfOne} at={at} onGo={id => reviewStore.setState({ at: id })} /> },
        { id: 'work', min: '420px', children: <Settling row={row} ids={rows.map(({ id }) => id)} /> },
      ]}
    />
  )
}

/** Everything is settled: what was done. */
function Finished({ document }: { readonly document: string | null }) {
  const say = useSay()
  const deeds = useStore(reviewStore, state => state.deeds)
  const { accepted, chosen, adjusted, left } = countDeeds(deeds, new Set())
  const isDone = accepted + chosen + adjusted + left > 0
  return (
    <EmptyState
      title={say(isDone ? 'versions.review.done' : 'versions.review.nothing')}
      actions={
        <Button look="primary" autoFocus icon={<CheckCheck size={15} aria-hidden />} onPress={() => (document === null ? showRoom('library') : goTo({ document }))}>
          {say(document === null ? 'versions.toLibrary' : 'versions.toReader')}
        </Button>
      }
    >
      {isDone ? say('versions.review.doneWhat', { accepted, chosen, adjusted, left }) : say('versions.review.nothingNext')}
    </EmptyState>
  )
}
