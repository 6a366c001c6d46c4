import type { AnnotationRow } from '#contract/coding/annotations.ts'

/** Height of a sign in the margin, px. */
export const signHeight = 24

/** A sign beside the line where a highlight begins that has a memo or a star; of several on one line one sign stands for all. */
export type Sign = { readonly rows: readonly AnnotationRow[]; readonly top: number; readonly hasMemo: boolean; readonly isStarred: boolean }

/**
 * The signs of one block, from above; where two would lie over each other they become one.
 * @param rows highlights that begin in the block, in reading order
 * @param topById where each begins, px from the block's upper edge; one without a place is not on the page
 */
export function signsOf(rows: readonly AnnotationRow[], topById: ReadonlyMap<string, number>): Sign[] {
  const signs: Sign[] = []
  const placed = rows.flatMap(row => {
    const top = topById.get(row.id)
    return top !== undefined && (row.memo || row.starred) ? [{ row, top }] : []
  })
  for (const { row, top } of placed.sort((a, b) => a.top - b.top)) {
    const last = signs.at(-1)
    const own = { hasMemo: row.memo !== '', isStarred: row.starred }
    if (last && top - last.top < signHeight) {
      signs[signs.length - 1] = { rows: [...last.rows, row], top: last.top, hasMemo: last.hasMemo || own.hasMemo, isStarred: last.isStarred || own.isStarred }
    } else signs.push({ rows: [row], top, ...own })
  }
  return signs
}
