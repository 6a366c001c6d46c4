import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import { looksOf, type ThemeLook, type ThemeLooks } from '../../themes/theme-looks.ts'

/** Most parts of a text that are named for a theme. */
const mostParts = 6

/** How often a theme is in a text and in which of its parts, for whoever doesn't see the portrait. */
export type ThemePlaces = {
  /** Null for highlights without a theme. */
  readonly look: ThemeLook | null
  readonly count: number
  /** Labels of the parts of the uppermost level, in the order of the text; the first few. */
  readonly parts: readonly string[]
  /** Whether it stands in more parts than are named. */
  readonly hasMore: boolean
}

type Part = Pick<ClauseRow, 'start' | 'end' | 'label'>

/**
 * What the portrait shows, in words, in the codebook's order; highlights without a theme come last.
 * @param sorted highlights by place
 */
export function placesOfThemes(sorted: readonly Pick<AnnotationRow, 'start' | 'themes'>[], looks: ThemeLooks, clauses: readonly Part[]): ThemePlaces[] {
  const parts = uppermost(clauses)
  const found = new Map<string | null, { count: number; readonly parts: Set<string> }>()
  let at = 0
  for (const { start, themes } of sorted) {
    while (at + 1 < parts.length && (parts[at + 1]?.start ?? 0) <= start) at += 1
    const part = parts[at]
    const label = part && part.start <= start && start < part.end ? part.label : ''
    const known = themes.filter(id => looks.has(id))
    for (const id of known.length ? known : [null]) {
      const place = found.get(id) ?? { count: 0, parts: new Set() }
      found.set(id, place)
      place.count += 1
      if (label) place.parts.add(label)
    }
  }
  const line = (look: ThemeLook | null): ThemePlaces => {
    const { count = 0, parts: labels = new Set<string>() } = found.get(look?.id ?? null) ?? {}
    return { look, count, parts: [...labels].slice(0, mostParts), hasMore: labels.size > mostParts }
  }
  const tagged = looksOf([...found.keys()].filter(id => id !== null), looks).map(line)
  return found.has(null) ? [...tagged, line(null)] : tagged
}

/** The labelled clauses that stand in no other labelled one, whatever titles stand above them. */
function uppermost(clauses: readonly Part[]): Part[] {
  let end = 0
  return clauses.filter(clause => {
    if (clause.label === '' || clause.start < end) return false
    end = clause.end
    return true
  })
}
