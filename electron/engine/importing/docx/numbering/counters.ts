import { plainSymbol } from '../symbols.ts'
import type { Level, List, Lists } from './definitions.ts'
import { formatNumber } from './formats.ts'

/** What Word prints before a paragraph of a list. */
export type Label = {
  /** Without what parts it from the text. */
  readonly printed: string
  /** '' or one space. */
  readonly gap: string
  readonly isBullet: boolean
}

/** Counts the paragraphs of a document's lists, in reading order. */
export class Counters {
  readonly #lists: Lists
  /** By abstract list: its lists continue each other. */
  readonly #counts = new Map<string, Map<number, number>>()
  /** Lists and levels that began where they say so. */
  readonly #begun = new Set<string>()

  constructor(lists: Lists) {
    this.#lists = lists
  }

  /** The level that is meant for a paragraph style, or null. */
  levelOfStyle(list: string, style: string): number | null {
    for (const [index, level] of this.#lists.get(list)?.levels ?? []) if (level.style === style) return index
    return null
  }

  /** Counts a paragraph and says what is printed before it; null for a list or level that the file does not define. */
  next(id: string, index: number): Label | null {
    const list = this.#lists.get(id)
    const level = list?.levels.get(index)
    if (!list || !level) return null
    const counts = this.#counts.get(list.abstract) ?? new Map<number, number>()
    this.#counts.set(list.abstract, counts)
    this.#count(id, list, index, counts)
    return labelOf(list, level, index, counts)
  }

  #count(id: string, list: List, index: number, counts: Map<number, number>): void {
    const override = list.startOverrides.get(index)
    const key = `${id} ${index}`
    const current = counts.get(index)
    const begins = current === undefined || (override !== undefined && !this.#begun.has(key))
    counts.set(index, begins ? startOf(list, index) : current + 1)
    this.#begun.add(key)
    for (const deeper of counts.keys()) {
      if (deeper <= index) continue
      const restart = list.levels.get(deeper)?.restart ?? null
      if (restart === null || index < restart) counts.delete(deeper)
    }
  }
}

function startOf(list: List, index: number): number {
  return list.startOverrides.get(index) ?? list.levels.get(index)?.start ?? 1
}

function labelOf(list: List, level: Level, own: number, counts: ReadonlyMap<number, number>): Label {
  const isBullet = level.format === 'bullet'
  const printed = isBullet ? plainSymbol(level.text, level.font) : level.text.replace(/%([1-9])/gu, (_, place: string) => {
    const index = Number(place) - 1
    const shown = list.levels.get(index)
    // A level above that was not counted yet is printed as if it had begun.
    const n = counts.get(index) ?? startOf(list, index)
    if (!shown || index > own) return ''
    return formatNumber(n, level.isLegal ? 'decimal' : shown.format, shown.sample)
  })
  const label = printed.trim()
  // Full-width signs bring their own space with them.
  const isParted = label === '' || level.suffix === 'nothing' || /[、，。．：）】》]$/u.test(label)
  return { printed: label, gap: isParted ? '' : ' ', isBullet }
}
