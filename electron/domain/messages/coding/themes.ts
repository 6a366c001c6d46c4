import type { Messages } from '../message.ts'

/** The codebook: the names of what is done to it, and why something can't be done. */
export const themesMessages = {
  'themes.create': ['New theme “{theme}”', '新建主题“{theme}”'],
  'themes.rename': ['Rename theme “{theme}” to “{name}”', '将主题“{theme}”重命名为“{name}”'],
  'themes.recolor': ['Change the colour of “{theme}”', '更改主题“{theme}”的颜色'],
  'themes.redefine': ['Change the definition of “{theme}”', '更改主题“{theme}”的定义'],
  'themes.rules': ['Change when “{theme}” is given', '更改主题“{theme}”的适用规则'],
  'themes.setExample': ['Change the example of “{theme}”', '更改主题“{theme}”的示例'],
  'themes.setKeywords': ['Change the keywords of “{theme}”', '更改主题“{theme}”的关键词'],
  'themes.freeze': ['Freeze theme “{theme}”', '冻结主题“{theme}”'],
  'themes.thaw': ['Thaw theme “{theme}”', '解冻主题“{theme}”'],
  'themes.archive': ['Archive theme “{theme}”', '归档主题“{theme}”'],
  'themes.unarchive': ['Take “{theme}” out of the archive', '取消归档主题“{theme}”'],
  'themes.setKey': ['Give “{theme}” the key {key}', '为主题“{theme}”设置按键 {key}'],
  'themes.clearKey': ['Take the key off “{theme}”', '取消主题“{theme}”的按键'],
  'themes.update': ['Change theme “{theme}”', '更改主题“{theme}”'],
  'themes.move': ['Move theme “{theme}”', '移动主题“{theme}”'],
  'themes.moveMany': ['Move {count, plural, one {# theme} other {# themes}}', '移动 {count, number} 个主题'],
  'themes.updateMany': ['Change {count, plural, one {# theme} other {# themes}}', '更改 {count, number} 个主题'],
  'themes.recolorMany': ['Colour {count, plural, one {# theme} other {# themes}}', '更改 {count, number} 个主题的颜色'],
  'themes.freezeMany': ['Freeze {count, plural, one {# theme} other {# themes}}', '冻结 {count, number} 个主题'],
  'themes.thawMany': ['Thaw {count, plural, one {# theme} other {# themes}}', '解冻 {count, number} 个主题'],
  'themes.archiveMany': ['Archive {count, plural, one {# theme} other {# themes}}', '归档 {count, number} 个主题'],
  'themes.unarchiveMany': ['Take {count, plural, one {# theme} other {# themes}} out of the archive', '取消归档 {count, number} 个主题'],
  'themes.merge': ['Merge theme “{theme}” into “{into}”', '将主题“{theme}”合并到“{into}”'],
  'themes.remove': ['Delete theme “{theme}”', '删除主题“{theme}”'],
  'themes.removeMany': ['Delete {count, plural, one {# theme} other {# themes}}', '删除 {count, number} 个主题'],
  'themes.import': ['Import a codebook ({count, plural, one {# theme} other {# themes}})', '导入主题体系（{count, number} 个主题）'],

  'themes.emptyName': [
    'A theme needs a name that can be read. Nothing was changed. Type a name.',
    '主题必须有可读的名称。未作任何更改，请输入名称。',
  ],
  'themes.nameWithSeparator': [
    '“{name}” can’t be a theme’s name: “ > ” stands between a theme and the themes below it. Nothing was changed. Leave out the sign or the spaces beside it.',
    '“{name}”不能用作主题名称：“ > ”用于分隔上下级主题。未作任何更改，请去掉该符号或其两侧的空格。',
  ],
  'themes.nameTaken': [
    'There is already a theme “{name}” in this place. Nothing was changed. Choose another name, or merge the two.',
    '同一位置已有主题“{name}”。未作任何更改，请换一个名称，或合并这两个主题。',
  ],
  'themes.onHidden': [
    'Others highlighted for this theme or said something of it in the matrix, which is hidden while you code blind. Nothing was deleted. Show everybody’s work first.',
    '他人有带该主题的标注，或在对照表中写有相关内容，盲编期间处于隐藏状态。未删除任何内容，请先恢复显示所有人的工作。',
  ],
  'themes.frozen': [
    '“{theme}” is frozen: its name, its place and what it means stay as they are. Nothing was changed. Thaw it in the codebook first.',
    '主题“{theme}”已冻结，其名称、位置和含义不可更改。未作任何更改，请先在主题体系中解冻。',
  ],
  'themes.unknown': [
    'This theme is not in the codebook any more. Nothing was changed. Undo brings a deleted theme back.',
    '主题体系中已没有该主题。未作任何更改。撤销可恢复已删除的主题。',
  ],
  'themes.idTaken': ['A theme with this number exists already. Nothing was changed. Try again.', '已存在相同编号的主题。未作任何更改，请重试。'],
  'themes.belowItself': [
    '“{theme}” can’t be put below itself. Nothing was moved. Choose a place outside it.',
    '主题“{theme}”不能移到自身之下。未作移动，请选择其以外的位置。',
  ],
  'themes.notASibling': [
    'The theme it should stand before is in another place by now. Nothing was moved. Try again.',
    '作为参照的主题已不在该位置。未作移动，请重试。',
  ],
  'themes.mergeIntoItself': [
    '“{theme}” can’t be merged into itself or into a theme below it. Nothing was changed. Move “{into}” out of it first.',
    '主题“{theme}”不能合并到自身或其下级主题中。未作任何更改，请先将“{into}”移出。',
  ],
  'themes.noCodes': [
    '“{name}” is XML, but no REFI-QDA codebook. Nothing was changed. Save the codebook as .qdc or as CSV in the program that it comes from.',
    '“{name}”是 XML 文件，但不是 REFI-QDA 主题体系。未作任何更改，请在原软件中将主题体系另存为 .qdc 或 CSV。',
  ],
  'themes.codebookBroken': [
    '“{name}” can’t be read as a REFI-QDA codebook: it is damaged, or holds what no codebook does. Nothing was changed. Save it anew in the program that it comes from.',
    '“{name}”无法作为 REFI-QDA 主题体系读取：文件已损坏，或含有不应有的内容。未作任何更改，请在原软件中重新保存。',
  ],
  'themes.codeWithoutName': [
    '“{name}” has a code without a name. Nothing was changed. Give it a name in the program that it comes from, and save again.',
    '“{name}”中有一个编码没有名称。未作任何更改，请在原软件中为其命名后重新保存。',
  ],
  'themes.codeLong': [
    'The code “{code}” in “{name}” is too long or stands too deep. Nothing was changed. Shorten its name or description, or move it up.',
    '“{name}”中的编码“{code}”过长或层级过深。未作任何更改，请缩短名称或说明，或将其上移。',
  ],
  'themes.fileTooLarge': [
    '“{name}” is too large for a codebook. Nothing was changed. A codebook may have up to {megabytes} MB.',
    '“{name}”过大，不像是主题体系。未作任何更改，文件不得超过 {megabytes} MB。',
  ],
  'themes.notText': [
    '“{name}” is not a text, so no codebook can be read from it. Nothing was changed. A codebook is a CSV file, saved as UTF-8, with the columns path, definition, color, shortcut.',
    '“{name}”不是文本文件，无法从中读取主题体系。未作任何更改。主题体系为 CSV 文件（UTF-8），列为 path、definition、color、shortcut。',
  ],
  'themes.notCsv': [
    '“{name}” can’t be read as CSV: line {line} is broken. Nothing was changed. Check the quotation marks there.',
    '“{name}”无法按 CSV 读取：第 {line} 行有误。未作任何更改，请检查该处的引号。',
  ],
  'themes.noPathColumn': [
    '“{name}” has no column “path” in its first line. Nothing was changed. A codebook has the columns path, definition, color, shortcut.',
    '“{name}”的首行没有“path”列。未作任何更改，主题体系的列为 path、definition、color、shortcut。',
  ],
  'themes.rowPath': [
    'Row {row} of “{name}” has no complete path. Nothing was changed. Write the names from the top down with “ > ” between them.',
    '“{name}”第 {row} 行的路径不完整。未作任何更改，请从上级到下级写出名称，以“ > ”分隔。',
  ],
  'themes.rowColor': [
    'Row {row} of “{name}” has the colour “{color}”. Nothing was changed. Write colours as six hexadecimal digits, such as #3184bf.',
    '“{name}”第 {row} 行的颜色为“{color}”。未作任何更改，颜色请写成六位十六进制数，例如 #3184bf。',
  ],
  'themes.rowShortcut': [
    'Row {row} of “{name}” has the key “{key}”. Nothing was changed. A theme’s key is one letter or digit.',
    '“{name}”第 {row} 行的按键为“{key}”。未作任何更改，主题按键只能是一个字母或数字。',
  ],
  'themes.rowLong': [
    'Row {row} of “{name}” has a name or a definition that is too long. Nothing was changed. Shorten it.',
    '“{name}”第 {row} 行的名称或定义过长。未作任何更改，请缩短后重试。',
  ],
  'themes.tooManyRows': [
    '“{name}” has more than {most} themes. Nothing was changed. Split it into several codebooks.',
    '“{name}”中的主题超过 {most} 个。未作任何更改，请拆分后导入。',
  ],

} as const satisfies Messages
