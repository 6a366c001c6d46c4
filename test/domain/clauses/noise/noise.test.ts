import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { canonicalText } from '#domain/text.ts'
import { startProcessorClock } from '../../../processor-clock.ts'
import { layouts, plans } from './noise-layouts.ts'

const seeds = resolve(import.meta.dirname, '../../../../seeds')

type Marked = { readonly text: string; readonly isNoise: boolean }

/** The lines that the clause tree calls boilerplate, and those that the layout marks. */
function judge(layout: string): { missed: string[]; wrong: string[]; right: string[] } {
  const lines = layout.split('\n').map((line): Marked => ({ text: line.replace(/^~/, ''), isNoise: line.startsWith('~') }))
  const { clauses } = readClauses(lines.map(({ text }) => text).join('\n'))
  const found = { missed: [] as string[], wrong: [] as string[], right: [] as string[] }
  let start = 0
  for (const { text, isNoise } of lines) {
    const at = start
    const clause = clauses.findLast(own => own.start <= at && at < own.textEnd)
    if (clause?.kind === 'boilerplate') (isNoise ? found.right : found.wrong).push(text)
    else if (isNoise) found.missed.push(text)
    start += text.length + 1
  }
  return found
}

describe('what sites, printers and advertisers add', () => {
  const counts = { right: 0, wrong: 0, missed: 0 }

  it.each(Object.entries(layouts))('%s: nothing of the plan is set aside, and most of the rest is', (_, layout) => {
    const { right, wrong, missed } = judge(layout)
    counts.right += right.length
    counts.wrong += wrong.length
    counts.missed += missed.length
    expect(wrong).toEqual([])
    expect(missed.length).toBeLessThan(right.length)
  })

  it('over all layouts nothing is set aside wrongly and 19 of 20 lines are found', () => {
    const judged = Object.values(layouts).map(judge)
    const right = judged.reduce((sum, found) => sum + found.right.length, 0)
    const missed = judged.reduce((sum, found) => sum + found.missed.length, 0)
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.95)
  })

  it.each(Object.entries(plans))('%s: all of it stays', (_, plan) => {
    expect(judge(plan).wrong).toEqual([])
  })

  it.each(Object.entries(layouts))('%s: with its lines numbered, all of it stays', (_, layout) => {
    const numbered = layout.split('\n').map((line, index) => `${index + 1}. ${line.replace(/^~/, '')}`).join('\n')
    expect(judge(numbered).wrong).toEqual([])
  })

  afterAll(() => console.log(
    `Boilerplate in ${Object.keys(layouts).length} layouts: precision ${(counts.right / (counts.right + counts.wrong)).toFixed(3)}, recall ${(counts.right / (counts.right + counts.missed)).toFixed(3)}`,
  ))
})

describe('contents', () => {
  it.each([
    ['of a page', 'Ferry Plan\nOn this page\nBoats\nPiers\nLamps\nBoats\nSix ferries sail by 2027, and one in winter.\nPiers\nThe board repairs four of them each year.\nLamps\nThey burn all night, in summer and in winter.', 4],
    ['with Roman numbers of pages', 'FERRY PLAN\n\nTABLE OF CONTENTS\n\nFOREWORD viii\nCHAPTER 1: BOATS 1\n1.1 CREWS . . . 2\n\nFOREWORD\n\nFerries are the roads of the islands, and the only ones.\n\nCHAPTER 1: BOATS\n\n1.1 CREWS\n\nEach boat has four people on board.', 4],
    ['that lead to headings of Markdown', '# Ferry Plan\n\n## Contents\n\n- [Boats](#boats)\n1. [Piers](#piers)\n\n## Boats\n\nSix ferries sail.\n\n## Piers\n\nFour are repaired.', 3],
  ])('%s are the ones of the document', (_, text, count) => {
    expect(readClauses(text).clauses.filter(({ kind }) => kind === 'boilerplate')).toHaveLength(count)
  })

  it('a heading with such words above other text is one', () => {
    expect(readClauses('Ferry Plan\n\nIn this plan\n\nWe say how boats will sail, and when they do so in winter.').clauses.filter(({ kind }) => kind === 'boilerplate')).toEqual([])
  })
})

describe('the sample plans', () => {
  it.each([
    ['sample-conference.txt', ['Source: compiled', '相关推荐']],
    ['sample-deadlines-draft.txt', ['[bookmark: OLE_LINK1]']],
    ['sample-deadlines.txt', ['[bookmark: OLE_LINK1]']],
    ['sample-news-bullets.txt', [
      '—', '—', 'Lantern Desk', 'Hire Bilingual', '- Post on Nine', '- Screened', '- One Inbox', 'Your Next Post', '—', 'Paperkite', 'Put Idle RMB', '- Buy Funds',
      '- No Minimum', '- Help Desk', '- Start with Only', '—', 'Vitae Pilot', 'Your AI Desk Mate', '- Resume Check', '- Cover Letters', '- Interview Question',
      '- 7-Day Free Trial', '—', '—', '—', '—',
    ]],
    ['sample-news-summary.txt', ['- Riverdesk.example.com', 'Riverdesk Policy Notes']],
    ['sample-numbered-sections.txt', ['Original text:', 'Reprint Statement: this', 'Previous:', 'Related News']],
    ['sample-zh-articles.txt', ['来源：为 Clausebook']],
  ])('%s: just what does not belong to it is set aside', (name, beginnings) => {
    const text = canonicalText(readFileSync(join(seeds, name), 'utf8'))
    const found = readClauses(text).clauses.filter(({ kind }) => kind === 'boilerplate').map(({ start, textEnd }) => text.slice(start, textEnd))
    expect(found.map((line, index) => line.slice(0, beginnings[index]?.length ?? 40))).toEqual(beginnings)
  })
})

describe('running heads', () => {
  const kindsOf = (text: string) => readClauses(text).clauses.map(({ kind, start, textEnd }) => [kind, text.slice(start, textEnd)])

  it('keep the first one, which is the title, and numbered captions that count up', () => {
    const text = '湖区规划纲要\n一、甲。\n湖区规划纲要\n- 1 -\n二、乙。\n湖区规划纲要\n- 2 -\n三、丙。'
    expect(kindsOf(text).filter(([kind]) => kind === 'boilerplate').map(([, line]) => line)).toEqual(['湖区规划纲要', '- 1 -', '湖区规划纲要', '- 2 -'])
    expect(kindsOf(text)[0]).toEqual(['heading', '湖区规划纲要'])
    const captions = [1, 2, 3, 4].map(n => `Results of year ${n}\nIn this year the city built ${n} halls and closed one.`).join('\n')
    expect(kindsOf(`City Halls\n${captions}`).map(([kind]) => kind)).not.toContain('boilerplate')
  })

  it('between paragraphs are told by the words of the title, or by page numbers of their own', () => {
    const noise = (text: string) => kindsOf(text).filter(([kind]) => kind === 'boilerplate').map(([, line]) => line)
    const paged = (head: (page: number) => string) => ['# Harbour Plan of the Islands', '## Boats', 'Six sail.', head(1), 'Two are new.', '## Piers', head(2), 'Four are lit.', '## Money', 'It is short.', head(3), 'So be it.'].join('\n\n')
    expect(noise(paged(() => 'Islands: Harbour Plan'))).toEqual(Array.from({ length: 3 }, () => 'Islands: Harbour Plan'))
    expect(noise(paged(page => `Ministry of Water | ${page}`))).toEqual([1, 2, 3].map(page => `Ministry of Water | ${page}`))
    expect(noise(paged(() => 'What we will do'))).toEqual([])
    expect(noise('# 海岛港口规划\n\n一、船。\n\n海岛港口规划\n\n二、港。\n\n海岛港口规划\n\n三、灯。\n\n海岛港口规划\n\n四、绳。')).toHaveLength(3)
    expect(noise('# 海岛港口规划\n\n港口规划\n\n一、船。\n\n港口规划\n\n一、港。\n\n港口规划\n\n一、灯。\n\n港口规划\n\n一、绳。')).toEqual([])
  })

  it('beside pages in small Roman numbers, or with the page and how many there are, go with these; the title in capitals stays', () => {
    const noise = (text: string) => kindsOf(text).filter(([kind]) => kind === 'boilerplate').map(([, line]) => line)
    expect(noise('HARBOUR PLAN 2030\ni\nHarbour Plan 2030\nii\nHarbour Plan 2030\niii\nHarbour Plan 2030\nForeword\nThe board has made this plan.')).toEqual(['i', 'Harbour Plan 2030', 'ii', 'Harbour Plan 2030', 'iii', 'Harbour Plan 2030'])
    expect(noise('HP – V 3 / SUND\n\n1\n\nPROGRAMME OF THE HARBOUR\n\nHP – V 3 / SUND 2 / 15\n\n2\n\nSix piers are repaired.')).toEqual(['HP – V 3 / SUND', '1', 'HP – V 3 / SUND 2 / 15', '2'])
    expect(noise('Ferry Plan\n\nPiers\n\ni\n\nThey are old.\n\nv\n\nThey are dark.\n\nii\n\nThey are few.')).toEqual([])
  })

  it.each(['mars 2027', 'Sund, le 1er avril 2027', '15 de marzo de 2027', 'Lisboa, 23 de janeiro de 2027', 'Berlin, den 3. Mai 2027', 'Roma, 4 maggio 2027', 'Version du 26.10.27'])('%s is no heading', date => {
    expect(kindsOf(`PLAN DES PORTS\n\n${date}\n\n1. Quais\n\nSix quais sont remis.\n\n2. Bateaux\n\nDeux sont neufs.`)[1]).toEqual(['paragraph', date])
  })

  it('take little time in a text of 100,000 lines that all look alike', { timeout: 60_000 }, () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `City Plan Page ${index}\nwords that go on`).join('\n')
    const elapsed = startProcessorClock()
    readClauses(text)
    expect(elapsed()).toBeLessThan(10_000)
  })
})
