import type { Messages } from './message.ts'

export const historyMessages = {
  'history.note': ['Everything done in this project, newest first. It can be undone step by step, even after a restart.', '本项目的全部操作，最近的在前；可逐步撤销，重新启动后仍然有效。'],
  'history.at': ['When', '时间'],
  'history.operation': ['What', '操作'],
  'history.coder': ['Who', '操作人'],
  'history.changes': ['Rows', '涉及行数'],
  'history.state': ['State', '状态'],
  'history.state.done': ['Done', '已完成'],
  'history.state.undone': ['Undone', '已撤销'],
  'history.state.abandoned': ['Undone, replaced', '已撤销并被取代'],
  'history.undoBack': ['Undo back to here', '撤销到此处'],
  'history.redoForward': ['Redo up to here', '重做到此处'],
  'history.undoing': ['Undoing step by step', '正在逐步撤销'],
  'history.redoing': ['Redoing step by step', '正在逐步重做'],
  'history.step': ['Operation', '操作'],
  'history.undoneBack': ['{count, plural, one {Undid # operation.} other {Undid # operations.}}', '已撤销 {count, number} 项操作。'],
  'history.redoneForward': ['{count, plural, one {Redid # operation.} other {Redid # operations.}}', '已重做 {count, number} 项操作。'],
  'history.moved': [
    'Stopped after {count, plural, one {# operation} other {# operations}}: something else was changed meanwhile.',
    '已处理 {count, number} 项操作后停止：其间项目有其他更改。',
  ],
  'history.empty': ['Nothing has been done yet', '尚无操作'],
  'history.empty.next': ['Bring in a plan: it will be the first line here.', '导入一份规划后，将在此显示第一条记录。'],

  'history.empty.action': ['Go to the library', '前往文件库'],

  'history.backups': ['Backups', '备份'],
  'history.backups.none': ['No backups yet', '尚无备份'],
  'history.backups.when': [
    'Clausebook makes one when a changed project is closed, and every ten minutes of work. You can make one now.',
    '项目有更改时，Clausebook 会在关闭项目时以及每工作十分钟自动备份一次。您也可以立即备份。',
  ],
  'history.backups.noneHere': [
    'No backup of this project was found on this computer. A copy that was saved elsewhere can be opened like any project.',
    '本机上没有找到此项目的备份。保存在别处的副本可像其他项目一样打开。',
  ],
  'history.backups.make': ['Back up now', '立即备份'],
  'history.backups.made': ['A backup was made and checked.', '备份已完成并通过校验。'],
  'history.backups.choose': ['Choose a backup to see what is in it.', '选择一份备份以查看其内容。'],
  'history.backups.preview': ['What is in this backup', '此备份的内容'],
  'history.backups.counts': [
    '{documents, plural, one {# document} other {# documents}}, {annotations, plural, one {# highlight} other {# highlights}}, {themes, plural, one {# theme} other {# themes}}',
    '{documents, number} 份文件，{annotations, number} 处标注，{themes, number} 个主题',
  ],
  'history.backups.lastChange': ['Last change: {time}', '最近更改：{time}'],
  'history.backups.restoreAsk': ['Restore…', '恢复…'],
  'history.backups.restore': ['Restore this backup', '恢复此备份'],
  'history.backups.confirm': ['Go back to {time}?', '恢复到 {time}？'],
  'history.backups.safe': [
    'The project as it is now is backed up first, so you can come back to it. Then this backup takes its place.',
    '会先备份当前项目，以便随时恢复；随后由此备份取代当前内容。',
  ],
  'history.backups.safeClosed': [
    'What lies at its place now, if anything, is kept: as a backup or, where it is too damaged for that, under another name beside it. Then this backup takes its place and is opened.',
    '现有文件（如有）会先保留：作为备份，或在损坏过重时以其他名称留在原处；随后由此备份取代并打开。',
  ],
  'history.backups.restored': ['The project is as it was at {time}.', '项目已恢复到 {time} 的状态。'],
  'history.backups.reason.migration': ['before an update', '更新前'],
  'history.backups.reason.close': ['on closing', '关闭时'],
  'history.backups.reason.change': ['while working', '工作期间'],
  'history.backups.reason.restore': ['before restoring', '恢复前'],
  'history.backups.reason.asked': ['made by hand', '手动备份'],

  'history.check': ['Check the project', '检查项目'],
  'history.check.running': ['Checking the whole project…', '正在全面检查项目…'],
  'history.check.fine': ['No problems found. Every text, quote and link is as it should be.', '未发现问题，所有文本、引文和关联均完好。'],
  'history.check.next': [
    'Nothing was changed. Restore a backup from before the damage, or save a copy of the project first.',
    '未作任何更改。请恢复损坏之前的备份，或先另存一份副本。',
  ],
  'history.check.backups': ['Show backups…', '查看备份…'],
} as const satisfies Messages
