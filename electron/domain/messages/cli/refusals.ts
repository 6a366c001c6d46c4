import type { Messages } from '../message.ts'

/** What the command line refuses, and why: nothing was done then but what the sentence says. */
export const cliRefusalMessages = {
  'cli.rejectWhat': ['Name the document, the clause with --clause and the themes with --theme.', '请指定文件，用 --clause 指定条款，用 --theme 指定主题。'],
  'cli.whereUnread': ['“{text}” is no condition. Write KEY=VALUE, such as issuer=Office, issued_on=2024..2026 or title~plan.', '“{text}”不是筛选条件。请写作 键=值，例如 issuer=办公厅、issued_on=2024..2026 或 title~规划。'],
  'cli.whereUnknown': ['There is no attribute “{key}”. “clausebook attributes” lists those of the project; of every document there are title, issuer, jurisdiction, kind, issued_on, period_from, period_to, language and source.', '没有属性“{key}”。“clausebook attributes”列出项目的属性；每份文件都有 title、issuer、jurisdiction、kind、issued_on、period_from、period_to、language 和 source。'],
  'cli.whereNoDate': ['“{value}” is not a date, and “{key}” is compared with one. Write a year, a month or a day, or a range: 2024..2026-05.', '“{value}”不是日期，而“{key}”须与日期比较。请填写年、月、日或范围：2024..2026-05。'],
  'cli.whereNoNumber': ['“{value}” is not a number, and “{key}” is compared with one. Write digits, or a range: 100..500.', '“{value}”不是数字，而“{key}”须与数字比较。请填写数字或范围：100..500。'],
  'cli.nothingToChange': ['Nothing to change: name --name, --type or --choices.', '未指定更改：请写明 --name、--type 或 --choices。'],
  'cli.misfitsRefused': [
    '{count, plural, one {# value does} other {# values do}} not fit. Nothing was changed. Change them first, or call this with --keep.',
    '有 {count, number} 个内容不符合。未作任何更改。请先修改这些内容，或加上 --keep 后重新执行。',
  ],
  'cli.setUnknown': ['There is no set “{text}”. “clausebook sets” lists them.', '没有分组“{text}”。“clausebook sets”列出全部。'],
  'cli.setAmbiguous': ['Several sets are called “{text}”. Write the path, such as “A/B”, or the id.', '有多个分组名为“{text}”。请写完整路径（如“甲/乙”）或编号。'],
  'cli.versionUnknown': ['“{title}” has no version {number, number}. “clausebook versions” lists them.', '“{title}”没有版本 {number, number}。“clausebook versions”列出全部版本。'],
  'cli.notUnsettled': [
    'No highlight and no correction of a clause with the id “{id}” is to be settled. “clausebook unsettled --all” lists them.',
    '没有编号为“{id}”的待确定标注或条款更正。“clausebook unsettled --all”列出全部。',
  ],
  'cli.clauseUnknown': ['“{title}” has no clause “{text}”. “clausebook clauses” lists them.', '“{title}”没有条款“{text}”。“clausebook clauses”列出全部。'],
  'cli.onePlace': ['Name one place: --start N --end N, --clause CLAUSE, or --leave.', '请指定一个位置：--start N --end N、--clause CLAUSE 或 --leave。'],
  'cli.oneChange': ['Name one change: --split N, --merge, --label L, --level N, --kind K, or --start N --end N.', '请指定一项更改：--split N、--merge、--label L、--level N、--kind K，或 --start N --end N。'],
  'cli.oneClause': ['Only --kind takes several clauses; every other change is of one.', '仅 --kind 可同时用于多个条款，其他更改一次只能针对一个条款。'],
  'cli.noCommand': ['Which command? “clausebook --help” lists them.', '请指定命令。“clausebook --help”列出全部命令。'],
  'cli.unknownCommand': ['There is no command “{command}”. “clausebook --help” lists them.', '没有“{command}”命令。“clausebook --help”列出全部命令。'],
  'cli.unknownOption': ['“{command}” has no option {option}. “clausebook help {command}” lists them.', '“{command}”没有 {option} 选项。“clausebook help {command}”列出全部选项。'],
  'cli.unknownDash': [
    '“{command}” has no option {option}. “clausebook help {command}” lists them. Words that begin with a dash are written after “ -- ”, files also as ./{option}.',
    '“{command}”没有 {option} 选项。“clausebook help {command}”列出全部选项。以短横线开头的内容请写在“ -- ”之后，文件也可写作 ./{option}。',
  ],
  'cli.optionNeedsValue': ['{option} needs a value.', '{option} 需要一个值。'],
  'cli.optionTakesNoValue': ['{option} takes no value.', '{option} 不接受值。'],
  'cli.optionTwice': ['{option} is given twice.', '{option} 重复出现。'],
  'cli.optionMissing': ['{option} is missing.', '缺少 {option}。'],
  'cli.notOneOf': ['{option} can’t be “{value}”. It is one of {allowed}.', '{option} 不能为“{value}”，应为 {allowed} 之一。'],
  'cli.notANumber': ['{option} can’t be “{value}”. It is a whole number, written with the digits 0–9 alone. Nothing was changed.', '{option} 不能为“{value}”，应为仅用 0–9 书写的整数。未作任何更改。'],
  'cli.numberRange': ['{option} can’t be {value}. It is a whole number from {least} to {most}.', '{option} 不能为 {value}，应为 {least} 至 {most} 的整数。'],
  'cli.wrongArguments': ['Nothing was done: “{command}” is called as: {usage}', '未执行任何操作。“{command}”的用法：{usage}'],
  'cli.notKeyValue': ['“{text}” is not KEY=VALUE. Nothing was changed.', '“{text}”不是 KEY=VALUE 的形式。未作任何更改。'],
  'cli.badDate': [
    '{key} can’t be “{value}”. Dates are written 2026, 2026-05 or 2026-05-23. Nothing was changed.',
    '{key} 不能为“{value}”。日期写作 2026、2026-05 或 2026-05-23。未作任何更改。',
  ],
  'cli.keyTwice': ['“{key}” is given twice. Nothing was changed.', '“{key}”重复出现。未作任何更改。'],
  'cli.keySpelled': ['“{name}” is written {key}. Nothing was changed.', '“{name}”应写作 {key}。未作任何更改。'],
  'cli.outputDash': [
    '“-” is not the name of a file, and the output holds one answer only. Nothing was written. Name a file.',
    '“-”不是文件名，标准输出只用于显示结果。未写入任何内容，请指定文件。',
  ],
  'cli.tooLong': ['The value of {key} is too long. Nothing was changed.', '{key} 的值过长。未作任何更改。'],
  'cli.openElsewhere': [
    '{holder} has this project open on {host} since {since}. Nothing was changed. Close it there and call this again; commands that only read work meanwhile.',
    '{holder} 自 {since} 起在 {host} 上打开了此项目。未作任何更改。请在那里关闭后重新执行；只读取的命令在此期间仍可使用。',
  ],
  'cli.themeDeep': ['“{path}” has more than {most} names. Themes stand no deeper than that in each other. Nothing was changed.', '“{path}”多于 {most} 个名称，主题层级不能更深。未作任何更改。'],
  'cli.tooManyThemes': ['A highlight gets {most} themes at once and no more. Nothing was changed.', '一处标注一次最多标记 {most} 个主题。未作任何更改。'],
  'cli.tooManyChoices': [
    'These are {count, number} choices. An attribute offers {most} at most. Nothing was changed.',
    '共有 {count, number} 个选项。一个属性最多提供 {most} 个选项。未作任何更改。',
  ],
  'cli.themePath': [
    '“{path}” is not a path of themes. Write the names from the top down with “ > ” between them.',
    '“{path}”不是主题路径。请从上级到下级写出名称，以“ > ”分隔。',
  ],
  'cli.withinUnread': [
    '“{text}” is no distance. Write clause, overlap, followed, or a number such as “3 paragraphs”, “200 characters” or “followed 3”.',
    '“{text}”不是距离。请写 clause、overlap、followed，或“3 paragraphs”“200 characters”“followed 3”等。',
  ],
  'cli.unknownSearch': ['There is no saved search of excerpts “{name}”. “clausebook searches” lists them.', '没有名为“{name}”的摘录检索。“clausebook searches”列出全部已存检索。'],
  'cli.searchUnreadable': ['The saved search “{name}” was written by another version of Clausebook and can’t be used here.', '检索“{name}”由其他版本的 Clausebook 保存，无法在此使用。'],
  'cli.searchGone': ['Of what “{name}” names, {count, plural, one {one thing is} other {# things are}} gone from the project; it finds by the rest.', '“{name}”所指的内容中有 {count, number} 项已不在项目中，检索按其余条件进行。'],
  'cli.themeWithMemos': ['Nothing was looked for: --theme chooses among hits in texts and can’t go with --memos.', '未进行检索：--theme 用于筛选正文中的结果，不能与 --memos 一起使用。'],
  'cli.changeGone': [
    'Of what “{name}” names, {count, plural, one {one thing is} other {# things are}} gone from the project, so it may find more than it was saved for. Nothing was changed. Save the search anew, or write out what to look for.',
    '“{name}”所指的内容中有 {count, number} 项已不在项目中，可能找到超出原意的标注。未作任何更改。请重新保存该检索，或直接写明条件。',
  ],
  'cli.changeNothing': ['Nothing to change: name --tag, --untag or --set-star.', '未指定更改：请写明 --tag、--untag 或 --set-star。'],
  'cli.tagAndUntag': ['“{path}” can’t be both given and taken off. Nothing was changed.', '不能同时添加并取消主题“{path}”。未作任何更改。'],
  'cli.tooManyUntagged': ['Highlights lose {most} themes at once and no more. Nothing was changed.', '一次最多取消 {most} 个主题。未作任何更改。'],
  'cli.tooManyHighlights': [
    'These are {count, number} highlights. One step changes {most, number} at most. Nothing was changed. Narrow the selection, for example with --document or --set.',
    '共有 {count, number} 处标注。一步最多更改 {most, number} 处。未作任何更改。请缩小范围，例如使用 --document 或 --set。',
  ],
  'cli.unknownTheme': ['There is no theme “{path}” in the codebook. “clausebook themes” lists them.', '主题体系中没有主题“{path}”。“clausebook themes”列出全部主题。'],
  'cli.encodingUnknown': [
    '--encoding “{value}”: not yet in this version. It is one of {allowed}, or left out: then it is recognised. Nothing was changed.',
    '--encoding “{value}”：此版本尚不支持（not yet in this version）。应为 {allowed} 之一；不指定则自动识别。未作任何更改。',
  ],
  'cli.notYet': ['{what}: not yet in this version.', '{what}：此版本尚不支持（not yet in this version）。'],
  'cli.projectMissing': ['--project FILE is missing: on which project?', '缺少 --project FILE：请指定项目。'],
  'cli.noSuchProject': ['{file}: no such project. Check the path; “clausebook import” makes a new one.', '没有该项目（no such project）：{file}。请检查路径；“clausebook import”会新建项目。'],
  'cli.fileGone': [
    '“{name}” can’t be read: there is no such file, or this computer account may not read it. Nothing of it was taken over. Check its name and folder.',
    '无法读取“{name}”：没有该文件，或当前账户无权读取。未采用其中任何内容，请检查文件名和文件夹。',
  ],
  'cli.pdfLocked': [
    'This PDF opens only with a password. Call this again with --password P; it is used once and not kept. Nothing was stored so far.',
    '此 PDF 需要密码才能打开。请加上 --password P 重新执行；密码仅用一次，不会保存。目前未保存任何内容。',
  ],
  'cli.notUtf8': [
    '“{file}” is not a text in UTF-8. Nothing was changed. Save it as UTF-8 in a text editor, or bring it in with “clausebook replace”, which knows other formats.',
    '“{file}”不是 UTF-8 文本。未作任何更改。请在文本编辑器中另存为 UTF-8，或用支持其他格式的“clausebook replace”导入。',
  ],
  'cli.fileNameEmpty': ['The name of a file is empty. Nothing was done.', '文件名为空。未执行任何操作。'],
  'cli.memoTwice': ['Give the memo’s text either by --text or by --file, not by both.', '请用 --text 或 --file 之一给出备忘文字，不可同时使用。'],
  'cli.documentUnknown': ['No document has the id or the title “{text}”. “clausebook documents” lists them.', '没有编号或标题为“{text}”的文件。“clausebook documents”列出全部文件。'],
  'cli.documentAmbiguous': ['“{text}” means {count} documents. Use more of the id:{candidates}', '“{text}”对应 {count} 份文件，请写出更多编号：{candidates}'],
  'cli.outIsProject': [
    '“{file}” is a project, which a hand-out would destroy. Nothing was written. Choose another file.',
    '“{file}”是项目文件，导出会将其覆盖。未写入任何内容，请选择其他文件。',
  ],
  'cli.outBesideProject': [
    '“{file}” is a name for what “{project}” keeps beside it while it is open. Nothing was written. Choose another name.',
    '“{file}”这一名称由项目“{project}”打开时使用。未写入任何内容，请换一个名称。',
  ],
  'cli.splitOutside': [
    'The place {at} does not lie within the clause’s own words, which stand at {start}–{end}. Nothing was changed.',
    '位置 {at} 不在该条款自身的文字范围（{start}–{end}）内。未作任何更改。',
  ],
  'cli.backupOntoItself': [
    '“{file}” is the project itself. Nothing was written. Choose another file for the copy.',
    '“{file}”就是项目本身。未写入任何内容，请为副本选择其他文件。',
  ],
  'cli.backupOverProject': [
    '“{file}” is another project, is open, or was not closed; the copy would destroy what is in it. Nothing was written. Choose another file.',
    '“{file}”是另一个项目，或正在使用、未正常关闭，写入副本会毁掉其中的内容。未写入任何内容，请选择其他文件。',
  ],
  'cli.restoreFromItself': [
    '“{file}” is the project itself. Nothing was changed. Choose the copy to restore.',
    '“{file}”就是项目本身。未作任何更改，请选择要恢复的副本。',
  ],
  'cli.outputFailed': [
    'The answer could not be written to the output ({code}). What the command did stays done.',
    '无法将结果写到输出（{code}）。命令已完成的操作仍然有效。',
  ],
  'cli.noBackupPlace': [
    'Nothing can be written in {folder}, where backups go. Set CLAUSEBOOK_HOME to a folder of yours.',
    '备份所在的 {folder} 无法写入。请将 CLAUSEBOOK_HOME 设为您自己的文件夹。',
  ],
} as const satisfies Messages
