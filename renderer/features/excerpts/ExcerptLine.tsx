import { Check, NotebookPen, Star } from 'lucide-react'
import type { FieldRow } from '#contract/coding/fields.ts'
import type { ExcerptRow } from '#contract/coding/excerpts.ts'
import { placeInCitation } from '../../pane/excerpts/places.ts'
import { ThemeMarks } from '../../pane/excerpts/ThemeMarks.tsx'
import type { ThemeLooks } from '../../pane/themes/theme-looks.ts'
import { sayDay } from '../../state/dates.ts'
import { useSay } from '../../state/language.ts'

/** Px: two lines of a quote. */
export const rowHeight = 54
/** UTF-16 code units of a quote that two lines can hold at any width. */
const shownQuote = 600

export type ExcerptLineProps = {
  /** Undefined while it is on its way. */
  readonly row: ExcerptRow | undefined
  readonly looks: ThemeLooks
  readonly language: string | undefined
  /** What its citation prints for the document. */
  readonly shortTitle: string
  readonly isChosen: boolean
  readonly hasCoders: boolean
  /** Fields that have a column. */
  readonly fields: readonly FieldRow[]
}

/** One excerpt in the table: its cells. The table hears what the mouse presses here; the keyboard has Space and `s` for it. */
export function ExcerptLine({ row, looks, language, shortTitle, isChosen, hasCoders, fields }: ExcerptLineProps) {
  const say = useSay()
  if (!row)
    return (
      <div className="excerpt-cells">
        <div role="gridcell" className="excerpt-waiting">
          …
        </div>
      </div>
    )
  return (
    <div className="excerpt-cells">
      <div role="gridcell" className="excerpt-sign">
        {/* Assistive technology hears it as the row's being selected. */}
        <button type="button" tabIndex={-1} className="excerpt-button" aria-hidden data-deed="toggle">
          <span className="choice-box" data-mode="many" data-chosen={isChosen || undefined}>
            {isChosen ? <Check size={12} strokeWidth={3} /> : null}
          </span>
        </button>
      </div>
      <div role="gridcell" className="excerpt-sign">
        <button
          type="button"
          tabIndex={-1}
          className="excerpt-button excerpt-star"
          aria-pressed={row.starred}
          aria-label={say('excerpts.star')}
          data-deed="star"
        >
          <Star size={15} fill={row.starred ? 'currentColor' : 'none'} aria-hidden />
        </button>
      </div>
      <div role="gridcell" className="excerpt-quote">
        <p lang={language}>{row.exact.slice(0, shownQuote)}</p>
      </div>
      <div role="gridcell" className="excerpt-citation">
        <Citation row={row} shortTitle={shortTitle} />
      </div>
      <div role="gridcell" className="excerpt-themes">
        {row.themes.length > 0 ? (
          <ThemeMarks themes={row.themes} looks={looks} most={2} />
        ) : (
          <span className="excerpt-none">{say('excerpts.untagged')}</span>
        )}
      </div>
      {fields.map(({ id }) => (
        <div key={id} role="gridcell" className="excerpt-field">
          <span title={row.values[id]}>{row.values[id]?.slice(0, 200)}</span>
        </div>
      ))}
      <div role="gridcell" className="excerpt-sign">
        {row.memo ? <NotebookPen size={14} role="img" aria-label={say('excerpts.hasMemo')} /> : null}
      </div>
      {hasCoders ? (
        <div role="gridcell" className="excerpt-coder">
          <span>{row.coder || '–'}</span>
        </div>
      ) : null}
      <div role="gridcell" className="excerpt-updated">
        <span>{sayDay(row.updatedAt)}</span>
      </div>
    </div>
  )
}

/** A long title gives way to the place behind it: that is what tells one excerpt of a plan from the next. */
function Citation({ row, shortTitle }: { readonly row: ExcerptRow; readonly shortTitle: string }) {
  const place = placeInCitation(row.citation, shortTitle)
  return (
    <p title={`${row.documentTitle}\n${row.citation}`}>
      <span>{row.citation.slice(0, row.citation.length - place.length)}</span>
      {place ? <span>{place}</span> : null}
    </p>
  )
}
