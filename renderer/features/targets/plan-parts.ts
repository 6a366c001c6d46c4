/** Rows that a window takes: each key in the filter goes through all of them. */
export const mostRows = 30_000
/** Plans that are asked for first, so that something is there, and at the most. */
const [fewest, most] = [4, 40] as const
/** Rows that an answer should have: to make one of many thousands would hold the engine up. */
const rowsAtOnce = 1_200

type Reading<T> = {
  readonly ask: (documents: readonly string[]) => Promise<readonly T[]>
  /** The plans whose rows are wanted now, in their order, and one that is read ahead of the others. */
  readonly wanted: () => { readonly documents: readonly string[]; readonly first: string | null }
  readonly show: (rowsByDocument: ReadonlyMap<string, readonly T[]>) => void
  readonly fail: (error: unknown) => void
}

/**
 * Reads rows of plans a part at a time, one question after the other, until all that are wanted are here or `mostRows` rows are.
 * `go`: something else may be wanted. `forget`: these plans changed (null: all may have); what is known of them stays until the answer is here.
 */
export function readPlansInParts<T extends { readonly document: string }>({ ask, wanted, show, fail }: Reading<T>) {
  let rowsByDocument: ReadonlyMap<string, readonly T[]> = new Map()
  let stale = new Set<string>()
  let isAsking = false
  let isOver = false

  const nextPart = (): readonly string[] => {
    const { documents, first } = wanted()
    const changed = documents.filter(id => stale.has(id))
    if (changed.length > 0) return changed.slice(0, fewest)
    const missing = documents.filter(id => !rowsByDocument.has(id))
    if (first !== null && missing.includes(first)) return [first]
    const here = documents.reduce((count, id) => count + (rowsByDocument.get(id)?.length ?? 0), 0)
    const read = documents.length - missing.length
    // As many as by the plans that are here make one answer, and no more again than are here.
    const next = read === 0 ? fewest : Math.min(most, 2 * read, Math.ceil((rowsAtOnce * read) / Math.max(1, here)))
    return here >= mostRows ? [] : missing.slice(0, next)
  }

  const put = (part: readonly string[], rows: readonly T[]) => {
    const { documents } = wanted()
    const known = Map.groupBy(rows, ({ document }) => document)
    const now = new Map([...rowsByDocument, ...part.map(id => [id, known.get(id) ?? []] as const)])
    // Rows of plans that nobody asks for any more make room where there are many.
    const count = [...now.values()].reduce((sum, own) => sum + own.length, 0)
    const kept = new Set(documents)
    rowsByDocument = count <= mostRows ? now : new Map([...now].filter(([id]) => kept.has(id)))
    show(rowsByDocument)
  }

  const go = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    let asked: readonly string[] = []
    try {
      for (let part = nextPart(); part.length > 0 && !isOver; part = nextPart()) {
        for (const id of part) stale.delete(id)
        asked = part
        const rows = await ask(part)
        if (!isOver) put(part, rows)
      }
    } catch (error) {
      // Asked for again when something changes.
      for (const id of asked) if (rowsByDocument.has(id)) stale.add(id)
      if (!isOver) fail(error)
    } finally {
      isAsking = false
    }
  }
  return {
    go: () => void go(),
    forget(documents: readonly string[] | null) {
      stale = new Set([...stale, ...(documents ?? rowsByDocument.keys())])
      void go()
    },
    stop: () => void (isOver = true),
  }
}
