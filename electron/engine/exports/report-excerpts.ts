import type { Handout } from '#contract/exports.ts'
import type { Id } from '#domain/ids.ts'
import { type CitedExcerpt, openCitedExcerpts } from '../excerpts/excerpt-rows.ts'
import type { StoredTheme } from '../excerpts/theme-rows.ts'
import type { ReportExcerpt, ReportTheme } from '../exporting/word/excerpts.ts'
import type { ReadStore } from '../store/database.ts'
import { pathText, type Scope } from './scope.ts'

/** These excerpts as a report prints them, read as they are asked for. */
export type ReportExcerpts = (ids: readonly Id[]) => Iterable<ReportExcerpt>

/** So many UTF-16 code units of excerpts are kept for a later place, whatever their number and length. */
const mostKept = 8 * 1024 * 1024

/** What an excerpt weighs beside its quote and memo, in UTF-16 code units. */
const bareWeight = 200

/**
 * Reads the excerpts of a report. By theme an excerpt is printed under each of its themes: it is read and cited under the first one and kept
 * for the others while there is room; what found none is read again.
 * @param room UTF-16 code units
 */
export function openReportExcerpts(read: ReadStore, scope: Scope, group: Handout['group'], room = mostKept): ReportExcerpts {
  const citedExcerpts = openCitedExcerpts(read)
  const { themesByExcerpt } = scope
  const printedOf = printedThemes(scope)
  const countPlaces = group === 'theme' ? placeCounter(scope) : () => 1
  const kept = new KeptExcerpts(room)
  const printed = ({ id, exact, citation, memo, starred }: CitedExcerpt): ReportExcerpt => {
    const themes = themesByExcerpt.get(id) ?? []
    const later = countPlaces(themes) - 1
    const weight = exact.length + memo.length + bareWeight
    const excerpt = { quote: exact, citation, themes: printedOf(themes), memo: memo || null, starred }
    if (later > 0 && kept.hasRoomFor(weight)) kept.keep(id, { excerpt, weight, places: later })
    return excerpt
  }
  return function* (ids) {
    const known = ids.map(id => kept.of(id))
    const missing = citedExcerpts(ids.filter((_, index) => !known[index]))
    for (const [index, id] of ids.entries()) {
      const before = known[index]
      const next = before ? null : missing.next()
      if (before) yield kept.release(id, before)
      else if (next && !next.done) yield printed(next.value)
    }
  }
}

type Kept = { readonly excerpt: ReportExcerpt; readonly weight: number; places: number }

class KeptExcerpts {
  readonly #keptById = new Map<Id, Kept>()
  #room: number

  constructor(room: number) {
    this.#room = room
  }

  hasRoomFor(weight: number): boolean {
    return weight <= this.#room
  }

  keep(id: Id, kept: Kept): void {
    this.#keptById.set(id, kept)
    this.#room -= kept.weight
  }

  of(id: Id): Kept | undefined {
    return this.#keptById.get(id)
  }

  /** The excerpt for one more place; with its last place it is let go. */
  release(id: Id, kept: Kept): ReportExcerpt {
    kept.places -= 1
    if (kept.places === 0) {
      this.#keptById.delete(id)
      this.#room += kept.weight
    }
    return kept.excerpt
  }
}

/** Under how many of these themes of an excerpt a report by theme prints it; once without any. */
function placeCounter({ themes, themeById }: Scope): (own: readonly Id[]) => number {
  if (themes.length === themeById.size) return own => Math.max(1, own.length)
  const shown = new Set(themes.map(({ id }) => id))
  return own => Math.max(1, own.filter(theme => shown.has(theme)).length)
}

/** Themes as they are printed, the same object wherever a theme stands. */
function printedThemes(scope: Scope): (own: readonly Id[]) => readonly ReportTheme[] {
  const themeById = new Map(Array.from(scope.themeById.values(), theme => [theme.id, reportTheme(scope, theme)]))
  return own => own.map(id => themeById.get(id)).filter(theme => theme !== undefined)
}

function reportTheme(scope: Scope, { id, name, color }: StoredTheme): ReportTheme {
  return { name: scope.sharedNames.has(name) ? pathText(scope, id) : name, color }
}
