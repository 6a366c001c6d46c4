import type { Messages } from './message.ts'

/** The window around the rooms: start, bar, commands, notices. */
export const appMessages = {
  /** The tag by which dates, numbers and the parts' own words follow the interface's language. */
  'app.locale': ['en-GB', 'zh-CN'],

  'app.room.library': ['Library', '文件库'],
  'app.room.reader': ['Reader', '阅读'],
  'app.room.search': ['Find', '检索'],
  'app.room.excerpts': ['Excerpts', '摘录'],
  'app.room.compare': ['Compare', '比较'],
  'app.room.codebook': ['Codebook', '主题体系'],
  'app.room.history': ['History', '历史'],
  'app.rooms': ['Rooms', '功能区'],

  'app.group.project': ['Project', '项目'],
  'app.group.documents': ['Documents', '文件'],
  'app.group.edit': ['Edit', '编辑'],
  'app.group.go': ['Go to', '前往'],
  'app.group.window': ['Window', '窗口'],

  'app.command.new': ['New project…', '新建项目…'],
  'app.command.open': ['Open project…', '打开项目…'],
  'app.command.sample': ['Open the sample project', '打开示例项目'],
  'app.command.copy': ['Save a copy…', '另存副本…'],
  'app.command.rename': ['Rename project…', '重命名项目…'],
  'app.command.backups': ['Backups…', '备份…'],
  'app.command.check': ['Check the project', '检查项目'],
  'app.command.close': ['Close project', '关闭项目'],
  'app.command.save': ['Is everything saved?', '是否已全部保存？'],
  'app.command.light': ['Light appearance', '浅色外观'],
  'app.command.dark': ['Dark appearance', '深色外观'],
  'app.command.likeSystem': ['Appearance like the system', '外观跟随系统'],
  'app.command.english': ['Interface in English (英文界面)', '英文界面（English）'],
  'app.command.chinese': ['Interface in Chinese (中文界面)', '中文界面（Chinese）'],

  'app.undo': ['Undo', '撤销'],
  'app.undo.named': ['Undo: {operation}', '撤销：{operation}'],
  'app.undo.none': ['Nothing to undo', '没有可撤销的操作'],
  'app.redo': ['Redo', '重做'],
  'app.redo.named': ['Redo: {operation}', '重做：{operation}'],
  'app.redo.none': ['Nothing to redo', '没有可重做的操作'],
  'app.undone': ['Undone: {operation}', '已撤销：{operation}'],
  'app.redone': ['Done again: {operation}', '已重做：{operation}'],

  'app.saved': ['Saved {time}', '已保存 {time}'],
  'app.saved.nothing': ['Saved', '已保存'],
  'app.saved.already': [
    'Everything is saved. The last change was kept at {time}; Clausebook saves by itself after each step.',
    '所有内容均已保存，最近一次保存于 {time}。Clausebook 会在每一步之后自动保存。',
  ],
  'app.saved.nothingYet': ['Nothing has been changed yet. Clausebook saves by itself after each step.', '尚无更改。Clausebook 会在每一步之后自动保存。'],
  'app.readOnly': ['Read-only', '只读'],

  'app.palette': ['Commands', '命令'],
  'app.palette.search': ['A command, a document or a theme', '输入命令、文件或主题'],
  'app.palette.document': ['Document', '文件'],
  'app.palette.theme': ['Theme', '主题'],
  'app.palette.chooseFirst': ['Choose what it is to act on first: a clause, a highlight, an excerpt or a theme.', '请先选定操作对象：条款、标注、摘录或主题。'],
  'app.palette.none': ['Nothing with these words. Try fewer or other words.', '没有匹配的内容。请减少或更换关键词。'],
  'app.shortcuts': ['Keyboard shortcuts', '键盘快捷键'],
  'app.shortcuts.single': [
    'Keys without Ctrl or Alt act only while the text in the reader, or a list of hits or excerpts, has the focus. Letters can be switched off in the settings.',
    '不带 Ctrl 或 Alt 的按键仅在阅读区正文、检索结果或摘录列表获得焦点时有效；字母键可在设置中关闭。',
  ],
  'app.shortcuts.singleOff': [
    'Single-letter keys are switched off. They can be switched on in the settings.',
    '单字母快捷键已关闭，可在设置中开启。',
  ],
  'app.shortcuts.themes': ['Themes, in the text', '主题（在正文中）'],
  'app.help': ['Help', '帮助'],
  'app.settings': ['Settings…', '设置…'],
  'app.projectMenu': ['Project menu', '项目菜单'],
  'app.projectMenu.named': ['{name}, project menu', '{name}，项目菜单'],

  'app.job.cancel': ['Cancel: {job}', '取消：{job}'],
  'app.job.stopping': ['Stopping…', '正在停止…'],
  'app.job.count': ['{done, number} of {total, number}', '{done, number}/{total, number}'],
  'app.job.sample': ['Opening the sample project', '正在打开示例项目'],
  'app.job.copy': ['Saving a copy', '正在另存副本'],
  'app.copy.saved': ['A copy was saved as “{name}”.', '副本已保存为“{name}”。'],

  'app.start.welcome': [
    'Read government plans clause by clause: mark what matters, gather it by theme, compare plans side by side and hand your excerpts to Word. Everything stays on this computer.',
    '逐条研读政府规划：标注要点，按主题归集，并列比较各份规划，再将摘录导出到 Word。所有内容只保存在本机。',
  ],
  'app.start.back': ['Good to see you again. Go on where you left off, or begin something new.', '欢迎回来。继续上次的工作，或开始新的研究。'],
  'app.start.hint': [
    'New here? The sample project has a few plans and a codebook to try everything on.',
    '初次使用？示例项目中有几份规划和一套主题体系，可放心试用各项功能。',
  ],
  'app.start.recent': ['Recent projects', '最近的项目'],
  'app.start.missing': ['“{file}” is no longer where it was', '“{file}”已不在原来的位置'],
  'app.start.locate': ['Look for it…', '重新定位…'],
  'app.start.forget': ['Remove “{name}” from this list', '从列表中移除“{name}”'],

  'app.new.title': ['New project', '新建项目'],
  'app.new.name': ['Name of the project', '项目名称'],
  'app.new.example': ['Clean air plans 2026', '清洁空气规划研究 2026'],
  'app.new.where': ['A project is one file. It is kept in your projects folder.', '一个项目就是一个文件，保存在项目文件夹中。'],
  'app.new.create': ['Create project', '创建项目'],
  'app.new.elsewhere': ['Choose the place…', '选择位置…'],
  'app.rename.title': ['Rename project', '重命名项目'],
  'app.rename.do': ['Rename', '重命名'],
  'app.rename.file': ['The name of the file stays as it is.', '文件名保持不变。'],
  'app.reopen.title': ['The project was not opened', '项目未打开'],
  'app.reopen.readOnly': ['Open read-only', '以只读方式打开'],
  'app.reopen.backups': ['Show its backups…', '查看其备份…'],
  'app.reopen.synced': ['Open there all the same', '仍在原处打开'],

  'app.drop': ['Drop to bring these plans into the project', '松开即可将这些规划导入项目'],
  'app.drop.noProject': [
    'No project is open, so nothing was brought in. Open or create a project, then drop the files again.',
    '尚未打开项目，未导入任何内容。请先打开或新建项目，再重新拖入文件。',
  ],
  'app.files.tooMany': [
    'These are more than {most, number} files; nothing was brought in. Take only the folders with your plans.',
    '一次选入的文件超过 {most, number} 个，未导入任何内容。请只选择规划所在的文件夹。',
  ],
  'app.files.refused': ['“{name}” was not brought in. The project is unchanged; the other files are not affected.', '“{name}”未能导入。项目没有改变，其他文件不受影响。'],
  'app.files.unreadable': [
    '“{name}” could not be read: it may have been moved, or is not yet on this computer. Nothing was taken from it. Try again.',
    '无法读取“{name}”：文件可能已被移动，或尚未下载到本机。未导入该文件，请重试。',
  ],

  'app.connection.opening': ['Opening Clausebook', '正在打开 Clausebook'],
  'app.connection.failed': ['The workbench can’t be reached', '无法连接工作台'],
  'app.connection.noLink': [
    'This page was opened without its link. Nothing is lost. Open the link that Clausebook printed where it was started, or press Enter there for a fresh one.',
    '此页面未通过专用链接打开，没有丢失任何内容。请打开启动 Clausebook 时显示的链接，或在该处按回车键获取新链接。',
  ],
  'app.connection.usedLink': [
    'This link has already been used, or has expired. Nothing is lost. Press Enter where Clausebook was started to get a fresh one.',
    '此链接已被使用或已过期，没有丢失任何内容。请在启动 Clausebook 的位置按回车键获取新链接。',
  ],
  'app.connection.noAnswer': [
    'Clausebook does not answer. Everything that was marked as saved is safe. See whether it is still running where it was started; if not, start it again.',
    'Clausebook 没有响应。已显示“已保存”的内容是安全的。请查看启动它的窗口是否仍在运行；如已停止，请重新启动。',
  ],
  'app.connection.lost': [
    'The connection to the workbench is lost. What was marked as saved is safe; changes are possible again when it is back.',
    '与工作台的连接已断开。已显示“已保存”的内容是安全的；恢复连接后可继续编辑。',
  ],
  'app.connection.retry': ['Try again', '重试'],
  'app.connection.trying': ['Trying…', '正在重试…'],
  'app.broken': ['This part of the window stopped working', '窗口的这一部分停止工作'],
  'app.broken.safe': [
    'Everything that was marked as saved is safe. Reload the window to go on; if it happens again, note what you did before it.',
    '已显示“已保存”的内容是安全的。请重新载入窗口后继续；若再次出现，请记下之前的操作。',
  ],
  'app.reload': ['Reload', '重新载入'],
  'app.tryAgain': ['Try again', '重试'],
} as const satisfies Messages
