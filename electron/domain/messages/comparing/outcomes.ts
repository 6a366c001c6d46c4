import type { Messages } from '../message.ts'

/** What would become of highlights and corrected clauses if a text changed: told before it does. */
export const outcomesMessages = {
  'outcome.title': ['What will happen', '将会发生什么'],
  'outcome.job': ['Looking for the highlights in the new text', '正在新文本中查找标注'],
  'outcome.none': ['This document has no highlights, no corrected clauses and no rows of the register that anybody looked at.', '此文件没有标注、更正过的条款，也没有已核对的台账条目。'],
  'outcome.highlights': ['{count, plural, one {# highlight} other {# highlights}}', '{count, number} 处标注'],
  'outcome.corrections': ['{count, plural, one {# clause correction} other {# clause corrections}}', '{count, number} 处条款更正'],
  'outcome.targets': ['{count, plural, one {# row} other {# rows}} of the register', '{count, number} 条台账条目'],
  'outcome.exact': ['stay exactly where they are', '位置不变'],
  'outcome.moved': ['move along with their words', '随原文移动'],
  'outcome.fuzzy': ['have altered words or surroundings', '文字或上下文有改动'],
  'outcome.ambiguous': ['fit several places and need a decision', '有多处吻合，需要选择'],
  'outcome.orphan': ['lose their place', '失去位置'],
  'outcome.left': ['stay with an earlier text, as decided before', '按先前的决定保留在旧文本中'],
  'outcome.promise': [
    '{count, plural, =0 {They are taken over by themselves: none is dropped, and none waits for your review.} other {Those that stay or move are taken over by themselves. The others keep their quote and wait for your review; none is dropped or put elsewhere silently.}}',
    '{count, plural, =0 {标注会自动转入新文本，不会丢失，也无需核对。} other {位置不变和随文移动的标注会自动转入新文本。其余保留原引文，等待您核对；不会丢失，也不会被悄悄移到别处。}}',
  ],
  'outcome.correctionsPromise': [
    'The text of today keeps its corrected clauses, and those that are found with certainty are corrected in the new text, too. These are not found with certainty: they wait for your review.',
    '当前文本的条款更正全部保留；位置确定的在新文本中同样更正。以下更正无法确定位置，等待您核对。',
  ],
  'outcome.targetsPromise': [
    '{count, plural, one {# row of the register keeps} other {# rows of the register keep}} the quote of today{links, plural, =0 {} one { and # link} other { and # links}}, and {count, plural, one {waits} other {wait}} under Targets as “Text changed” until somebody settles or leaves {count, plural, one {it} other {them}}.',
    '{count, number} 条台账条目{links, plural, =0 {} other {及 {links, number} 项关联}}保留当前引文，在“目标”的“文本已变更”中等待定位或保留。',
  ],
  'outcome.waiting': ['Highlights that will wait for review', '将等待核对的标注'],
  'outcome.waitingMore': ['and {count, plural, one {# more} other {# more}}', '另有 {count, number} 处'],
  'outcome.correctionsLeft': ['Corrected clauses that will wait for review', '将等待核对的条款更正'],
  'outcome.passages': ['Where the text differs ({count, number})', '文本差异（{count, number} 处）'],
  'outcome.passagesMore': ['Only the first {shown, number} of {count, number} are shown.', '仅显示前 {shown, number} 处，共 {count, number} 处。'],
  'outcome.before': ['Text of today', '当前文本'],
  'outcome.after': ['New text', '新文本'],
  'outcome.nothing': ['Nothing here', '此处无内容'],
  'outcome.gone': ['Nothing similar enough stands in the new text.', '新文本中没有足够相似的文字。'],
  'outcome.onlyReading': ['The words are the same; how the file is read may differ.', '文字相同；文件的读取方式可能不同。'],
  'outcome.look': ['See what will happen', '查看影响'],
  'outcome.back': ['Back to the file', '返回文件'],
  'outcome.backToText': ['Back to the text', '返回文本'],
} as const satisfies Messages
