import { basename } from 'node:path'
import type { ProjectRow } from '#contract/projects.ts'
import type { Progress } from '#contract/values.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import type { Language } from '#domain/text.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import type { Store } from '../store/database.ts'
import type { CurrentProject } from './current.ts'
import type { Surroundings } from './opening.ts'
import { readProject } from './queries.ts'
import type { Recents } from './recents.ts'

export type SampleJob = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }

/** What this room works with. */
export type ProjectParts = {
  readonly desk: Desk
  readonly current: CurrentProject
  readonly recents: Recents
  readonly surroundings: Surroundings
  /** Fills a new project with the sample material; the rooms that know how are joined above. */
  readonly fillSample: (store: Store, language: Language, job: SampleJob) => Promise<void>
}

export function fault(code: FaultCode, id: MessageId): EngineError {
  return new EngineError({ code, message: sentence(id) })
}

/** @throws EngineError `missing` for a key of nothing that is listed */
export function pathOfRecent(recents: Recents, key: string): string {
  const path = recents.pathOf(key)
  if (path === undefined) throw fault('missing', 'projects.unknownKey')
  return path
}

/** How a project is shown to the page; null when none is open. */
export function rowOf(store: Store | null): ProjectRow | null {
  return store && openedRow(store)
}

export function openedRow(store: Store): ProjectRow {
  const savedAt = store.operations(1)[0]?.at ?? null
  return { ...readProject(store), fileName: basename(store.file), readOnly: store.readOnly, savedAt }
}
