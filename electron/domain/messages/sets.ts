import type { Messages } from './message.ts'

export const setsMessages = {
  'sets.create': ['Create the set “{name}”', '新建分组“{name}”'],
  'sets.rename': ['Rename the set “{name}”', '重命名分组“{name}”'],
  'sets.move': ['Move the set “{name}”', '移动分组“{name}”'],
  'sets.remove': ['Remove the set “{name}”', '移除分组“{name}”'],
  'sets.add': ['Put {count, plural, one {# document} other {# documents}} into “{name}”', '将 {count, number} 份文件加入“{name}”'],
  'sets.take': ['Take {count, plural, one {# document} other {# documents}} out of “{name}”', '将 {count, number} 份文件移出“{name}”'],
  'sets.nameEmpty': ['A set needs a name. Nothing was changed.', '分组必须有名称。未作任何更改。'],
  'sets.nameTaken': ['There is already a set “{name}” there. Nothing was changed. Choose another name.', '该处已有分组“{name}”。未作任何更改。请换一个名称。'],
  'sets.missing': ['This set is not in the project (any more). Nothing was changed.', '项目中没有此分组（可能已移除）。未作任何更改。'],
  'sets.tooDeep': [
    'Sets lie at the top or in a set that does. Nothing was changed. Choose a set at the top.',
    '分组只能位于顶层，或位于顶层分组之内。未作任何更改。请选择一个顶层分组。',
  ],
  'sets.tooMany': ['A project takes at most {limit, number} sets. Nothing was changed.', '每个项目最多可有 {limit, number} 个分组。未作任何更改。'],
} as const satisfies Messages
