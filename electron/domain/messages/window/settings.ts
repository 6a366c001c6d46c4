import type { Messages } from '../message.ts'

export const settingsMessages = {
  'settings.title': ['Settings', '设置'],
  'settings.coder': ['Your name', '您的姓名'],
  'settings.coder.title': ['Who is working here?', '请问怎么称呼您？'],
  'settings.coder.why': [
    'Your name is kept with each highlight you make, so that co-authors can tell whose it is. It is used for nothing else.',
    '您的姓名会记录在每处标注上，便于合作者区分，不作他用。',
  ],
  'settings.coder.done': ['Begin', '开始'],
  'settings.coder.later': ['Later', '以后再说'],
  'settings.language': ['Language', '语言'],
  'settings.language.system': ['Same as the system', '跟随系统'],
  'settings.appearance': ['Appearance', '外观'],
  'settings.appearance.light': ['Light', '浅色'],
  'settings.appearance.dark': ['Dark', '深色'],
  'settings.appearance.system': ['System', '跟随系统'],
  'settings.zoom': ['Text size in the reader', '阅读字号'],
  'settings.clean': ['Menus, adverts, repeated lines', '菜单、广告与重复行'],
  'settings.clean.why': [
    'What frames a plan is greyed and passed over by Find, matrix and hand-outs. Nothing is taken out, and one click shows it as text.',
    '规划正文以外的内容显示为灰色，检索、对照表和导出时跳过。不会删除任何内容，单击即可恢复为正文。',
  ],
  'settings.suggestions.on': ['Suggest themes while reading', '阅读时建议主题'],
  'settings.suggestions.why': ['Worked out on this computer from the codebook and your tags; nothing leaves it.', '在本机根据主题体系和已有标记计算，数据不会外传。'],
  'settings.singleKeys': ['Single keys', '单键快捷键'],
  'settings.singleKeys.on': ['Letters act in the reader', '在阅读区启用单键'],
  'settings.singleKeys.why': [
    'A theme’s key tags at once while the text has the focus. Switch this off if you talk to your computer.',
    '正文获得焦点时，按下主题的快捷键即可标注。如使用语音输入，请关闭此项。',
  ],
  'settings.spoken': ['What screen readers are told', '屏幕阅读器播报'],
  'settings.spoken.why': [
    'Of a highlight that you come to: its themes; with its first words; or all its words, themes, memo and who made it.',
    '到达一处标注时播报：仅主题；主题与开头几个字；或全部文字、主题、备忘和标注人。',
  ],
  'settings.spoken.short': ['Themes', '主题'],
  'settings.spoken.middle': ['First words', '开头几字'],
  'settings.spoken.full': ['All', '全部'],
  'settings.version': ['Clausebook {version}. It works without any network; nothing leaves this computer.', 'Clausebook {version}。无需联网，所有内容均不会离开本机。'],
} as const satisfies Messages
