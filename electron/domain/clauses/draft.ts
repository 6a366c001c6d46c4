/** What a clause tree is made of. Offsets are UTF-16 code units of the canonical text. */

export type ClauseKind = 'heading' | 'item' | 'paragraph' | 'boilerplate'

/** Structure that the file itself declared (HTML, Markdown): the range of a line or paragraph. Wins over what the text looks like. */
export type ClauseHint = {
  readonly start: number
  readonly end: number
  readonly kind: ClauseKind
  /** Outline depth of a heading or list depth of an item, 1 is the outermost. */
  readonly level?: number
  /** Lines inside it that look like the beginning of a clause are none: the text was wrapped there in the middle of a sentence. */
  readonly isWhole?: boolean
}

/** How deep a file declared a row, from 1, the outermost; 1 where it says nothing. */
export function declaredLevel(row: { readonly hint: ClauseHint | null } | null | undefined): number {
  return Math.max(1, row?.hint?.level ?? 1)
}

export type ClauseDraft = {
  /** Index in the array of the clause that holds this one. */
  readonly parent: number | null
  /** Place in the reading order of the whole document, from 0: the index in the array. */
  readonly ordinal: number
  readonly kind: ClauseKind
  /** Depth in the tree, from 1. */
  readonly level: number
  /** As printed, without trailing `.` `、` `:`; '' where nothing is printed. */
  readonly label: string
  readonly start: number
  /** End of the clause with everything inside it. */
  readonly end: number
  /** End of its own text, before its first child. */
  readonly textEnd: number
}

export type ClauseWarning = {
  readonly code: 'duplicate' | 'gap' | 'order' | 'misnumbered'
  /** Start of the clause in question. */
  readonly start: number
  readonly label: string
  /** The label that would have been right, in the form of its neighbours. */
  readonly expected?: string
}
