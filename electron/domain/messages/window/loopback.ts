import type { Messages } from '../message.ts'

export const loopbackMessages = {
  'loopback.noDialog': ['A browser picks and saves files by itself.', '浏览器会自行选择和保存文件。'],
  'loopback.usage': [
    'Options: --project FILE, --read-only, --allow-synced-folder, --port N, --no-open.',
    '选项：--project 文件、--read-only、--allow-synced-folder、--port 端口、--no-open。',
  ],
  'loopback.openElsewhere': [
    '{holder} has this project open on {host} since {since}. Nothing was changed. Close it there and start again, or add --read-only to read it meanwhile.',
    '{holder} 自 {since} 起在 {host} 上打开了此项目。未作任何更改。请在那里关闭后重新启动，或加上 --read-only 以只读方式打开。',
  ],
  'loopback.noPage': [
    'The workbench’s page is not built. Run `npm run build` and start again.',
    '工作台页面尚未构建。请运行 `npm run build` 后重新启动。',
  ],
  'loopback.portTaken': ['Port {port} is in use by another program. Choose another one, or leave out --port.', '端口 {port} 已被其他程序占用。请另选端口，或省略 --port。'],
  'loopback.ready': ['Clausebook is ready in your browser. The link works once, within a minute:', 'Clausebook 已可在浏览器中使用。此链接在一分钟内可使用一次：'],
  'loopback.opened': ['Clausebook is open in your browser.', 'Clausebook 已在浏览器中打开。'],
  'loopback.enter': ['Press Enter for a new link, Ctrl-C to end.', '按 Enter 键获取新链接，按 Ctrl-C 结束。'],
  'loopback.idle': ['No window for half an hour: Clausebook ends. Everything is saved.', '已半小时没有打开的窗口，Clausebook 即将结束。所有内容均已保存。'],
  'loopback.ended': ['Clausebook has ended. Everything is saved.', 'Clausebook 已结束。所有内容均已保存。'],
} as const satisfies Messages
