/** Headings without numbers, in a paper whose paragraphs are numbered from its first to its last: the numbers run through them. */
import type { Role } from '../role.ts'
import type { Row } from '../../rows.ts'
import { endsSentence } from '../../shapes.ts'

/** So many of them, fewer may be lines of another kind. */
const fewestSections = 3
/** One slanted line may be a remark. */
const fewestSlanted = 2
/** A numbered paragraph is longer than a line of a list. */
const leastParagraph = 60

/**
 * Of unlabelled lines that could be headings those that stand right above a numbered paragraph, where it goes on with the paragraph above the line;
 * none where there are few of them, or most of what is numbered is no paragraph.
 */
export function sectionsOfRunningNumbers(rows: readonly Row[], roles: readonly Role[], candidates: readonly number[]): readonly number[] {
  const numbered = [...rows.keys()].filter(i => roles[i] === 'label' && rows[i]?.label?.style === 'point')
  const isParagraph = (i: number) => (rows[i]?.text.length ?? 0) >= leastParagraph || endsSentence(rows[i]?.text ?? '')
  if (2 * numbered.filter(isParagraph).length < numbered.length) return []
  const numberOf = (i: number | undefined) => rows[i ?? -1]?.label?.readings[0]?.n ?? NaN
  const found = candidates.filter(i => {
    const below = i + 1
    const above = numbered.findLast(at => at < i)
    return roles[below] === 'label' && rows[below]?.label?.style === 'point' && isParagraph(below) && numberOf(below) === numberOf(above) + 1 && (rows[i]?.afterGap === true || endsSentence(rows[i - 1]?.text ?? ''))
  })
  return found.length >= fewestSections ? found : []
}

/** Of sections, some of which are slanted from end to end in Markdown, those that hold the slanted ones; none where all are set alike. */
export function partsAmong(rows: readonly Row[], sections: readonly number[]): readonly number[] {
  const plain = sections.filter(i => !isSlanted(rows[i]))
  return sections[0] === plain[0] && sections.length - plain.length >= fewestSlanted ? plain : []
}

function isSlanted(row: Row | undefined): boolean {
  return /^([*_])[^*_].*\1$/u.test(row?.text ?? '')
}
