import type { ClauseRow } from '#contract/documents/clauses.ts'
import type { Block, Span } from '../../text/blocks.ts'
import type { PlacedMark } from '../annotation-index.ts'
import type { ThemeLooks } from '../themes/theme-looks.ts'

/** What a drawn block depends on: nothing else may change how it looks. */
export type TextBlockProps = {
  readonly text: string
  readonly block: Block
  readonly clause: ClauseRow | null
  readonly marks: readonly PlacedMark[]
  readonly looks: ThemeLooks
  /** Themes to which the reader is narrowed; highlights without them step back. */
  readonly filter: ReadonlySet<string> | null
  readonly hits: readonly Span[]
  readonly currentHit: Span | null
  /** The selected part of the block; both -1 without one. */
  readonly selectStart: number
  readonly selectEnd: number
  readonly picked: string | null
  readonly isUnderCursor: boolean
  readonly lanes: number
  /** The printed page that begins in the block; '' when none does. */
  readonly page: string
  /** Changes when lines may break elsewhere: width, zoom. */
  readonly layout: string
}
