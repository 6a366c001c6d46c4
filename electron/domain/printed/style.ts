import { themeTint } from '../theme-marks/tint.ts'
import { themeClass, type PrintedDocument } from './document.ts'

/** The sheet that a printed document is set by: on paper always dark on white, with patterns under the words, so that a black-and-white printer loses nothing. */
export function printedStyle({ shortTitle, themes }: Pick<PrintedDocument, 'shortTitle' | 'themes'>): string {
  const colors = themes.map(({ color }, index) => {
    const { background, edge, ink } = themeTint(color, 'light')
    return `.${themeClass(index)}{--tint:${background};--edge:${edge};--name:${ink}}`
  })
  return `${page(shortTitle)}\n${sheet}\n${colors.join('\n')}\n`
}

const page = (title: string) => `@page { size: A4; margin: 20mm 15mm 18mm; @top-left { content: ${cssText(title)}; font: 8pt sans-serif; color: #5e6168 } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5e6168 } }`

/** A text as CSS writes one: every sign that is no letter or digit of ASCII by its number, so that nothing can end it. */
export function cssText(text: string): string {
  return `"${Array.from(text.toWellFormed(), sign => (/[A-Za-z0-9]/.test(sign) ? sign : `\\${(sign.codePointAt(0) || 0xfffd).toString(16)} `)).join('')}"`
}

/** What is wavy on the screen is a thick line on paper: Chromium takes minutes for the waves of one long text as PDF, and gives up in the end. */
const sheet = `.printed { color: #1d1e21; background: #fff; font: 10.5pt/1.5 Charter, "Iowan Old Style", Georgia, "Noto Serif", "Liberation Serif", "Noto Serif CJK SC", serif; text-align: start; -webkit-print-color-adjust: exact; print-color-adjust: exact }
.printed :lang(zh), .printed:lang(zh) { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; line-height: 1.65 }
.printed * { margin: 0; padding: 0; box-sizing: border-box }
.printed-head { padding-bottom: 8pt; border-bottom: 0.75pt solid #83858c }
.printed-head h1 { font-size: 17pt; line-height: 1.25 }
.printed-head p { margin-top: 4pt; font: 9pt/1.4 sans-serif }
.printed-made, .printed-count { color: #4a4d53 }
.printed h2 { font-size: 13pt; break-after: avoid }
.printed-legend, .printed-notes > h2 { margin: 10pt 0; font: 9pt/1.5 sans-serif }
.printed-legend h2, .printed-notes > h2 { font: 600 10pt/1.5 sans-serif }
.printed-legend ul { columns: 2; column-gap: 18pt; list-style: none }
.printed-legend li { break-inside: avoid }
.printed-row { display: grid; grid-template-columns: 38pt minmax(0, 1fr) 62pt; column-gap: 8pt; margin-top: 5pt }
.printed-heading { margin-top: 11pt; break-after: avoid }
.printed-words { white-space: pre-wrap; overflow-wrap: anywhere; orphans: 2; widows: 2; unicode-bidi: plaintext }
.printed-words.heading { font-weight: 650; line-height: 1.3; break-inside: avoid }
.printed h3.heading { font-size: 11.5pt }
.printed h4.heading { font-size: 10.5pt }
.printed-words.boilerplate { color: #5e6168 }
.printed-words.indent-1 { padding-left: 10pt } .printed-words.indent-2 { padding-left: 20pt } .printed-words.indent-3 { padding-left: 30pt } .printed-words.indent-4 { padding-left: 40pt }
.printed-label { color: #5e6168; font: 7.5pt/2 sans-serif; text-align: end; overflow-wrap: anywhere }
.printed-margin { display: flex; flex-direction: column; align-items: flex-start; font: 7.5pt/1.7 sans-serif }
.printed-names { display: flex; flex-wrap: wrap; column-gap: 3pt }
.printed-code { padding: 0 2pt; border-radius: 2pt; background: var(--tint, #eee); color: var(--name, #1d1e21); font: 600 7.5pt/1.6 sans-serif; text-decoration: underline 1pt var(--edge, #83858c); text-underline-offset: 1pt }
.printed-number { font-weight: 600; white-space: nowrap }
.printed-mark { background: var(--tint, #ededed); text-decoration: underline 1pt var(--edge, #83858c); text-decoration-skip-ink: none; text-underline-offset: 1.5pt }
.printed-mark.depth-1 { background: none; text-underline-offset: 3.5pt }
.printed-mark.depth-2 { background: none; text-underline-offset: 5.5pt }
.printed .double { text-decoration-style: double } .printed .dotted { text-decoration-style: dotted } .printed .dashed { text-decoration-style: dashed } .printed .wavy { text-decoration-thickness: 2.2pt }
.printed-notes { margin-top: 16pt; padding-top: 4pt; border-top: 0.75pt solid #83858c }
.printed-note { display: grid; grid-template-columns: 22pt minmax(0, 1fr); margin-top: 6pt; font: 9pt/1.5 sans-serif }
.printed-place { font-weight: 600; break-after: avoid }
.printed-quote { color: #4a4d53; font-style: italic; break-after: avoid }
.printed-quote:lang(zh) { font-style: normal }`
