/** What a paper says of itself below its last item: from when it holds, how long, who explains it. It is no part of that item. */
import { lawStyles } from '../../labels/labels.ts'
import type { Role } from '../role.ts'
import type { Row } from '../../rows.ts'
import { isHeadingShaped } from '../../shapes.ts'

const ofItself = [
  /^(?:this|these|the present)\s(?:[\p{L}’'-]+\s){1,6}?(?:(?:shall|will)\s)?(?:takes?\seffect|(?:comes?|enters?)\sinto\s(?:effect|force)|(?:is|are|becomes?|be)\seffective|(?:is|are|remains?|be)\s(?:valid|in\sforce|in\seffect)|expires?\s(?:on|in|at))\b/iu,
  /^本\p{Script=Han}{1,10}(?:自|从|從).{1,40}(?:施行|实施|實施|执行|執行|生效|试行|試行)/u,
  /^本\p{Script=Han}{1,10}(?:由.{2,60}(?:解释|解釋)|有效期)/u,
]

/** How Chinese offices end a letter or a notice, alone on its line: 特此通知。 It ends the whole, in whichever section it stands. */
const endsLetter = /^(?:专此|專此|特此)(?:通知|通告|公告|通报|通報|函告|函达|函達|函复|函復|函覆|批复|批覆|报告|報告|请示|請示|公布|公佈|说明|說明|证明|證明)[。.！!]?$/u

/**
 * The same roles, where such rows are `closing`: a letter's last words with no paragraph behind them, and, below an item that is a sentence, with no clause of the paper below them. Under a heading
 * they are its own text, and in law each paragraph is its article's.
 */
export function withLastWords(rows: readonly Row[], roles: readonly Role[]): Role[] {
  const closed = [...roles]
  for (const [i, row] of rows.entries()) if (roles[i] === 'text' && roles[i + 1] !== 'text' && endsLetter.test(row.text)) closed[i] = 'closing'
  const lastLabel = rows.findLastIndex((row, i) => roles[i] === 'label' && row.label?.style !== 'annex')
  const { label, text } = rows[lastLabel] ?? { label: null, text: '' }
  if (!label || lawStyles.has(label.style) || isHeadingShaped(text) || rows[lastLabel]?.hint?.kind === 'heading') return closed
  for (let i = lastLabel + 1; i < rows.length && (roles[i] === 'text' || roles[i] === 'bullet' || roles[i] === 'noise'); i += 1) {
    if (roles[i] === 'text' && ofItself.some(words => words.test(rows[i]?.text.slice(0, 160) ?? ''))) closed[i] = 'closing'
  }
  return closed
}
