import type { Messages } from '../message.ts'

export const projectsMessages = {
  'projects.missing': [
    'There is no file “{name}” at that place. It may have been moved, renamed or be on a drive that is not connected. Nothing was changed.',
    '该位置没有“{name}”。文件可能已被移动、改名，或位于未连接的磁盘上。未作任何更改。',
  ],
  'projects.folderMissing': [
    'The folder for “{name}” does not exist. Nothing was written. Choose another folder.',
    '“{name}”所在的文件夹不存在，未写入任何内容。请选择其他文件夹。',
  ],
  'projects.notAFile': ['“{name}” is not a file. Nothing was changed. Choose a project file.', '“{name}”不是文件，未作任何更改。请选择项目文件。'],
  'projects.badName': [
    '“{name}” can’t be the name of a project file: it is too long, or begins or ends with a space. Nothing was written. Choose another name.',
    '“{name}”不能用作项目文件名：名称过长，或以空格开头或结尾。未写入任何内容。请换一个名称。',
  ],
  'projects.exists': [
    'There is already a file “{name}” at that place; it was not touched. Choose another name.',
    '该位置已有文件“{name}”，没有改动它。请换一个名称。',
  ],
  'projects.noAccess': [
    'This computer account may not read “{name}”. Nothing was changed. Ask for the right to read it, or open a copy of your own.',
    '当前帐户无权读取“{name}”，未作任何更改。请申请读取权限，或打开自己的副本。',
  ],
  'projects.readOnlyPlace': [
    '“{name}” can’t be written where it lies: the file, its folder or the drive is write-protected. Nothing was changed. Open it read-only, or copy it to a folder of yours.',
    '“{name}”所在位置不可写入：文件、文件夹或磁盘有写保护。未作任何更改。请以只读方式打开，或将其复制到自己的文件夹。',
  ],
  'projects.restore.protected': [
    'The folder or drive on which “{name}” lies is write-protected, so no backup can be put in its place. Nothing was changed, the backup is still there. Take the protection off, or copy “{name}” to a folder of yours and restore it there.',
    '“{name}”所在的文件夹或磁盘有写保护，无法用备份替换它。未作任何更改，备份仍在。请取消写保护，或将“{name}”复制到自己的文件夹，再在那里恢复。',
  ],
  'projects.restore.backupsProtected': [
    'Before a backup takes the place of “{name}”, the project is backed up itself, but the folder of Clausebook’s backups is write-protected. Nothing was changed. Take the protection off that folder or drive, or give Clausebook another data folder (CLAUSEBOOK_HOME), then restore again.',
    '用备份替换“{name}”之前会先备份当前项目，但 Clausebook 的备份文件夹有写保护。未作任何更改。请取消该文件夹或磁盘的写保护，或为 Clausebook 指定另一个数据文件夹（CLAUSEBOOK_HOME），然后重新恢复。',
  ],
  'projects.notProject': [
    '“{name}” is not a Clausebook project. The file was not changed. If it should be one, its beginning is damaged: restore one of its backups.',
    '“{name}”不是 Clausebook 项目，文件没有改动。如果它本应是项目，则其开头已损坏：请恢复一份备份。',
  ],
  'projects.newer': [
    '“{name}” was made by a newer Clausebook (format {version}; this one knows up to {known}). The file was not changed. Update Clausebook to open it.',
    '“{name}”由更新版本的 Clausebook 创建（格式 {version}，当前版本最高支持 {known}）。文件没有改动。请更新 Clausebook 后再打开。',
  ],
  'projects.damaged': [
    '“{name}” is damaged and was not opened. The file was left as it is. Restore one of its backups; keep the damaged file, it may still hold your latest work.',
    '“{name}”已损坏，未打开，文件保持原样。请恢复一份备份，并保留损坏的文件，其中可能仍有最近的工作内容。',
  ],
  'projects.unknownShape': [
    '“{name}” does not have the structure of a Clausebook project: another program has changed it. It was not opened and not changed. Restore one of its backups.',
    '“{name}”的内部结构与 Clausebook 项目不符，可能被其他程序修改过。未打开，也未改动。请恢复一份备份。',
  ],
  'projects.openElsewhere': [
    '{holder} has this project open on {host} since {since}. Nothing was changed. Open a read-only copy?',
    '{holder} 自 {since} 起在 {host} 上打开了此项目。未作任何更改。要以只读方式打开吗？',
  ],
  'projects.openHere': [
    'This project is already open here. Nothing was changed. Go on in the window that shows it, or open it read-only.',
    '此项目已在本机打开，未作任何更改。请在已打开的窗口中继续，或以只读方式打开。',
  ],
  'projects.lockUnreadable': [
    'It can’t be told whether someone has “{name}” open, because the file “{lock}” beside it is not readable. Nothing was changed. If you are sure that nobody has it open, delete “{lock}” and try again.',
    '无法判断是否有人正在使用“{name}”，因为旁边的文件“{lock}”不可读取。未作任何更改。如果确定无人使用，请删除“{lock}”后重试。',
  ],
  'projects.synced': [
    '“{name}” lies in a folder that {provider} synchronises. Working on it there can damage it, because parts of the file are exchanged while you write. Nothing was changed. Copy it to a folder on this computer, or open it there all the same.',
    '“{name}”位于由 {provider} 同步的文件夹中。写入时文件会被部分同步，可能造成损坏。未作任何更改。请先复制到本机文件夹，或仍在原处打开。',
  ],
  'projects.network': [
    '“{name}” lies on a network drive. Working on it there can damage it when the connection breaks. Nothing was changed. Copy it to a folder on this computer, or open it there all the same.',
    '“{name}”位于网络驱动器上。连接中断时可能造成损坏。未作任何更改。请先复制到本机文件夹，或仍在原处打开。',
  ],
  'projects.readOnly': [
    'This project is open read-only, so nothing can be changed in it. Save a copy to work on.',
    '此项目以只读方式打开，无法更改。请另存副本后再编辑。',
  ],
  'projects.closing': ['This project is being closed. Nothing was changed.', '此项目正在关闭，未作任何更改。'],
  'projects.diskFull': [
    'The disk is full. This step was not saved; everything that was marked as saved is safe. Free some space and try again.',
    '磁盘空间不足。此步骤未保存；已显示“已保存”的内容是安全的。请清理空间后重试。',
  ],
  'projects.disk': [
    'The disk reported an error. This step was not saved; everything that was marked as saved is safe. Check the drive, then try again.',
    '磁盘报告错误。此步骤未保存；已显示“已保存”的内容是安全的。请检查磁盘后重试。',
  ],
  'projects.busy': [
    'Another program is using the project’s file. This step was not saved; everything that was marked as saved is safe. Close the other program and try again.',
    '另一个程序正在使用项目文件。此步骤未保存；已显示“已保存”的内容是安全的。请关闭该程序后重试。',
  ],
  'projects.lent': [
    'Documents are being written into the project right now. This step was not saved; everything that was marked as saved is safe. Try again when they are in.',
    '正在向项目写入文件。此步骤未保存；已显示“已保存”的内容是安全的。请在写入完成后重试。',
  ],
  'projects.writeRefused': [
    'The project’s file can’t be written any more: it or its folder became write-protected. This step was not saved; everything that was marked as saved is safe.',
    '项目文件已无法写入：文件或文件夹变为写保护。此步骤未保存；已显示“已保存”的内容是安全的。',
  ],
  'projects.historyBroken': [
    'This step can’t be undone or redone, because the project no longer matches its history. Nothing was changed. Check the project, and restore a backup if the check finds errors.',
    '此步骤无法撤销或重做，因为项目内容与历史记录不一致。未作任何更改。请检查项目；如发现错误，请恢复备份。',
  ],
  'projects.unnamedStep': ['Change', '更改'],
  'projects.copyOntoOpen': [
    '“{name}” is a project that is open, so the copy was not saved over it. Nothing was changed. Choose another name.',
    '“{name}”是正在使用的项目，未用副本覆盖它。未作任何更改。请换一个名称。',
  ],
  'projects.copyUnproven': [
    'The copy “{name}” did not match the project when it was checked, so it was thrown away. The project itself was not changed. Try again, on another drive if it happens twice.',
    '核对副本“{name}”时发现与项目不一致，已丢弃该副本。项目本身没有改变。请重试；若再次出现，请换一个磁盘。',
  ],
  'projects.backupDamaged': [
    'The backup “{name}” is damaged: its content is not what was written. Nothing was changed. Choose another backup.',
    '备份“{name}”已损坏：内容与写入时不一致。未作任何更改。请选择其他备份。',
  ],
  'projects.noBackupFolder': [
    'No place for backups is set for this project. Nothing was written.',
    '此项目未设置备份位置，未写入任何内容。',
  ],
  'projects.checkStructure': ['The file’s structure is damaged: {detail}', '文件结构已损坏：{detail}'],
  'projects.checkReference': [
    '{count, plural, one {# row} other {# rows}} in “{table}” point to something that is not there.',
    '“{table}”中有 {count, number} 行指向不存在的内容。',
  ],
  'projects.checkText': ['The text of “{title}”, version {number}, is not the text that was brought in.', '“{title}”第 {number} 版的文本与导入时不一致。'],
  'projects.checkSource': ['The original file “{name}” kept in the project is not the one that was brought in.', '项目中保存的原始文件“{name}”与导入时不一致。'],
  'projects.checkTargetVersion': ['{count, plural, one {A row} other {# rows}} of the register {count, plural, one {stands} other {stand}} in another document’s text.', '台账中有 {count, number} 条位于其他文件的文本中。'],
  'projects.checkTarget': ['In “{title}”, {count, plural, one {a row} other {# rows}} of the register {count, plural, one {does} other {do}} not quote the text at {count, plural, one {its} other {their}} place.', '“{title}”中有 {count, number} 条台账的引文与所在位置的原文不符。'],
  'projects.checkQuote': [
    '{count, plural, one {# highlight} other {# highlights}} in “{title}” do not match the text they stand on.',
    '“{title}”中有 {count, number} 处标注与所在文本不符。',
  ],
  'projects.checkVersion': [
    '{count, plural, one {# highlight} other {# highlights}} belong to one document and stand in another.',
    '有 {count, number} 处标注所属文件与所在文件不一致。',
  ],
  'projects.checkMentions': [
    '{count, plural, one {# link} other {# links}} in memos are not listed as the memos say. “Mentioned in” may be wrong there; the memos themselves are not affected.',
    '备忘中有 {count, number} 处链接与记录不一致，“提及”列表可能有误；备忘本身不受影响。',
  ],
  'projects.checkCorrection': [
    '{count, plural, one {# correction} other {# corrections}} of clauses in “{title}” do not match the text they stand on. Citations from there may be wrong.',
    '“{title}”中有 {count, number} 处条款更正与所在文本不符，其引文出处可能有误。',
  ],
  'projects.checkCorrectionVersion': [
    '{count, plural, one {# correction} other {# corrections}} of clauses belong to one document and stand in another.',
    '有 {count, number} 处条款更正所属文件与所在文件不一致。',
  ],
  'projects.checkAlignmentVersion': [
    '{count, plural, one {One decision on two clauses belongs} other {# decisions on two clauses belong}} to a text of another document.', '有 {count, number} 项条款对照所属的文本不属于其文件。',
  ],
  'projects.checkThemeLoop': ['The theme “{name}” is below itself.', '主题“{name}”位于其自身之下。'],
  'projects.checkHistory': [
    '{count, plural, one {# row} other {# rows}} in “{table}” are not as the history says.',
    '“{table}”中有 {count, number} 行与历史记录不一致。',
  ],
  'projects.checkUnreadable': [
    'The history holds a step that can’t be read. Steps can’t be undone past it; texts and highlights are not touched by that.',
    '历史记录中有一步无法读取，不能撤销到该步之前。文本和标注不受影响。',
  ],
  'projects.checkClause': [
    '{count, plural, one {# clause} other {# clauses}} of “{title}” do not lie where a clause can. Citations from there may be wrong.',
    '“{title}”中有 {count, number} 个条款的位置不合理，其引文出处可能有误。',
  ],
  'projects.checkIndexWords': [
    'The search index holds other words than the texts in {count, plural, one {# passage} other {# passages}}: some words may not be found.',
    '检索索引中有 {count, number} 个段落的词语与文本不一致：部分词语可能检索不到。',
  ],
  'projects.checkIndex': [
    'The search index holds {indexed} passages, the texts have {passages}: some words may not be found.',
    '检索索引有 {indexed} 个段落，文本有 {passages} 个：部分词语可能检索不到。',
  ],
  'projects.noneOpen': ['No project is open. Open one or make a new one first.', '没有打开的项目。请先打开或新建项目。'],
  'projects.nameEmpty': ['A project needs a name. Nothing was changed.', '项目必须有名称。未作任何更改。'],
  'projects.unknownKey': [
    'This project is no longer in the list. Nothing was changed. Open its file instead.',
    '列表中已没有此项目。未作任何更改，请直接打开其文件。',
  ],
  'projects.sampleName': ['Sample project', '示例项目'],
  'projects.sampleMissing': [
    'The sample material is missing from this installation. Nothing was made; your own projects are not affected.',
    '此安装中缺少示例材料，未创建任何内容，您自己的项目不受影响。',
  ],
  'projects.rename': ['Rename the project to “{name}”', '将项目重命名为“{name}”'],
  'projects.copyDied': ['The copy was not finished: the program that made it ended. The project is as it was. Try again; if that ends, too, look whether the disk has room.', '副本未完成：制作副本的进程已中止。项目保持不变。请重试；若仍中止，请检查磁盘空间。'],
  'projects.checkDied': ['The check ended before it was done. Nothing was changed. Check again; if that ends, too, make a backup first.', '检查未完成即中止，未作任何更改。请重新检查；若仍中止，请先备份。'],
  'projects.stage.copying': ['Copying', '正在复制'],
  'projects.stage.checkingFile': ['Checking the file', '正在检查文件结构'],
  'projects.stage.checkingTexts': ['Checking texts and clauses', '正在检查文本和条款'],
  'projects.stage.checkingCoding': ['Checking highlights, themes and memos', '正在检查标注、主题和备忘'],
  'projects.stage.checkingIndex': ['Checking the search index', '正在检查检索索引'],
  'projects.stage.checkingHistory': ['Checking the history', '正在检查历史记录'],
} as const satisfies Messages
