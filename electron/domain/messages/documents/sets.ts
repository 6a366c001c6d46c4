import type { Messages } from '../message.ts'

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
  'sets.intoItself': [
    '“{name}” can’t be put into itself or into a set that lies in it. Nothing was changed. Choose another place.',
    '不能将“{name}”移入其自身或其下级分组。未作任何更改。请选择其他位置。',
  ],
  'sets.tooDeep': ['Sets lie at most {limit, number} levels deep. Nothing was changed. Choose a place further up.', '分组最多 {limit, number} 层。未作任何更改。请选择更高的层级。'],
  'sets.tooMany': ['A project takes at most {limit, number} sets. Nothing was changed.', '每个项目最多可有 {limit, number} 个分组。未作任何更改。'],
} as const satisfies Messages
