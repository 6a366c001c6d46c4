import type { Messages } from './message.ts'

export const plansMessages = {
  'plans.attributes': ['Attributes', '属性'],
  'plans.sets.search': ['Find a set', '查找分组'],
  'plans.condition': ['{name}: {words}', '{name}：{words}'],
  'plans.contains': ['“{text}”', '“{text}”'],
  'plans.nothing': ['nothing written', '未填写'],
} as const satisfies Messages
