import type { Messages } from '../message.ts'

export const attributesMessages = {
  'attributes.define': ['Define the attribute “{name}”', '定义属性“{name}”'],
  'attributes.change': ['Change the attribute “{name}”', '更改属性“{name}”'],
  'attributes.reorder': ['Change the order of the attributes', '调整属性顺序'],
  'attributes.remove': ['Remove the attribute “{name}”', '移除属性“{name}”'],
  'attributes.set': ['Set “{name}” in {count, plural, one {# document} other {# documents}}', '设置 {count, number} 份文件的“{name}”'],
  'attributes.setSeveral': ['Describe {count, plural, one {# document} other {# documents}}', '编辑 {count, number} 份文件的信息'],
  'attributes.import': ['Take over attributes of {count, plural, one {# document} other {# documents}} from a file', '从文件更新 {count, number} 份文件的属性'],
  'attributes.accept': ['Accept {count, plural, one {# suggestion} other {# suggestions}}', '采纳 {count, number} 条建议'],
  'attributes.dismiss': ['Dismiss {count, plural, one {# suggestion} other {# suggestions}}', '忽略 {count, number} 条建议'],

  'attributes.notANumber': [
    '“{value}” is not a number, which “{name}” takes. Nothing was changed. Write digits, such as 1200 or 3.5.',
    '“{value}”不是数字，而“{name}”只接受数字。未作任何更改。请填写数字，例如 1200 或 3.5。',
  ],
  'attributes.notADate': [
    '“{value}” is not a date, which “{name}” takes. Nothing was changed. Write a year, a month or a day: 2026, 2026-05 or 2026-05-23.',
    '“{value}”不是日期，而“{name}”只接受日期。未作任何更改。请填写年、月或日：2026、2026-05 或 2026-05-23。',
  ],
  'attributes.notALanguage': [
    '“{value}” is no language that is known here. Nothing was changed. Write its tag or its name: fr, zh-Hant, French.',
    '“{value}”不是已知的语言。未作任何更改。请填写语言代码或名称，例如 fr、zh-Hant、法语。',
  ],
  'attributes.notAChoice': [
    '“{value}” is not among the choices of “{name}”: {choices}. Nothing was changed. Take one of these, or add it to the choices.',
    '“{value}”不在“{name}”的选项中：{choices}。未作任何更改。请从中选择，或先添加该选项。',
  ],
  'attributes.backwards': [
    'The period of “{title}” would begin ({from}) after it ends ({to}). Nothing was changed. Correct one of the two, or set both at once.',
    '“{title}”的规划期起始（{from}）将晚于终止（{to}）。未作任何更改。请更正其中之一，或同时设置两者。',
  ],
  'attributes.row.backwards': [
    'The period of “{title}” would begin ({from}) after it ends ({to}), so it stays as it is. Correct one of the two.',
    '“{title}”的规划期起始（{from}）将晚于终止（{to}），因此规划期保持不变。请更正其中之一。',
  ],
  'attributes.nameEmpty': ['An attribute needs a name. Nothing was changed.', '属性必须有名称。未作任何更改。'],
  'attributes.nameTaken': ['There is already an attribute “{name}”. Nothing was changed. Choose another name.', '已有属性“{name}”。未作任何更改。请换一个名称。'],
  'attributes.nameReserved': [
    '“{name}” is what every document has already. Nothing was changed. Choose another name.',
    '“{name}”是每份文件已有的属性。未作任何更改。请换一个名称。',
  ],
  'attributes.unknown': ['There is no attribute “{name}” in this project (any more). Nothing was changed.', '项目中没有属性“{name}”（可能已移除）。未作任何更改。'],
  'attributes.choicesEmpty': [
    '“{name}” needs at least one choice. Nothing was changed. Write what it is chosen from.',
    '“{name}”至少需要一个选项。未作任何更改。请填写可选内容。',
  ],
  'attributes.tooMany': ['A project takes at most {limit, number} attributes of its own. Nothing was changed.', '每个项目最多可有 {limit, number} 个自定义属性。未作任何更改。'],
  'attributes.orderStale': ['The attributes were changed in the meantime. Their order stays as it was. Try again.', '属性已在此期间更改，顺序保持不变。请重试。'],
  'attributes.oneTitle': [
    'Several documents can’t get the same title. Nothing was changed. Choose one document.',
    '多份文件不能使用同一标题。未作任何更改。请只选择一份文件。',
  ],

  'attributes.file': ['Attributes', '文件属性'],
  'attributes.file.tooLarge': ['“{name}” is larger than {megabytes, number} MB. Nothing was changed. Split it into smaller files.', '“{name}”超过 {megabytes, number} MB。未作任何更改。请拆成较小的文件。'],
  'attributes.file.notText': [
    '“{name}” is not a text, so no table can be read from it. Nothing was changed. Save the table as CSV in UTF-8.',
    '“{name}”不是文本文件，无法从中读取表格。未作任何更改。请将表格另存为 CSV（UTF-8）。',
  ],
  'attributes.file.notCsv': [
    '“{name}” is not a table that can be read: something is wrong at line {line, number}. Nothing was changed. Save it again as CSV.',
    '无法将“{name}”作为表格读取：第 {line, number} 行有误。未作任何更改。请重新保存为 CSV。',
  ],
  'attributes.file.noKey': [
    '“{name}” has neither a column “id” nor a column “title”, so no row can be matched. Nothing was changed. Add one of them.',
    '“{name}”没有“id”列或“title”列，无法对应文件。未作任何更改。请添加其中一列。',
  ],
  'attributes.file.twice': ['“{name}” has two columns “{column}”. Nothing was changed. Remove one of them.', '“{name}”中有两列“{column}”。未作任何更改。请删除其中一列。'],
  'attributes.file.tooManyRows': ['“{name}” has more than {most, number} rows. Nothing was changed. Split it into smaller files.', '“{name}”超过 {most, number} 行。未作任何更改。请拆成较小的文件。'],
  'attributes.file.tooLong': [
    'The value in column “{column}” is longer than {most, number} characters. It was passed over.',
    '“{column}”列的内容超过 {most, number} 个字符，已跳过。',
  ],
  'attributes.row.unmatched': ['No document has the id or the title “{text}”. The row was passed over.', '没有编号或标题为“{text}”的文件，已跳过此行。'],
  'attributes.row.ambiguous': [
    '{count, number} documents have the title “{text}”. The row was passed over. Write the id of the one that is meant.',
    '有 {count, number} 份文件的标题为“{text}”，已跳过此行。请填写所指文件的编号（id）。',
  ],
  'attributes.row.nothing': ['The row has neither an id nor a title. It was passed over.', '此行既无编号也无标题，已跳过。'],
  'attributes.row.again': ['“{text}” stands in an earlier row already. This row was passed over.', '“{text}”已在前面的行中出现，已跳过此行。'],
  'attributes.row.noTitle': ['A document needs a title, so its title stays as it is.', '文件必须有标题，标题保持不变。'],
} as const satisfies Messages
