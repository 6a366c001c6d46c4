import type { ThemeReference } from '#contract/coding/annotations.ts'
import type { Found, FoundDocument } from '#contract/coding/autocode.ts'

/** A place, and its number among all that were found. `standing`: the themes of a highlight that holds just it; null for none. */
export type PlaceRow = { readonly kind: 'place'; readonly at: number; readonly document: string; readonly version: string; readonly start: number; readonly end: number; readonly standing: readonly string[] | null }
/** A document above its places: the numbers `from` up to `to`. */
export type HeadRow = { readonly kind: 'document'; readonly title: string; readonly from: number; readonly to: number }
export type FoundRow = HeadRow | PlaceRow

/** All places under their documents, in the order in which they are listed. */
export function foundRows({ documents }: Found): readonly FoundRow[] {
  const rows: FoundRow[] = []
  let at = 0
  for (const { document, version, title, starts, ends, standing } of documents) {
    rows.push({ kind: 'document', title, from: at, to: at + starts.length })
    const themesByPlace = new Map(standing.map(({ place, themes }) => [place, themes]))
    for (const [place, start] of starts.entries()) {
      rows.push({ kind: 'place', at: at++, document, version, start, end: ends[place] ?? start, standing: themesByPlace.get(place) ?? null })
    }
  }
  return rows
}

export type Counts = { readonly chosen: number; readonly added: number; readonly tagged: number; readonly unchanged: number }

/** What coding the places that are still ticked would do with these themes. */
export function countsOf(rows: readonly FoundRow[], unticked: ReadonlySet<number>, themes: readonly ThemeReference[]): Counts {
  let [added, tagged, unchanged] = [0, 0, 0]
  for (const row of rows) {
    if (row.kind === 'document' || unticked.has(row.at)) continue
    if (row.standing === null) added += 1
    else if (hasAll(row.standing, themes)) unchanged += 1
    else tagged += 1
  }
  return { chosen: added + tagged + unchanged, added, tagged, unchanged }
}

/** Whether themes that are on already leave nothing to add; a theme that is yet to be made is on nothing. */
export function hasAll(standing: readonly string[], themes: readonly ThemeReference[]): boolean {
  return themes.length > 0 && themes.every(theme => 'id' in theme && standing.includes(theme.id))
}

/** The places that are still ticked, as they are coded; documents without any are left out. */
export function tickedPlaces({ documents }: Found, unticked: ReadonlySet<number>): Pick<FoundDocument, 'document' | 'version' | 'starts' | 'ends'>[] {
  let from = 0
  return documents.flatMap(({ document, version, starts, ends }) => {
    const first = from
    from += starts.length
    const isTicked = (_: number, place: number) => !unticked.has(first + place)
    const own = { document, version, starts: starts.filter(isTicked), ends: ends.filter(isTicked) }
    return own.starts.length > 0 ? [own] : []
  })
}

/** Which are unticked after these places (numbers `from` up to `to`) were all ticked, or all unticked. */
export function withTicks(unticked: ReadonlySet<number>, from: number, to: number, isTicked: boolean): ReadonlySet<number> {
  const next = new Set(unticked)
  for (let at = from; at < to; at += 1) {
    if (isTicked) next.delete(at)
    else next.add(at)
  }
  return next
}

/** Whether all, some or none of these places are ticked. */
export function ticksIn(unticked: ReadonlySet<number>, from: number, to: number): 'all' | 'some' | 'none' {
  let count = 0
  for (let at = from; at < to; at += 1) if (!unticked.has(at)) count += 1
  return count === to - from ? 'all' : count > 0 ? 'some' : 'none'
}
