import type { Messages } from './message.ts'

export const alignmentsMessages = {
  'alignments.decide.confirmed': ['Confirm {count, plural, one {a pair of clauses} other {# pairs of clauses}}', '确认 {count, number} 对条款'],
  'alignments.decide.linked': ['Link {count, plural, one {a pair of clauses} other {# pairs of clauses}}', '关联 {count, number} 对条款'],
  'alignments.decide.rejected': ['Reject {count, plural, one {a pair of clauses} other {# pairs of clauses}}', '否决 {count, number} 对条款'],
  'alignments.recordOnly': ['Record {count, plural, one {a clause that stands} other {# clauses that stand}} in one document alone', '记录 {count, number} 条仅见于一份文件的条款'],
  'alignments.note': ['Note on a pair of clauses', '为条款对照添加备注'],
  'alignments.settle': ['Say where a clause of a pair stands now', '指定对照条款的当前位置'],
  'alignments.remove': ['Take back {count, plural, one {a decision} other {# decisions}} on clauses', '撤回 {count, number} 项条款对照'],
  'alignments.sameDocument': ['These are clauses of one document. Only clauses of two documents are linked. Nothing was changed.', '这些条款属于同一份文件，只能关联两份文件的条款。未作任何更改。'],
  'alignments.isLinked': ['A clause that is linked there stands not in one document alone. Nothing was changed: take the link back first.', '该条款已与对方条款关联，并非仅见于一方。未作任何更改；请先取消关联。'],
  'alignments.noSuchSide': ['This decision is about one clause alone. Nothing was changed.', '该记录只涉及一个条款。未作任何更改。'],
  'alignments.decisionMissing': ['This decision is not there (any more). Nothing was changed.', '该记录不存在（可能已撤回）。未作任何更改。'],

  'glossary.add': ['Add {count, plural, one {a pair of terms} other {# pairs of terms}} to the glossary', '向术语表添加 {count, number} 组术语'],
  'glossary.leaveOut': ['Leave {count, plural, one {a pair of terms} other {# pairs of terms}} out of the glossary', '从术语表排除 {count, number} 组术语'],
  'glossary.remove': ['Forget {count, plural, one {a pair of terms} other {# pairs of terms}} of the glossary', '删除术语表中的 {count, number} 组术语'],
  'glossary.sameTerm': ['A term is the same as itself already. Give two terms. Nothing was changed.', '两个术语相同，请给出不同的术语。未作任何更改。'],
  'glossary.missing': ['Nobody added these terms or left them out. Nothing was changed.', '这些术语既未添加也未排除。未作任何更改。'],
  'glossary.source.own': ['Added', '已添加'],
  'glossary.source.found': ['Found in plans', '规划中给出'],
  'glossary.source.leftOut': ['Left out', '已排除'],

  'alignments.status.suggested': ['Suggested', '建议'],
  'alignments.status.confirmed': ['Confirmed', '已确认'],
  'alignments.status.linked': ['Linked by hand', '手动关联'],
  'alignments.status.rejected': ['Rejected', '已否决'],
  'alignments.status.only': ['Only here', '仅见于此'],
} as const satisfies Messages
