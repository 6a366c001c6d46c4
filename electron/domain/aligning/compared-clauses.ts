/** Clauses of a text as they are compared: by what they say, not by how they are numbered. */
import type { ComparedText } from './marks/marked-clauses.ts'

/**
 * `text` begins with the `label` that is printed before it ('' where there is none), which says nothing of what it is about. `isTitle`: it is what the paper is
 * called, and no commitment. `parent`: the place in the list of the clause that holds it, null or nothing at the top.
 */
export type AlignedClause = ComparedText & { readonly label: string; readonly isHeading: boolean; readonly isTitle?: boolean; readonly parent?: number | null }

/** A clause as it stands in its text; UTF-16 code units of it. */
export type PlacedClause = { readonly label: string; readonly kind: string; readonly start: number; readonly textEnd: number }

/** Signs and bookmarks may stand before a label; UTF-16 code units. */
const farthestLabel = 40

/** Where the words of a clause begin behind its printed label and the signs after that; 0 where it has none. UTF-16 code units. */
export function endOfLabel(text: string, label: string): number {
  const at = label === '' ? -1 : text.indexOf(label)
  if (at < 0 || at > farthestLabel) return 0
  const behind = at + label.length
  return behind + (/^[\s.．、:：)）]+/u.exec(text.slice(behind))?.[0].length ?? 0)
}

/** What a clause says, with blanks where its label stands, so that every other place in it stays. Labels are no words: all plans have a `II`. */
export function withoutLabel(text: string, label: string): string {
  const end = endOfLabel(text, label)
  return ' '.repeat(end) + text.slice(end)
}

/**
 * Clauses with what announces the list that each stands in, or the heading right above it; what stands at the top of the outline says nothing of any clause.
 * @param parentOf the clause that one stands under, null at the top
 * @param titles the paper's own, see `titlePlaces`
 */
export function comparedClauses<Clause extends PlacedClause>(
  text: string, clauses: readonly Clause[], parentOf: (clause: Clause) => Clause | null, titles: ReadonlySet<Clause> = new Set(),
): readonly AlignedClause[] {
  const ownText = ({ start, textEnd }: PlacedClause) => text.slice(start, textEnd)
  return clauses.map(clause => {
    const over = parentOf(clause)
    return {
      text: ownText(clause), label: clause.label, isHeading: clause.kind === 'heading', isTitle: titles.has(clause),
      leadIn: over && parentOf(over) !== null ? withoutLabel(ownText(over), over.label) : '',
    }
  })
}
