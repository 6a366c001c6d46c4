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
  'fields.tooManyChoices': ['These are {count, number} choices. A field offers {most, number} at most. Nothing was changed.', '共有 {count, number} 个选项，而每个字段最多 {most, number} 个。未作任何更改。'],
  'fields.noStep': ['“{value}” is not among the choices of “{name}”: {choices}. Nothing was changed.', '“{value}”不在“{name}”的选项中：{choices}。未作任何更改。'],
  'fields.notSure': [
    'Nothing was changed, for of “{name}” {clearing, plural, =0 {no value} one {# value} other {# values}} would be lost and {merging, plural, =0 {none} one {# value} other {# values}} thrown together with others. Say --sure to do it; “clausebook undo” takes it back.',
    '未作任何更改：“{name}”将有 {clearing, number} 个值丢失，{merging, number} 个值与其他值合并。加上 --sure 可继续执行，并可用“clausebook undo”撤销。',
  ],
  'fields.valueUnread': ['“{text}” can’t be read. Write NAME=VALUE, for example Strength=binding. Nothing was changed.', '无法读取“{text}”。请写成“名称=值”，例如 力度=约束性。未作任何更改。'],
  'fields.renameUnread': ['“{text}” can’t be read. Write OLD=NEW, for example intended=planned. Nothing was changed.', '无法读取“{text}”。请写成“旧名=新名”，例如 拟议=计划。未作任何更改。'],

  'fields.help': [
    'List the fields of excerpts (number, date, choice, text, or a scale such as commitment strength); define, change, order or remove one.',
    '列出摘录字段（数字、日期、选项、文本，或承诺力度这样的等级）；定义、更改、排序或移除字段。',
  ],
  'fields.option.type': ['text, number, date, choice or scale', 'text（文本）、number（数字）、date（日期）、choice（选项）或 scale（等级）'],
  'fields.option.choices': ['what is chosen from, with commas (or semicolons) between; of a scale the least first', '可选内容，以逗号（或分号）分隔；等级由低到高'],
  'fields.option.name': ['the field’s new name', '字段的新名称'],
  'fields.option.rename': ['another name for a choice; values go along, also onto a choice that there is', '为选项改名，其值一并更新；也可并入已有选项'],
  'fields.option.sure': ['also where values are lost or thrown together', '即使有值丢失或合并也执行'],
  'fields.option.value': ['a value for a field', '字段的值'],
  'fields.option.which': [
    'only what has this value of a field: NAME=A|B, NAME=FROM..TO, NAME~TEXT, NAME= for nothing; on a scale FROM and TO are its steps',
    '只取字段符合条件者：NAME=A|B、NAME=FROM..TO、NAME~TEXT，NAME= 表示未填；等级字段的 FROM 和 TO 为其等级',
  ],
  'fields.column.field': ['FIELD', '字段'],
  'fields.column.excerpts': ['EXCERPTS', '摘录数'],
} as const satisfies Messages
