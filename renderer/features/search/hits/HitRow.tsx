import { Star, Tag } from 'lucide-react'
import type { Hit } from '#contract/search.ts'
import { inOneLine, placeInCitation } from '../../../pane/excerpts/places.ts'
import { ThemeMarks } from '../../../pane/excerpts/ThemeMarks.tsx'
import type { ThemeLooks } from '../../../pane/themes/theme-looks.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import type { HitMarks } from './tagging.ts'

export type HitRowProps = {
  readonly row: {
    readonly id: string
    readonly 'aria-rowindex': number
    readonly 'data-index': number
    readonly style: React.CSSProperties
  }
  readonly hit: Hit
  /** In a table a row names its document. */
  readonly isTable: boolean
  /** What citations print for the document. */
  readonly shortTitle: string
  readonly marks: HitMarks
  readonly looks: ThemeLooks
  readonly isActive: boolean
}

/**
 * A hit: where it stands, the words with what is around them, the themes over it. The list hears what the mouse presses here; its
 * buttons are `t` and `s` on the keyboard.
 */
export function HitRow({ row, hit, isTable, shortTitle, marks, looks, isActive }: HitRowProps) {
  const say = useSay()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  return (
    <div {...row} role="row" className="row-list-row find-hit" data-choosable data-active={isActive || undefined} aria-selected={isActive}>
      {isTable ? (
        <div role="gridcell" className="find-place" title={hit.documentTitle}>
          {shortTitle}
        </div>
      ) : null}
      <div role="gridcell" className="find-place" title={hit.citation}>
        {placeInCitation(hit.citation, shortTitle)}
      </div>
      <div role="gridcell" className="find-line">
        <span className="find-before">
          <span>{inOneLine(hit.before)}</span>
        </span>
        <mark>{inOneLine(hit.match)}</mark>
        <span className="find-after">{inOneLine(hit.after)}</span>
      </div>
      <div role="gridcell" className="find-themes">
        <ThemeMarks themes={marks.themes} looks={looks} most={2} />
      </div>
      <div role="gridcell" className="find-deeds">
        <button
          type="button"
          tabIndex={-1}
          className="find-deed"
          title={say('search.tag')}
          aria-label={say('search.tag')}
          disabled={isReadOnly}
          data-deed="tag"
        >
          <Tag size={14} aria-hidden />
        </button>
        <button
          type="button"
          tabIndex={-1}
          className="find-deed"
          title={say('search.star')}
          aria-label={say('search.star')}
          aria-pressed={marks.starred}
          disabled={isReadOnly}
          data-deed="star"
        >
          <Star size={14} fill={marks.starred ? 'currentColor' : 'none'} aria-hidden />
        </button>
      </div>
    </div>
  )
}
