/** How what two texts share is written in them. */
import { placedMarks } from '../likeness/features.ts'
import type { VariantsByFirst } from '../likeness/glossary.ts'
import { emptyWords } from '../likeness/stop-words.ts'
import { segmenterOf } from '../words/segmenters.ts'

/** As a mark stands in a text first, and how often it is there. */
export type WrittenMark = { readonly written: string; readonly count: number }

/** A word that stands so often within a pair which is told, too, is not told by itself. */
const mostlyWithin = 0.8
const chinesePair = /^\p{Script=Han}{2}$/u

/**
 * Some marks of a text as they are written there. Pairs of Chinese characters that are no whole words (`育服` of `托育服务`) are left out.
 * @param clauses the own texts of its clauses
 */
export function writtenMarks(clauses: readonly string[], wanted: ReadonlySet<string>, variants: VariantsByFirst): ReadonlyMap<string, WrittenMark> {
  const found = new Map<string, { written: string; count: number }>()
  for (const clause of clauses) {
    let edges: ReadonlySet<number> | undefined
    for (const [mark, { count, start, end }] of placedMarks(clause, variants)) {
      if (!wanted.has(mark)) continue
      const known = found.get(mark)
      if (known) {
        known.count += count
        continue
      }
      if (chinesePair.test(mark)) {
        edges ??= wordEdges(clause)
        if (!edges.has(start) || !edges.has(end)) continue
      }
      found.set(mark, { written: clause.slice(start, end).replace(/\s+/g, ' '), count })
    }
  }
  return found
}

function wordEdges(text: string): ReadonlySet<number> {
  return new Set([...segmenterOf('word', 'zh').segment(text)].flatMap(({ index, segment }) => [index, index + segment.length]))
}

/** A mark that two texts share, as it is written in each. */
export type SharedWord = { readonly mark: string; readonly part: number; readonly left: WrittenMark; readonly right: WrittenMark }

/** Whether any of the words says nothing to a reader. @param written one word or a few, as a text has them */
export const saysNothing = (written: string): boolean => written.toLowerCase().split(/\s+/u).some(word => emptyWords.has(word))

/** Leaves out what says nothing, words that mostly stand within a pair of words that is told, and what reads the same as what was told before it. */
export function tellApart(words: readonly SharedWord[]): readonly SharedWord[] {
  const pairs = words.filter(({ mark }) => mark.includes(' '))
  const told = new Set<string>()
  return words.filter(({ mark, left, right }) => {
    const within = pairs.some(pair => pair.mark !== mark && pair.mark.split(' ').includes(mark) && pair.left.count >= left.count * mostlyWithin && pair.right.count >= right.count * mostlyWithin)
    const key = `${left.written}\n${right.written}`.toLowerCase()
    if (within || told.has(key) || (saysNothing(left.written) && saysNothing(right.written))) return false
    told.add(key)
    return true
  })
}
