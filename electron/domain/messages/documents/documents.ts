import type { Messages } from '../message.ts'

export const documentsMessages = {
  'documents.import': [
    'Bring in {count, plural, one {# document} other {# documents}}',
    '导入 {count, number} 份文件',
  ],
  'documents.describe': ['Describe “{title}”', '编辑“{title}”的信息'],
  'documents.remove': ['Remove {count, plural, one {# document} other {# documents}}', '移除 {count, number} 份文件'],
  'documents.replace': ['Replace the text of “{title}”', '替换“{title}”的文本'],
  'documents.correct': ['Correct the text of “{title}”', '更正“{title}”的文本'],
  'documents.clause.split': ['Split clause {label}', '拆分条款 {label}'],
  'documents.clause.merge': ['Merge clause {label} into the one before', '将条款 {label} 并入前一条'],
  'documents.clause.label': ['Relabel clause {label}', '更改条款 {label} 的编号'],
  'documents.clause.level': ['Change the level of clause {label}', '更改条款 {label} 的层级'],
  'documents.clause.kind': ['Change the kind of clause {label}', '更改条款 {label} 的类型'],
  'documents.clause.kinds': ['Change the kind of {count, plural, one {# clause} other {# clauses}}', '更改 {count, number} 个条款的类型'],
  'documents.clause.levels': [
    'Change the level of {count, plural, one {# clause} other {# clauses}} like {label}',
    '更改与 {label} 同类的 {count, number} 个条款的层级',
  ],
  'documents.clause.otherwise': ['Read {label} and what stands near it otherwise', '按另一种方式理解 {label} 附近的结构'],
  'documents.doubt.holder': [
    '{name} has no number and holds {count, number} % of this plan: it may be a line of its title, or stand beside what it holds.',
    '{name}没有编号，却包含全文 {count, number}% 的条款：可能是标题的一行，或应与其中内容并列。',
  ],
  'documents.doubt.holder.other': ['Put what it holds beside it', '改为与其中内容并列'],
  'documents.doubt.empty': [
    '{count, plural, one {The heading {name} holds nothing, though text stands right below it: that may belong to it.} other {# headings hold nothing, {name} the first, though text stands right below them: that may belong to them.}}',
    '{count, plural, =1 {标题{name}不含任何内容，其下的文字却与之同级，可能应归其下。} other {有 # 个标题不含任何内容（首个为{name}），其下的文字却与之同级，可能应归其下。}}',
  ],
  'documents.doubt.empty.other': ['Put the text into {count, plural, one {the heading} other {the headings}}', '将文字归入标题之下'],
  'documents.doubt.lines': [
    '{count, number} short lines stand above text as headings do, {name} the first, and are read as paragraphs.',
    '有 {count, number} 个短行位于正文之上，像标题（首个为{name}），却按段落处理。',
  ],
  'documents.doubt.lines.other': ['Make them headings', '改为标题'],
  'documents.doubt.between': [
    '{count, plural, one {{name} has no number and interrupts the count behind {other}: it may stand in {other}.} other {# headings without a number interrupt a count, {name} behind {other} the first: they may stand in what is above them.}}',
    '{count, plural, =1 {{name}没有编号，却在 {other} 之后打断了编号：可能应归 {other}。} other {有 # 个无编号的标题打断了编号（首个为 {other} 之后的{name}）：可能应归其上的条款。}}',
  ],
  'documents.doubt.between.other': ['Put {count, plural, one {it} other {them}} into what is above', '归入其上的条款'],
  'documents.doubt.levels': [
    '{by, plural, =0 {{name} stands in something else than {other}, with which it is counted.} other {{other} and others like it stand on level {usual, number}, but {count, plural, one {{name} stands} other {# of them, {name} the first, stand}} on level {level, number}.}}',
    '{by, plural, =0 {{name} 与 {other} 同类编号，却在不同的上级之中。} other {{other} 等同类编号在第 {usual, number} 级，{count, plural, =1 {{name} 却在第 {level, number} 级} other {却有 # 个（首个为 {name}）在第 {level, number} 级}}。}}',
  ],
  'documents.doubt.levels.other': ['Put {moved, plural, one {it} other {them}} on level {usual, number}', '改为第 {usual, number} 级'],
  'documents.doubt.outside': [
    '{count, plural, one {{name} goes on with {other}, but does not stand in it.} other {# numbers do not stand in what they go on with: {name} not in {other}, and others.}}',
    '{count, plural, =1 {{name} 是 {other} 的下级编号，却不在其中。} other {有 # 个编号不在其上级之中：如 {name} 不在 {other} 中。}}',
  ],
  'documents.doubt.outside.other': ['Put {moved, plural, one {it} other {them}} below {other}', '归入 {other} 之下'],
  'documents.clause.range': ['Change the range of clause {label}', '更改条款 {label} 的范围'],
  'documents.clause.drop': [
    'Take back {count, plural, one {# correction} other {# corrections}} of clauses',
    '撤去 {count, number} 处条款更正',
  ],
  'documents.correction.settle': ['Put the correction of clause {label} on the new text', '将条款 {label} 的更正用于新文本'],
  'documents.correction.leave': [
    'Let {count, plural, one {# correction} other {# corrections}} of clauses go',
    '放弃 {count, number} 处条款更正',
  ],
  'documents.correctionSettled': [
    'This correction does not wait for a clause (any more). Nothing was changed.',
    '此条款更正已无需确定位置。未作任何更改。',
  ],
  'documents.takeComments': [
    'Make highlights of {count, plural, one {# comment} other {# comments}} in “{title}”',
    '将“{title}”中的 {count, number} 条批注转为标注',
  ],
  'documents.stage.relocating': ['Finding highlights again', '正在重新定位标注'],
  'documents.clauseMissing': [
    'This clause is not in the text that is read now (any more). Nothing was changed.',
    '当前文本中没有此条款（可能已变动）。未作任何更改。',
  ],
  'documents.clauseUnchanged': [
    'This change makes no difference to the clause, or can’t be made here. Nothing was changed.',
    '此更改对该条款无效，或无法在此处进行。未作任何更改。',
  ],
  'documents.versionChanged': [
    'The text of this document was changed in the meantime. Nothing of this change was stored. Look at the new text and try again.',
    '此文件的文本已在此期间更改，本次更改未保存。请查看新文本后重试。',
  ],
  'documents.relocatingFailed': [
    'Finding the highlights again in the new text took too long or too much memory. Nothing was changed: the text and all highlights are as they were. Correct the text in smaller steps.',
    '在新文本中重新定位标注耗时过长或占用内存过多。未作任何更改，文本和所有标注保持原样。请分多次小幅更正。',
  ],
  'documents.stage.reading': ['Reading', '正在读取'],
  'documents.stage.saving': ['Saving', '正在保存'],
  'documents.missing': [
    'This document is not in the project (any more). Nothing was changed.',
    '项目中没有此文件（可能已移除）。未作任何更改。',
  ],
  'documents.titleEmpty': ['A document needs a title. Nothing was changed.', '文件必须有标题。未作任何更改。'],
  'documents.tooManyAttributes': [
    'A document takes at most {limit, number} attributes of its own. Nothing was changed.',
    '每份文件最多可有 {limit, number} 个自定义属性。未作任何更改。',
  ],
  'documents.tooMuchAtOnce': [
    'This file was left out: more than {megabytes, number} MB were chosen at once. The others are in. Bring it in now.',
    '此文件未导入：一次选择的内容超过 {megabytes, number} MB，其余文件已导入。请现在单独导入它。',
  ],
  'documents.notBroughtIn': [
    'Not brought in: it was cancelled before this file’s turn came. The files before it are in. Choose this file again to bring it in.',
    '未导入：轮到此文件之前已取消。排在它前面的文件已导入。如需导入此文件，请重新选择。',
  ],
  'documents.notLookedAt': [
    'You cancelled before this file was looked at. It does not come in with the others; look at it from the report afterwards, or choose it again.',
    '查看此文件之前已取消。它不会与其他文件一同导入；之后可在导入结果中查看，或重新选择。',
  ],
  'documents.projectChanged': [
    'The project was closed while files were being read. Nothing was brought in. Open it and bring them in again.',
    '读取过程中项目已关闭，未导入任何内容。请打开项目后重新导入。',
  ],
} as const satisfies Messages
