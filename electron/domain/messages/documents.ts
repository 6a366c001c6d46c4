import type { Messages } from './message.ts'

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
