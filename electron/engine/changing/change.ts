import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Steps } from '../store/lending/steps.ts'
import type { Stamp, WriteStore } from '../store/database.ts'
import { changeField } from './fields.ts'
import { removeHighlights, starHighlights, tagHighlights } from './highlights.ts'
import { mergeThemes, removeThemes } from './themes/merging.ts'
import { removeField, setValues, stepValues } from './values.ts'

/** Changes of any number of highlights: each is one operation, and looks at the project itself, so that it can be made in any process. */
const changes = { tag: tagHighlights, star: starHighlights, remove: removeHighlights, setValues, stepValues, changeField, removeField, mergeThemes, removeThemes } as const

export type ChangeName = keyof typeof changes
/** What it is to do. It crosses to other processes as it is. */
export type ChangeInput<N extends ChangeName> = Parameters<(typeof changes)[N]>[2]
/** What is told of it when it is done. */
export type ChangeOutcome<N extends ChangeName> = ReturnType<(typeof changes)[N]> extends Steps<infer T> ? T : never
export type Change<N extends ChangeName = ChangeName> = { readonly name: N; readonly input: ChangeInput<N> }

export type Course = {
  /** Whether all is to be taken back. */
  isStopped(): boolean
  /** Which share is done, 0 to 1. */
  tell(share: number): void
}

/**
 * Makes a change step by step inside an operation, and names the operation.
 * @throws EngineError `cancelled` when it is stopped; with a sentence when it can't be made. Then nothing of it is to be kept
 */
export function* changeInSteps<N extends ChangeName>(stamp: Stamp, write: WriteStore, { name, input }: Change<N>, { isStopped, tell }: Course): Steps<ChangeOutcome<N>> {
  const make = changes[name] as unknown as (stamp: Stamp, write: WriteStore, input: ChangeInput<N>) => Steps<ChangeOutcome<N>>
  const steps = make(stamp, write, input)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (isStopped()) throw new EngineError({ code: 'cancelled', message: sentence('wire.cancelled') })
    tell(step.value)
    yield step.value
  }
}
