import type { Messages } from './message.ts'

/** The codebook: the names of what is done to it, and why something can't be done. */
export const themesMessages = {
  'themes.create': ['New theme “{theme}”', '新建主题“{theme}”'],
  'themes.rename': ['Rename theme “{theme}” to “{name}”', '将主题“{theme}”重命名为“{name}”'],
  'themes.recolor': ['Change the colour of “{theme}”', '更改主题“{theme}”的颜色'],
  'themes.redefine': ['Change the definition of “{theme}”', '更改主题“{theme}”的定义'],
  'themes.setKey': ['Give “{theme}” the key {key}', '为主题“{theme}”设置按键 {key}'],
  'themes.clearKey': ['Take the key off “{theme}”', '取消主题“{theme}”的按键'],
  'themes.update': ['Change theme “{theme}”', '更改主题“{theme}”'],
  'themes.move': ['Move theme “{theme}”', '移动主题“{theme}”'],
  'themes.merge': ['Merge theme “{theme}” into “{into}”', '将主题“{theme}”合并到“{into}”'],
  'themes.remove': ['Delete theme “{theme}”', '删除主题“{theme}”'],
  'themes.removeMany': ['Delete {count, plural, one {# theme} other {# themes}}', '删除 {count} 个主题'],
  'themes.import': ['Import a codebook ({count, plural, one {# theme} other {# themes}})', '导入主题体系（{count} 个主题）'],

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
  'themes.qdcNotYet': [
    'REFI-QDA codebooks (.qdc) can’t be read in this version yet. Nothing was changed. Import the codebook as CSV with the columns path, definition, color, shortcut.',
    '此版本尚不支持 REFI-QDA 主题体系（.qdc）。未作任何更改，请以 CSV 导入，列为 path、definition、color、shortcut。',
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

  'codebook.filter': ['Filter themes', '筛选主题'],
  'codebook.filter.none': ['No theme matches', '没有符合条件的主题'],
  'codebook.filter.none.next': ['Clear the filter, or type fewer letters.', '请清空筛选，或减少关键词。'],
  'codebook.resize': ['Width of the details', '详细信息栏宽度'],
  'codebook.details': ['Details of the theme', '主题详细信息'],
  'codebook.choose': ['Choose a theme to see and edit what is known of it.', '选择一个主题以查看和编辑其信息。'],
  'codebook.empty': ['No themes yet', '还没有主题'],
  'codebook.empty.next': [
    'Themes gather highlights from all plans. Make the first one here, bring in a codebook as CSV, or simply type a new name while you tag in the reader.',
    '主题用于归集各份规划中的标注。可在此新建第一个主题、导入 CSV 格式的主题体系，或在阅读区标注时直接输入新名称。',
  ],
  'codebook.column.theme': ['Theme', '主题'],
  'codebook.column.key': ['Key', '按键'],
  'codebook.column.own': ['Own', '本级'],
  'codebook.column.within': ['In all', '含下级'],
  'codebook.count.own': ['{count, plural, =0 {No highlights} one {# highlight} other {# highlights}} of its own', '本级 {count, number} 处标注'],
  'codebook.count.within': ['{count, plural, =0 {no highlights} one {# highlight} other {# highlights}} with the themes below', '含下级主题共 {count, number} 处标注'],
  'codebook.counts': [
    '{own, plural, one {# highlight} other {# highlights}}, {within, number} with the themes below.',
    '本级 {own, number} 处标注，含下级主题共 {within, number} 处。',
  ],
  'codebook.counts.alone': ['{own, plural, =0 {Not used yet.} one {# highlight.} other {# highlights.}}', '{own, plural, =0 {尚未使用。} other {# 处标注。}}'],

  'codebook.new': ['New theme', '新建主题'],
  'codebook.newBeside': ['New theme beside this one', '新建同级主题'],
  'codebook.newChild': ['New theme below this one', '新建下级主题'],
  'codebook.new.top': ['New theme on the top level', '新建顶级主题'],
  'codebook.new.below': ['New theme below “{name}”', '在“{name}”下新建主题'],
  'codebook.new.name': ['Name, then Enter', '输入名称后按回车键'],
  'codebook.new.make': ['Add', '添加'],
  'codebook.rename': ['Rename theme', '重命名主题'],
  'codebook.rename.field': ['New name of “{name}”', '“{name}”的新名称'],
  'codebook.moveUp': ['Move theme up', '上移主题'],
  'codebook.moveDown': ['Move theme down', '下移主题'],
  'codebook.moveIn': ['Move theme below the one above it', '降为上一主题的下级'],
  'codebook.moveOut': ['Move theme out one level', '提升一级'],
  'codebook.moved': ['“{name}” is now number {place, number} of {of, number} on the top level.', '“{name}”现为顶级第 {place, number} 项，共 {of, number} 项。'],
  'codebook.movedBelow': ['“{name}” is now number {place, number} of {of, number} below “{parent}”.', '“{name}”现为“{parent}”下第 {place, number} 项，共 {of, number} 项。'],
  'codebook.showExcerpts': ['Show its excerpts', '查看摘录'],

  'codebook.name': ['Name', '名称'],
  'codebook.definition': ['Definition', '定义'],
  'codebook.definition.why': ['What belongs here, and what does not', '说明哪些内容归入此主题，哪些不归入'],
  'codebook.color': ['Colour', '颜色'],
  'codebook.color.palette': ['Colours to choose from', '可选颜色'],
  'codebook.color.own': ['Own colour', '自定义颜色'],
  'codebook.color.odd': ['Write six hexadecimal digits, such as #3184bf.', '请填写六位十六进制数，例如 #3184bf。'],
  'codebook.key': ['Key', '按键'],
  'codebook.key.why': ['One letter or digit. Press it in the reader to tag with this theme.', '一个字母或数字，在阅读区按下即可标记此主题。'],
  'codebook.key.taken': ['“{key}” belongs to “{name}” now and will be taken from it.', '“{key}”目前属于“{name}”，保存后将改归此主题。'],
  'codebook.key.reserved': ['The reader itself uses “{key}”. Choose another key.', '阅读区已占用“{key}”，请换一个按键。'],
  'codebook.key.odd': ['A key is one letter or digit.', '按键只能是一个字母或数字。'],
  'codebook.parent': ['Parent theme', '上级主题'],
  'codebook.parent.top': ['None: top level', '无（顶级）'],
  'codebook.memo': ['Memo', '备忘'],

  'codebook.merge': ['Merge into another theme…', '合并到其他主题…'],
  'codebook.merge.title': ['Merge “{name}” into another theme', '将“{name}”合并到其他主题'],
  'codebook.merge.into': ['Theme to merge into', '合并到的主题'],
  'codebook.merge.choose': ['Choose the theme that stays.', '请选择要保留的主题。'],
  'codebook.merge.what': [
    '{highlights, plural, =0 {No highlight is} one {# highlight is} other {# highlights are}} tagged with “{into}” instead of “{from}”, {children, plural, one {# theme below it moves} other {# themes below it move}} along, and “{from}” is deleted.',
    '{highlights, number} 处标注将由“{from}”改标为“{into}”，其下 {children, number} 个主题一并移入，“{from}”随之删除。',
  ],
  'codebook.merge.whatAlone': [
    '{highlights, plural, =0 {No highlight is} one {# highlight is} other {# highlights are}} tagged with “{into}” instead of “{from}”, and “{from}” is deleted.',
    '{highlights, number} 处标注将由“{from}”改标为“{into}”，“{from}”随之删除。',
  ],
  'codebook.merge.do': ['Merge', '合并'],
  'codebook.merged': [
    '“{from}” was merged into “{into}”; {count, plural, =0 {no highlights were} one {# highlight was} other {# highlights were}} tagged anew.',
    '已将“{from}”合并到“{into}”，改标 {count, number} 处标注。',
  ],
  'codebook.remove': ['Delete theme…', '删除主题…'],
  'codebook.remove.title': ['Delete “{name}”?', '删除“{name}”？'],
  'codebook.remove.what': [
    '“{name}” will be deleted{below, plural, =0 {} one { with # theme below it} other { with # themes below it}}. {highlights, plural, =0 {No highlight carries it.} one {# highlight loses this theme.} other {# highlights lose this theme.}}',
    '将删除“{name}”{below, plural, =0 {} other {及其下 # 个主题}}。{highlights, plural, =0 {没有标注使用它。} other {# 处标注将失去该主题。}}',
  ],
  'codebook.remove.safe': ['The highlights themselves stay, and undo brings all of it back.', '标注本身会保留，撤销即可全部恢复。'],
  'codebook.remove.do': ['Delete {count, plural, one {theme} other {# themes}}', '删除{count, plural, =1 {主题} other { # 个主题}}'],
  'codebook.removed': [
    '“{name}” was deleted{themes, plural, =1 {} other { with what is below it (# themes)}}. {highlights, plural, =0 {No highlight was touched.} one {# highlight stays without it.} other {# highlights stay without it.}}',
    '已删除“{name}”{themes, plural, =1 {} other {及其下级（共 # 个主题）}}。{highlights, plural, =0 {标注未受影响。} other {# 处标注仍保留，但不再带有该主题。}}',
  ],

  'codebook.import': ['Bring in a codebook (CSV)…', '导入主题体系（CSV）…'],
  'codebook.imported': [
    'The codebook was brought in: {added, plural, one {# new theme} other {# new themes}}, {updated, number} changed, {unchanged, number} unchanged.',
    '已导入主题体系：新增 {added, number} 个，更新 {updated, number} 个，未变 {unchanged, number} 个。',
  ],
  'codebook.export': ['Save the codebook as CSV…', '将主题体系另存为 CSV…'],
  'codebook.job.export': ['Saving the codebook', '正在保存主题体系'],
  'codebook.exported': ['The codebook was saved as “{name}” ({count, plural, one {# theme} other {# themes}}).', '主题体系已保存为“{name}”（{count, number} 个主题）。'],
} as const satisfies Messages
