import { useEffect, useMemo, useRef, useState } from 'react'
import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { useRecords } from '../../state/asking/records.ts'
import { useSettings } from '../../state/settings.ts'
import type { Place } from '../../state/view.ts'

const nobody: ReadonlySet<string> = new Set()
const noRows: ReadonlyMap<string, AnnotationRow> = new Map()

/** Who highlighted in a document, and whose highlights are not shown. */
export type People = {
  /** Names in the order of the alphabet; '' is who gave none. */
  readonly all: readonly string[]
  readonly shown: readonly string[]
  readonly hidden: ReadonlySet<string>
  /** Shows these and no others; all of them again for none. */
  readonly show: (people: readonly string[]) => void
}

/**
 * Whose highlights are shown. Somebody new is shown; so is everybody when one goes to a highlight that would be hidden, and oneself when one
 * highlights: nothing that was asked for or just made is out of sight.
 */
export function usePeople(document: string, goTo: (Place & { readonly turn: number }) | null): People {
  const rows = useRecords(({ openById }) => openById.get(document)?.annotationsById ?? noRows)
  const isWhole = useRecords(({ openById }) => openById.get(document)?.isWhole ?? false)
  const self = useSettings(({ coder }) => coder)
  const [chosen, setHidden] = useState(nobody)
  // As one text, which stays the same while the names do; null before the first highlight.
  const names = useMemo(() => (rows.size === 0 ? null : [...new Set([...rows.values()].map(({ coder }) => coder))].sort((one, other) => one.localeCompare(other)).join('\n')), [rows])
  const all = useMemo(() => names?.split('\n') ?? [], [names])
  // Whoever is chosen may have nothing in this document, or nothing any more: then it shows everybody.
  const shown = useMemo(() => (all.some(name => !chosen.has(name)) ? all.filter(name => !chosen.has(name)) : all), [all, chosen])
  const hidden = useMemo(() => (shown.length < all.length ? new Set(all.filter(name => !shown.includes(name))) : nobody), [all, shown])

  const asked = goTo?.document === document && goTo.annotation ? rows.get(goTo.annotation)?.coder : undefined
  // At once: the text goes there as soon as it is on the screen, and only to what it has.
  if (asked !== undefined && hidden.has(asked)) setHidden(nobody)

  const own = useMemo(() => (hidden.has(self) ? [...rows.values()].filter(({ coder }) => coder === self).length : null), [rows, hidden, self])
  const before = useRef({ document, isWhole, own })
  useEffect(() => {
    const last = before.current
    before.current = { document, isWhole, own }
    if (last.document !== document || !last.isWhole || own === null || last.own === null || own <= last.own) return
    setHidden(names => new Set([...names].filter(name => name !== self)))
  }, [document, isWhole, own, self])

  const show = (people: readonly string[]) => setHidden(people.length ? new Set(all.filter(name => !people.includes(name))) : nobody)
  return { all, shown, hidden, show }
}
