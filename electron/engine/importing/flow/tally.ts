import { sentence } from '#domain/messages/catalogues.ts'
import type { Warning } from '../reading.ts'

/** Counts what a text keeps and leaves out, for the warnings. */
export class Tally {
  insertions = 0
  deletions = 0
  /** Paragraphs with hidden text. */
  hidden = 0
  isCutOff = false

  warnings(): readonly Warning[] {
    const { insertions, deletions, hidden } = this
    const warnings: Warning[] = []
    if (insertions + deletions > 0) warnings.push({ ...sentence('importing.warning.trackedChanges', { insertions, deletions }), start: null })
    if (hidden > 0) warnings.push({ ...sentence('importing.warning.hiddenText', { count: hidden }), start: null })
    if (this.isCutOff) warnings.push({ ...sentence('importing.warning.cutOff'), start: null })
    return warnings
  }
}
