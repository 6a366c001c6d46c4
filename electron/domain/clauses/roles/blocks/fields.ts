/** Lines that say one thing about what stands above them, `Lead agency: Treasury`, and those of the same shape that hold what stands below. */
import type { Row } from '../../rows.ts'
import type { Role } from '../role.ts'

/** UTF-16 code units of a heading with a name before its colon. */
const longestNamed = 120
/** Fewer lines of one name are no parts. */
const fewestParts = 2

/** What stands before the colon in `Lead agency: Treasury`; '' when there is none. */
export function fieldOf(text: string): string {
  return /^(?:\p{Lu}[\p{L} /-]{1,39}|\p{Script=Han}{2,10})(?=[:：]\s?\S)/u.exec(text)?.[0] ?? ''
}

/** Who does something, with what, and by when: a remark on a task, also where the document has few of them. */
const taskField = /^(?:(?:责任|牵头|配合|主办|协办|主管|实施|參與|參与|参与|責任|牽頭|主辦|協辦)(?:单位|部门|機關|机关|單位|部門|人)|(?:完成|办理)?(?:时限|期限|时间|時限|時間)|(?:资金|數據|数据|资料|資料|图片)?来源|(?:經費|資料|數據)?來源|(?:lead|responsible|supporting|implementing|partner)(?:ing)?(?: \p{L}+){0,2}|(?:goal|objective|action|project|programme|program|theme|outcome) (?:leader|lead|owner|sponsor)|responsibility|partners|owner|time ?(?:frame|line|scale)|deadline|due date|completion(?: date)?|budget|cost|funding|(?:performance |outcome )?(?:indicators?|measures?|metrics?)|milestones?|baseline|kpis?|(?:data )?sources?|notes?|status)$/iu

/** Whether a line is a remark: of a name that the document fills in again and again, or that tasks have. */
export function isField(text: string, repeated: ReadonlySet<string>): boolean {
  const field = fieldOf(text)
  return field !== '' && (repeated.has(field) || taskField.test(field))
}

/**
 * Lines of one name before a colon that part a count: `Principle: …`, `Action 1`, `Action 2`, `Principle: …`, `Action 3`. The first stands above the first number, each has a
 * number below it and one of them several. A remark stands below each number instead.
 */
export function fieldsOfCounts(rows: readonly Row[], roles: readonly Role[]): ReadonlySet<number> {
  const numbers = [...rows.keys()].filter(i => roles[i] === 'label' && rows[i]?.label?.style.startsWith('named'))
  const named = [...rows.keys()].filter(i => roles[i] === 'text' && rows[i]?.hint === null && (rows[i]?.text.length ?? 0) <= longestNamed && fieldOf(rows[i]?.text ?? '') !== '' && !/[.;。；]$/u.test(rows[i]?.text ?? ''))
  const found = [...Map.groupBy(named, i => fieldOf(rows[i]?.text ?? ''))].flatMap(([name, lines]) => {
    if (lines.length < fewestParts || taskField.test(name) || (lines[0] ?? 0) > (numbers[0] ?? -1)) return []
    const counts = countsBelow(lines, numbers)
    return counts.every(count => count > 0) && counts.some(count => count > 1) ? lines : []
  })
  return new Set(found)
}

/** How many numbers stand between each line and the next one. Both are gone through once. */
function countsBelow(lines: readonly number[], numbers: readonly number[]): readonly number[] {
  let at = 0
  return lines.map((_, i) => {
    const end = lines[i + 1] ?? Infinity
    const from = at
    while (at < numbers.length && (numbers[at] ?? Infinity) < end) at += 1
    return at - from
  })
}
