import type { Messages } from './message.ts'

export const autocodeMessages = {
  'autocode.label': [
    'Auto-code {count, plural, one {# place} other {# places}} with “{theme}”{more, plural, =0 {} other { and # more}}',
    '自动编码：为 {count, number} 处标记主题“{theme}”{more, plural, =0 {} other {等 {total, number} 个主题}}',
  ],
  'autocode.stage.looking': ['Looking through the texts', '正在查找文本'],
  'autocode.stage.coding': ['Highlighting and tagging', '正在标注并标记主题'],
  'autocode.tooLong': [
    'Looking was stopped after {seconds, number} seconds. Nothing was changed. A regular expression with repeats inside repeats, like (a+)+, may try more ways than any computer can: write it without them, or look in fewer documents.',
    '查找已在 {seconds, number} 秒后中止，未作任何更改。嵌套重复的正则表达式（如 (a+)+）可能要尝试的组合多得无法穷尽，请避免此类写法，或减少检索的文件。',
  ],
  'autocode.tooMuchMemory': [
    'Looking took more memory than it may and was stopped. Nothing was changed. Look in fewer documents, or for something rarer.',
    '查找占用的内存超出限制，已中止，未作任何更改。请减少检索的文件，或查找较少出现的内容。',
  ],
  'autocode.died': ['Looking ended unexpectedly. Nothing was changed. Try again.', '查找意外中止，未作任何更改。请重试。'],
  'autocode.writingDied': [
    'Writing the highlights ended unexpectedly. Either all of them are there or none; the history says which. Nothing else was changed.',
    '写入标注时意外中止。标注要么全部写入，要么一处也未写入，可在历史记录中查看。其他内容未作更改。',
  ],
  'autocode.flaw': [
    'This is no regular expression: {flaw, select, openGroup {a bracket ( is not closed.} closedGroup {a bracket ) was never opened.} openClass {a bracket [ is not closed.} nothingToRepeat {there is nothing before *, + or ? to repeat.} escape {a backslash stands where it means nothing, or at the end.} property {the name after a backslash and p is not known.} quantifier {a repetition in braces can’t be read; put a backslash before a brace that is meant itself.} range {a range in [ ] can’t be read, such as z-a.} group {what follows (? or the name of a group can’t be read.} large {it is too large.} other {it can’t be read.}} Nothing was looked for.',
    '正则表达式有误：{flaw, select, openGroup {左括号 ( 没有闭合。} closedGroup {右括号 ) 没有对应的左括号。} openClass {方括号 [ 没有闭合。} nothingToRepeat {*、+ 或 ? 之前没有可重复的内容。} escape {反斜杠的用法无效，或位于末尾。} property {不认识反斜杠和 p 之后的名称。} quantifier {花括号中的重复次数无法识别；如要匹配花括号本身，请在其前加反斜杠。} range {[ ] 中的范围无法识别，例如 z-a。} group {(? 之后的内容或分组名称无法识别。} large {表达式过长。} other {无法识别。}}未进行查找。',
  ],
  'autocode.changed': [
    'The text of “{title}” is another one since the preview, or the document is gone. Nothing was changed. Look again.',
    '预览之后，“{title}”的文本已更换或文件已移除。未作任何更改。请重新查找。',
  ],

  'autocode.help': [
    'Highlight and tag all places that words or a regular expression find, as one step. Words are found as “search” finds them. A highlight of just a place gets the themes instead of a second one.',
    '将检索词或正则表达式找到的所有位置一次性标注并标记主题，可一步撤销。检索词的规则同“search”。已有相同范围的标注时，仅为其添加主题。',
  ],
  'autocode.option.regex': ['a regular expression (JavaScript’s, by Unicode characters; ^ and $ at the ends of lines)', '正则表达式（JavaScript 语法，按 Unicode 字符；^ 和 $ 匹配行首行尾）'],
  'autocode.option.matchCase': ['--regex: capitals and small letters differ', '--regex：区分大小写'],
  'autocode.option.wholeWord': ['--regex: only whole words', '--regex：仅匹配整词'],
  'autocode.option.unit': ['what is highlighted: match (usual), the sentence or the clause around it', '标注范围：match（匹配处，默认）、sentence（所在句子）或 clause（所在条款）'],
  'autocode.option.document': ['only in this document; several: in any of them', '仅限该文件；可多次指定'],
  'autocode.option.boilerplate': ['also in what was set aside as boilerplate', '也包括附属文字'],
  'autocode.option.dryRun': ['only list what would be highlighted', '仅列出将标注的位置'],
  'autocode.onlyRegex': ['Nothing was done: {option} goes with --regex.', '未执行任何操作：{option} 须与 --regex 一起使用。'],
  'autocode.limited': [
    'There are more places than can be coded at once: these are the first {most, number}. Narrow what is looked for, or where.',
    '找到的位置超过一次可处理的数量，仅列出前 {most, number} 处。请缩小查找内容或范围。',
  ],
  'autocode.did': [
    '{created, plural, one {# new highlight} other {# new highlights}}, {tagged, number} tagged that were there, {unchanged, number} as they were; in {documents, plural, one {# document} other {# documents}}.',
    '新增标注 {created, number} 处，为已有标注添加主题 {tagged, number} 处，未变 {unchanged, number} 处；涉及 {documents, number} 份文件。',
  ],
  'autocode.would': [
    'Would make {created, plural, one {# new highlight} other {# new highlights}}, tag {tagged, number} that are there, leave {unchanged, number} as they are; in {documents, plural, one {# document} other {# documents}}. Nothing was written.',
    '将新增标注 {created, number} 处，为已有标注添加主题 {tagged, number} 处，{unchanged, number} 处不变；涉及 {documents, number} 份文件。未写入任何内容。',
  ],
} as const satisfies Messages
