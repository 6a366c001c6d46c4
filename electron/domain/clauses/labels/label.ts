/** What a printed label says, and how it is set. */
import type { Reading } from './numerals.ts'

/**
 * How a numeral is set, without the numeral itself. Full-width signs count as their plain ones, and `1.` `1、` `1:` are one style:
 * documents mix them within one list.
 */
export type LabelStyle =
  | 'division' | 'chapter' | 'section' | 'article' | 'annex'
  | 'parens' | 'half parens' | 'point' | 'circled' | 'bare'
  /** `[1]`: a footnote or an entry of a list of sources. */
  | 'note'
  | `decimal ${number}`
  /** A word that the plan itself chose: `Pillar 1:`, `Objective 2.1.`, `任务一：`. */
  | `named ${string}`

export type Label = {
  readonly style: LabelStyle
  /** As printed, without what parts it from the text. */
  readonly printed: string
  /** Length in the line up to where the clause's own words begin. */
  readonly length: number
  /** `printed` is `before` + the numeral + `after`. */
  readonly before: string
  readonly after: string
  /** What stands before the last number of `3.1`: its series. '' for other styles. */
  readonly series: string
  readonly readings: readonly Reading[]
}
