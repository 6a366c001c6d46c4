import { afterAll, describe, expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readHtml } from '../../../../electron/engine/importing/html/read-html.ts'
import { readSource } from '../../../../electron/engine/importing/read.ts'
import { leastProcessorTime } from '../../../processor-clock.ts'
import { savedPages, type SavedPage } from './saved-pages.ts'

type Score = { readonly right: number; readonly missed: readonly string[]; readonly wrong: readonly string[] }

/** Which lines of a page are set aside, against what belongs to it. */
async function judge({ html, own }: SavedPage): Promise<Score> {
  const { text, hints } = await readSource(Buffer.from(html), 'page.html')
  const { clauses } = readClauses(text, hints)
  const missed: string[] = []
  const wrong: string[] = []
  let right = 0
  for (const { index, 0: line } of text.matchAll(/[^\n]+/gu)) {
    const words = line.trim()
    if (words === '') continue
    const at = index + line.length - line.trimStart().length
    const isAside = clauses.findLast(({ start, textEnd }) => start <= at && at < textEnd)?.kind === 'boilerplate'
    if (own.includes(words)) {
      if (isAside) wrong.push(words)
    } else if (isAside) right++
    else missed.push(words)
  }
  return { right, missed, wrong }
}

describe('the article of a saved page', () => {
  const scores: Score[] = []

  test.each(Object.entries(savedPages))('%s: all of it stays, and nearly all round it is set aside', async (_, page) => {
    const score = await judge(page)
    scores.push(score)
    expect(score.wrong).toEqual([])
    expect(score.missed).toEqual([])
    const { text, title, issuedOn } = await readSource(Buffer.from(page.html), 'page.html')
    expect({ title, issuedOn }).toEqual({ title: page.title, issuedOn: page.issuedOn ?? null })
    for (const line of page.own) expect(text).toContain(line)
  })

  afterAll(() => {
    const sum = (count: (score: Score) => number) => scores.reduce((total, score) => total + count(score), 0)
    const right = sum(score => score.right)
    console.log(`Saved pages: precision ${(right / (right + sum(({ wrong }) => wrong.length))).toFixed(3)}, recall ${(right / (right + sum(({ missed }) => missed.length))).toFixed(3)}`)
  })
})

describe('when in doubt', () => {
  const asideOf = (html: string) => {
    const { text, hints } = readHtml(html, { isPage: true })
    return hints.filter(({ kind }) => kind === 'boilerplate').map(({ start, end }) => text.slice(start, end))
  }
  const long = 'The city builds a clinic in every district and keeps it open on Saturdays. '.repeat(4)

  test('two texts of the same weight both stay', () => {
    expect(asideOf(`<div class="a"><p>${long}</p></div><div class="b"><p>${long}</p></div>`)).toEqual([])
  })

  test('a short page is left as it is', () => {
    expect(asideOf('<div>Home</div><div><p>One line of a plan.</p></div>')).toEqual([])
  })

  test('a box is not set aside for its name when it holds the text or its main heading', () => {
    expect(asideOf(`<div class="print-share"><h1>Plan</h1><p>${long}</p></div>`)).toEqual([])
    expect(asideOf(`<div id="sidebar"><p>${long}</p></div>`)).toEqual([])
    expect(asideOf(`<div><header><h1>Plan</h1></header><p>${long}</p></div>`)).toEqual([])
  })

  test('a page of many headings and boxes takes no longer than its length', () => {
    const page = (count: number) => `${'<div><h1>a b</h1></div><div class=share>s</div>'.repeat(count)}<p>${long.repeat(20)}`
    const timeOf = (count: number) => leastProcessorTime(() => readHtml(page(count), { isPage: true }))
    expect(timeOf(32_000)).toBeLessThan(Math.max(1_500, timeOf(4_000) * 24))
  })

  test('copied text and books have no site round them', async () => {
    const page = `<p>${long}</p><footer>Printed in May</footer>`
    expect((await readSource(Buffer.from(page), 'a.html')).hints.some(({ kind }) => kind === 'boilerplate')).toBe(true)
    expect((await readSource(Buffer.from(page), 'a.html', { isCopied: true })).hints.some(({ kind }) => kind === 'boilerplate')).toBe(false)
  })
})

describe('a page’s title', () => {
  test.each([
    ['<title>Plan for 2030 | City of Millbrook</title><h1>Plan for 2030</h1>', 'Plan for 2030'],
    ['<title>湿地规划_政策文件_岚溪市人民政府</title><p>湿地规划</p>', '湿地规划'],
    ['<title>News - City</title><meta property="og:title" content="Plan for 2030"><p>Plan for 2030</p>', 'Plan for 2030'],
    ['<title>Health - a plan for 2030</title><p>words</p>', 'Health - a plan for 2030'],
    ['<title>Plan A–B</title><h1>Other</h1>', 'Plan A–B'],
  ])('%s is %s', (html, title) => {
    expect(readHtml(html).title).toBe(title)
  })

  test('author and date are those of the page itself', () => {
    const head = '<meta name="author" content="admin"><script type="application/ld+json">{"datePublished":"2025-03-04T08:00"}</script>'
    expect(readHtml(`${head}<p>x`)).toMatchObject({ author: null, issuedOn: '2025-03-04' })
    expect(readHtml('<meta name="ContentSource" content="市水务局"><p>x <time pubdate datetime="2024-02-03">3 Feb</time>')).toMatchObject({ author: '市水务局', issuedOn: '2024-02-03' })
  })
})
