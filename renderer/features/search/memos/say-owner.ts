import type { MemoHit } from '#contract/search.ts'
import type { Say } from '../../../state/language.ts'

/** The kind of thing that a memo is on. */
export function sayKind(say: Say, { owner }: Pick<MemoHit, 'owner'>): string {
  if ('annotation' in owner) return say('search.memos.on.annotation')
  if ('document' in owner) return say('search.memos.on.document')
  if ('theme' in owner) return say('search.memos.on.theme')
  if ('clause' in owner) return say('search.memos.on.clause')
  return say('entry' in owner ? 'search.memos.on.entry' : 'search.memos.on.project')
}

/** What a memo is on, in one line. */
export function sayOwner(say: Say, memo: MemoHit): string {
  return memo.name === '' ? sayKind(say, memo) : `${sayKind(say, memo)}: ${memo.name}`
}
