import type { Messages } from './message.ts'

export const fieldsMessages = {
  'fields.define': ['Define the field “{name}”', '定义字段“{name}”'],
  'fields.rename': ['Rename the field “{before}” to “{name}”', '将字段“{before}”重命名为“{name}”'],
  'fields.change': ['Change the field “{name}”', '更改字段“{name}”'],
  'fields.reorder': ['Change the order of the fields', '调整字段顺序'],
  'fields.remove': ['Remove the field “{name}” with {count, plural, =0 {no values} one {# value} other {# values}}', '移除字段“{name}”及其 {count, number} 个值'],
  'fields.set': ['Set “{name}” to “{value}” in {count, plural, one {# highlight} other {# highlights}}', '将 {count, number} 处标注的“{name}”设为“{value}”'],
  'fields.clear': ['Clear “{name}” in {count, plural, one {# highlight} other {# highlights}}', '清除 {count, number} 处标注的“{name}”'],
  'fields.raise': ['Raise “{name}” in {count, plural, one {# highlight} other {# highlights}}', '提高 {count, number} 处标注的“{name}”'],
  'fields.lower': ['Lower “{name}” in {count, plural, one {# highlight} other {# highlights}}', '降低 {count, number} 处标注的“{name}”'],

  'fields.missing': ['This field is not in the project (any more). Nothing was changed.', '项目中没有此字段（可能已移除）。未作任何更改。'],
  'fields.unknown': ['There is no field “{name}” in this project. Nothing was changed. These are there: {names}.', '项目中没有字段“{name}”。未作任何更改。现有字段：{names}。'],
  'fields.unknownAsNone': ['There is no field “{name}” in this project, nor any other. Nothing was changed. Define it first.', '项目中还没有任何字段，因此没有“{name}”。未作任何更改。请先定义字段。'],
  'fields.idTaken': ['This field is there already. Nothing was changed.', '此字段已存在。未作任何更改。'],
  'fields.nameEmpty': ['A field needs a name. Nothing was changed.', '字段必须有名称。未作任何更改。'],
  'fields.nameTaken': ['There is already a field “{name}”. Nothing was changed. Choose another name.', '已有字段“{name}”。未作任何更改。请换一个名称。'],
  'fields.choicesEmpty': [
    '“{name}” needs at least one choice. Nothing was changed. Write what it is chosen from.',
    '“{name}”至少需要一个选项。未作任何更改。请填写可选内容。',
  ],
  'fields.tooMany': ['A project takes at most {limit, number} fields. Nothing was changed.', '每个项目最多可有 {limit, number} 个字段。未作任何更改。'],
  'fields.orderStale': ['The fields were changed in the meantime. Their order stays as it was. Try again.', '字段已在此期间更改，顺序保持不变。请重试。'],
  'fields.noScale': ['“{name}” is no scale, so it has no steps to go up or down. Nothing was changed.', '“{name}”不是等级字段，无法升降级。未作任何更改。'],
} as const satisfies Messages
