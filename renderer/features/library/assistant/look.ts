import type { FileOptions, PreviewAnswer, PreviewDoubt } from '#contract/documents/documents.ts'
import { oneLine } from '#domain/attributes/values.ts'
import type { Encoding } from '#domain/encodings.ts'
import { isEncodingTrouble, isLeft, isLocked } from './deciding.ts'

/** One file in the assistant: what it would come in as, and what the person chose for it. Nothing of it outlives the dialog. */
export type Looked = {
  readonly answer: PreviewAnswer
  readonly title: string | null
  readonly encoding: Encoding | null
  readonly password: string | null
  /** Whether it becomes a newer version of the document that has its title. */
  readonly isNewer: boolean
  /** Doubts about its tree that are read otherwise, in the order in which the person decided so. */
  readonly decided: readonly PreviewDoubt[]
  readonly isReading: boolean
  /** Whether the person wants it to stay out. */
  readonly isOut: boolean
}

export const lookedOf = (answer: PreviewAnswer): Looked => ({ answer, title: null, encoding: null, password: null, isNewer: false, decided: [], isReading: false, isOut: false })

/** The document that has this file's title already, with other bytes; null where there is none, or the person gave it another title. */
export function namesakeOf({ answer, title }: Looked): { readonly id: string; readonly title: string } | null {
  if ('error' in answer) return null
  return title === null || title.trim() === answer.preview.title ? answer.namesake : null
}

/** Whether it takes the place of a document's text. */
export const isNewVersion = (file: Looked): boolean => file.isNewer && namesakeOf(file) !== null

/** Tickets of files that would come in as documents of one title; case and width make no other one. */
export function twinsAmong(files: readonly Looked[], copies: ReadonlyMap<string, string>): ReadonlySet<string> {
  const titled = files.flatMap(file => {
    const { answer, title, isNewer } = file
    return 'error' in answer || standingOf(file, copies) !== 'ready' || isNewer ? [] : [{ ticket: answer.ticket, title: oneLine((title?.trim() || answer.preview.title).normalize('NFKC')).toLowerCase() }]
  })
  return new Set([...Map.groupBy(titled, ({ title }) => title).values()].flatMap(alike => (alike.length > 1 ? alike.map(({ ticket }) => ticket) : [])))
}

/** For each ticket whose bytes another file before it has, that is not left out: the other one's name. Only that one becomes a document. */
export function copiesAmong(files: readonly Looked[]): ReadonlyMap<string, string> {
  const nameByBytes = new Map<string, string>()
  const nameByTicket = new Map<string, string>()
  for (const file of files) {
    const { answer } = file
    if ('error' in answer || standingOf(file) !== 'ready') continue
    const first = nameByBytes.get(answer.sha256)
    if (first === undefined) nameByBytes.set(answer.sha256, answer.file)
    else nameByTicket.set(answer.ticket, first)
  }
  return nameByTicket
}

export type Standing = 'ready' | 'copy' | 'existing' | 'locked' | 'noEncoding' | 'left' | 'failed' | 'out'
/** @param copies where the other files count, see `copiesAmong` */
export function standingOf({ answer, isOut }: Looked, copies?: ReadonlyMap<string, string>): Standing {
  if ('error' in answer) {
    if (isLeft(answer.error)) return 'left'
    if (isLocked(answer.error)) return 'locked'
    return isEncodingTrouble(answer.error) ? 'noEncoding' : 'failed'
  }
  if (answer.existing) return 'existing'
  if (isOut) return 'out'
  return copies?.has(answer.ticket) ? 'copy' : 'ready'
}

/** How many files there are of each kind that a person tells apart; `decide`: those that wait for a password or an encoding. */
export function countStandings(files: readonly Looked[], copies: ReadonlyMap<string, string>): Readonly<Record<'ready' | 'copy' | 'decide' | 'existing' | 'failed' | 'left' | 'out', number>> {
  const count = (...standings: readonly Standing[]) => files.filter(file => standings.includes(standingOf(file, copies))).length
  return { ready: count('ready'), copy: count('copy'), decide: count('locked', 'noEncoding'), existing: count('existing'), failed: count('failed'), left: count('left'), out: count('out') }
}

/** What the engine is told of this file when it comes in, or is read again. */
export function optionsOf({ answer, title, encoding, password, decided }: Looked): FileOptions {
  return {
    file: answer.ticket,
    ...(title?.trim() && { title: title.trim() }),
    ...(encoding !== null && { encoding }),
    ...(password !== null && { password }),
    ...(decided.length > 0 && { otherwise: decided.map(({ kind, start }) => ({ kind, start })) }),
  }
}
