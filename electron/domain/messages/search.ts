import type { Messages } from './message.ts'

export const searchMessages = {
  'search.open': ['Find in all documents', '在所有文件中检索'],
  'search.field': ['Find in all documents', '在所有文件中检索'],
  'search.plans': ['Plans to search', '检索范围'],
  'search.help': [
    'Words are found in all their English forms (plan, plans, planning) and must stand in the same clause; “in quotes” exactly as written; carb* by their beginning; Chinese from one character.',
    '中文一个字即可检索；英文单词匹配各种词形（plan、plans、planning）；多个词须出现在同一条款中；“引号内”按原样匹配；carb* 匹配开头。',
  ],
  'search.count': [
    '{hits, plural, =0 {No hits} one {# hit} other {# hits}}{plans, plural, =0 {} one { in # plan} other { in # plans}}',
    '{hits, plural, =0 {没有结果} other {# 处，见于 {plans, number} 份规划}}',
  ],
  'search.hits': ['Hits', '检索结果'],
  'search.hitsIn': ['{count, plural, one {# hit} other {# hits}}', '{count, number} 处'],
  'search.hitsInSoFar': ['{count, plural, one {# hit} other {# hits}} so far', '已显示 {count, number} 处'],
  'search.shown': ['The first {shown, number} of {all, number} hits are shown.', '已显示前 {shown, number} 处，共 {all, number} 处。'],
  'search.more': ['Show {count, number} more', '再显示 {count, number} 处'],
  'search.setAside': [
    '{count, plural, one {# hit} other {# hits}} in boilerplate (menus, notices, page numbers) left out.',
    '略去附属文字（菜单、声明、页码等）中的 {count, number} 处。',
  ],
  'search.setAside.show': ['Show {count, plural, one {it} other {them}}', '显示'],
  'search.setAside.shown': ['Hits in boilerplate are shown, too.', '附属文字中的结果也已显示。'],
  'search.setAside.hide': ['Leave them out', '略去'],
  'search.go': ['Go to the hit', '转到该处'],
  'search.preview': ['Where the hit stands', '该处所在原文'],
  'search.preview.resize': ['Width of the list of hits', '调整检索结果列表的宽度'],
  'search.tag': ['Tag the hit', '标注该处'],
  'search.tag.field': ['Theme for this hit', '为该处选择主题'],
  'search.tagged': ['The hit was highlighted and tagged.', '已标注并标记主题。'],
  'search.star': ['Star the hit', '为该处加星标'],
  'search.begin': ['Find words in all plans', '在所有规划中检索'],
  'search.begin.next': [
    'Type a word or two above. Each hit is shown with the words around it: Enter goes there, T tags it, S stars it.',
    '在上方输入关键词，每处结果都会显示上下文。按回车键转到原文，按 T 标记主题，按 S 加星标。',
  ],
  'search.nothing': ['Nothing found for {query}', '未找到：{query}'],
  'search.nothing.next': [
    'All words must stand in the same clause. Try fewer words, another form, or the beginning with a star: carb*.',
    '所有词须出现在同一条款中。请减少关键词、换一种说法，或用星号匹配开头：carb*。',
  ],
  'search.everywhere': ['Search all plans', '检索所有规划'],
  'search.failed': ['The search did not work', '检索未能完成'],
  'search.noDocuments': ['There is nothing to search yet', '还没有可检索的文件'],
  'search.noDocuments.action': ['Go to the library', '前往文件库'],
  'search.noDocuments.next': ['Bring plans in first; every word of them can be found at once.', '请先导入规划；导入后即可检索其中每个词。'],
} as const satisfies Messages
