import type { Messages } from '../message.ts'

export const plansMessages = {
  'plans.attributes': ['Attributes', '属性'],
  'plans.sets.search': ['Find a set', '查找分组'],
  'plans.condition': ['{name}: {words}', '{name}：{words}'],
  'plans.contains': ['“{text}”', '“{text}”'],
  'plans.value': ['{value} ({count, number})', '{value}（{count, number}）'],
  'plans.moreValues': [
    '{count, plural, one {# more value} other {# more values}}. Write some of their words above to find them.',
    '另有 {count, number} 个值。在上方输入其中的文字即可找到。',
  ],
  'plans.allFitting': ['All that fit ({count, number})', '全部符合条件者（{count, number}）'],
  'plans.fitting': ['{count, plural, =0 {No plan fits} one {# plan fits} other {# plans fit}}.', '{count, plural, =0 {没有符合条件的规划。} other {# 份规划符合条件。}}'],
  'plans.unfitting': ['Does not fit the conditions', '不符合条件'],
  'plans.noneFits': ['No plan fits the conditions.', '没有符合条件的规划。'],
  'plans.nothing': ['nothing written', '未填写'],
} as const satisfies Messages
