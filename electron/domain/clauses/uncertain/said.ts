/** A doubt in words: what is odd, and what its other reading does; some doubts have none that moves whole clauses by one number of levels. */
import { sentence } from '../../messages/catalogues.ts'
import { clauseName } from '../../text/first-words.ts'
import type { CorrectableClause } from '../correcting/corrections.ts'
import type { TreeDoubt } from './doubt.ts'
import { hasOtherReading } from './other-reading.ts'

type Sentence = ReturnType<typeof sentence>

/** @param clauses the tree that the doubt is about */
export function sayDoubt(text: string, clauses: readonly CorrectableClause[], doubt: TreeDoubt): { readonly sentence: Sentence; readonly other: Sentence | null } {
  const { kind, clause, count, other, moved, by } = doubt
  const [seen, told] = [clause, other].map(id => clauses.find(one => one.id === id))
  const name = seen ? clauseName(text, seen) : ''
  const values = { name, other: told ? clauseName(text, told) : '', count, level: seen?.level ?? 1, usual: told?.level ?? 1, by }
  return { sentence: sentence(`documents.doubt.${kind}`, values), other: hasOtherReading(text, clauses, doubt) ? sentence(`documents.doubt.${kind}.other`, { ...values, moved: moved.length }) : null }
}
