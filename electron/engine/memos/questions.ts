import type { TargetRow } from '#contract/coding/memos.ts'
import type { Id } from '#domain/ids.ts'
import type { Question } from '../workers/reader.ts'
import { findTargets } from './finding.ts'

type Wanted = { readonly words: string; readonly document?: Id | undefined }

/** What is asked of all that a memo could speak of: see the contract. */
export const memoQuestions = {
  find: { name: 'memos.find', answer: (read, { words, document }) => findTargets(read, words, document) } satisfies Question<Wanted, TargetRow[]>,
} as const
