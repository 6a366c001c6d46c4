import { useRef } from 'react'
import type { DocumentRow } from '#contract/documents/documents.ts'

/** `only` this row, this one beside the others or no longer (`toggle`), or all from where the choosing began up to it (`extend`). */
export type HowChosen = 'only' | 'toggle' | 'extend'

/** Chooses documents by the rows in which they stand. */
export function useRowChoosing(rows: readonly DocumentRow[], chosen: ReadonlySet<string>, onChoose: (documents: string[]) => void): (row: number, how: HowChosen) => void {
  const anchor = useRef(0)
  return (row, how) => {
    const document = rows[row]?.id
    if (document === undefined) return
    if (how === 'extend') {
      const [from, to] = [Math.min(anchor.current, row), Math.max(anchor.current, row)]
      return onChoose(rows.slice(from, to + 1).map(({ id }) => id))
    }
    anchor.current = row
    if (how === 'only') return onChoose([document])
    onChoose(chosen.has(document) ? [...chosen].filter(one => one !== document) : [...chosen, document])
  }
}
