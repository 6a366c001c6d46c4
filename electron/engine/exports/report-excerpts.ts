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
  const themesOf = printedThemes(scope)
  const placesOf = group === 'theme' ? countPlaces(scope) : () => 1
  const kept = new KeptExcerpts(room)
  const printed = ({ id, exact, citation, memo, starred }: CitedExcerpt): ReportExcerpt => {
    const later = placesOf(id) - 1
    const weight = exact.length + memo.length + bareWeight
    const excerpt = { quote: exact, citation, themes: themesOf(id), memo: memo || null, starred }
    if (later > 0 && kept.hasRoomFor(weight)) kept.keep(id, { excerpt, weight, places: later })
    return excerpt
  }
  return function* (ids) {
    const missing = citedExcerpts(ids.filter(id => !kept.has(id)))
    for (const id of ids) {
      const known = kept.take(id)
      const next = known ? null : missing.next()
      if (known) yield known
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

  has(id: Id): boolean {
    return this.#keptById.has(id)
  }

  hasRoomFor(weight: number): boolean {
    return weight <= this.#room
  }

  keep(id: Id, kept: Kept): void {
    this.#keptById.set(id, kept)
    this.#room -= kept.weight
  }

  /** The excerpt for one more place; with its last place it is let go. */
  take(id: Id): ReportExcerpt | undefined {
    const kept = this.#keptById.get(id)
    if (!kept) return undefined
    kept.places -= 1
    if (kept.places === 0) {
      this.#keptById.delete(id)
      this.#room += kept.weight
    }
    return kept.excerpt
  }
}

/** Under how many themes a report by theme prints an excerpt; once without any. */
function countPlaces({ themes, themesByExcerpt }: Scope): (excerpt: Id) => number {
  const shown = new Set(themes.map(({ id }) => id))
  return excerpt => {
    const own = themesByExcerpt.get(excerpt)
    if (!own || own.length < 2) return 1
    let count = 0
    for (const theme of own) if (shown.has(theme)) count += 1
    return Math.max(1, count)
  }
}

/** An excerpt's themes as they are printed, the same object wherever a theme stands. */
function printedThemes(scope: Scope): (excerpt: Id) => readonly ReportTheme[] {
  const { themesByExcerpt } = scope
  const themeById = new Map(Array.from(scope.themeById.values(), theme => [theme.id, reportTheme(scope, theme)]))
  return excerpt => (themesByExcerpt.get(excerpt) ?? []).flatMap(id => themeById.get(id) ?? [])
}

function reportTheme(scope: Scope, { id, name, color }: StoredTheme): ReportTheme {
  return { name: scope.sharedNames.has(name) ? pathText(scope, id) : name, color }
}
