import type { Messages } from '../message.ts'

/** The few words that the interface's parts have themselves. */
export const uiMessages = {
  'ui.between': [', ', '、'],
  'ui.cancel': ['Cancel', '取消'],
  'ui.clear': ['Clear', '清空'],
  'ui.close': ['Close', '关闭'],
  'ui.collapse': ['Collapse', '收起'],
  'ui.dismiss': ['Dismiss', '关闭通知'],
  'ui.drag': ['Move', '移动'],
  'ui.expand': ['Expand', '展开'],
  'ui.notices': ['Notices', '通知'],
  'ui.removeNamed': ['Remove “{name}”', '移除“{name}”'],
} as const satisfies Messages
