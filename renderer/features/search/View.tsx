import { Highlighter } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { type HitOrder, mostHits } from '#contract/search.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import { PlansFilter } from '../../pane/excerpts/PlansFilter.tsx'
import { PlanConditionChips, PlanFilterFields } from '../../pane/plans/PlanFilterFields.tsx'
import { planEntities } from '../../pane/plans/plan-entities.ts'
import { ClausesFilter } from '../../pane/finding/ClausesFilter.tsx'
import { CodedFilter } from '../../pane/finding/CodedFilter.tsx'
import { SetAside } from '../../pane/finding/SetAside.tsx'
import { useDebounced } from '../../pane/excerpts/use-debounced.ts'
import { useAnswer, type Answer } from '../../state/asking/answers.ts'
import type { Engine } from '../../client/engine.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { useProject } from '../../state/project.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { showRoom, useView, viewStore } from '../../state/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../ui/layout/RoomHead.tsx'
import { askedPlaces, autocodeHere, everywhere, find, findStore, moreHits, takeHandedClause, takeHandedQuery } from './find-memory.ts'
import { MemoList } from './memos/MemoList.tsx'
import { FindSearches } from './FindSearches.tsx'
import { HitLayout } from './hits/HitLayout.tsx'
import { HitList } from './hits/HitList.tsx'
import { QueryProblem } from './QueryProblem.tsx'
import { SilentPlans } from './SilentPlans.tsx'
import { keyText } from '../../ui/controls/Kbd.tsx'
import { useKeys } from '../../ui/keys.ts'
import './search.css'

const problemId = 'find-problem'
/** What hits depend on; among highlights also on these. */
const textEntities = ['document', 'clause_correction', ...planEntities] as const
const codedEntities = [...textEntities, 'annotation', 'annotation_theme', 'theme'] as const
const readingOrder: HitOrder = { by: 'place', descending: false }
/** How long typing must rest before it is searched for, ms. */
const rest = 160

type Found = Awaited<ReturnType<Engine['search']['find']>>

/** Words and phrases over all documents, each hit in its line with what stands around it. */
export function View() {
  const say = useSay()
  const { query, documents, plans, clauses, coded, boilerplate, layout, order, limit, memoLimit, inMemos } = useStore(findStore)
  const handed = useView(view => view.searchQuery)
  // With the field at once: a letter that came between would be lost. The query as it is by now: one may have come while this was drawn.
  useLayoutEffect(() => {
    if (handed) takeHandedQuery(viewStore.getState().searchQuery)
  }, [handed])
  const handedClause = useView(view => view.searchIn)
  useEffect(() => {
    if (handedClause) takeHandedClause(handedClause)
  }, [handedClause])
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    // Coming back to hits, the list takes the focus.
    if (findStore.getState().active < 0) field.current?.focus()
  }, [])
  const written = useDebounced(query, rest)
  const read = useMemo(() => readQuery(written), [written])
  // Half of an operator is no reason to take away what was found before it.
  const understood = useRef('')
  if (!read.mistake) understood.current = written.trim()
  const asked = understood.current
  const shownOrder = layout === 'table' ? order : readingOrder
  const places = askedPlaces({ documents, plans, clauses, coded })
  const answer = useAnswer(JSON.stringify({ asked, places, boilerplate, order: shownOrder, limit }), places.coded ? codedEntities : textEntities, async (engine, signal) =>
    asked === '' ? null : engine.search.find({ query: asked, ...places, boilerplate, order: shownOrder, limit }, { signal }),
  )
  const memos = useAnswer(JSON.stringify({ memos: asked, places, memoLimit }), ['memo', 'clause_correction', ...codedEntities], async (engine, signal) =>
    asked === '' ? null : engine.search.memos({ query: asked, ...places, limit: memoLimit }, { signal }),
  )
  const memoCount = asked === '' ? 0 : (memos.value?.total ?? 0)
  const showsMemos = inMemos && memoCount > 0
  const hasDocuments = useRecords(records => records.documents.length > 0)
  const isAnswered = asked !== '' && !read.mistake
  return (
    <section className="find" aria-labelledby="find-title">
      <RoomHead title={say('app.room.search')} titleId="find-title">
        <SearchField
          inputRef={field}
          className="find-field"
          label={say('search.field')}
          value={query}
          onChange={next => find({ query: next })}
          onSubmit={focusHits}
          onKeyDown={event => {
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return
            // Else the list, focused by now, would scroll.
            event.preventDefault()
            focusHits()
          }}
          maxLength={2_000}
          problemId={read.mistake ? problemId : null}
        />
        <PlansFilter label={say('search.plans')} documents={documents} onChange={chosen => find({ documents: chosen })} />
        <PlanFilterFields filter={plans} onChange={chosen => find({ plans: chosen })} />
        <PlanConditionChips filter={plans} onChange={chosen => find({ plans: chosen })} />
        <ClausesFilter documents={documents} clauses={clauses} onChange={chosen => find({ clauses: chosen })} />
        <CodedFilter coded={coded} onChange={chosen => find({ coded: chosen })} />
        <FindSearches />
      </RoomHead>
      <div className="find-bar">
        {asked !== '' && (hasDocuments || memoCount > 0) ? <HitLayout memoCount={memoCount} showsMemos={showsMemos} /> : null}
        {read.mistake ? <QueryProblem id={problemId} query={written} read={read} field={field} /> : null}
        {asked === '' && !read.mistake ? <p className="find-help">{say('search.help')}</p> : null}
        <Count answer={answer} isAsked={isAnswered} />
        {!showsMemos && isAnswered && answer.value && (boilerplate || answer.value.setAside > 0) ? (
          <SetAside of="search" count={answer.value.setAside} isShown={boilerplate} onChange={isShown => find({ boilerplate: isShown })} />
        ) : null}
        {!showsMemos && isAnswered && hasDocuments && clauses.length + coded.themes.length === 0 ? <SilentPlans asked={asked} /> : null}
        {!showsMemos && isAnswered && answer.value?.total ? <AutocodeButton /> : null}
      </div>
      {!read.mistake && read.remarks.length > 0 ? <QueryProblem id={problemId} query={written} read={read} field={field} /> : null}
      {showsMemos && memos.value ? (
        <MemoList memos={memos.value.memos} total={memos.value.total} pending={memos.pending} />
      ) : hasDocuments ? (
        <Results answer={answer} asked={asked} isMistaken={read.mistake !== null} isSorted={shownOrder !== readingOrder && order.by !== 'place'} isNarrowed={documents.length + plans.where.length + plans.sets.length + clauses.length + coded.themes.length > 0} limit={limit} />
      ) : (
        <EmptyState
          title={say('search.noDocuments')}
          actions={
            <Button look="primary" onPress={() => showRoom('library')}>
              {say('search.noDocuments.action')}
            </Button>
          }
        >
          {say('search.noDocuments.next')}
        </EmptyState>
      )}
    </section>
  )
}

function AutocodeButton() {
  const say = useSay()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  return (
    <Button className="find-autocode" icon={<Highlighter size={14} aria-hidden />} isDisabled={isReadOnly} onPress={() => openSheet({ name: 'autocode', begin: autocodeHere() })}>
      {say('autocode.these')}
    </Button>
  )
}

function focusHits(): void {
  document.querySelector<HTMLElement>('.find-list')?.focus()
}

/** "123 hits in 8 plans", read out whenever it changes. */
function Count({ answer: { value }, isAsked }: { readonly answer: Answer<Found | null>; readonly isAsked: boolean }) {
  const say = useSay()
  return (
    <span className="find-count" role="status">
      {isAsked && value ? say('search.count', { hits: value.total, plans: value.documents }) : ''}
    </span>
  )
}

type ResultsProps = { readonly answer: Answer<Found | null>; readonly asked: string; readonly isMistaken: boolean; readonly isSorted: boolean; readonly isNarrowed: boolean; readonly limit: number }
function Results({ answer: { value, error, pending }, asked, isMistaken, isSorted, isNarrowed, limit }: ResultsProps) {
  const say = useSay()
  const tagKey = useKeys('search.tag', undefined)
  const starKey = useKeys('search.star', undefined)
  if (error) return <EmptyState title={say('search.failed')}>{saySentence(error.sentence)}</EmptyState>
  if (isMistaken && !value?.total) return <EmptyState title={say('search.mistake')}>{say('search.mistake.next')}</EmptyState>
  if (asked === '') return <EmptyState title={say('search.begin')}>{say('search.begin.next', { tag: tagKey ? keyText(tagKey) : 'none', star: starKey ? keyText(starKey) : 'none' })}</EmptyState>
  if (!value) return null
  if (value.total === 0) {
    if (pending) return null
    return (
      <EmptyState
        title={say('search.nothing', { query: asked })}
        actions={isNarrowed ? <Button onPress={() => find(everywhere)}>{say('search.everywhere')}</Button> : null}
      >
        {say('search.nothing.next')}
      </EmptyState>
    )
  }
  const hidden = Math.min(value.total, mostHits) - value.hits.length
  return (
    <>
      <HitList hits={value.hits} total={value.total} />
      {hidden > 0 ? (
        <footer className="find-more">
          <span>
            {say('search.shown', { shown: value.hits.length, all: value.total })}
            {isSorted && value.total > mostHits ? ` ${say('search.sort.first', { most: mostHits })}` : ''}
          </span>
          <Button isDisabled={pending} onPress={() => findStore.setState({ limit: limit + moreHits })}>
            {say('search.more', { count: Math.min(moreHits, hidden) })}
          </Button>
        </footer>
      ) : null}
    </>
  )
}
