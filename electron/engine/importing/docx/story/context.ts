import type { Block } from '../../block-text.ts'
import { Tally } from '../../flow/tally.ts'
import { mostLines } from '../../limits.ts'
import { refusal } from '../../refusal.ts'
import type { Counters } from '../numbering/counters.ts'
import type { Styles } from '../styles.ts'
import type { NoteMarks } from './note-marks.ts'

/** What all texts of one document share: body, notes, comments and text boxes. */
export class Context {
  readonly styles: Styles
  readonly counters: Counters
  readonly notes: NoteMarks
  /** Paragraphs of what Word merges in, by the relationship that names it. */
  readonly merged: ReadonlyMap<string, readonly Block[]>
  readonly tally = new Tally()
  #paragraphs = 0
  /** UTF-16 code units of text by language tag. */
  readonly #lengthByTag = new Map<string, number>()

  constructor(styles: Styles, counters: Counters, notes: NoteMarks, merged: ReadonlyMap<string, readonly Block[]>) {
    this.styles = styles
    this.counters = counters
    this.notes = notes
    this.merged = merged
  }

  /** @throws EngineError `invalid` for more paragraphs than a document may have lines */
  countParagraph(): void {
    this.#paragraphs += 1
    if (this.#paragraphs > mostLines) throw refusal('importing.tooManyLines', { limit: mostLines })
  }

  countLanguage(tag: string | null, length: number): void {
    if (tag !== null) this.#lengthByTag.set(tag, (this.#lengthByTag.get(tag) ?? 0) + length)
  }

  /** The language that most of the text is marked with; null where nothing is. */
  get language(): string | null {
    const lengthBySubtag = new Map<string, number>()
    for (const [tag, length] of this.#lengthByTag) {
      const subtag = /^([a-z]{2,3})\b/iu.exec(tag)?.[1]?.toLowerCase()
      if (subtag) lengthBySubtag.set(subtag, (lengthBySubtag.get(subtag) ?? 0) + length)
    }
    let most: [string, number] | null = null
    for (const entry of lengthBySubtag) if (!most || entry[1] > most[1]) most = entry
    return most?.[0] ?? null
  }
}
