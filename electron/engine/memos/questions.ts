import type { TargetRow } from '#contract/coding/memos.ts'
import type { Id } from '#domain/ids.ts'
import type { Target } from '#domain/memos/mentions.ts'
import { nameTargets } from '../excerpts/mentions/target-names.ts'
import type { Question } from '../workers/reader.ts'
import { findTargets } from './finding.ts'

type Wanted = { readonly words: string; readonly document?: Id | undefined }

/** To name a target takes about as long as to look at so many highlights. */
const highlightsPerTarget = 20

/** What is asked of all that a memo could speak of: see the contract. */
export const memoQuestions = {
  find: { name: 'memos.find', answer: (read, { words, document }, { language }) => findTargets(read, words, document, language) } satisfies Question<Wanted, TargetRow[]>,
  targets: { name: 'memos.targets', answer: (read, { targets }) => nameTargets(read, targets), countOf: (_, { targets }) => targets.length * highlightsPerTarget } satisfies Question<{ readonly targets: readonly Target[] }, TargetRow[]>,
} as const
