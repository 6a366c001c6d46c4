import type { Messages } from '../message.ts'

/** Keys of commands and themes, and choosing others. */
export const keysMessages = {
  'keys.title': ['Keys', '快捷键'],
  'keys.open': ['Change keys…', '更改快捷键…'],
  /** Between two names in a row. */
  'keys.search': ['A command or a key', '输入命令或按键'],
  'keys.show': ['Which are shown', '显示范围'],
  'keys.show.all': ['All', '全部'],
  'keys.show.changed': ['Changed ({count, number})', '已更改（{count, number}）'],
  'keys.show.colliding': ['Colliding ({count, number})', '有冲突（{count, number}）'],
  'keys.nothing': ['No command fits. Try fewer or other words.', '没有匹配的命令。请减少或更换关键词。'],
  'keys.nothing.changed': ['All keys are the usual ones.', '所有快捷键均为默认设置。'],
  'keys.nothing.colliding': ['No two commands have the same keys in one place.', '没有两个命令在同一处使用相同的按键。'],
  'keys.none': ['no key', '无按键'],
  'keys.changed': ['changed', '已更改'],
  'keys.colliding': ['collides', '有冲突'],
  'keys.row': ['{name}: {keys}', '{name}：{keys}'],
  'keys.record': ['Press new keys', '录入新按键'],
  'keys.recording': ['Press the keys now. Esc ends.', '请按下按键，Esc 取消。'],
  'keys.take': ['Take {keys} from “{name}”', '取消“{name}”的 {keys}'],
  'keys.usual': ['Back to the usual keys', '恢复默认按键'],
  'keys.usual.are': ['Usually {keys}', '默认为 {keys}'],
  'keys.usual.none': ['Usually none', '默认无按键'],
  'keys.usual.all': ['All back to the usual keys…', '全部恢复默认…'],
  'keys.usual.sure': [
    '{count, plural, one {One command gets its usual keys again.} other {# commands get their usual keys again.}} Keys of themes stay as they are.',
    '将恢复 {count, number} 个命令的默认按键。主题的快捷键保持不变。',
  ],
  'keys.usual.do': ['Back to the usual keys', '恢复默认按键'],
  'keys.full': ['A command has at most {most, number} keys. Take one away first.', '每个命令最多 {most, number} 个按键，请先取消一个。'],
  'keys.has': ['It has {keys} already.', '已使用 {keys}。'],
  'keys.given': ['“{name}” now has {keys}.', '“{name}”现在使用 {keys}。'],
  'keys.taken': ['“{name}” no longer has {keys}.', '“{name}”不再使用 {keys}。'],
  'keys.isBack': ['“{name}” has its usual keys again.', '“{name}”已恢复默认按键。'],

  'keys.collides': ['{keys} is also the key of: {others}.', '{keys} 同时用于：{others}。'],
  'keys.asked': ['{keys} belongs to: {others}.', '{keys} 已用于：{others}。'],
  'keys.asked.give': ['Give it to this command', '改给此命令'],
  'keys.asked.leave': ['Leave it there', '保持原样'],
  'keys.asked.theme': [
    '{keys} is the key of the theme “{theme}”. If this command gets it, the theme keeps it in the codebook, but is tagged by name.',
    '{keys} 是主题“{theme}”的快捷键。若改给此命令，主题体系中仍保留该键，但只能按名称标注该主题。',
  ],
  'keys.asked.theme.give': ['Give it to this command all the same', '仍改给此命令'],

  'keys.refused.moving': [
    '{keys} moves about in texts, lists and dialogs, or ends something, and stays what it is. Together with Ctrl or Alt it can be chosen.',
    '{keys} 用于在正文、列表和对话框中移动或结束操作，不能更改。与 Ctrl 或 Alt 组合后可以选用。',
  ],
  'keys.refused.browser': ['Browsers keep {keys} for themselves and never pass it on. Nothing was changed; press other keys.', '浏览器保留 {keys}，不会传给页面。未作任何更改，请按其他键。'],
  'keys.refused.system': ['The system keeps {keys} for itself. Nothing was changed; press other keys.', '系统保留 {keys}。未作任何更改，请按其他键。'],
  'keys.refused.unknown': [
    'This press builds a character, or belongs to the system, and can’t be a key. Nothing was changed; press other keys.',
    '该按键用于输入字符或由系统占用，不能作为快捷键。未作任何更改，请按其他键。',
  ],
  'keys.refused.themeOdd': ['A theme’s key is one letter or digit by itself. Nothing was changed; press another one.', '主题的快捷键是单个字母或数字。未作任何更改，请按其他键。'],
  'keys.refused.themeCommand': [
    '{keys} is the key of “{others}” in the text. Give that command other keys first, or press another one.',
    '{keys} 在正文中用于“{others}”。请先更改该命令的按键，或按其他键。',
  ],

  'keys.remark.singleKey': ['Acts in the text, the hits and the excerpts only, while single keys are on.', '仅在正文、检索结果和摘录列表中有效，且需启用单键。'],
  'keys.remark.inTextOnly': ['Acts in the text, the hits and the excerpts only.', '仅在正文、检索结果和摘录列表中有效。'],
  'keys.remark.notInFields': ['Not while you write in a field: there it does what it does everywhere.', '在输入框中书写时无效，仍执行其通常功能。'],
  'keys.remark.takenFromBrowser': ['The browser has a use of its own for it, which you lose in this window.', '浏览器也使用此按键；在此窗口中将不再执行浏览器的功能。'],

  'keys.single.off': ['Single keys are off: keys that type a character do nothing.', '单键已关闭：输入字符的按键不执行命令。'],
  'keys.themes': ['Themes, in the text', '主题（在正文中）'],
  'keys.theme.taking': ['{keys} is the key of the theme “{other}”, which loses it.', '{keys} 是主题“{other}”的快捷键，改动后该主题将失去此键。'],
  'keys.theme.give': ['Give it to “{name}”', '改给“{name}”'],
  'keys.theme.clear': ['Take its key away', '取消快捷键'],
  'keys.theme.readOnly': ['The project is open read-only: keys of its themes can’t be changed.', '项目以只读方式打开，无法更改主题的快捷键。'],
  'keys.fixed': [
    'Arrow keys, Enter, Tab and Esc in lists and dialogs, and the keys of fields and of the memo editor, stay as they are everywhere.',
    '列表和对话框中的方向键、回车、Tab、Esc，以及输入框和备忘编辑器的按键保持通用设置，不能更改。',
  ],
} as const satisfies Messages
