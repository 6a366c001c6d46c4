import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { TextOutcome } from '#contract/documents/documents.ts'
import { Outcome } from '../../../renderer/pane/changes/Outcome.tsx'

const none = { exact: 0, moved: 0, fuzzy: 0, ambiguous: 0, orphan: 0 }
const outcome = (highlights: Partial<typeof none>): TextOutcome => ({
  same: false, highlights: { ...none, ...highlights }, corrections: none, targets: none, linksWaiting: 0, waiting: [], correctionsLeft: [], changes: { count: 0, passages: [] },
}) as unknown as TextOutcome
afterEach(cleanup)

test.each([
  [{ exact: 2, moved: 1 }, /none waits for your review/u],
  [{ exact: 2, fuzzy: 1 }, /The others keep their quote and wait for your review/u],
] as const)('what is said of those that wait is said where some do: %o', (highlights, told) => {
  render(<Outcome outcome={outcome(highlights)} />)
  expect(screen.getByText(told)).toBeTruthy()
})
