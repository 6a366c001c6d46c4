import type { Messages } from '../message.ts'

/** A document on paper with its highlights. */
export const printedMessages = {
  'printed.cite': ['Cite as: {title}', '引用格式：{title}'],
  'printed.made': [
    '{project} · printed on {date} · {count, plural, =0 {no highlights} one {# highlight} other {# highlights}}',
    '{project} · 打印日期：{date} · {count, number} 处标注',
  ],
  'printed.themes': ['Themes in this document', '本文件中的主题'],
  'printed.themeCount': ['{count, plural, one {# highlight} other {# highlights}}', '{count, number} 处标注'],
  'printed.untagged': ['No theme', '未标主题'],
  'printed.starred': ['★ starred', '★ 星标'],
  'printed.note': ['[1] a memo, printed at the end', '[1] 备忘，见文末'],
  'printed.notes': ['Memos', '备忘'],

  'printed.print': ['Print…', '打印…'],
  'printed.pdf': ['Save as PDF…', '另存为 PDF…'],
  'printed.word': ['Save for Word…', '另存为 Word 文档…'],
  'printed.html': ['Save for print (HTML)…', '另存为打印用网页（HTML）…'],
  'printed.pdfJob': ['Saving as PDF', '正在另存为 PDF'],
  'printed.preparing': ['Preparing the pages', '正在准备页面'],
  'printed.wait': ['The document is still being opened. Try again in a moment.', '文件仍在打开，请稍后再试。'],
  'printed.saved': ['“{name}” is saved.', '已保存“{name}”。'],
  'printed.oneDocument': ['Choose exactly one document to print.', '请只选择一份要打印的文件。'],
  'printed.htmlIsDocument': ['HTML is for one document with its highlights (--what document), for memos (--what memos) or for the matrix (--what matrix).', 'HTML 只用于一份带标注的文件（--what document）、备忘（--what memos）或对照表（--what matrix）。'],
  'printed.onlyPages': ['A document with its highlights is handed out as a Word document or as HTML.', '带标注的文件只能以 Word 文档或 HTML 导出。'],
} as const satisfies Messages
