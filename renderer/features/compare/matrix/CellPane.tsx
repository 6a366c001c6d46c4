import { X } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { MatrixCell } from '#contract/coding/memos.ts'
import type { ExcerptRow } from '#contract/coding/excerpts.ts'
import type { MatrixBy } from '#contract/comparing/columns.ts'
import { placeOfColumn } from '#domain/comparing/columns.ts'
import type { Target } from '#domain/memos/mentions.ts'
import { everything, showExcerpts } from '../../../pane/excerpts/excerpt-list.ts'
import { placeInCitation } from '../../../pane/excerpts/places.ts'
import { MemoField } from '../../../pane/memos/MemoField.tsx'
import { MemoWords } from '../../../pane/memos/MemoWords.tsx'
import { useThemeLooks } from '../../../pane/reading.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { changeMatrix } from '../../../state/rooms/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { goTo } from '../../../state/view.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { ThemeSwatch } from '../../../ui/marks/ThemeChip.tsx'
import type { CellNote } from './cell-notes.ts'
import type { MatrixPlan, MatrixRow } from './matrix-rows.ts'
import { SilenceRecords } from './SilenceRecords.tsx'
import type { Counting } from './use-open-cell.ts'
import './cell-pane.css'

/** So many excerpts of a cell are shown beside the matrix, and so much of each (UTF-16 code units). */
const mostExcerpts = 100
const mostQuote = 900

export type CellPaneProps = {
  readonly theme: MatrixRow
  readonly plan: MatrixPlan
  /** What columns are. */
  readonly by: MatrixBy
  readonly note: CellNote | undefined
  readonly counting: Counting
  /** Where the focus goes when it opens; null leaves it in the matrix. */
  readonly focus: 'summary' | 'silence' | null
  /** Gives the focus back to the matrix. */
  readonly onLeave: () => void
}

/** A cell of the matrix: its excerpts, what the researcher says of them, and that its plans are silent. */
export function CellPane({ theme, plan, by, note, counting, focus, onLeave }: CellPaneProps) {
  const say = useSay()
  const root = useRef<HTMLElement>(null)
  const look = useThemeLooks().get(theme.id)
  useEffect(() => {
    if (focus === 'silence') root.current?.querySelector<HTMLElement>('.cell-silent input')?.focus()
  }, [focus])
  const leave = useRef(onLeave)
  leave.current = onLeave
  useEffect(() => {
    const pane = root.current
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      event.preventDefault()
      leave.current()
    }
    pane?.addEventListener('keydown', hear)
    return () => pane?.removeEventListener('keydown', hear)
  }, [])
  const count = theme.countByPlan.get(plan.id) ?? 0
  const documents = [...(plan.documents ?? [])]
  const filter = { ...everything, themes: [theme.id], documents, ...counting }
  const { value } = useAnswer(JSON.stringify({ filter, has: count > 0 }), ['annotation', 'annotation_theme', 'theme', 'document', 'memo', 'clause_correction'], async (engine, signal) =>
    count > 0 ? engine.excerpts.list({ filter, limit: mostExcerpts }, { signal }) : null)
  const ids = value?.rows.map(({ id }) => id).join(' ') ?? ''
  const first = useMemo(() => ids.split(' ').filter(Boolean).map(id => ({ kind: 'excerpt' as const, id })), [ids])
  const place = placeOfColumn(plan.id, by)
  const close = () => {
    changeMatrix({ isCellOpen: false, cellFocus: null })
    onLeave()
  }
  return (
    <section
      ref={root}
      className="cell-pane"
      aria-label={say('compare.cell', { theme: theme.name, plan: plan.shortTitle })}
    >
      <header className="cell-head">
        <h2 title={look?.path ?? theme.name}>
          {theme.color === null ? null : <ThemeSwatch theme={{ ...theme, color: theme.color }} code={look?.code} />}
          <span>{theme.name}</span>
        </h2>
        {by.kind === 'documents' ? (
          <PlainButton className="place-link cell-plan" onPress={() => goTo({ document: plan.id })}>
            {plan.shortTitle}
          </PlainButton>
        ) : (
          <p className="cell-plan">{[plan.title, plan.note].filter(Boolean).join(' · ')}</p>
        )}
        <IconButton label={say('compare.cell.close')} onPress={close}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      {place ? <Summary key={`${theme.id} ${plan.id}`} cell={{ theme: theme.id, ...place }} isFocused={focus === 'summary'} first={first} onLeave={onLeave} /> : null}
      {count > 0 && value ? <Excerpts theme={theme.id} plan={plan} counting={counting} list={value} /> : null}
      <SilenceRecords key={`silent ${theme.id} ${plan.id}`} theme={theme.id} plans={plan.documents ?? []} silences={note?.silences ?? []} count={count} />
    </section>
  )
}

type SummaryProps = { readonly cell: MatrixCell; readonly isFocused: boolean; readonly first: readonly Target[]; readonly onLeave: () => void }

function Summary({ cell, isFocused, first, onLeave }: SummaryProps) {
  const say = useSay()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const owner = { cell }
  return (
    <section className="cell-summary" aria-label={say('compare.cell.summary')}>
      <h3 className="ui-label">{say('compare.cell.summary')}</h3>
      {isReadOnly ? <MemoWords owner={owner} /> : <MemoField key={String(isFocused)} owner={owner} autoFocus={isFocused} first={first} onLeave={onLeave} />}
    </section>
  )
}

type ExcerptsProps = { readonly theme: string; readonly plan: MatrixPlan; readonly counting: Counting; readonly list: { readonly total: number; readonly rows: readonly ExcerptRow[] } }

function Excerpts({ theme, plan, counting, list: value }: ExcerptsProps) {
  const say = useSay()
  const documents = [...(plan.documents ?? [])]
  return (
    <section className="cell-excerpts" aria-label={say('excerpts.count', { count: value.total })}>
      <div className="cell-excerpts-head">
        <h3 className="ui-label">{say('excerpts.count', { count: value.total })}</h3>
        {value.total > 0 ? (
          <Button look="quiet" onPress={() => showExcerpts({ themes: [theme], documents, ...counting })}>
            {say('compare.cell.inExcerpts')}
          </Button>
        ) : null}
      </div>
      <ul>
        {value.rows.map(row => (
          <li key={row.id}>
            <blockquote>{row.exact.length > mostQuote ? `${row.exact.slice(0, mostQuote).toWellFormed()}…` : row.exact}</blockquote>
            <PlainButton className="place-link" onPress={() => goTo({ document: row.document, start: row.start, end: row.end, annotation: row.id })}>
              {(documents.length === 1 && placeInCitation(row.citation, plan.shortTitle)) || row.citation}
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
