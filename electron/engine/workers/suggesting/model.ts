import type { Id } from '#domain/ids.ts'
import { Centres } from '#domain/suggesting/centres.ts'
import { featuresOf } from '#domain/likeness/features.ts'
import type { Example } from '#domain/suggesting/precision.ts'
import { describe } from '#domain/suggesting/suggesting.ts'
import { descriptionVector, type Marks, marksOf, Rarity, type Vector, vectorOf, Vocabulary } from '#domain/likeness/vectors.ts'
import { themePaths } from '#domain/themes.ts'
import { correctionStamps } from '../../excerpts/clause-rows.ts'
import { readThemes, type StoredTheme } from '../../excerpts/theme-rows.ts'
import type { ReadStore } from '../../store/database.ts'
import { Passages, type Range } from './passages.ts'
import type { Room } from './room.ts'
import { type PresentDocument, readDocuments, readNewestOf, readThemesOf, type Tagged } from './rows.ts'

/** How many clauses tell how rare words are, and of how many documents. */
const clausesLooked = 4_000
const documentsLooked = 400
/** Of each theme the newest highlights are learned from, so that much of one or many themes costs no more. */
const mostOfTheme = 100
const fewestOfTheme = 20
const mostInAll = 8_000

/** What suggestions in a project are made from, as it is at one moment. */
export type Model = {
  readonly themes: readonly StoredTheme[]
  readonly placeByTheme: ReadonlyMap<Id, number>
  readonly descriptions: readonly (Vector | null)[]
  readonly centres: Centres
  /** Whether a theme can be suggested: not when it is frozen or archived, nor when it only holds others and was never given. */
  mayBe(theme: number): boolean
  /** Themes of which something is said besides their names, and highlights that were learned from. */
  readonly described: number
  readonly tagged: number
  /** Texts that are still to be read: how rare words are, and what was tagged in them, is not known of these yet. */
  readonly left: number
}

/** Reads projects into models; what was read of texts is kept for the next one. */
export class ModelReader {
  readonly vocabulary = new Vocabulary()
  readonly passages = new Passages(this.vocabulary)
  readonly #clauseMarks = new Map<string, { readonly clauses: number; readonly marks: Marks }>()
  #rarity: { readonly key: string; readonly rarity: Rarity; readonly vectors: WeakMap<object, Vector> } | null = null

  /** @param room what does not fit in is left for another time: first what tells how rare words are is read, then what was tagged */
  read(read: ReadStore, room: Room): Model {
    const themes = readThemes(read)
    const stamps = correctionStamps(read)
    const rarity = this.#rarityOf(read, readDocuments(read), stamps, room)
    const paths = themePaths(themes)
    const placeByTheme = new Map(themes.map(({ id }, place) => [id, place]))
    const descriptions = themes.map(theme => descriptionVector(this.vocabulary, rarity, describe({ ...theme, path: paths.get(theme.id) ?? [theme.name] })))
    const centres = new Centres(descriptions)
    const newest = newestOfEach(read, themes)
    // By other words than in the end each would have to be weighed anew.
    const isEnough = room.left === 0
    const examples = isEnough ? this.examples(read, placeByTheme, newest, room) : []
    if (!isEnough) room.left += new Set(newest.map(({ version }) => version)).size
    for (const { vector, themes: given } of examples) centres.tag(vector, given)
    const given = new Set(examples.flatMap(example => example.themes))
    const parents = new Set(themes.map(({ parent }) => parent))
    const open = themes.map(({ id, frozen, archived }, place) => !frozen && !archived && (given.has(place) || !parents.has(id)))
    return {
      themes, placeByTheme, descriptions, centres,
      mayBe: theme => open[theme] === true,
      described: themes.filter(({ definition, include, example, keywords }, place) => open[place] && (definition + include + example !== '' || keywords.length > 0)).length,
      tagged: examples.length,
      left: room.left,
    }
  }

  /** Highlights with their vectors and all their themes, in the order in which they were made; without those whose texts find no room. */
  examples(read: ReadStore, placeByTheme: ReadonlyMap<Id, number>, tagged: readonly Tagged[], room: Room): Example[] {
    const stamps = correctionStamps(read)
    const themesOf = readThemesOf(read, tagged.map(({ id }) => id))
    const made: { readonly id: Id; readonly example: Example }[] = []
    // Text by text, so that each is read once.
    for (const [version, highlights] of Map.groupBy(tagged, row => row.version)) {
      const stamp = stamps.get(version) ?? ''
      if (!this.passages.has(version, stamp, highlights) && !room.take()) continue
      const vectors = this.vectors(read, version, stamp, highlights)
      for (const [at, { id, document }] of highlights.entries()) {
        const vector = vectors[at]
        const themes = (themesOf.get(id) ?? []).flatMap(theme => placeByTheme.get(theme) ?? [])
        if (vector && themes.length > 0) made.push({ id, example: { vector, themes, document } })
      }
    }
    return made.sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ example }) => example)
  }

  vectors(read: ReadStore, version: Id, stamp: string, ranges: readonly Range[]): Vector[] {
    const kept = this.#rarity
    if (!kept) throw new Error('vectors are asked for after the project was read')
    return this.passages.at(read, version, stamp, ranges).map(passage => {
      const vector = kept.vectors.get(passage) ?? vectorOf(this.vocabulary, kept.rarity, passage)
      kept.vectors.set(passage, vector)
      return vector
    })
  }

  #rarityOf(read: ReadStore, documents: readonly PresentDocument[], stamps: ReadonlyMap<Id, string>, room: Room): Rarity {
    const step = Math.max(1, Math.ceil(documents.length / documentsLooked))
    const looked = documents.filter((_, at) => at % step === 0)
    // A power of two, so that one more document changes nothing for the others.
    const ofEach = 2 ** Math.floor(Math.log2(clausesLooked / Math.max(1, looked.length)))
    const nameOf = ({ version }: PresentDocument) => `${version} ${stamps.get(version) ?? ''} ${ofEach}`
    const known = looked.filter(document => this.#clauseMarks.has(nameOf(document)) || room.take())
    const key = known.map(nameOf).join('\n')
    if (this.#rarity?.key === key) return this.#rarity.rarity
    const rarity = new Rarity()
    for (const document of known) {
      const { version } = document
      const name = nameOf(document)
      const counted = this.#clauseMarks.get(name) ?? this.#countMarks(read, version, stamps.get(version) ?? '', ofEach)
      this.#clauseMarks.set(name, counted)
      rarity.add(counted.clauses, counted.marks)
    }
    this.#rarity = { key, rarity, vectors: new WeakMap() }
    return rarity
  }

  /** In how many clauses of a text each mark is; of many clauses some are taken, evenly. */
  #countMarks(read: ReadStore, version: Id, stamp: string, most: number) {
    const { text, clauses } = this.passages.version(read, version, stamp)
    const own = clauses.filter(({ kind }) => kind !== 'boilerplate').map(({ start, textEnd }) => text.slice(start, textEnd))
    const all = own.length > 0 ? own : [text]
    const step = Math.max(1, all.length / most)
    const counts = new Map<string, number>()
    let looked = 0
    for (let at = 0; at < all.length; at += step) {
      looked += 1
      for (const feature of featuresOf(all[Math.floor(at)] ?? '').keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    }
    return { clauses: looked, marks: marksOf(this.vocabulary, counts) }
  }
}

function newestOfEach(read: ReadStore, themes: readonly StoredTheme[]): Tagged[] {
  const most = Math.min(mostOfTheme, Math.max(fewestOfTheme, Math.floor(mostInAll / Math.max(1, themes.length))))
  const byId = new Map<Id, Tagged>()
  for (const { id } of themes) for (const row of readNewestOf(read, id, most)) byId.set(row.id, row)
  return [...byId.values()]
}
