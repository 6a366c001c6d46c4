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
  'memos.bold': ['Bold', '加粗'],
  'memos.italic': ['Italic', '倾斜'],
  'memos.bullets': ['Bulleted list', '项目符号列表'],
  'memos.numbers': ['Numbered list', '编号列表'],
  'memos.quote': ['Quote', '引用'],
  'memos.link': ['Link', '链接'],
  'memos.copyLink': ['Copy link', '复制链接'],
} as const satisfies Messages
