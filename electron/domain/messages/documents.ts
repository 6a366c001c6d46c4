import type { Messages } from './message.ts'

export const documentsMessages = {
  'documents.import': [
    'Bring in {count, plural, one {# document} other {# documents}}',
    '导入 {count, number} 份文件',
  ],
  'documents.describe': ['Describe “{title}”', '编辑“{title}”的信息'],
  'documents.remove': ['Remove {count, plural, one {# document} other {# documents}}', '移除 {count, number} 份文件'],
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
  'documents.projectChanged': [
    'The project was closed while files were being read. Nothing was brought in. Open it and bring them in again.',
    '读取过程中项目已关闭，未导入任何内容。请打开项目后重新导入。',
  ],
} as const satisfies Messages
