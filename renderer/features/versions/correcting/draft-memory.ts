import { z } from 'zod'
import { createRoomMemory } from '../../../state/room-memory.ts'
import { projectStore } from '../../../state/project.ts'

/** A text that is being corrected: what was written over which part of a version. */
export type Draft = { readonly version: string; readonly edits: ReadonlyMap<number, string> }

/** Unsaved corrections by document: whoever goes to another room finds them again. */
export const draftStore = createRoomMemory<{ readonly draftByDocument: ReadonlyMap<string, Draft> }>({ draftByDocument: new Map() })

/** The page's own storage outlives a window that died and is loaded again; it ends with the window. */
const storageName = 'clausebook.correcting'
const Stored = z.object({ project: z.string(), document: z.string(), version: z.string(), edits: z.array(z.tuple([z.int(), z.string()])) })
/** Time after the last key before a draft is stored, ms. */
const pause = 800
let timer: ReturnType<typeof setTimeout> | undefined

export function keepDraft(document: string, draft: Draft): void {
  draftStore.setState(({ draftByDocument }) => ({ draftByDocument: new Map(draftByDocument).set(document, draft) }))
  clearTimeout(timer)
  timer = setTimeout(() => {
    const project = projectStore.getState().project?.id ?? ''
    try {
      sessionStorage.setItem(storageName, JSON.stringify({ project, document, version: draft.version, edits: [...draft.edits] }))
    } catch {
      // More than the page may store: the draft then lives as long as the window.
    }
  }, pause)
}

export function dropDraft(document: string): void {
  clearTimeout(timer)
  sessionStorage.removeItem(storageName)
  draftStore.setState(({ draftByDocument }) => {
    const left = new Map(draftByDocument)
    left.delete(document)
    return { draftByDocument: left }
  })
}

/** The draft of a document, from this window or from one that died; null without one. */
export function findDraft(document: string): { readonly draft: Draft; readonly isRestored: boolean } | null {
  const kept = draftStore.getState().draftByDocument.get(document)
  if (kept) return { draft: kept, isRestored: false }
  try {
    const stored = Stored.parse(JSON.parse(sessionStorage.getItem(storageName) ?? 'null'))
    if (stored.document !== document || stored.project !== projectStore.getState().project?.id) return null
    return { draft: { version: stored.version, edits: new Map(stored.edits) }, isRestored: true }
  } catch {
    return null
  }
}
