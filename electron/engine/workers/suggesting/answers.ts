import { createHash } from 'node:crypto'
import { firstClause } from '#domain/citation.ts'
import { firstWords } from '#domain/text/first-words.ts'
import type { Id } from '#domain/ids.ts'
import { Centres } from '#domain/suggesting/centres.ts'
import { wordsBearing } from '#domain/likeness/features.ts'
import { measureAsTagged, measureOnOthers, type Tally } from '#domain/suggesting/precision.ts'
import { likelyScore, suggestThemes } from '#domain/suggesting/suggesting.ts'
import { correctionStamps } from '../../excerpts/clause-rows.ts'
import type { ReadStore } from '../../store/database.ts'
import type { Basis, Measured, RejectedPlace, Share, SuggestAnswer, SuggestedPlace, SuggestQuestion } from './suggester.ts'
import { type Model, ModelReader } from './model.ts'
import type { Range, ReadVersion } from './passages.ts'
import { Room } from './room.ts'
import { type Carried, readCarried, readDocuments, readNewest, readRejected, readStamp } from './rows.ts'

/** Without a word about any theme, so many tags are needed before they say something. */
const fewestTags = 5
/** Highlights that precision is measured on, the newest. */
const mostMeasured = 2_000
const mostWords = 3
/** Texts that are read anew for an answer that is wanted soon: a third of a second's work where plans have 60,000 characters. */
const textsAtOnce = 48
/** Of a clause that is named by its beginning. */
const shownWords = 12

/** Answers questions about a project; what it knows is as new as the last commit. */
export class SuggestionsReader {
  readonly #reader = new ModelReader()
  #last: { readonly stamp: string; readonly model: Model } | null = null

  /** @param onlyCoder whose highlights alone `read` sees; null for everybody's */
  answer(read: ReadStore, question: SuggestQuestion, onlyCoder: string | null = null): SuggestAnswer {
    this.#reader.passages.tidy()
    if (question.about === 'rejected') return { rejected: this.#rejected(read, question.document) }
    const model = this.#model(read, onlyCoder, new Room('isWhole' in question && !question.isWhole ? textsAtOnce : Infinity))
    const { described, tagged } = model
    const basis = { described, tagged }
    if (question.about === 'precision') return { basis, measured: this.#measure(read, model) }
    return { basis, left: model.left, places: this.#places(read, model, basis, question.document, question.place) }
  }

  #model(read: ReadStore, onlyCoder: string | null, room: Room): Model {
    const stamp = JSON.stringify([readStamp(read), onlyCoder])
    if (this.#last?.stamp !== stamp || this.#last.model.left > 0) this.#last = { stamp, model: this.#reader.read(read, room) }
    return this.#last.model
  }

  #places(read: ReadStore, model: Model, basis: Basis, document: Id, place: Range | null): SuggestedPlace[] {
    const version = readDocuments(read).find(({ id }) => id === document)?.version
    if (version === undefined) return []
    const stamp = correctionStamps(read).get(version) ?? ''
    const opened = this.#reader.passages.version(read, version, stamp)
    const ranges = place ? [rangeOf(opened, place)] : clausesOf(opened)
    const carriedAt = lookUp(readCarried(read, version, place ? ranges[0] ?? place : { start: 0, end: opened.text.length + 1 }), ranges)
    const unwanted = Map.groupBy(readRejected(read, document), row => row.clauseHash)
    const vectors = this.#reader.vectors(read, version, stamp, ranges)
    return ranges.map((range, at) => {
      const words = opened.text.slice(range.start, range.end)
      const index = firstClause(opened.clauses, range.start, range.end)
      const clause = index === null ? undefined : opened.clauses[index]
      const clauseHash = hashOf(clause ? opened.text.slice(clause.start, clause.textEnd) : words)
      const rejected = (unwanted.get(clauseHash) ?? []).map(({ theme }) => theme)
      const hidden = new Set([...carriedAt(at), ...rejected].map(theme => model.placeByTheme.get(theme)))
      const vector = vectors[at]
      const found = vector && isReady(basis) ? suggestThemes(model.centres, vector, model.mayBe, theme => !hidden.has(theme)) : []
      const suggestions = found.flatMap(({ theme, score }) => {
        const id = model.themes[theme]?.id
        const shared = vector ? model.centres.shared(vector, theme).slice(0, 20).map(number => this.#reader.vocabulary.featureOf(number)) : []
        return id === undefined ? [] : [{ theme: id, score, isLikely: score >= likelyScore, words: wordsBearing(words, shared, mostWords) }]
      })
      return { ...range, clause: clause?.id ?? null, clauseHash, suggestions, rejected }
    })
  }

  #measure(read: ReadStore, model: Model): Measured {
    const { themes, descriptions, mayBe, placeByTheme } = model
    // A highlight whose themes are all frozen or archived can't be suggested right.
    const examples = this.#reader
      .examples(read, placeByTheme, readNewest(read, mostMeasured), new Room(Infinity))
      .map(example => ({ ...example, themes: example.themes.filter(mayBe) }))
      .filter(example => example.themes.length > 0)
    const centres = new Centres(descriptions)
    const asTagged = measureAsTagged(centres, examples, mayBe)
    const onOthers = measureOnOthers(centres, examples, mayBe)
    const byTheme = [...asTagged.byTheme].flatMap(([theme, counts]) => {
      const id = themes[theme]?.id
      return id === undefined ? [] : [{ theme: id, ...counts }]
    })
    return { asTagged: shareOf(asTagged), onOthers: onOthers && shareOf(onOthers), byTheme }
  }

  #rejected(read: ReadStore, document: Id | null): RejectedPlace[] {
    const rows = readRejected(read, document)
    const stamps = correctionStamps(read)
    const versions = new Map(readDocuments(read).map(({ id, version }) => [id, version]))
    return [...Map.groupBy(rows, row => row.document)].flatMap(([id, ofDocument]) => {
      const version = versions.get(id)
      if (version === undefined) return []
      const { text, clauses } = this.#reader.passages.version(read, version, stamps.get(version) ?? '')
      const wanted = new Set(ofDocument.map(({ clauseHash }) => clauseHash))
      const placeByHash = new Map<string, RejectedPlace['place']>()
      for (const { id: clause, start, textEnd: end } of clauses) {
        const words = text.slice(start, end)
        const hash = hashOf(words)
        if (wanted.has(hash) && !placeByHash.has(hash)) placeByHash.set(hash, { clause, start, end, words: firstWords(words, shownWords) })
      }
      return ofDocument.map(row => ({ ...row, place: placeByHash.get(row.clauseHash) ?? null }))
    })
  }
}

/** Whether there is anything to suggest by. */
function isReady({ described, tagged }: Basis): boolean {
  return described > 0 || tagged >= fewestTags
}

function shareOf({ suggested, right, silent }: Tally): Share {
  return { suggested, right, silent }
}

/** A place without length stands for the clause that it is in. */
function rangeOf({ text, clauses }: ReadVersion, place: Range): Range {
  const end = Math.min(place.end, text.length)
  const start = Math.min(place.start, end)
  const clause = start < end ? undefined : clauses[firstClause(clauses, start, end) ?? -1]
  return clause ? { start: clause.start, end: clause.textEnd } : { start, end }
}

/** Clauses that are read for what they say: headings and what is set aside are not. */
function clausesOf({ clauses }: ReadVersion): Range[] {
  return clauses.filter(({ kind }) => kind === 'item' || kind === 'paragraph').map(({ start, textEnd }) => ({ start, end: textEnd }))
}

/** Says which themes each of the ranges carries already. Several ranges are in order and do not overlap. */
function lookUp(carried: readonly Carried[], ranges: readonly Range[]): (at: number) => readonly Id[] {
  const themes: Id[][] = ranges.map(() => [])
  for (const { start, end, theme } of carried) {
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1
      else high = middle
    }
    for (let at = low; at < ranges.length && (ranges[at]?.start ?? Infinity) < end; at += 1) themes[at]?.push(theme)
  }
  return at => themes[at] ?? []
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex')
}
