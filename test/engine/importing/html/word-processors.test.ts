import { expect, test } from 'vitest'
import { readSource } from '../../../../electron/engine/importing/read.ts'

const words = 'The harbour council runs the ferries in every season of the year, and mends the piers whenever a storm has passed over the islands.'
const page = (head: string) => `<html><head><title></title>${head}</head><body><div title="header"><p>Ministry of Ports – Strategy</p></div>` +
  `<p align="center"><font size="6"><b>Coastal Strategy 2030</b></font></p><div id="Section1">${`<p>${words}</p>`.repeat(12)}</div><div title="footer"><p>2</p></div></body></html>`
const read = async (html: string) => {
  const { text, title, hints } = await readSource(Buffer.from(html), 'plan.html')
  return { title, aside: hints.filter(({ kind }) => kind === 'boilerplate').map(({ start, end }) => text.slice(start, end).trim()) }
}

test('a page that a word processor wrote is one document: what it prints at the edges of pages is set aside, and no title that stands before its columns', async () => {
  expect(await read(page('<meta name="generator" content="LibreOffice 24.2 (Linux)">'))).toEqual({ title: 'Coastal Strategy 2030', aside: ['Ministry of Ports – Strategy', '2'] })
})

test('of a site’s page what stands round the article is set aside still', async () => {
  expect((await read(page(''))).aside.join('\n')).toContain('Coastal Strategy 2030')
})
