import { expect, test } from 'vitest'
import { isDone, type Seen } from '../../../renderer/app/tour/progress.ts'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { beginTour, leaveStep, offerTour, tourSteps, tourStore, type TourStep } from '../../../renderer/state/window/tour.ts'

const nothing: Seen = { room: 'library', document: null, query: '', sheet: null, operation: null }

test.each<[TourStep, Partial<Seen>, Partial<Seen>]>([
  ['open', { room: 'reader', document: 'd' }, { room: 'reader' }],
  ['highlight', { operation: 'annotations.highlightWithTheme' }, { operation: 'annotations.remove' }],
  ['tag', { operation: 'annotations.tag' }, { operation: 'annotations.highlight' }],
  ['find', { room: 'search', query: '托育' }, { room: 'search', query: '  ' }],
  ['compare', { room: 'compare' }, { room: 'codebook' }],
  ['handout', { sheet: 'handout' }, { sheet: 'palette' }],
])('%s is done by %j, not by %j', (step, done, other) => {
  expect(isDone(step, { ...nothing, ...done })).toBe(true)
  expect(isDone(step, { ...nothing, ...other })).toBe(false)
})

test('the tour goes on step by step and never back, and is offered until it was seen', () => {
  beginTour('p')
  for (const step of tourSteps) {
    expect(tourStore.getState().tour).toEqual({ step, project: 'p' })
    leaveStep(step)
    leaveStep('open')
  }
  tourStore.setState({ tour: null })
  settingsStore.setState({ remembered: { 'tour.seen': true } })
  offerTour('p')
  expect(tourStore.getState().tour).toBeNull()
  settingsStore.setState({ remembered: {} })
  offerTour('p')
  expect(tourStore.getState().tour?.step).toBe('open')
})
