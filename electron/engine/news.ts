import type { z } from 'zod'
import type { ChangedEvent, ClausebookEvents } from '#contract/index.ts'
import { type Change, entitiesOf } from '#domain/change-set.ts'
import type { Id } from '#domain/ids.ts'
import { annotationRows } from './excerpts/annotation-rows.ts'
import { withMerged } from './excerpts/mentions/merged.ts'
import type { Commit, Store } from './store/database.ts'
import { sql } from './store/sql.ts'

/** Hears what the engine tells every port; the function that `serve` gives back is one. */
export type EventListener = <N extends keyof ClausebookEvents & string>(name: N, value: z.input<ClausebookEvents[N]>) => void

export type News = {
  readonly tell: EventListener
  onEvent(listener: EventListener): () => void
  /** Nobody hears anything any more. */
  end(): void
}

/** Tells every listener what happened, in the order in which they came, until it is ended. */
export function createNews(): News {
  const listeners = new Set<EventListener>()
  return {
    tell(name, value) {
      for (const listener of listeners) listener(name, value)
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    end: () => listeners.clear(),
  }
}

/** More than this and a page asks again for what it shows, instead of being sent it. */
const mostAnnotations = 2_000

/** More than this, and a page asks for all documents. */
const mostDocuments = 500

/** What a commit means for the pages: which kinds of things and which documents changed, and the annotations themselves as they are now. */
export function changedBy(store: Store, { operation, kind, changes, manyIn }: Commit): ChangedEvent {
  if (manyIn) return { operation: kind === 'do' ? operation : null, entities: [...manyIn], annotations: null, documents: null }
  const ids = [...new Set([...changes.flatMap(annotationOf), ...speakingOf(store, changes)])]
  const annotations = ids.length > mostAnnotations ? null : readNow(store, ids)
  return { operation: kind === 'do' ? operation : null, entities: [...entitiesOf(changes)], annotations, documents: documentsOf(store, changes) }
}

/** Annotations whose memos speak of what changed, or of what was merged into it: they are shown with its name. */
function speakingOf(store: Store, changes: Commit['changes']): Id[] {
  const named = changes.flatMap(({ entity, before, after }) => (entity === 'theme' || entity === 'document' ? [String((after ?? before)?.['id'])] : []))
  if (named.length === 0) return []
  return store
    .all<{ annotation: Id }>(sql`
      SELECT DISTINCT m.annotation FROM mention n JOIN memo m ON m.id = n.memo WHERE n.target IN ${sql.oneOf(withMerged(store, named))} AND m.annotation IS NOT NULL LIMIT ${mostAnnotations}`)
    .map(({ annotation }) => annotation)
}

/** Rows that name an annotation and are shown with it. */
const shownByAnnotations: ReadonlySet<string> = new Set(['annotation_theme', 'memo', 'excerpt_value'])

/** Rows that say where something stands in a version. */
const placed: ReadonlySet<string> = new Set(['anchor', 'correction_place', 'target_place'])

/** Documents that changed themselves or something that belongs to one; null for more than are named. */
function documentsOf(store: Store, changes: Commit['changes']): ChangedEvent['documents'] {
  const found = new Set<Id>()
  const versions = new Set<Id>()
  const linked = new Set<Id>()
  for (const { entity, before, after } of changes) {
    const row = after ?? before
    const document = entity === 'document' ? row?.['id'] : row?.['document']
    if (typeof document === 'string') found.add(document)
    const version = placed.has(entity) ? row?.['version'] : null
    if (typeof version === 'string') versions.add(version)
    if (entity === 'target_outcome') for (const side of ['target', 'outcome']) linked.add(String(row?.[side]))
  }
  if (linked.size > 0) for (const { document } of readTargetDocuments(store, [...linked])) found.add(document)
  if (versions.size > 0) for (const { document } of readVersions(store, [...versions])) found.add(document)
  return found.size > mostDocuments ? null : [...found]
}

const readVersions = (store: Store, versions: readonly Id[]) =>
  store.all<{ document: Id }>(sql`SELECT DISTINCT document FROM document_version WHERE id IN ${sql.oneOf(versions)}`)

const readTargetDocuments = (store: Store, targets: readonly Id[]) => store.all<{ document: Id }>(sql`SELECT DISTINCT document FROM target WHERE id IN ${sql.oneOf(targets)}`)

function readNow(store: Store, ids: readonly Id[]): ChangedEvent['annotations'] {
  const put = annotationRows(store, ids)
  const present = new Set(put.map(({ id }) => id))
  return { put, removed: ids.filter(id => !present.has(id)) }
}

/** The annotation that shows a changed row: its own, one of its themes', its memo's, a field's value of it. */
function annotationOf({ entity, before, after }: Change): Id[] {
  const row = after ?? before
  const id = entity === 'annotation' ? row?.['id'] : shownByAnnotations.has(entity) ? row?.['annotation'] : null
  return typeof id === 'string' ? [id] : []
}
