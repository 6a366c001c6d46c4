import { describe, expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { setLines } from '../../../../electron/engine/importing/html/look/settings.ts'
import { readHtml } from '../../../../electron/engine/importing/html/read-html.ts'

function treeOf(html: string): string[] {
  const { text, hints } = readHtml(html)
  return readClauses(text, hints).clauses.map(({ level, kind, start, textEnd }) => `${level} ${kind} ${text.slice(start, textEnd)}`)
}

test('a paragraph in bold is a heading below the ones that the page declares', () => {
  expect(treeOf('<h1>Ferries</h1><h2>Boats</h2><p>Six sail.</p><p><strong>Crews</strong></p><p>Each has four people.</p><h2>Piers</h2><p><b>Lamps</b> burn.</p>')).toEqual([
    '1 heading Ferries', '1 heading Boats', '2 paragraph Six sail.', '2 heading Crews', '3 paragraph Each has four people.', '1 heading Piers', '2 paragraph Lamps burn.',
  ])
})

test('the items of a list begin with headings all of them, or none does', () => {
  const item = (words: string, end = '') => `<li><p><b>${words}</b>${end}<br>It is bought next year, when there is money for it.</p></li>`
  const paper = (items: string) => `<h2>Boats</h2><p>Three boats are bought in all, one of them at once.</p><ul>${items}</ul><h2>Piers</h2><p>Each of the piers gets a lamp.</p>`
  expect(treeOf(paper(item('Boat 1: Tern', ', the first') + item('Boat 2: Gull') + item('Boat 3: Skua'))).filter(line => line.includes('heading'))).toHaveLength(2)
  expect(treeOf(paper(item('Boat 1: Tern') + item('Boat 2: Gull') + item('Boat 3: Skua'))).filter(line => line.includes('heading'))).toHaveLength(5)
})

test('so is a line in bold that is broken off above the rest of its paragraph, when that is longer', () => {
  const page = (below: string) => treeOf(`<h1>Ferries</h1><h2>Boats</h2><p>Six sail.</p><p><b>Crews</b><br>${below}</p><h2>Piers</h2><p>They are old.</p>`)
  expect(page('Each has four people.').slice(2, 5)).toEqual(['2 paragraph Six sail.', '2 heading Crews', '3 paragraph Each has four people.'])
  expect(page('4 each').slice(2, 5)).toEqual(['2 paragraph Six sail.', '2 paragraph Crews', '2 paragraph 4 each'])
})

test.each([
  ['no sections are declared', '<h1>Ferries</h1><p>Six sail.</p><p><strong>Crews</strong></p><p>Each has four people.</p>'],
  ['it is a sentence', '<h1>Ferries</h1><h2>Boats</h2><p>Six sail.</p><p><strong>Crews are small.</strong></p><p>Each has four people.</p>'],
  ['it has a number, which says more', '<h1>Ferries</h1><h2>Boats</h2><p>Six sail.</p><p><strong>（一）船员</strong></p><p>Each has four people.</p>'],
])('not where %s', (_, html) => {
  expect(readHtml(html).hints.filter(({ level }) => level === 7)).toEqual([])
})

describe('a page without any heading', () => {
  const larger = (words: string) => `<p align="center"><b style="font-size: 18pt">${words}</b></p>`
  const bold = (words: string) => `<p><b>${words}</b></p>`

  test('has headings in its lines in bold, below the largest of them, its title', () => {
    expect(treeOf(`${larger('Ferries for All')}<p>Adopted on 3 May 2026</p>${bold('Boats')}<p>Twelve are bought.</p>${bold('Piers')}<p>Each gets a lamp.</p>${bold('Money')}<p>It costs 3 million.</p>`)).toEqual([
      '1 heading Ferries for All', '1 paragraph Adopted on 3 May 2026', '1 heading Boats', '2 paragraph Twelve are bought.', '1 heading Piers', '2 paragraph Each gets a lamp.', '1 heading Money', '2 paragraph It costs 3 million.',
    ])
  })

  test('has them also where only spans, boxes and line breaks set them, and below a title that is declared', () => {
    const part = (words: string, said: string) => `<div><span style="font-weight:700">${words}</span><br>${said}</div>`
    expect(treeOf(`<h1>Ferries</h1>${part('Boats', 'Twelve are bought.')}${part('Piers', 'Each gets a lamp.')}${part('Money', 'It costs 3 million.')}`)).toEqual([
      '1 heading Ferries', '1 heading Boats', '2 paragraph Twelve are bought.', '1 heading Piers', '2 paragraph Each gets a lamp.', '1 heading Money', '2 paragraph It costs 3 million.',
    ])
  })

  test('has them also where its furniture has headings of its own', () => {
    const said = 'Twelve boats are bought, and each of the islands gets one of them before the winter of the year 2028 comes. '
    const parts = ['Boats', 'Piers', 'Money'].map(words => `${bold(words)}<p>${said.repeat(4)}</p>`).join('')
    const { text, hints } = readHtml(`<h1>Ferries</h1><main>${parts}</main><aside class="related"><h2>Related pages</h2><ul><li><a href="#">Bridges</a></li></ul></aside>`, { isPage: true })
    expect(hints.filter(({ kind }) => kind === 'heading').map(({ start, end, level }) => `${level} ${text.slice(start, end)}`)).toEqual(['1 Ferries', '2 Boats', '2 Piers', '2 Money'])
  })

  test('has them where only its style sheet says how they are set', () => {
    const part = (words: string, said: string) => `<p class="a"><span class="s2 k">${words}</span></p><p class="a"><span class="s1">${said}</span></p>`
    const style = '<head><style>.a { text-align: start } p.a, .s1 { font-weight: 400 } /* .s1 { font-weight: bold } */ span.s2 { font-weight: bold; color: red }</style></head>'
    const { text, hints } = readHtml(`${style}${part('Boats', 'Twelve are bought.')}${part('Piers', 'Each gets a lamp.')}${part('Money', 'It costs 3 million.')}`)
    expect(hints.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual(['heading Boats', 'heading Piers', 'heading Money'])
  })

  test('the innermost size counts, a table has no headings, and what stands in its middle above one is its caption', () => {
    const set = (words: string, size = '') => `<p style="font-size:16px;text-align:center"><span style="font-weight:bold;${size}">${words}</span></p>`
    const part = (words: string, said: string) => `<p style="font-size:16px"><b>${words}</b></p><p style="font-size:16px">${said}</p>`
    const table = '<table><tr><td>Boats</td><td>12</td></tr><tr><td colspan="2"><b>Piers of the north</b></td></tr><tr><td>Lamps</td><td>3</td></tr></table>'
    const page = `${set('Ferries for All', 'font-size:18pt;')}<p style="font-size:16px">Adopted in May.</p>${part('Boats', 'Twelve are bought.')}${set('What there is')}${table}<p>It is not much.</p>${part('Piers', 'Each gets a lamp.')}${part('Money', 'It costs 3 million.')}`
    expect(treeOf(page).filter(line => line.includes('heading'))).toEqual(['1 heading Ferries for All', '1 heading Boats', '1 heading Piers', '1 heading Money'])
  })

  test.each([
    ['where a <b> says itself that it is not bold', ['Boats', 'Piers', 'Money'].map(words => `<p><b style="font-weight:normal">${words}</b></p><p>It is much.</p>`).join('')],
    ['in rows of several cells', `<table>${['Boats', 'Piers', 'Money'].map(words => `<tr><td>${bold(words)}<p>It is much.</p></td><td>3</td></tr>`).join('')}</table>`],
    ['where it is two papers whose headings have numbers', [larger('第一个规定'), bold('一、船'), '<p>买十二艘船。</p>', '<p>配四个船员。</p>', larger('第二个规定'), bold('一、桥'), '<p>修六座桥。</p>'].join('')],
  ])('has none %s', (_, html) => {
    expect(readHtml(html).hints.filter(({ kind }) => kind === 'heading')).toEqual([])
  })
})

test('of two elements around the same words the inner one, which ends first, says how large they are', () => {
  const whole = { start: 0, end: 5, isBold: false, isItalic: false, isCentred: false }
  expect(setLines('Boats', [{ ...whole, size: 36 }, { ...whole, size: 24 }], []).map(({ look }) => look?.size)).toEqual([36])
})
