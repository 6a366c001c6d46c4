import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../electron/engine/importing/plain/markdown/markdown.ts'
import { outlineOf } from './outline.ts'

/** Each line as a converter of PDFs writes it in Markdown: a paragraph by itself, slanted, two empty lines behind it; pages’ numbers as headings. */
const slanted = (lines: readonly string[]) => lines.map(line => `_${line}_`)
const boats = slanted([
  'Die Behörde hat die Boote und die Stege der neun Inseln geprüft. Sie richtet diesen Bericht an',
  'alle, die im Winter auf die Fähren warten, und an jene, die sie bezahlen. Eine besondere Verant',
  'wortung kommt der Reederei zu, die seit zwölf Jahren allein für die Überfahrten zuständig ist.',
])
const lamps = slanted([
  'Die Lampen auf den Stegen brennen von der Dämmerung bis zum letzten Boot. Die Reederei hat jede',
  'zweite Lampe gelöscht, um zu sparen, und damit die Sicherheit derer aufs Spiel gesetzt, die bei',
  'Sturm und in der Nacht an Land gehen.',
])
const half = boats.slice(0, 2)
const written = [
  '# **Fähren und Stege**', '13. April 2027', '**Aktenzeichen: F 12**', '## **Inhaltsverzeichnis**',
  ...['Die Boote', 'Die Lampen', 'Der Winter', 'Das Öl'].map((title, i) => `**${i + 1}** **${title} ${'.'.repeat(120)} ${i + 5}**`),
  '#### **5**', '## Die Boote', ...boats, '### Die Lampen', ...lamps, ...half, '#### **6**', ...boats.slice(2), '#### **8**', '## Der Winter', ...lamps, '→ _die Reederei kauft Öl,_', '→ _die Stege bekommen Geländer._',
]
const outline = (lines: readonly string[]) => {
  const text = lines.join('\n\n\n')
  return outlineOf(text, readMarkdown(text))
}

describe('Markdown that a converter made of a PDF', () => {
  it('slanted lines make paragraphs, numbers of pages that were taken for headings hold nothing, a date counts nothing', () => {
    expect(outline(written)).toEqual([
      'heading # **Fähren und Stege**',
      'paragraph 13. April 2027',
      'paragraph **Aktenzeichen: F 12**',
      'boilerplate ## **Inhaltsverzeichnis*…',
      'boilerplate **1** **Die Boote ......…',
      'boilerplate **2** **Die Lampen .....…',
      'boilerplate **3** **Der Winter .....…',
      'boilerplate **4** **Das Öl .........…',
      'boilerplate #### **5**',
      'heading ## Die Boote',
      '  paragraph _Die Behörde hat die Boo…',
      '  heading ### Die Lampen',
      '    paragraph _Die Lampen auf den Steg…',
      '    paragraph _Die Behörde hat die Boo…',
      '    boilerplate #### **6**',
      '    paragraph _wortung kommt der Reede…',
      'boilerplate #### **8**',
      'heading ## Der Winter',
      '  paragraph _Die Lampen auf den Steg…',
      '  item → _die Reederei kauft Öl…',
      '  item → _die Stege bekommen Ge…',
    ])
  })

  it('numbers alone that count parts stay headings, and days that count on stay items', () => {
    const parts = ['# Fähren', '## **1**', 'Die Boote fahren im Winter.', '## **2**', 'Die Lampen brennen in der Nacht.', '## **3**', 'Die Stege sind aus Holz.']
    expect(outline(parts).filter(line => line.includes('heading')).length).toBe(4)
    expect(outline(['# Termine', '1. Mai 2027', '2. Juni 2027', '3. Juli 2027']).filter(line => line.includes('item')).length).toBe(3)
  })
})
