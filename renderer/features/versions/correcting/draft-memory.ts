import type { Draft } from '#contract/drafts.ts'
import type { Engine } from '../../../client/engine.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { createRoomMemory } from '../../../state/room-memory.ts'

/** Unsaved corrections of this window, by document: whoever goes to another room finds them again. */
export const draftStore = createRoomMemory<{ readonly draftByDocument: ReadonlyMap<string, Draft> }>({ draftByDocument: new Map() })

/** How long what is written may wait before the engine keeps it, ms, however quickly one goes on writing. */
const wait = 500
let timer: ReturnType<typeof setTimeout> | undefined
let waiting: { readonly engine: Engine; readonly draft: Draft } | undefined
/** One that can't be kept is told of once, not at each key. */
let isTold = false

/** Keeps a draft in this window at once and soon where it outlives the window, the tab and the program. */
export function keepDraft(engine: Engine, draft: Draft): void {
  draftStore.setState(({ draftByDocument }) => ({ draftByDocument: new Map(draftByDocument).set(draft.document, draft) }))
  if (waiting && waiting.draft.document !== draft.document) writeDraft()
  waiting = { engine, draft }
  timer ??= setTimeout(writeDraft, wait)
}

/** Gives the engine what it does not have yet: the page may be going. */
export function writeDraft(): void {
  clearTimeout(timer)
  timer = undefined
  if (!waiting) return
  const { engine, draft } = waiting
  waiting = undefined
  engine.drafts.keep({ ...draft, edits: [...draft.edits] }).then(
    () => (isTold = false),
    (error: unknown) => {
      if (!isTold) notifyProblem(error)
      isTold = true
    },
  )
}

/** Resolves when it is gone, in this window and everywhere. */
export async function dropDraft(engine: Engine, document: string): Promise<void> {
  if (waiting?.draft.document === document) waiting = undefined
  draftStore.setState(({ draftByDocument }) => {
    const left = new Map(draftByDocument)
    left.delete(document)
    return { draftByDocument: left }
  })
  await engine.drafts.drop({ document }).catch(notifyProblem)
}

/** The draft of a document, from this window or from one that died; null without one. */
export async function findDraft(engine: Engine, document: string, signal: AbortSignal): Promise<{ readonly draft: Draft; readonly isRestored: boolean } | null> {
  const kept = draftStore.getState().draftByDocument.get(document)
  if (kept) return { draft: kept, isRestored: false }
  const draft = await engine.drafts.read({ document }, { signal })
  return draft && { draft, isRestored: true }
}
