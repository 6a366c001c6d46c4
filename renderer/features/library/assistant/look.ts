import type { FileOptions, PreviewAnswer } from '#contract/documents.ts'
import type { Encoding } from '#domain/encodings.ts'
import { isLocked } from './deciding.ts'

/** One file in the assistant: what it would come in as, and what the person chose for it. Nothing of it outlives the dialog. */
export type Looked = {
  readonly answer: PreviewAnswer
  readonly title: string | null
  readonly encoding: Encoding | null
  readonly password: string | null
  /** Whether it becomes a newer version of the document that has its title. */
  readonly isNewer: boolean
  readonly isReading: boolean
}

export const lookedOf = (answer: PreviewAnswer): Looked => ({ answer, title: null, encoding: null, password: null, isNewer: false, isReading: false })

/** The document that has this file's title already, with other bytes; null where there is none, or the person gave it another title. */
export function namesakeOf({ answer, title }: Looked): { readonly id: string; readonly title: string } | null {
  if ('error' in answer) return null
  return title === null || title.trim() === answer.preview.title ? answer.namesake : null
}

export type Standing = 'ready' | 'existing' | 'locked' | 'failed'
export function standingOf({ answer }: Looked): Standing {
  if ('error' in answer) return isLocked(answer.error) ? 'locked' : 'failed'
  return answer.existing ? 'existing' : 'ready'
}

/** What the engine is told of this file when it comes in, or is read again. */
export function optionsOf({ answer, title, encoding, password }: Looked): FileOptions {
  return {
    file: answer.ticket,
    ...(title?.trim() && { title: title.trim() }),
    ...(encoding !== null && { encoding }),
    ...(password !== null && { password }),
  }
}
