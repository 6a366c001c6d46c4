import type { Draft } from '#contract/documents/drafts.ts'
import { EngineError } from '#wire/fault.ts'
import type { Engine } from '../../../client/engine.ts'
import { newId } from '../../../pane/tagging/actions.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { projectStore } from '../../../state/project.ts'
import { createRoomMemory } from '../../../state/memory/room-memory.ts'

/** Unsaved corrections of this window, by document: whoever goes to another room finds them again. */
export const draftStore = createRoomMemory<{ readonly draftByDocument: ReadonlyMap<string, Draft> }>({ draftByDocument: new Map() })

/** This window among all on the project, as the engine knows who writes a draft. */
export const thisWindow = newId()

/** How long what is written may wait before the engine keeps it, ms, however quickly one goes on writing. */
const wait = 500
let timer: ReturnType<typeof setTimeout> | undefined
/** What the engine was not given yet, or did not keep. */
let waiting: { readonly engine: Engine; readonly draft: Draft } | undefined
/** What was written last, whether it is kept or not. */
let newest: Draft | undefined
/** Calls that are not answered yet. */
let underway = 0
/** Whether the last one was refused or reached nobody, or a next one would reach nobody. */
let isFailing = false

projectStore.subscribe((now, before) => {
  if (now.project?.id !== before.project?.id) waiting = undefined
})

/** Keeps a draft in this window at once and soon where it outlives the window, the tab and the program. */
export function keepDraft(engine: Engine, draft: Draft): void {
  draftStore.setState(({ draftByDocument }) => ({ draftByDocument: new Map(draftByDocument).set(draft.document, draft) }))
  if (waiting && waiting.draft.document !== draft.document) void writeDraft()
  waiting = { engine, draft }
  newest = draft
  addEventListener('beforeunload', askForUnkept)
  timer ??= setTimeout(() => void writeDraft(), wait)
}

/**
 * Gives the engine what it does not have yet: the page may be going.
 * @param through the engine that is there now, where the connection was lost since
 */
export async function writeDraft(through?: Engine): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  if (!waiting) return
  const { engine, draft } = { ...waiting, ...(through && { engine: through }) }
  waiting = undefined
  underway += 1
  try {
    await engine.drafts.keep({ ...draft, edits: [...draft.edits], by: thisWindow })
    isFailing = false
  } catch (error) {
    // One that can't be kept is told of once, not at each key.
    if (!isFailing) notifyProblem(error)
    isFailing = true
    waiting ??= { engine, draft }
  } finally {
    underway -= 1
    if (!isUnkept()) removeEventListener('beforeunload', askForUnkept)
  }
}

/** What is written after the connection was lost is on this screen alone, from its first letter on, and not only once a call has failed. */
export function noteReach(isReached: boolean): void {
  isFailing = !isReached
}

/**
 * Bytes that still reach the engine when the page goes right after they were sent. Chromium sent 126,000 each time, 180,000 four times
 * of five and 600,000 never; whatever was answered is kept, of any length.
 */
const getsThrough = 60_000

/** Closing the window asks where something would be gone with it: the browser in its own words, the desktop's window in ours. */
function askForUnkept(event: BeforeUnloadEvent): void {
  void writeDraft()
  if (isUnkept() && (isFailing || new TextEncoder().encode(JSON.stringify(newest)).length > getsThrough)) event.preventDefault()
}

/** Whether something that was written would be gone with this window. */
export const isUnkept = (): boolean => waiting !== undefined || underway > 0

/** Resolves when it is gone, in this window and everywhere; what another window took over is its own. */
export async function dropDraft(engine: Engine, document: string): Promise<void> {
  forgetDraft(document)
  try {
    await engine.drafts.drop({ document, by: thisWindow })
  } catch (error) {
    if (!(error instanceof EngineError) || error.sentence.id !== 'drafts.elsewhere') notifyProblem(error)
  }
}

/** Forgets a draft in this window: it is gone, or another window goes on with it. */
export function forgetDraft(document: string): void {
  if (waiting?.draft.document === document) waiting = undefined
  draftStore.setState(({ draftByDocument }) => {
    const left = new Map(draftByDocument)
    left.delete(document)
    return { draftByDocument: left }
  })
}

/** The draft of a document, from this window or from another one; null without one. */
export async function findDraft(engine: Engine, document: string, signal: AbortSignal): Promise<{ readonly draft: Draft; readonly isRestored: boolean } | null> {
  const own = draftStore.getState().draftByDocument.get(document)
  // Another window may have gone on with it since; only what was not kept is nowhere but here.
  if (own && waiting?.draft === own) return { draft: own, isRestored: false }
  const draft = await engine.drafts.read({ document }, { signal })
  return draft && { draft, isRestored: own === undefined }
}
