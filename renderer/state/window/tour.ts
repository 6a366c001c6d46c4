import { createStore, useStore } from 'zustand'
import type { Engine } from '../../client/engine.ts'
import { remember, settingsStore } from '../settings.ts'

/** What one is asked to do, in this order; `end` only says how to go on. */
export const tourSteps = ['open', 'highlight', 'tag', 'find', 'compare', 'handout', 'end'] as const
export type TourStep = (typeof tourSteps)[number]

/** The tour through the sample project; null while there is none. */
export type Tour = { readonly step: TourStep; readonly project: string } | null

/** Where it is remembered that a person has seen the tour, or does not want it. */
const seenName = 'tour.seen'

export const tourStore = createStore<{ readonly tour: Tour }>(() => ({ tour: null }))
export const useTour = (): Tour => useStore(tourStore, state => state.tour)

/** Begins the tour in this project. */
export function beginTour(project: string): void {
  tourStore.setState({ tour: { step: 'open', project } })
}

/** The same for somebody who comes to the sample project for the first time. */
export function offerTour(project: string): void {
  if (settingsStore.getState().remembered[seenName] !== true) beginTour(project)
}

/** Goes on from this step, unless the tour is elsewhere by now. */
export function leaveStep(step: TourStep): void {
  tourStore.setState(({ tour }) => (tour?.step === step ? { tour: { ...tour, step: tourSteps[tourSteps.indexOf(step) + 1] ?? 'end' } } : {}))
}

/** Ends it for good; it can be begun again from the help menu. */
export function endTour(engine: Engine): void {
  tourStore.setState({ tour: null })
  remember(engine, seenName, true)
}
