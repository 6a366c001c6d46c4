import type { Messages } from '../message.ts'

/** What a window works on, and what it said. */
export const activityMessages = {
  'activity.title': ['Work and notices', '任务与通知'],
  'activity.running': ['Work and notices, {count, plural, one {one job runs} other {# jobs run}}', '任务与通知，{count, number} 个任务正在运行'],
  'activity.jobs': ['Work', '任务'],
  'activity.jobs.open': ['Show running and past work', '查看正在运行和已结束的任务'],
  'activity.jobs.none': [
    'Nothing has taken longer than a moment yet. Bringing plans in, handing out and copying are shown here while they run and afterwards.',
    '还没有耗时较长的任务。导入规划、导出和另存副本等任务会在运行时和结束后显示在这里。',
  ],
  'activity.notices': ['Notices', '通知'],
  'activity.notices.open': ['Read notices again', '重新查看通知'],
  'activity.notices.none': ['Nothing has been said since this window was opened.', '打开此窗口以来还没有通知。'],
  'activity.done': ['Done after {seconds, plural, one {one second} other {# seconds}}', '用时 {seconds, number} 秒，已完成'],
  'activity.stopped': ['Stopped', '已停止'],
  'activity.stoppedAt': ['Stopped at {done, number} of {total, number}', '停止于 {done, number}/{total, number}'],
  'activity.failed': ['Not done', '未完成'],
  'activity.undone': ['Has been undone since.', '此后已被撤销。'],
} as const satisfies Messages
