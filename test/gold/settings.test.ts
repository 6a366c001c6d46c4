import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readSource } from '../../electron/engine/importing/read.ts'
import { type Piece, type Sheet, wrap, writePdf } from '../engine/importing/pdf/pdf-writer.ts'
import { readMarkedText } from './marked-text.ts'
import { addScores, differences, formatScore, type Score, scoreClauses } from './scoring.ts'

/** PDFs that tell their structure by size and weight alone: `<14b>` before a line is 14 points, bold. Written before the rules were run on them. */
const folder = join(import.meta.dirname, 'settings')
/** On first sight, before any rule was changed for them. */
const firstSight = 'F1 1.000, with level 0.295'

describe('plans set in sizes and weights', () => {
  const lines: string[] = []
  const scores: Score[] = []

  it.each(readdirSync(folder).sort())('%s', async file => {
    const { written, gold, sheets } = set(readFileSync(join(folder, file), 'utf8'))
    const { text, hints } = await readSource(writePdf(sheets), 'set.pdf')
    expect(text.replace(/\s+/gu, '')).toBe(written.replace(/\s+/gu, ''))
    const places = [...text.matchAll(/\S/gu)].map(({ index }) => index)
    const placed = gold.map(clause => ({ ...clause, start: places[written.slice(0, clause.start).replace(/\s+/gu, '').length] ?? -1 }))
    const found = readClauses(text, hints).clauses
    const score = scoreClauses(placed, found)
    scores.push(score)
    lines.push(formatScore(file.replace('.txt', ''), score))
    expect(differences(text, placed, found)).toEqual([])
  })

  afterAll(() => console.log([...lines, formatScore('all that are set', addScores(scores)), `on first sight: ${firstSight}`].join('\n')))
})

/** Sheets of 476 points' width; a wider gap above what is not text. */
function set(marked: string) {
  const settings: { size: number; isBold: boolean }[] = []
  const bare = marked.trimEnd().split('\n').map(line => {
    const [mark = '', size = '10', weight = ''] = /^<([\d.]+)(b?)>/.exec(line) ?? []
    settings.push({ size: Number(size), isBold: weight === 'b' })
    return line.slice(mark.length)
  })
  const { text: written, gold } = readMarkedText(bare.join('\n'))
  const sheets: { pieces: Piece[] }[] = [{ pieces: [] }]
  let y = 780
  for (const [i, paragraph] of written.split('\n').entries()) {
    const { size, isBold } = settings[i] ?? { size: 10, isBold: false }
    const isChinese = /\p{Script=Han}/u.test(paragraph)
    const lines = isChinese ? cut(paragraph, Math.floor(476 / size)) : wrap(paragraph, Math.floor(476 / (0.6 * size)))
    if (y - 1.3 * size * lines.length < 80) {
      sheets.push({ pieces: [] })
      y = 780
    }
    for (const text of lines) {
      sheets.at(-1)?.pieces.push({ x: 60, y, text, size, font: isChinese ? 'unicode' : isBold ? 'bold' : 'mono' })
      y -= 1.25 * size
    }
    y -= 0.9 * size
  }
  const numbered = sheets.map(({ pieces }, page): Sheet => ({ pieces: [...pieces, { x: 290, y: 40, text: String(page + 1) }] }))
  return { written, gold, sheets: numbered }
}

function cut(paragraph: string, signs: number): string[] {
  return paragraph.match(new RegExp(`.{1,${signs}}`, 'gu')) ?? []
}
