import type { Id } from '#domain/ids.ts'
import { correctionStamps } from '../excerpts/clause-rows.ts'
import type { ReadStore } from '../store/database.ts'
import type { Stamp } from '../workers/reader.ts'
import { type Passages, passagesOf } from './passages/passages.ts'
import { documentsByVersion, type SearchedDocument } from './queries.ts'

/** What every search of a project has to know, whatever is looked for. */
export type Catalogue = {
  readonly passages: Passages
  /** In their order, by the version that is read now. */
  readonly documentByVersion: ReadonlyMap<Id, SearchedDocument>
  /** By version with corrected clauses: what changes whenever its corrections do. */
  readonly correctionsByVersion: ReadonlyMap<Id, string>
}

/** Keeps the last catalogue that was asked for. To be asked outside of operations: what they take back is not told by the stamp. */
export function openCatalogue(): (read: ReadStore, stamp: Stamp) => Catalogue {
  let kept: { readonly stamp: Stamp; readonly catalogue: Catalogue } | undefined
  return (read, stamp) => {
    const ofStore = kept?.stamp.store === stamp.store ? kept : undefined
    if (ofStore?.stamp.written === stamp.written) return ofStore.catalogue
    const catalogue = {
      passages: passagesOf(read, ofStore?.catalogue.passages),
      documentByVersion: documentsByVersion(read),
      correctionsByVersion: correctionStamps(read),
    }
    kept = { stamp, catalogue }
    return catalogue
  }
}

/** A key for what is kept of a version's clauses: another one whenever they are corrected. */
export function clauseKey({ correctionsByVersion }: Catalogue, version: Id): string {
  const corrections = correctionsByVersion.get(version)
  return corrections === undefined ? version : `${version} ${corrections}`
}
