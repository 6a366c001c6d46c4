import { z } from 'zod'
import { MatrixCell } from '../coding/memos.ts'
import { Id } from '../values.ts'

/** A cell's summary as text, with the names that what it speaks of has now. `isCut`: it goes on. `excerpts`: those that it speaks of, each once, in its order. */
export const CellSummary = z.object({ cell: MatrixCell, text: z.string(), isCut: z.boolean(), excerpts: z.array(Id), updatedAt: z.string() })
export type CellSummary = z.infer<typeof CellSummary>

/** A finding: somebody looked for a theme in a document, and it says nothing of it. `ofEarlierText`: the document has another text since. */
export const Silence = z.object({
  id: Id,
  theme: Id,
  document: Id,
  /** What was looked for. */
  searched: z.string(),
  coder: z.string(),
  recordedAt: z.string(),
  ofEarlierText: z.boolean(),
})
export type Silence = z.infer<typeof Silence>

/** At most so many findings are recorded as one operation. */
export const mostSilences = 10_000
