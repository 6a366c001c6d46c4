import type { Sentence } from '#wire/fault.ts'
import type { SortedAnswers } from './importing.ts'

/** A report tells so many remarks of one document, and counts the others: all of them stand in its details. */
export const mostRemarks = 3

type Taken = SortedAnswers['added'][number]

/** Documents of which there is something to say, and the others. */
export function partRemarked(added: readonly Taken[]): { readonly remarked: readonly Taken[]; readonly whole: readonly Taken[] } {
  const isRemarked = ({ document, namesake }: Taken) => document.warnings.length > 0 || namesake !== null
  return { remarked: added.filter(isRemarked), whole: added.filter(answer => !isRemarked(answer)) }
}

/** Files that the same is said of, together, where the first of them stands. */
export function alikeAmong(passed: SortedAnswers['passed']): readonly { readonly files: readonly string[]; readonly message: Sentence }[] {
  return [...Map.groupBy(passed, ({ error }) => JSON.stringify(error.message)).values()].flatMap(alike => (alike[0] ? [{ files: alike.map(({ file }) => file), message: alike[0].error.message }] : []))
}
