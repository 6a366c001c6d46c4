import type { Relation } from '#contract/coding/excerpts.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { type ClausePlaces, openClausePlaces } from './clause-places.ts'
import { firstFrom, type Sorted, sortStretches, type Stretch, touches } from './stretches.ts'

/** A highlight and where it stands. */
export type Placed = { readonly id: Id; readonly version: Id; readonly start: number; readonly end: number }
type Standing = Stretch & { readonly id: Id; readonly place: Placed }
/** A relation with the themes below its own ones spelled out. */
export type SpelledRelation = Omit<Relation, 'themes'> & { readonly themes: readonly Id[] }

/** Of these highlights those that stand to another one as each of the relations says. */
export function keepRelated<Item extends Placed>(read: ReadStore, highlights: readonly Item[], relations: readonly SpelledRelation[]): readonly Item[] {
  const placesOf = openClausePlaces(read)
  return relations.reduce<readonly Item[]>((left, relation) => keepNear(read, left, relation, placesOf), highlights)
}

function keepNear<Item extends Placed>(read: ReadStore, highlights: readonly Item[], relation: SpelledRelation, placesOf: (version: Id) => ClausePlaces): readonly Item[] {
  if (highlights.length === 0) return highlights
  const others = byVersion(highlightsOf(read, relation.themes))
  const isOfThem = relation.orItself ? new Set([...others.values()].flatMap(found => found.map(({ id }) => id))) : null
  const isNearByVersion = new Map<Id, (highlight: Placed) => boolean>()
  return highlights.filter(highlight => {
    const found = others.get(highlight.version)
    if (!found) return relation.none
    let isNear = isNearByVersion.get(highlight.version)
    if (!isNear) isNearByVersion.set(highlight.version, (isNear = nearIn(relation, found, placesOf(highlight.version))))
    return (isOfThem?.has(highlight.id) || isNear(highlight)) !== relation.none
  })
}

/** All highlights of these themes, in documents that are not removed. */
function highlightsOf(read: ReadStore, themes: readonly Id[]): Placed[] {
  return read.all<Placed>(sql`
    SELECT a.id, a.version, a.start, a.end FROM annotation a JOIN document d ON d.id = a.document
    WHERE d.removed_at IS NULL AND a.id IN (SELECT annotation FROM annotation_theme WHERE theme IN ${sql.oneOf(themes)})`)
}

export function byVersion<Item extends Placed>(highlights: readonly Item[]): ReadonlyMap<Id, Item[]> {
  const found = new Map<Id, Item[]>()
  for (const highlight of highlights) {
    const known = found.get(highlight.version)
    if (known) known.push(highlight)
    else found.set(highlight.version, [highlight])
  }
  return found
}

/** Whether a highlight of a text stands near one of `others`, which are of the same text. */
function nearIn({ how, within }: Pick<SpelledRelation, 'how' | 'within'>, others: readonly Placed[], places: ClausePlaces): (highlight: Placed) => boolean {
  const sortedBy = (lineOf: (place: Placed) => Stretch): Sorted<Standing> => sortStretches(others.map(place => ({ ...lineOf(place), id: place.id, place })))
  const touching = (lineOf: (place: Placed) => Stretch, margin: number) => {
    const sorted = sortedBy(lineOf)
    return (highlight: Placed) => {
      const { from, to } = lineOf(highlight)
      return touches(sorted, { from: from - margin, to: to + margin }, ({ id }) => id !== highlight.id)
    }
  }
  switch (how) {
    case 'overlap':
      return touching(letters, 0)
    // Between two that stand side by side there is none.
    case 'characters':
      return touching(letters, within + 1)
    case 'clause':
      return touching(places.clausesOf, 0)
    case 'paragraphs':
      return touching(places.paragraphsOf, within)
    case 'followed': {
      const sorted = sortedBy(letters)
      return highlight => {
        const next = firstFrom(sorted, highlight.end)
        return next !== undefined && places.paragraphsOf(next.place).from - places.paragraphsOf(highlight).to <= within
      }
    }
  }
}

const letters = ({ start, end }: Placed): Stretch => ({ from: start, to: end - 1 })
