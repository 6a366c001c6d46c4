import type { Messages } from './message.ts'

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
  'plans.nothing': ['nothing written', '未填写'],
} as const satisfies Messages
