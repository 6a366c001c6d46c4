/** What a converter or an archive writes of a paper above its text: a heading such as `Metadata`, with a list of names and what stands for each. */
import type { Role } from '../role.ts'
import type { Row } from '../../rows.ts'
import { withoutMarks } from '../../shapes.ts'

/** One line with a colon may be the beginning of anything. */
const fewestFields = 2

const recordHeading = /^(?:(?:document |file )?meta-?\s?data|front\s?-?matter|document (?:information|details|properties|control)|m[ée]tadonn[ée]es|fiche (?:technique|signal[ée]tique)|metadat[oi]s?|metadados|metadaten|元数据|元資料|文[档件]信息|文件資訊|メタデータ|書誌情報)$/iu
const field = /^(?:[-*+•]\s+)?(?:\*\*|__)?\p{L}[^:：\n]{0,40}(?:\*\*|__)?[:：](?:\*\*|__)?(?:\s|\S)/u

/**
 * Where such lists end: the place of the first row that is no part of one, with that of the heading above the list. That heading holds the list and nothing
 * else, though no other heading parts it from the text.
 */
export function findRecordEnds(rows: readonly Row[], roles: readonly Role[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const [heading, row] of rows.entries()) {
    if (row.hint?.kind !== 'heading' || roles[heading] === 'noise' || !recordHeading.test(withoutMarks(row.text).trim())) continue
    let [end, fields] = [heading + 1, 0]
    for (; end < rows.length && (roles[end] === 'noise' || isField(rows[end])); end += 1) if (roles[end] !== 'noise') fields += 1
    if (fields >= fewestFields && end < rows.length) ends.set(end, heading)
  }
  return ends
}

/** A line of a list, or one like it that stands right below the line above. */
function isField(row: Row | undefined): boolean {
  if (row === undefined || row.hint?.kind === 'heading') return false
  return (row.isBullet || row.hint?.kind === 'item' || !row.afterGap) && field.test(row.text)
}
