/** Titles below titles in the State's papers: a notice, and the plan, rules and forms that it sends out, all set as the notice's own title is. */
import { declaredLevel } from '../draft.ts'
import type { Row } from '../rows.ts'
import { endsSentence } from '../shapes.ts'

/** What such papers and what is annexed to them are called, at the end of their titles. */
const paperName = /(?:通知|通知[书書]|意[见見]|[决決]定|通[报報]|公告|批[复復]|函|方案|[计計][划畫劃]|[规規][划劃]|[纲綱]要|[办辦]法|[规規]定|[条條]例|[细細][则則]|解[释釋]|[规規][则則]|[标標][准準]|措施|[报報]告|要[点點]|制度|章程|指南|公[约約]|[须須]知|[说說]明|[协協][议議]|表|名[单單]|清[单單]|目[录錄]|分工|[书書])(?:[（(〔][^（）()]{1,20}[）)〕])?$/u
const letterhead = /(?:文件|令)$/u
/** The first heading stands among so many lines, and a line of a title is no longer. */
const lastOfOpening = 8
const longestLine = 60

/**
 * The headings that are titles, by their places: where the first one is not numbered, those that are set as large and not numbered either,
 * when all of them stand at the beginning or are called as papers are, and what is numbered is set smaller. None for papers of one title.
 */
export function titlesSentOut(rows: readonly Row[]): ReadonlySet<number> {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  const [first] = headings
  if (first === undefined || first > lastOfOpening || rows[first]?.label) return new Set()
  // The head in red of the paper of an office is larger than any title.
  const title = letterhead.test(rows[first]?.text ?? '') ? (headings[1] ?? first) : first
  const size = declaredLevel(rows[title])
  const large = headings.filter(i => declaredLevel(rows[i]) <= size)
  const end = rows.findIndex(({ text, label }, i) => i > first && (label !== null || endsSentence(text) || text.length > longestLine))
  const isTitle = (i: number) => rows[i]?.label === null && /\p{Script=Han}/u.test(rows[i]?.text ?? '') && (i < end || paperName.test(rows[i]?.text ?? ''))
  const areTitles = large.length > 1 && large.every(isTitle) && large.some(i => paperName.test(rows[i]?.text ?? ''))
  return new Set(areTitles && rows.some(({ label }, i) => label !== null && i > first) ? large : [])
}
