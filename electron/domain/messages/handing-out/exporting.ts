import type { Messages } from '../message.ts'

/** Saving a file, and the words that stand in a Word file. */
export const exportingMessages = {
  'exporting.diskFull': [
    'There is not enough room on the disk for “{name}”. Nothing was changed. Free some space or choose another disk, then save again.',
    '磁盘空间不足，无法保存“{name}”。原有文件未作任何改动。请清理空间或选择其他磁盘后重新保存。',
  ],
  'exporting.failed': [
    '“{name}” could not be written ({reason}). Nothing was changed. Try again, or save it in another folder.',
    '无法写入“{name}”（{reason}）。原有文件未作任何改动。请重试，或保存到其他文件夹。',
  ],
  'exporting.folderMissing': [
    'The folder for “{name}” is not there (any more). Nothing was saved. Choose another folder.',
    '要保存“{name}”的文件夹不存在或已被移走。文件未保存，请选择其他文件夹。',
  ],
  'exporting.nameForbiddenSign': [
    '“{name}” has a sign that a file name can not have, such as : ? * " < > | / \\. Nothing was saved. Choose another name.',
    '“{name}”含有文件名中不允许使用的字符（如 : ? * " < > | / \\）。文件未保存，请换一个名称。',
  ],
  'exporting.nameMissing': ['The file needs a name. Nothing was saved.', '请为文件命名。文件未保存。'],
  'exporting.nameReserved': [
    'Windows keeps the name “{name}” for a device, so nobody could open the file there. Nothing was saved. Choose another name.',
    '“{name}”是 Windows 的保留设备名，使用该名称的文件在 Windows 上无法打开。文件未保存，请换一个名称。',
  ],
  'exporting.nameTooLong': [
    'This file name is too long. Nothing was saved. Choose a shorter one.',
    '文件名过长。文件未保存，请使用较短的名称。',
  ],
  'exporting.nameTrailing': [
    '“{name}” ends with a full stop or a space, which Windows drops, so the file could not be found there. Nothing was saved. Choose another name.',
    '“{name}”以句点或空格结尾，Windows 会将其去掉，导致找不到该文件。文件未保存，请换一个名称。',
  ],
  'exporting.notAFile': [
    '“{name}” is a folder or a device, not a file that can be replaced. Nothing was changed. Choose another name.',
    '“{name}”是文件夹或设备，不是可以替换的文件。未作任何改动，请换一个名称。',
  ],
  'exporting.openElsewhere': [
    '“{name}” is open in another program. The file on the disk was not changed. Close it there and save again, or save under another name.',
    '“{name}”正在其他程序中打开，磁盘上的文件未作改动。请先关闭该文件再保存，或另存为其他名称。',
  ],
  'exporting.openWithLock': [
    '“{name}” seems to be open in another program, because “{lock}” lies beside it. The file on the disk was not changed. Close it there and save again, or save under another name. If the program crashed, delete “{lock}” first.',
    '“{name}”旁存在锁定文件“{lock}”，似乎正在其他程序中打开。磁盘上的文件未作改动。请先关闭该文件再保存，或另存为其他名称；如属程序崩溃后的残留，请先删除“{lock}”。',
  ],
  'exporting.readOnlyFolder': [
    'Clausebook may not write in the folder chosen for “{name}”. Nothing was changed. Choose another folder.',
    '没有权限在所选文件夹中写入“{name}”。未作任何改动，请选择其他文件夹。',
  ],
  'exporting.writeProtected': [
    '“{name}” is write-protected. It was not changed. Save under another name, or take the protection off first.',
    '“{name}”处于写保护状态，未作改动。请另存为其他名称，或先取消写保护。',
  ],

  'exporting.word.contents': ['Contents', '目录'],
  'exporting.word.plans': ['Plans', '规划文件'],
  'exporting.word.byTheme': ['Excerpts by theme', '按主题编排的摘录'],
  'exporting.word.byPlan': ['Excerpts by plan', '按规划编排的摘录'],
  'exporting.word.matrix': ['Matrix of themes by plan', '主题与规划对照表'],
  'exporting.word.matrixBelow': ['In brackets: with the themes below, each excerpt once.', '括号内为含下级主题的数量，每条摘录只计一次。'],
  'exporting.word.matrixNote': [
    'Number of excerpts for each theme and plan. An excerpt with several themes counts once for each.',
    '各主题在各规划中的摘录数。带有多个主题的摘录在每个主题下各计一次。',
  ],
  'exporting.word.theme': ['Theme', '主题'],
  'exporting.word.themes': ['Themes', '主题'],
  'exporting.word.noTheme': ['No theme', '未标主题'],
  'exporting.word.memo': ['Memo', '备忘'],
  'exporting.word.starred': ['Starred', '星标'],
  'exporting.word.total': ['All', '合计'],
  'exporting.word.empty': ['There are no excerpts here.', '此处没有摘录。'],
  'exporting.word.examples': ['Excerpts that show it', '摘录示例'],
  'exporting.word.noThemes': ['There are no themes yet.', '尚无主题。'],
  'exporting.word.yes': ['Yes', '是'],
  'exporting.word.style.citation': ['Excerpt citation', '摘录出处'],
  'exporting.word.style.themes': ['Excerpt themes', '摘录主题'],
  'exporting.word.style.memo': ['Excerpt memo', '摘录备忘'],
  'exporting.word.style.note': ['Section note', '章节说明'],
  'exporting.word.style.clause': ['Clause text', '条款正文'],
  'exporting.word.style.cell': ['Table text', '表格文字'],
  'exporting.word.style.table': ['Clausebook table', 'Clausebook 表格'],
  'exporting.count.excerpts': ['{count, plural, one {# excerpt} other {# excerpts}}', '{count, number} 条摘录'],
  'exporting.count.below': [
    '{count, plural, =0 {{below, plural, one {# excerpt} other {# excerpts}} in the themes below} one {# excerpt, {below, number} with the themes below} other {# excerpts, {below, number} with the themes below}}',
    '{count, plural, =0 {下级主题 {below, number} 条摘录} other {{count, number} 条摘录，含下级主题共 {below, number} 条}}',
  ],
  'exporting.count.plans': ['{count, plural, one {# plan} other {# plans}}', '{count, number} 份规划'],

  'exporting.column.id': ['ID', '编号'],
  'exporting.column.document': ['Document', '文件'],
  'exporting.column.issuer': ['Issuer', '发布机构'],
  'exporting.column.jurisdiction': ['Jurisdiction', '地区'],
  'exporting.column.issued_on': ['Issued on', '发布日期'],
  'exporting.column.language': ['Language', '语言'],
  'exporting.column.clause': ['Clause', '条款'],
  'exporting.column.heading_path': ['Headings', '所属标题'],
  'exporting.column.citation': ['Citation', '引文出处'],
  'exporting.column.quote': ['Quote', '原文'],
  'exporting.column.theme': ['Theme', '主题'],
  'exporting.column.theme_path': ['Theme path', '主题路径'],
  'exporting.column.other_themes': ['Other themes', '其他主题'],
  'exporting.column.memo': ['Memo', '备忘'],
  'exporting.column.starred': ['Starred', '星标'],
  'exporting.column.coder': ['Coder', '标注人'],
  'exporting.column.created_at': ['Created', '创建时间'],
  'exporting.column.updated_at': ['Changed', '修改时间'],
  'exporting.column.start': ['Start', '起点'],
  'exporting.column.end': ['End', '终点'],
} as const satisfies Messages
