import type { ClauseHint } from '../draft.ts'

/** A line as it stands in the text (UTF-16 code units), with what the file declares of it. `afterGap`: it is the first one, or stands after a blank line. */
export type WrittenLine = { readonly start: number; readonly end: number; readonly hint: ClauseHint | null; readonly afterGap: boolean }
/** `indent`: columns of white space before it. */
export type IndentedLine = WrittenLine & { readonly indent: number }
