import type { Messages } from './message.ts'

export const memosMessages = {
  'memos.write.annotation': ['Write a memo on a highlight', '撰写标注备忘'],
  'memos.write.document': ['Write a memo on “{title}”', '撰写“{title}”的备忘'],
  'memos.write.theme': ['Write a memo on theme “{theme}”', '撰写主题“{theme}”的备忘'],
  'memos.write.project': ['Write the project’s memo', '撰写项目备忘'],
  'memos.remove.annotation': ['Delete the memo on a highlight', '删除标注备忘'],
  'memos.remove.document': ['Delete the memo on “{title}”', '删除“{title}”的备忘'],
  'memos.remove.theme': ['Delete the memo on theme “{theme}”', '删除主题“{theme}”的备忘'],
  'memos.remove.project': ['Delete the project’s memo', '删除项目备忘'],
  'memos.noOwner': [
    'What this memo belongs to is not there any more. The memo was not saved. Copy its text, and undo the deletion to write it again.',
    '备忘所属的对象已不存在，备忘未保存。请先复制文字，撤销删除后重新撰写。',
  ],
  'memos.broken': [
    'This memo could not be read as a note. The memo in the project is unchanged. Copy its text and write it again.',
    '无法识别此备忘的格式，项目中的备忘没有改变。请复制文字后重新撰写。',
  ],

  'memos.field': ['Memo', '备忘'],
  'memos.placeholder': ['Write a memo…', '撰写备忘…'],
  'memos.tools': ['Formatting', '格式'],
  'memos.heading': ['Heading {level}', '{level} 级标题'],
  'memos.table': ['Insert a table', '插入表格'],
  'memos.tableTools': ['Table', '表格'],
  'memos.rowBelow': ['Add a row below', '在下方添加行'],
  'memos.columnAfter': ['Add a column to the right', '在右侧添加列'],
  'memos.removeRow': ['Remove this row', '删除此行'],
  'memos.removeColumn': ['Remove this column', '删除此列'],
  'memos.removeTable': ['Remove the table', '删除表格'],
  'memos.fault.broken': [
    'The formatting of this memo can’t be read; these are its words. Nothing was changed. If you write in it, it is saved without the formatting, and undo brings back what was there.',
    '无法读取此备忘的格式，此处显示其文字，内容未作任何更改。如在此撰写，将不带格式保存；可撤销以恢复原状。',
  ],
  'memos.fault.long': [
    'This memo is longer than can be written in here ({most, number} characters). Its beginning is shown, and all of it is safe in the project. Hand-outs and the command line give it whole.',
    '此备忘超出可编辑的长度（{most, number} 个字符），此处仅显示开头；全部内容仍完好保存在项目中，可通过导出或命令行获取全文。',
  ],
  'memos.tooLong': [
    'Not saved: a memo has room for {most, number} characters, and this is {count, number}. Shorten it, or go on in another memo; until then what was saved before stays.',
    '未保存：备忘最多可容纳 {most, number} 个字符，目前有 {count, number} 个。请缩短或另写一则备忘；此前保存的内容不受影响。',
  ],
  'memos.pasteTooLong': [
    'Not pasted: a memo has room for {most, number} characters, and with these it would be {count, number}. The memo is as it was.',
    '未粘贴：备忘最多可容纳 {most, number} 个字符，加上此内容将达到 {count, number} 个。备忘保持不变。',
  ],
  'memos.notSaved': [
    'What was written last is not saved yet. It is tried again with the next change and when you leave the memo.',
    '最近撰写的内容尚未保存；下次更改或离开备忘时将再次尝试。',
  ],
  'memos.bold': ['Bold', '加粗'],
  'memos.italic': ['Italic', '倾斜'],
  'memos.bullets': ['Bulleted list', '项目符号列表'],
  'memos.numbers': ['Numbered list', '编号列表'],
  'memos.quote': ['Quote', '引用'],
  'memos.link': ['Link', '链接'],
  'memos.copyLink': ['Copy link', '复制链接'],
} as const satisfies Messages
