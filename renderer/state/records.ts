import { createStore, useStore } from 'zustand'
import type { AnnotationRow } from '#contract/annotations.ts'
import type { ClauseRow, DocumentRow } from '#contract/documents.ts'
import type { ChangedEvent } from '#contract/index.ts'
import type { ThemeRow } from '#contract/themes.ts'
import type { Client, Engine } from '../client/engine.ts'
import { notifyProblem } from './notices.ts'

/** A document that stands open in a reader, with the version that is read now. Its annotations follow the change-sets. */
export type OpenDocument = {
  readonly version: Awaited<ReturnType<Engine['documents']['text']>>
  readonly clauses: readonly ClauseRow[]
  readonly annotationsById: ReadonlyMap<string, AnnotationRow>
}

/** The mirror of what is open on screen. Only `followChanges` writes to it. */
export type Records = {
  /** Whether the lists of the open project are here; before, an empty list means nothing. */
  readonly isLoaded: boolean
  readonly documents: readonly DocumentRow[]
  readonly themes: readonly ThemeRow[]
  readonly openById: ReadonlyMap<string, OpenDocument>
}

export const recordStore = createStore<Records>(() => ({ isLoaded: false, documents: [], themes: [], openById: new Map() }))

export function useRecords<T>(select: (records: Records) => T): T {
  return useStore(recordStore, select)
}

/** Loads a document into the mirror; `closeDocument` gives it up when the last reader of it closes. */
const holdersByDocument = new Map<string, number>()
export async function openDocument({ engine }: Client, document: string): Promise<void> {
  holdersByDocument.set(document, (holdersByDocument.get(document) ?? 0) + 1)
  if (recordStore.getState().openById.has(document)) return
  const open = await readOpen(engine, document)
  if (holdersByDocument.has(document)) putOpen(document, open)
}

async function readOpen(engine: Engine, document: string): Promise<OpenDocument> {
  const version = await engine.documents.text({ document })
  const which = { document, version: version.version }
  const [clauses, annotations] = await Promise.all([engine.documents.clauses(which), engine.annotations.list(which)])
  return { version, clauses, annotationsById: byId(annotations) }
}

export function closeDocument(document: string): void {
  const holders = (holdersByDocument.get(document) ?? 1) - 1
  if (holders > 0) return void holdersByDocument.set(document, holders)
  holdersByDocument.delete(document)
  const openById = new Map(recordStore.getState().openById)
  openById.delete(document)
  recordStore.setState({ openById })
}

/** Fills the lists and keeps the whole mirror in step with the engine's commits until the returned function is called. */
export async function followChanges(client: Client): Promise<() => void> {
  const { engine, on } = client
  const askDocuments = () => engine.documents.list({}).then(documents => recordStore.setState({ documents }), notifyProblem)
  const askThemes = () => engine.themes.list({}).then(themes => recordStore.setState({ themes }), notifyProblem)
  const askLists = async () => {
    await Promise.all([askDocuments(), askThemes()])
    recordStore.setState({ isLoaded: true })
  }
  const stopChanged = on('changed', change => {
    if (touches(change, 'document', 'attribute', 'annotation', 'anchor', 'clause_correction')) void askDocuments().then(() => reopenChanged(client, touches(change, 'clause_correction')))
    if (touches(change, 'theme', 'annotation_theme', 'document', 'annotation')) void askThemes()
    applyAnnotations(client, change)
  })
  const stopProject = on('project', ({ project }) => {
    recordStore.setState({ isLoaded: false, documents: [], themes: [], openById: new Map() })
    holdersByDocument.clear()
    if (project) void askLists()
  })
  if (await engine.projects.current({})) {
    await askLists()
    reloadAnnotations(client)
  }
  return () => {
    stopChanged()
    stopProject()
  }
}

const touches = (change: ChangedEvent, ...entities: string[]) => change.entities.some(entity => entities.includes(entity))

function applyAnnotations(client: Client, change: ChangedEvent): void {
  if (!change.annotations) return reloadAnnotations(client)
  const { put, removed } = change.annotations
  for (const [document, open] of recordStore.getState().openById) {
    const mine = put.filter(row => row.document === document)
    const gone = removed.filter(id => open.annotationsById.has(id))
    if (!mine.length && !gone.length) continue
    const annotationsById = new Map(open.annotationsById)
    for (const id of gone) annotationsById.delete(id)
    // One that stands in another version of the text is not shown in this one.
    for (const row of mine) {
      if (row.version === open.version.version) annotationsById.set(row.id, row)
      else annotationsById.delete(row.id)
    }
    putOpen(document, { ...open, annotationsById })
  }
}

/** Another version may be read by now, or its clauses are corrected. */
function reopenChanged({ engine }: Client, isCorrected: boolean): void {
  const { documents, openById } = recordStore.getState()
  for (const { id, version } of documents) {
    const open = openById.get(id)
    if (open && (isCorrected || open.version.version !== version)) void reopen(id).catch(notifyProblem)
  }
  async function reopen(document: string): Promise<void> {
    const open = await readOpen(engine, document)
    const known = recordStore.getState().openById.get(document)
    // The same text stays the same object: whatever is made from it is kept.
    if (known) putOpen(document, { ...open, version: known.version.version === open.version.version ? known.version : open.version })
  }
}

/** After a change too large to send, and after a lost connection. */
function reloadAnnotations({ engine }: Client): void {
  for (const document of recordStore.getState().openById.keys()) {
    void reload(document).catch(notifyProblem)
  }
  async function reload(document: string): Promise<void> {
    const rows = await engine.annotations.list({ document })
    const open = recordStore.getState().openById.get(document)
    if (open) putOpen(document, { ...open, annotationsById: byId(rows) })
  }
}

const byId = (rows: readonly AnnotationRow[]) => new Map(rows.map(row => [row.id, row]))

function putOpen(document: string, open: OpenDocument): void {
  const openById = new Map(recordStore.getState().openById)
  recordStore.setState({ openById: openById.set(document, open) })
}
