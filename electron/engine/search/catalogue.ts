import type { Id } from '#domain/ids.ts'
import { correctionStamps } from '../excerpts/clause-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { type Passages, passagesOf } from './passages.ts'
import { documentsByVersion, type SearchedDocument, writeStamp } from './queries.ts'

/** What every search of a project has to know, whatever is looked for. */
export type Catalogue = {
  readonly passages: Passages
  /** In their order, by the version that is read now. */
  readonly documentByVersion: ReadonlyMap<Id, SearchedDocument>
  /** By version with corrected clauses: what changes whenever its corrections do. */
  readonly correctionsByVersion: ReadonlyMap<Id, string>
}

const keptByStore = new WeakMap<ReadStore, { readonly stamp: string; readonly catalogue: Catalogue }>()

/** A store's catalogue, read again after each write. To be asked for outside of operations: what they take back is not told by the stamp. */
export function catalogueOf(read: ReadStore): Catalogue {
  const stamp = writeStamp(read)
  const kept = keptByStore.get(read)
  if (kept?.stamp === stamp) return kept.catalogue
  const catalogue = {
    passages: passagesOf(read, kept?.catalogue.passages),
    documentByVersion: documentsByVersion(read),
    correctionsByVersion: correctionStamps(read),
  }
  keptByStore.set(read, { stamp, catalogue })
  return catalogue
}

/** A key for what is kept of a version's clauses: another one whenever they are corrected. */
export function clauseKey({ correctionsByVersion }: Catalogue, version: Id): string {
  const corrections = correctionsByVersion.get(version)
  return corrections === undefined ? version : `${version} ${corrections}`
}
