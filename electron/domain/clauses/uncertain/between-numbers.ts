/** A heading without a number between two chapters of one count: mostly it is a section of the first one. */
import { isInserted } from '../labels/labels.ts'
import { isPlainHeading, isTitleOf } from './branches.ts'
import type { Counted } from './counts.ts'
import type { Branch, TreeDoubt } from './doubt.ts'

export function doubtBetweenNumbers(text: string, counts: ReadonlyMap<string, readonly Counted[]>): TreeDoubt[] {
  const found: { readonly heading: Branch; readonly chapter: Branch; readonly moved: readonly Branch[] }[] = []
  for (const members of counts.values()) {
    for (const [at, { branch: chapter, n, mark }] of members.entries()) {
      const next = members[at + 1]
      if (!next || next.n !== n + 1 || next.branch.parent !== chapter.parent || chapter.clause.kind !== 'heading' || isInserted(mark)) continue
      const between = chapter.sisters.slice(chapter.place + 1, next.branch.place)
      const [heading] = between
      if (heading && isPlainHeading(heading) && heading.children.length > 0 && !isTitleOf(text, chapter, heading)) found.push({ heading, chapter, moved: between })
    }
  }
  found.sort((one, other) => one.heading.clause.start - other.heading.clause.start)
  const [first] = found
  if (!first) return []
  const { heading, chapter } = first
  return [{ kind: 'between', clause: heading.clause.id, start: heading.clause.start, count: found.length, other: chapter.clause.id, headings: [], moved: found.flatMap(one => one.moved.map(({ clause }) => clause.id)), by: 1 }]
}
