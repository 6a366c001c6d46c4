import type { ExcerptRow } from '#contract/coding/excerpts.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { readClauseIndex } from './clause-index.ts'
import { parseValues } from './field-rows.ts'
import { currentMemos } from './mentions/current-memos.ts'
import { type ExcerptDocument, readDocumentOf, readListed, readQuoted } from './queries.ts'

/** So many rows are read at a time: enough to be quick, few enough that memory does not grow with the list. */
const batchLength = 500

/** What is made for a version is made once. */
function onceEach<Made>(make: (version: Id) => Made): (version: Id) => Made {
  const madeByVersion = new Map<Id, Made>()
  return version => {
    const known = madeByVersion.get(version)
    if (known !== undefined) return known
    const made = make(version)
    madeByVersion.set(version, made)
    return made
  }
}

/** What a citation begins with. */
function citedTitle(document: ExcerptDocument | undefined): string {
  return document?.short_title || (document?.title ?? '')
}

/** These annotations as excerpts, in this order, read as they are asked for. */
export function* iterateExcerpts(read: ReadStore, ids: readonly Id[]): Generator<ExcerptRow, void> {
  const sourceOf = onceEach(version => {
    const document = readDocumentOf(read, version)
    return { version, id: document?.id ?? '', title: document?.title ?? '', cited: citedTitle(document), index: readClauseIndex(read, version) }
  })
  let source: ReturnType<typeof sourceOf> | undefined
  for (const batch of batchesOf(ids)) {
    const memos = currentMemos(read, batch)
    for (const { place, version, start, end, exact, starred, coder, created_at, updated_at, memo, themes, field_values } of readListed(read, batch)) {
      // Comparing two texts is quicker than looking a new one up, and as a rule excerpts of a document follow each other.
      if (source?.version !== version) source = sourceOf(version)
      const { id: document, title, cited, index } = source
      const { clause, clausePath, headingPath, citation } = index.place(cited, start, end)
      // Written out: spreading them costs more than placing them.
      yield {
        id: batch[place] ?? '', document, version: source.version, start, end, exact, coder, memo: memos.get(batch[place] ?? '') ?? memo ?? '',
        themes: themes?.split(' ').sort() ?? [], values: parseValues(field_values), starred: starred === 1, createdAt: created_at, updatedAt: updated_at,
        documentTitle: title, clause, clausePath, headingPath, citation,
      }
    }
  }
}

/** An excerpt as a report prints it: with its citation, and without all else that would say where it stands. Its themes the report knows. */
export type CitedExcerpt = Pick<ExcerptRow, 'id' | 'exact' | 'memo' | 'starred' | 'citation'>

/** For lists that are read one after the other from the same view of the store, and go through the same documents again and again. */
export function openCitedExcerpts(read: ReadStore): (ids: readonly Id[]) => Generator<CitedExcerpt, void> {
  const citingOf = onceEach(version => ({ version, title: citedTitle(readDocumentOf(read, version)), index: readClauseIndex(read, version) }))
  return function* (ids) {
    let citing: ReturnType<typeof citingOf> | undefined
    for (const batch of batchesOf(ids)) {
      const memos = currentMemos(read, batch)
      for (const { place, exact, memo, starred, version, start, end } of readQuoted(read, batch)) {
        if (citing?.version !== version) citing = citingOf(version)
        const { title, index } = citing
        yield { id: batch[place] ?? '', exact, memo: memos.get(batch[place] ?? '') ?? memo ?? '', starred: starred === 1, citation: index.cite(title, start, end) }
      }
    }
  }
}

function* batchesOf(ids: readonly Id[]): Generator<readonly Id[], void> {
  for (let from = 0; from < ids.length; from += batchLength) yield ids.slice(from, from + batchLength)
}
