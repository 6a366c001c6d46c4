/**
 * Clause trees: the structure that a plan prints, read from its text. Nothing is dropped and nothing renumbered; what looks wrong
 * comes as a warning. Rules and their measurements: labels by style and form, level decided for each occurrence, wrapped lines joined,
 * noise kept as a kind of its own.
 */
import { withinTheirSection } from './clauses/adopted-text.ts'
import { withoutAnnouncedLine } from './clauses/declared/announced-line.ts'
import { besideIntroduction } from './clauses/declared/announced-sections.ts'
import { asMostOfTheirKind, asTheirCount, belowTheirCounts, withinTheirCount } from './clauses/declared/declared-series.ts'
import { belowTheirDivisions, belowTheirNumbers, belowTheirPart, inChineseOrder, lettersBelowNumbers } from './clauses/declared/declared-numbers.ts'
import { belowTheirChapters } from './clauses/declared/among-chapters.ts'
import { belowTheirCapitals, belowTheirKinds, belowTheirPlural, belowWhatTheyRepeatIn } from './clauses/declared/declared-kinds.ts'
import { asThoseAround } from './clauses/declared/lone-size.ts'
import type { ClauseDraft, ClauseHint, ClauseWarning } from './clauses/draft.ts'
import { decideKinds } from './clauses/kinds.ts'
import { withLastWords } from './clauses/roles/ends/last-words.ts'
import { checkNumbering } from './clauses/numbering.ts'
import { type Outline, outlineRows } from './clauses/outline.ts'
import { assignRoles } from './clauses/roles/roles.ts'
import { withoutSigners } from './clauses/roles/ends/signers.ts'
import { readRows, type Row } from './clauses/rows.ts'
import { besideTheirHolder } from './clauses/titles/beside-holder.ts'
import { besideOthers } from './clauses/titles/titles.ts'
import { withoutHolder } from './clauses/titles/whole-holder.ts'

export type { ClauseDraft, ClauseHint, ClauseKind, ClauseWarning } from './clauses/draft.ts'

/**
 * Reads the clause tree of a canonical text.
 *
 * Clauses come in reading order, parents before children. Ranges (UTF-16 code units) nest; together the own texts cover every character
 * that is not white space, and none begins or ends with white space. Boilerplate stands in the clause that goes on below it, and at
 * level 1 where none does (above, between and below the parts). Levels go to 12, warnings to 500.
 * @param hints structure that the file declared; in any order, what lies outside the text is passed over
 */
export function readClauses(
  text: string,
  hints: readonly ClauseHint[] = [],
): { clauses: readonly ClauseDraft[]; warnings: readonly ClauseWarning[] } {
  const rows = besideOthers(besideIntroduction(belowTheirPart(belowTheirPlural(belowTheirCapitals(belowWhatTheyRepeatIn(belowTheirKinds(belowTheirChapters(belowTheirDivisions(belowTheirCounts(belowTheirNumbers(lettersBelowNumbers(inChineseOrder(asThoseAround(withinTheirCount(asTheirCount(asMostOfTheirKind(withinTheirSection(withoutSigners(withoutAnnouncedLine(readRows(text, hints)))))))))))))))))))))
  const roles = withLastWords(rows, assignRoles(rows))
  const outline = besideTheirHolder(rows, roles, withoutHolder(rows, roles, outlineRows(rows, roles)))
  const kinds = decideKinds(rows, roles, outline)
  const levels = levelsOf(outline)
  const ends = endsOf(rows, outline)
  const clauses = rows.map((row, i): ClauseDraft => ({
    parent: outline.parents[i] ?? null,
    ordinal: i,
    kind: kinds[i] ?? 'paragraph',
    level: levels[i] ?? 1,
    label: roles[i] === 'label' || roles[i] === 'note' ? (row.label?.printed ?? '') : '',
    start: row.start,
    end: ends[i] ?? row.end,
    textEnd: row.end,
  }))
  return { clauses, warnings: checkNumbering(rows, outline) }
}

function levelsOf({ parents }: Outline): number[] {
  const levels: number[] = []
  for (const parent of parents) levels.push(parent === null ? 1 : (levels[parent] ?? 0) + 1)
  return levels
}

function endsOf(rows: readonly Row[], { parents }: Outline): number[] {
  const ends = rows.map(row => row.end)
  // From the last to the first: children hand their end up before their parent hands up its own.
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const parent = parents[i] ?? null
    if (parent !== null) ends[parent] = Math.max(ends[parent] ?? 0, ends[i] ?? 0)
  }
  return ends
}
