import { useVirtualizer } from '@tanstack/react-virtual'
import { NotebookPen, Star } from 'lucide-react'
import { useRef } from 'react'
import { Button } from 'react-aria-components'
import type { DocumentRow } from '#contract/documents/documents.ts'
import type { ExcerptRow } from '#contract/coding/excerpts.ts'
import { placeInCitation } from '../../../pane/excerpts/places.ts'
import { useThemeLooks } from '../../../pane/reading.ts'
import { sayDate } from '../../../state/dates.ts'
import { useSay } from '../../../state/language.ts'
import { goTo } from '../../../state/view.ts'
import { ThemeSwatch } from '../../../ui/marks/ThemeChip.tsx'
import type { ColumnLine } from './column-lines.ts'

/** Px, before a line was measured. */
const expected = { theme: 40, excerpts: 110 }
/** UTF-16 code units of a quote that a card shows. */
const shownQuote = 900

/** Who issued a plan and when, as far as that is known. */
const knownOf = ({ issuer, issuedOn }: DocumentRow): readonly string[] => [issuer, issuedOn && sayDate(issuedOn)].flatMap(value => value || [])

/** A table: a column a plan, under each theme's heading the plans' excerpts of it; only lines in sight are on the page. */
export function Columns({ plans, lines }: { readonly plans: readonly DocumentRow[]; readonly lines: readonly ColumnLine[] }) {
  const say = useSay()
  const root = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: lines.length,
    getScrollElement: () => root.current,
    estimateSize: index => expected[lines[index]?.kind ?? 'excerpts'],
    getItemKey: index => lines[index]?.key ?? index,
    overscan: 4,
  })
  const style = { '--columns': plans.length } as React.CSSProperties
  return (
    <div
      ref={root}
      className="columns"
      style={style}
      role="table"
      aria-label={say('compare.way.columns')}
      aria-rowcount={lines.length + 1}
      aria-colcount={plans.length}
    >
      <div role="rowgroup" className="columns-head">
        <div role="row" aria-rowindex={1} className="columns-line">
          {plans.map(plan => (
            <div key={plan.id} role="columnheader" className="columns-plan" title={[plan.title, ...knownOf(plan)].join('\n')}>
              <Button className="place-link columns-title" onPress={() => goTo({ document: plan.id })}>
                {plan.shortTitle || plan.title}
              </Button>
              <small>{knownOf(plan).join(' · ')}</small>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="columns-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(item => {
          const line = lines[item.index]
          return line ? (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              className="columns-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line.kind === 'theme' ? (
                <ThemeHead theme={line.theme} count={line.count} span={plans.length} />
              ) : (
                <Cards cells={line.cells} plans={plans} />
              )}
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}

function ThemeHead({ theme, count, span }: { readonly theme: string; readonly count: number; readonly span: number }) {
  const say = useSay()
  const look = useThemeLooks().get(theme)
  if (!look) return <div role="rowheader" aria-colspan={span} />
  return (
    <div role="rowheader" aria-colspan={span} className="columns-theme">
      <span className="columns-theme-words">
        <ThemeSwatch theme={look} code={look.code} />
        <strong>{look.path}</strong>
        <small>{say('excerpts.count', { count })}</small>
      </span>
    </div>
  )
}

function Cards({ cells, plans }: { readonly cells: readonly (ExcerptRow | undefined)[]; readonly plans: readonly DocumentRow[] }) {
  return (
    <div className="columns-line" role="presentation">
      {cells.map((row, index) => {
        const plan = plans[index]
        return (
          <div key={plan?.id ?? index} role="cell" className="columns-cell">
            {row && plan ? <Card row={row} plan={plan} /> : null}
          </div>
        )
      })}
    </div>
  )
}

function Card({ row, plan }: { readonly row: ExcerptRow; readonly plan: DocumentRow }) {
  const say = useSay()
  const isLong = row.exact.length > shownQuote
  return (
    <article className="columns-card">
      <p lang={plan.language ?? undefined}>{isLong ? `${row.exact.slice(0, shownQuote)}…` : row.exact}</p>
      {row.memo ? (
        <p className="columns-memo">
          <NotebookPen size={13} role="img" aria-label={say('excerpts.hasMemo')} /> {row.memo}
        </p>
      ) : null}
      <footer>
        <Button className="place-link" onPress={() => goTo({ document: row.document, start: row.start, end: row.end, annotation: row.id })}>
          {placeInCitation(row.citation, plan.shortTitle || plan.title) || row.citation}
        </Button>
        {row.starred ? <Star size={13} fill="currentColor" role="img" aria-label={say('excerpts.filter.starred')} /> : null}
      </footer>
    </article>
  )
}
