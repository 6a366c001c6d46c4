import { describe, expect, test } from 'vitest'
import { first, read, second } from './given-pdf.ts'
import { type Piece, setLines, type Sheet } from './pdf-writer.ts'

describe('pages', () => {
  const page = (label: string, body: Piece[]): Sheet => ({ pieces: [{ x: 60, y: 800, text: 'National Water Plan' }, ...body, { x: 290, y: 40, text: label }] })
  const words = first.split(' ')
  const half = words.length >> 1

  test('heads and numbers go, the numbers are kept as the pages’ labels, a paragraph goes on over the edge', async () => {
    const pages = ['iii', 'iv', 'v', 'vi'].map((label, i) => page(label, setLines(i % 2 === 0 ? words.slice(0, half).join(' ') : words.slice(half).join(' '), { x: 60, y: 740, letters: 40 })))
    const { text, pages: marks } = await read(pages)
    expect(text).not.toMatch(/National|\biv\b/u)
    expect(text.split('\n')).toEqual([first, first])
    expect(marks.map(({ label }) => label)).toEqual(['iii', 'iv', 'v', 'vi'])
    expect(marks.map(({ start }) => text.slice(start, start + 8))).toEqual([first.slice(0, 8), words.slice(half).join(' ').slice(0, 8), first.slice(0, 8), words.slice(half).join(' ').slice(0, 8)])
  })

  test('the day of printing goes, though its numbers seem to count two of the pages', async () => {
    const pages = [1, 2, 3].map(() => ({ pieces: [{ x: 60, y: 810, text: '11/28/26, 7:05 PM' }, ...setLines(first, { x: 60, y: 740, letters: 60 })] }))
    expect((await read(pages)).text).not.toContain('28')
  })

  test('without printed numbers the file’s own labels count, then the place', async () => {
    const body = (text: string): Sheet => ({ pieces: setLines(text, { x: 60, y: 600, letters: 60 }) })
    expect((await read([body(first), body(second)], { labels: '0 << /S /r /St 4 >>' })).pages.map(({ label }) => label)).toEqual(['iv', 'v'])
    expect((await read([body(first), body(second)])).pages.map(({ label }) => label)).toEqual(['1', '2'])
  })

  test('lines that come again within the text are text, and so is what numbers clauses at the top', async () => {
    const pages = [1, 2, 3, 4].map(n => ({ pieces: [{ x: 60, y: 790, text: `Article ${n * 3}` }, { x: 60, y: 778, text: 'This line begins each page.' }, ...setLines(first, { x: 60, y: 600, letters: 60 }), { x: 60, y: 500, text: 'Repeated in the middle.' }, ...setLines(second, { x: 60, y: 300, letters: 60 })] }))
    const { text } = await read(pages)
    expect(text.match(/Repeated in the middle/gu)).toHaveLength(4)
    expect(text).toContain('Article 12')
  })

  test('a sentence that begins or ends the text on several pages is text as far as it goes on, also where lines stand far apart', async () => {
    const spaced = (lines: readonly string[], y: number): Piece[] => lines.map((text, i) => ({ x: 60, y: y - 22 * i, text }))
    const top = ['The authority of the district shall publish every year before', 'the first of March what it has found, and sends it to the', 'ministry of water.']
    const foot = ['The costs are borne by the districts to the part that their', 'assemblies have set, and by the country for what is left.']
    const sheet = (own: string): Sheet => ({ pieces: [{ x: 60, y: 822, text: 'National Water Plan' }, ...spaced(top, 790), ...setLines(own, { x: 60, y: 724, letters: 60, leading: 22 }), ...spaced(foot, 62)] })
    const { text } = await read([first, second, first, second].map(sheet))
    expect(text).not.toContain('National')
    for (const line of [...top, ...foot]) expect(text.split(line), line).toHaveLength(5)
  })

  test('the same of Chinese text, which has no small letters: its lines fill the column', async () => {
    const lines = ['各区县人民政府应当于每年三月底以前向社会公布本行政区域内', '水质监测的结果，并报送国务院水行政主管部门备案，同时说明', '改进的措施。']
    const more = ['河流沿线的城镇每日测量水质，并将结果记入统一的登记簿，供公', '众查阅。登记簿由流域管理机构负责保管，保管期限不少于三十', '年。']
    const sheet = (own: readonly string[], number: string): Sheet => ({ pieces: [{ x: 60, y: 822, text: '国家水利规划', font: 'unicode' }, ...lines.map((text, i): Piece => ({ x: 60, y: 790 - 22 * i, text, font: 'unicode', size: 12 })), ...own.map((text, i): Piece => ({ x: 60, y: 724 - 22 * i, text, font: 'unicode', size: 12 })), { x: 290, y: 40, text: number }] })
    const { text } = await read([sheet(more, '1'), sheet(more.toReversed(), '2'), sheet(more.slice(1), '3')])
    expect(text).not.toContain('国家水利规划')
    for (const line of lines) expect(text.split(line), line).toHaveLength(4)
  })

  test('a running head of two lines is one although its second line begins small', async () => {
    const pages = [first, second, first].map((own, i): Sheet => ({ pieces: [{ x: 60, y: 810, text: 'Plan for clean water' }, { x: 60, y: 798, text: 'of the Republic' }, ...setLines(own, { x: 60, y: 740, letters: 60 }), { x: 290, y: 40, text: String(i + 1) }] }))
    expect((await read(pages)).text).not.toMatch(/Plan for|Republic/u)
  })

  test('a number set apart from its words numbers a clause, also where it could be the page’s', async () => {
    const item = (y: number, number: string, text: string) => [{ x: 60, y, text: number }, { x: 100, y, text }]
    const { text } = await read([{ pieces: setLines(`${first} It names:`, { x: 60, y: 740, letters: 60 }) }, { pieces: [...item(800, 'ii.', 'rivers;'), ...item(788, 'iii.', 'lakes.'), ...setLines(second, { x: 60, y: 600, letters: 60 })] }])
    expect(text).toContain('ii. rivers;')
  })

  test('a footnote comes after the paragraph that goes on over the page’s end', async () => {
    const note = { x: 60, y: 80, text: '1 As decided in 2024 by the assembly.', size: 7 }
    const { text } = await read([
      { pieces: [...setLines(`${second} ${words.slice(0, half).join(' ')}`, { x: 60, y: 740, letters: 60 }), note] },
      { pieces: setLines(words.slice(half).join(' '), { x: 60, y: 740, letters: 60 }) },
    ])
    expect(text.split('\n').filter(Boolean)).toEqual([`${second} ${first}`, '1 As decided in 2024 by the assembly.'])
  })
})
