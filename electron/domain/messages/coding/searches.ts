import type { Messages } from '../message.ts'

export const searchesMessages = {
  'searches.save': ['Save the search “{name}”', '保存检索“{name}”'],
  'searches.rename': ['Rename the saved search “{name}”', '重命名检索“{name}”'],
  'searches.remove': ['Delete the saved search “{name}”', '删除检索“{name}”'],
  'searches.nameEmpty': ['A saved search needs a name. Nothing was saved.', '检索必须有名称。未保存。'],
  'searches.nameLong': ['A name has at most {most, number} characters. Nothing was saved. Choose a shorter one.', '名称最多 {most, number} 个字符。未保存。请换一个较短的名称。'],
  'searches.nameTaken': ['There is already a saved search “{name}”. Nothing was saved. Choose another name.', '已有名为“{name}”的检索。未保存。请换一个名称。'],
  'searches.missing': ['This saved search is not in the project (any more). Nothing was changed.', '项目中没有此检索（可能已删除）。未作任何更改。'],
  'searches.tooMany': ['A project keeps at most {limit, number} searches. Nothing was saved. Delete one first.', '每个项目最多保存 {limit, number} 条检索。未保存。请先删除一条。'],
  'searches.tooLong': [
    'This search names too many excerpts one by one to be saved. Nothing was saved. Tag them with a theme, and save the search for it.',
    '此检索逐条指定的摘录过多，无法保存。请先为这些摘录添加一个主题，再保存该主题的检索。',
  ],

  'searches.menu': ['Saved searches', '已存检索'],
  'searches.none': ['No search is saved yet.', '尚未保存检索。'],
  'searches.nothingToSave': ['Narrow the list first: a search that finds everything needs no name.', '请先设置筛选条件；找出全部内容的检索无需保存。'],
  'searches.nothingTyped': ['Type what is to be found first; then it can be saved here.', '请先输入检索内容，再在此保存。'],
  'searches.save.title': ['Save this search', '保存当前检索'],
  'searches.save.live': ['Only the question is kept. What it finds is counted anew whenever it is asked.', '仅保存检索条件，每次使用时重新查找。'],
  'searches.save.do': ['Save', '保存'],
  'searches.rename.title': ['Rename “{name}”', '重命名“{name}”'],
  'searches.ask': ['Show what “{name}” finds', '显示“{name}”的结果'],
  'searches.removeNamed': ['Delete “{name}”', '删除“{name}”'],
  'searches.foundSaid': ['{count, plural, one {# found} other {# found}}', '找到 {count, number} 条'],
  'searches.unreadable': ['Saved by another version of Clausebook; it can’t be used here.', '由其他版本的 Clausebook 保存，无法在此使用。'],
  'searches.gone': ['Gone from the project: {what}. It finds by the rest.', '项目中已不存在：{what}。检索按其余条件进行。'],
  'searches.gone.themes': ['{count, plural, one {# theme} other {# themes}}', '{count, number} 个主题'],
  'searches.gone.documents': ['{count, plural, one {# document} other {# documents}}', '{count, number} 份文件'],
  'searches.gone.clauses': ['{count, plural, one {# clause} other {# clauses}}', '{count, number} 个条款'],
  'searches.gone.sets': ['{count, plural, one {# set} other {# sets}}', '{count, number} 个分组'],
} as const satisfies Messages
