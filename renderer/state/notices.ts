import { createStore, useStore } from 'zustand'
import { EngineError } from '#wire/fault.ts'
import type { MessageId } from '#domain/messages/catalogues.ts'

/** A sentence that says what happened; `undo` offers to take it back. */
export type Notice = {
  readonly id: number
  readonly kind: 'done' | 'problem'
  readonly message: { readonly id: string; readonly values?: Readonly<Record<string, string | number>> }
  readonly undo?: boolean
  /** The operation that it tells of, by id: it goes when that is undone. */
  readonly operation?: number
  /** How often the same was said while it stood there; nothing when once. */
  readonly times?: number
  /** A next step that it offers. */
  readonly action?: NextStep
}
export type NextStep = { readonly label: { readonly id: MessageId; readonly values?: Readonly<Record<string, string | number>> }; readonly run: () => void }

/** A notice with when it was said last, ISO time. */
export type PastNotice = Notice & {
  readonly at: string
  /** What it tells of was undone since. */
  readonly isUndone?: true
}

/** Notices that can be read again: this window's, since it was opened. */
const mostPast = 200

export const noticeStore = createStore<{ readonly notices: readonly Notice[]; readonly past: readonly PastNotice[] }>(() => ({ notices: [], past: [] }))
/** All notices of this window, newest first, also those that no longer stand there. */
export const usePastNotices = () => useStore(noticeStore, state => state.past)
/** The notices that stand there now, oldest first. */
export const useNotices = () => useStore(noticeStore, state => state.notices)

let last = 0
/** The newest operation that was heard of. Its change comes before the answer to whoever asked for it, so a notice made then tells of it. */
let newestOperation: number | undefined
/** Shows a notice beside the last four. What is said again takes the place of the one before, with how often it was said. */
export function notify(notice: Omit<Notice, 'id' | 'times'>): void {
  noticeStore.setState(({ notices, past }) => {
    const same = isStep(notice) ? undefined : notices.find(one => one.kind === notice.kind && saysSame(one.message, notice.message))
    const others = notices.filter(one => one !== same && !(isStep(notice) && isStep(one)))
    const said: Notice = { ...notice, id: ++last, ...(same && { times: (same.times ?? 1) + 1 }) }
    const before = past.filter(({ id }) => id !== same?.id)
    return { notices: [...others.slice(-4), said], past: [{ ...said, at: new Date().toISOString() }, ...before].slice(0, mostPast) }
  })
}
const saysSame = (one: Notice['message'], other: Notice['message']) => JSON.stringify(one) === JSON.stringify(other)
/** Undone or done again: whoever goes back ten steps is told of the last one, not of ten. */
const isStep = ({ message }: Pick<Notice, 'message'>) => message.id === 'app.undone' || message.id === 'app.redone'
/** Says what was done. @param undo offers to take it back, while it is the newest operation */
export function notifyDone(id: MessageId, values?: Readonly<Record<string, string | number>>, undo = false, action?: NextStep): void {
  const operation = undo && newestOperation !== undefined ? { operation: newestOperation } : {}
  notify({ kind: 'done', message: values ? { id, values } : { id }, undo, ...operation, ...(action && { action }) })
}
/** For keys that would change a project that is open read-only; pressed again while it stands there, it is not said again. */
export function notifyReadOnly(): void {
  if (noticeStore.getState().notices.some(({ message }) => message.id === 'projects.readOnly')) return
  notifyDone('projects.readOnly')
}
/**
 * Shows what was thrown: the engine's own sentence, or that something unexpected happened. A cancelled call is silent, and so is a
 * lost connection, which the whole window shows.
 */
export function notifyProblem(error: unknown): void {
  if (error instanceof EngineError && (error.code === 'cancelled' || error.sentence.id === 'wire.gone')) return
  if (error instanceof DOMException && error.name === 'AbortError') return
  notify({ kind: 'problem', message: error instanceof EngineError ? error.sentence : { id: 'wire.internal' } })
}
/** Takes a notice away. */
export function dismiss(id: number): void {
  noticeStore.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))
}
/** Another project: what was done in the last one is no news here. */
export function clearDone(): void {
  noticeStore.setState(({ notices, past }) => ({
    notices: notices.filter(notice => notice.kind === 'problem'),
    // What they offer leads into a project that is no longer open.
    past: past.map(({ action: _, ...notice }) => ({ ...notice, undo: false })),
  }))
}
/** Somebody does what notices offer as the next step: they say nothing new any longer. */
export function withdrawOffers(ids: readonly MessageId[]): void {
  const isOffer = ({ action }: Notice) => action !== undefined && ids.includes(action.label.id)
  const withoutOffer = ({ action: _, ...notice }: PastNotice): PastNotice => notice
  noticeStore.setState(({ notices, past }) => ({ notices: notices.filter(notice => !isOffer(notice)), past: past.map(notice => (isOffer(notice) ? withoutOffer(notice) : notice)) }))
}
/** What a notice told of has been undone: it is true no longer. */
export function withdrawNotice(operation: number): void {
  noticeStore.setState(({ notices, past }) => ({
    notices: notices.filter(notice => notice.operation !== operation),
    past: past.map(notice => (notice.operation === operation ? { ...notice, undo: false, isUndone: true } : notice)),
  }))
}
/**
 * A newer operation came: what a notice offers to undo is no longer the last one.
 * @param operation its id; undefined when a past one was undone or done again
 */
export function withdrawUndo(operation?: number): void {
  if (operation !== undefined) newestOperation = operation
  const withoutUndo = <T extends Notice>(notice: T): T => (notice.undo ? { ...notice, undo: false } : notice)
  noticeStore.setState(({ notices, past }) => ([...notices, ...past].some(notice => notice.undo) ? { notices: notices.map(withoutUndo), past: past.map(withoutUndo) } : { notices, past }))
}
