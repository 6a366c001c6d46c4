import type { Messages } from './message.ts'

export const wireMessages = {
  'wire.cancelled': ['Cancelled. Nothing was changed.', '已取消，未作任何更改。'],
  'wire.gone': [
    'The connection to the workbench is lost. What was marked as saved is safe. Reload this window.',
    '与工作台的连接已断开。已显示“已保存”的内容是安全的。请重新载入此窗口。',
  ],
  'wire.internal': [
    'Something went wrong inside Clausebook. Nothing of this step was saved; your project is unchanged. Try again, or restart if it happens twice.',
    'Clausebook 内部出错。此步骤未保存任何内容，项目没有改变。请重试；若再次出现，请重新启动。',
  ],
  'wire.invalid': ['This could not be done: not a valid value for {fields}. Nothing was changed.', '无法执行：{fields} 的值无效。未作任何更改。'],
  'wire.tooMany': [
    'That is more than the {most, number} that can be taken at once. Nothing was changed. Take fewer, and the rest in a second step.',
    '一次最多可处理 {most, number} 项，未作任何更改。请减少数量，其余的分次处理。',
  ],
  'wire.tooLong': [
    'That is longer than the {most, number} characters that fit here. Nothing was changed. Shorten it and try again.',
    '内容超过此处允许的 {most, number} 个字符，未作任何更改。请缩短后重试。',
  ],
  'wire.noSuchCall': ['This version of Clausebook does not know “{call}”.', '此版本的 Clausebook 不支持“{call}”。'],
} as const satisfies Messages
