import type { Messages } from '../message.ts'

/** The tour through the sample project. */
export const tourMessages = {
  'tour.title': ['Tour', '导览'],
  'tour.begin': ['Take the tour (two minutes, sample project)', '开始导览（两分钟，示例项目）'],
  'tour.at': ['{step, number} of {steps, number}', '{step, number}/{steps, number}'],
  'tour.skip': ['Skip this', '跳过此步'],
  'tour.stop': ['End the tour', '结束导览'],
  'tour.done': ['Done', '完成'],
  'tour.open': ['Open a plan.', '打开一份规划。'],
  'tour.open.how': ['Choose one in the library and press Enter, or double-click it.', '在文件库中选定一份，按回车键或双击打开。'],
  'tour.highlight': ['Highlight a clause.', '标注一个条款。'],
  'tour.highlight.how': ['In the text press {next} until you are at a clause you like, then {highlight}. Or select words with the mouse.', '在正文中按 {next} 移到想要的条款，再按 {highlight}；也可用鼠标选择文字。'],
  'tour.highlight.mouse': ['Select words in the text and press the highlighter in the bar that appears.', '在正文中选择文字，再点击出现的工具条中的标注按钮。'],
  'tour.tag': ['Give it a theme.', '为它标记主题。'],
  'tour.tag.key': ['Press {key} for “{theme}”: each theme can have a key. Or choose one in the bar at the highlight.', '按 {key} 标记“{theme}”：每个主题都可以有一个快捷键；也可在标注旁的工具条中选择。'],
  'tour.tag.name': ['Press Enter on it, write a theme’s name and press Enter again, or choose one in the bar at the highlight.', '在标注上按回车键，输入主题名称后再按回车键；也可在标注旁的工具条中选择。'],
  'tour.find': ['Find words in all plans.', '在所有规划中检索。'],
  'tour.find.how': ['Press {find} and write a word, English or Chinese: every place stands there with its context.', '按 {find}，输入中文或英文词语：每处结果都会连同上下文列出。'],
  'tour.compare': ['Compare the plans.', '比较各份规划。'],
  'tour.compare.how': ['Press {compare} for themes against plans, with how many excerpts each cell holds.', '按 {compare} 查看主题与规划的对照表，每格显示摘录数量。'],
  'tour.handout': ['Hand your excerpts out.', '导出摘录。'],
  'tour.handout.how': ['Press {handout}: Word, CSV and more, each quote with its citation. Make a file, or just look and close.', '按 {handout}：可导出为 Word、CSV 等格式，每条引文都附出处。可以生成文件，也可以看过后关闭。'],
  'tour.end': ['That was the whole way.', '整个流程就是这样。'],
  'tour.end.how': ['{undo} takes back whatever you did, also tomorrow. {help} shows all keys. The tour can be taken again from the help menu.', '{undo} 可撤销任何操作，重启后也有效。{help} 显示全部快捷键。可随时从帮助菜单重新开始导览。'],
} as const satisfies Messages
