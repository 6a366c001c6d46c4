import { createStore, useStore } from 'zustand'
import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import type { DocumentRow } from '#contract/documents/documents.ts'
import type { ChangedEvent } from '#contract/index.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import type { Span } from '#contract/values.ts'
import type { Client, Engine } from '../../client/engine.ts'
import { afterPaint } from '../after-paint.ts'
import { askWhenStale, mergeDocuments } from './document-rows.ts'
import { notifyProblem } from '../notices.ts'

/** A document that stands open in a reader, with the version that is read now. Its annotations follow the change-sets. */
export type OpenDocument = {
  readonly version: Awaited<ReturnType<Engine['documents']['text']>>
  readonly clauses: readonly ClauseRow[]
  readonly annotationsById: ReadonlyMap<string, AnnotationRow>
  /** Whether all of them are here; before, only those round the place where reading begins. */
  readonly isWhole: boolean
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

/** A part of the mirror of what is open, as it is now. Only change events write to it. */
export function useRecords<T>(select: (records: Records) => T): T {
  return useStore(recordStore, select)
}

const holdersByDocument = new Map<string, number>()

/** With more highlights than this, those round the place where reading begins are asked for first. */
const manyAnnotations = 400
/** Highlights that are asked for at once. */
const mostAtOnce = 2_000
/** How far before and after that place they are, UTF-16 code units: some screens full. */
const [reachBefore, reachAfter] = [20_000, 40_000]

/**
 * Loads a document into the mirror; `closeDocument` gives it up when the last reader of it closes. Of many highlights those round `place`
 * come first, the others when these are painted.
 * @param place where reading begins, an offset
 */
export async function openDocument({ engine }: Client, document: string, place = 0): Promise<void> {
  holdersByDocument.set(document, (holdersByDocument.get(document) ?? 0) + 1)
  const { openById, documents } = recordStore.getState()
  if (openById.has(document)) return
  const hasMany = (documents.find(({ id }) => id === document)?.annotations ?? 0) > manyAnnotations
  const open = await readOpen(engine, document, hasMany ? { start: Math.max(0, place - reachBefore), end: place + reachAfter } : undefined)
  if (!holdersByDocument.has(document)) return
  putOpen(document, open)
  if (open.isWhole) return
  await afterPaint()
  await completeAnnotations(engine, document)
}

async function readOpen(engine: Engine, document: string, within?: Span): Promise<OpenDocument> {
  const version = await engine.documents.text({ document })
  const which = { document, version: version.version }
  const [clauses, annotations] = await Promise.all([engine.documents.clauses(which), engine.annotations.list({ ...which, within })])
  return { version, clauses, annotationsById: byId(annotations), isWhole: !within }
}

/**
 * Brings all highlights of an open document, of many one stretch of the text after the other: all at once would hold up whoever else asks. Each
 * stretch is put down when it comes, so that what is changed meanwhile changes what is there.
 */
async function completeAnnotations(engine: Engine, document: string): Promise<void> {
  const { openById, documents } = recordStore.getState()
  const version = openById.get(document)?.version
  if (!version) return
  const parts = Math.max(1, Math.ceil((documents.find(({ id }) => id === document)?.annotations ?? 0) / mostAtOnce))
  const reach = Math.ceil(version.text.length / parts)
  for (let part = 0; part < parts; part++) {
    const within = { start: part * reach, end: part + 1 < parts ? (part + 1) * reach : version.text.length }
    const rows = await engine.annotations.list({ document, version: version.version, ...(parts > 1 && { within }) })
    const open = recordStore.getState().openById.get(document)
    if (!open || open.version.version !== version.version) return
    const others = parts > 1 ? [...open.annotationsById.values()].filter(({ start, end }) => end <= within.start || start >= within.end) : []
    putOpen(document, { ...open, annotationsById: byId([...others, ...rows]), isWhole: open.isWhole || part + 1 === parts })
  }
}

/** Resolves when all highlights of an open document are here, or when it is closed. */
export function whenWhole(document: string): Promise<void> {
  return new Promise(resolve => {
    const look = ({ openById }: Records) => {
      if (openById.get(document)?.isWhole === false) return
      stop()
      resolve()
    }
    const stop = recordStore.subscribe(look)
    look(recordStore.getState())
  })
}

/** Takes a document out of the mirror when the last one that had opened it closes it. */
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
  const askDocuments = askWhenStale(documents => engine.documents.list(documents ? { documents: [...documents] } : {}).then(rows => putDocuments(documents, rows), notifyProblem))
  const askThemes = askWhenStale(() => engine.themes.list({}).then(themes => recordStore.setState({ themes }), notifyProblem))
  const askLists = async () => {
    await Promise.all([askDocuments(null), askThemes(null)])
    recordStore.setState({ isLoaded: true })
  }
  const askAfter = async (change: ChangedEvent) => {
    // A highlight changes no more of the lists than a count: it is painted first.
    if (change.annotations && change.entities.every(entity => countedOnly.has(entity))) await afterPaint()
    if (touches(change, 'document', 'attribute', 'annotation', 'anchor', 'clause_correction', 'correction_place')) void askDocuments(change.documents).then(() => reopenChanged(client, touches(change, 'clause_correction')))
    if (touches(change, 'theme', 'annotation_theme', 'document', 'annotation')) void askThemes(null)
  }
  const stopChanged = on('changed', change => {
    applyAnnotations(client, change)
    void askAfter(change)
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

/** Changes of these show in the lists as counts only. */
const countedOnly = new Set(['annotation', 'annotation_theme'])

/** All documents as they are now, or some of them. */
function putDocuments(asked: readonly string[] | undefined, rows: readonly DocumentRow[]): void {
  recordStore.setState(({ documents }) => ({ documents: asked ? mergeDocuments(documents, asked, rows) : rows }))
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
    const hasMany = (documents.find(({ id }) => id === document)?.annotations ?? 0) > mostAtOnce
    const open = await readOpen(engine, document, hasMany ? { start: 0, end: reachAfter } : undefined)
    const known = recordStore.getState().openById.get(document)
    if (!known) return
    // The same text stays the same object, and its highlights stay: whatever is made from them is kept.
    const isSameText = known.version.version === open.version.version
    putOpen(document, hasMany && isSameText ? { ...known, clauses: open.clauses } : { ...open, version: isSameText ? known.version : open.version })
    if (hasMany && !isSameText) await completeAnnotations(engine, document)
  }
}

/** After a change too large to send, and after a lost connection. */
function reloadAnnotations({ engine }: Client): void {
  for (const document of recordStore.getState().openById.keys()) {
    void completeAnnotations(engine, document).catch(notifyProblem)
  }
}

const byId = (rows: readonly AnnotationRow[]) => new Map(rows.map(row => [row.id, row]))

function putOpen(document: string, open: OpenDocument): void {
  const openById = new Map(recordStore.getState().openById)
  recordStore.setState({ openById: openById.set(document, open) })
}
