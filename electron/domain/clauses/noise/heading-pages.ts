/** Numbers of pages that a converter of PDFs took for headings: `#### **12**`. */
import { declaredLevel } from '../draft.ts'
import type { ClauseHint } from '../draft.ts'
import { endsSentence } from '../shapes.ts'

type Line = { readonly text: string; readonly hint: ClauseHint | null }

/** Fewer may count parts. */
const fewestPages = 3
/** So many stand where no part begins: right above a larger heading, or within a sentence. */
const fewestOutOfPlace = 2

/**
 * The places of declared headings that are a number and nothing else, where all of the document's are of one level and rise, and several stand where no heading
 * of a part does.
 */
export function findHeadingPages(lines: readonly Line[]): readonly number[] {
  const lone = [...lines.keys()].filter(i => lines[i]?.hint?.kind === 'heading' && numberOf(lines[i]?.text) !== null)
  const level = declaredLevel(lines[lone[0] ?? -1])
  const rise = lone.every((i, at) => declaredLevel(lines[i]) === level && (at === 0 || (numberOf(lines[i]?.text) ?? 0) > (numberOf(lines[lone[at - 1] ?? -1]?.text) ?? 0)))
  if (lone.length < fewestPages || !rise) return []
  const isOutOfPlace = (i: number) => standsAboveLarger(lines, i, level) || cutsSentence(lines[i - 1], lines[i + 1])
  return lone.filter(isOutOfPlace).length >= fewestOutOfPlace ? lone : []
}

function numberOf(text = ''): number | null {
  const [, digits] = /^#{0,6}\s{0,3}(?:[*_]{1,3})?(\d{1,4})(?:[*_]{1,3})?$/u.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

function standsAboveLarger(lines: readonly Line[], i: number, level: number): boolean {
  const below = lines[i + 1]
  return below?.hint?.kind === 'heading' && declaredLevel(below) < level
}

function cutsSentence(above: Line | undefined, below: Line | undefined): boolean {
  if (!above || !below || above.hint?.kind === 'heading' || below.hint?.kind === 'heading') return false
  const [end, beginning] = [above.text.replace(/[*_]{1,3}$/u, ''), below.text.replace(/^[*_]{1,3}/u, '')]
  return !endsSentence(end) && /[\p{Ll},]$/u.test(end) && /^[\p{Ll}\p{Lu}]/u.test(beginning)
}
