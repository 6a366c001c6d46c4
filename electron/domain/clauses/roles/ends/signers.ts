/** Who signs a paper at its end: a name above an office, and what short lines below it say of copies and of what goes with the paper. */
import { isHeadingShaped, endsSentence, isCapital, isLeadIn, withoutBold } from '../../shapes.ts'
import type { Row } from '../../rows.ts'

/** Names and offices are shorter. UTF-16 code units. */
export const longestSignature = 40
/** What who signs is, on the line below the name. */
const office = /^(?:\p{Lu}[\p{L}-]{2,15} ){0,3}(?:secretary(?: general)?|minister|president|director(?: general)?|commissioner|governor|mayor|chair(?:man|person|woman)?|administrator|clerk|ministre|pr[ée]fet|directeur(?: g[ée]n[ée]ral)?|maire|ministr[oa]|president[ea]|alcalde(?:sa)?|secretari[oa]|directora?)(?:[ ,].{0,60})?$/iu
/** Lines below a name and an office are shorter, and no more of them stand there. */
const longestBelow = 80
const mostBelow = 18

/**
 * Where the name in capitals stands above the office of who signs, right below a sentence that is none of a heading's, and none but a few short
 * lines end the document; -1 where there is none.
 */
export function nameAboveOffice(rows: readonly Row[]): number {
  const from = Math.max(1, rows.length - mostBelow)
  const found = rows.findIndex((row, i) => i >= from && isName(row) && isOffice(rows[i + 1]) && isSentence(rows[i - 1]))
  const isShort = ({ text, label, isBullet }: Row) => !label && !isBullet && text.length <= longestBelow && !/[.!?]$/u.test(text)
  return found >= 0 && rows.slice(found).every(isShort) ? found : -1
}

/** The same rows. A name that is set as headings are heads nothing, nor does what stands below it. */
export function withoutSigners(rows: readonly Row[]): readonly Row[] {
  const signer = nameAboveOffice(rows)
  return signer < 0 ? rows : rows.map((row, i) => (i >= signer && row.hint?.kind === 'heading' ? { ...row, hint: { ...row.hint, kind: 'paragraph' as const } } : row))
}

function isName({ text, label, isBullet }: Row): boolean {
  return !label && !isBullet && text.length <= longestSignature && isHeadingShaped(text) && isCapital(withoutBold(text).split(',')[0] ?? '')
}

function isOffice(row: Row | undefined): boolean {
  return row !== undefined && !row.label && isHeldOffice(row.text)
}

/** Whether a line says what somebody is: `Minister of Health`, `Director General, Fisheries`. */
export function isHeldOffice(line: string): boolean {
  return office.test(withoutBold(line.slice(0, longestBelow)))
}

function isSentence(row: Row | undefined): boolean {
  return row !== undefined && row.hint?.kind !== 'heading' && endsSentence(row.text) && !isLeadIn(row.text)
}
