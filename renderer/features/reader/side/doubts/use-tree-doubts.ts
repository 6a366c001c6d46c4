import type { DoubtRow } from '#contract/documents/clauses.ts'
import { useReadingContext } from '../../../../pane/reading.ts'
import { useAnswer } from '../../../../state/asking/answers.ts'
import { useEngine } from '../../../../state/connection.ts'
import { remember, useSettings } from '../../../../state/settings.ts'

/** More dismissed doubts of one document are not remembered. */
const mostDismissed = 20

/** What may be wrong with the clause tree that is read, without what a person dismissed; that is remembered with the document's other small things. */
export function useTreeDoubts(): { readonly doubts: readonly DoubtRow[]; readonly dismiss: (doubt: DoubtRow) => void } {
  const engine = useEngine()
  const { document } = useReadingContext()
  const { value } = useAnswer(`doubts ${document}`, ['clause_correction', 'document'], (asked, signal) => asked.documents.doubts({ document }, { signal }))
  const name = `reader.doubts.${document}`
  const dismissed = useSettings(({ remembered }) => remembered[name])
  const known: readonly unknown[] = Array.isArray(dismissed) ? dismissed : none
  return {
    doubts: (value ?? none).filter(doubt => !known.includes(keyOf(doubt))),
    dismiss: doubt => remember(engine, name, [...known.filter(one => typeof one === 'string'), keyOf(doubt)].slice(-mostDismissed)),
  }
}
const none: readonly never[] = []

/** A doubt is the same one as long as its clause begins where it did. */
function keyOf({ kind, start }: DoubtRow): string {
  return `${kind} ${start}`
}
