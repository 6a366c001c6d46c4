import type { Messages } from './message.ts'

export const suggestionsMessages = {
  'suggestions.reject': ['Reject the suggestion “{theme}”', '拒绝建议的主题“{theme}”'],
  'suggestions.unreject': ['Let “{theme}” be suggested again', '恢复建议主题“{theme}”'],
  'suggestions.unrejectMany': ['Let {count, plural, one {# theme} other {# themes}} be suggested again', '恢复 {count, number} 条建议'],
  'suggestions.notRejected': ['This suggestion is not among the rejected ones (any more). Nothing was changed.', '该建议不在已拒绝之列（可能已恢复）。未作任何更改。'],
  'suggestions.documentMissing': ['This document is not in the project (any more). Nothing was changed.', '项目中没有此文件（可能已移除）。未作任何更改。'],
  'suggestions.failed': [
    'Themes could not be suggested: the process that reads the project for it ended. The project is as it was, and tagging goes on as usual. Ask again, or turn suggestions off in the settings.',
    '无法给出主题建议：负责读取项目的进程已结束。项目未受影响，可照常标记主题。请重试，或在设置中关闭建议。',
  ],

  'suggestions.needs': ['Nothing to go by yet. Write a theme’s definition or keywords, or tag five clauses.', '尚无依据。请为主题填写定义或关键词，或标记五个条款。'],
  'suggestions.asTagged': [
    '{suggested, plural, =0 {While you tagged, nothing would have been suggested first.} one {While you tagged: the one first suggestion {right, plural, =0 {was wrong} other {was right}}.} other {While you tagged: of # first suggestions {right, plural, =0 {none was right} one {# was right} other {# were right}}.}} {silent, plural, =0 {} one {For # more highlight nothing was suggested.} other {For # more highlights nothing was suggested.}}',
    '标记过程中：{suggested, plural, =0 {没有首条建议。} other {# 条首条建议中有 {right, number} 条正确。}}{silent, plural, =0 {} other {另有 # 处标注未给出建议。}}',
  ],
  'suggestions.onOthers': [
    '{suggested, plural, =0 {In a document of which nothing was tagged, nothing would have been suggested first.} one {In a document of which nothing was tagged: the one first suggestion {right, plural, =0 {was wrong} other {was right}}.} other {In a document of which nothing was tagged: of # first suggestions {right, plural, =0 {none was right} one {# was right} other {# were right}}.}} {silent, plural, =0 {} one {For # more highlight nothing was suggested.} other {For # more highlights nothing was suggested.}}',
    '在尚未标记的文件中：{suggested, plural, =0 {没有首条建议。} other {# 条首条建议中有 {right, number} 条正确。}}{silent, plural, =0 {} other {另有 # 处标注未给出建议。}}',
  ],
  'suggestions.onOthersNone': ['How right they are in a document of which nothing was tagged shows once two documents have tags.', '两份文件有标记后，即可显示在尚未标记的文件中的准确程度。'],
  'suggestions.noneRejected': ['No suggestion was rejected.', '没有已拒绝的建议。'],
  'suggestions.clauseGone': ['(the text of now has no clause with these words)', '（当前文本中没有相同文字的条款）'],
} as const satisfies Messages
