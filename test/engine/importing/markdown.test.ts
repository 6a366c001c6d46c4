import { describe, expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readCorrection } from '../../../electron/engine/importing/correction.ts'
import { readMarkdown } from '../../../electron/engine/importing/plain/markdown/markdown.ts'
import { readSource } from '../../../electron/engine/importing/read.ts'

const read = (text: string) => readSource(Buffer.from(text), 'a.md', {})

function treeOf(text: string): string[] {
  return readClauses(text, readMarkdown(text)).clauses.map(({ level, kind, start, textEnd }) => `${level} ${kind} ${text.slice(start, textEnd).replace(/\s+/g, ' ')}`)
}

test('lines that were broken in the middle of a sentence are one paragraph or one item', () => {
  expect(treeOf('# Ferries\n\n## Boats\n\nSix boats sail between the islands and the\nmainland, also in winter.\n\n- crews of four, one of whom\n  speaks the language of the island\n- lamps\n')).toEqual([
    '1 heading # Ferries', '1 heading ## Boats', '2 paragraph Six boats sail between the islands and the mainland, also in winter.', '2 item - crews of four, one of whom speaks the language of the island', '2 item - lamps',
  ])
})

test.each([
  ['that Markdown breaks', 'Margaret of Holm, keeper of the  \nferries and the piers of the islands'],
  ['that are short, as addresses are', 'Harbour Board\nSkerry'],
  ['of which the first is a sentence', 'Six boats sail between the islands and the mainland.\nNobody swims.'],
  ['of which one is bold', '**Lead:** the board of the harbours of all islands\n**When:** by the end of next year'],
])('lines %s stay lines', (_, text) => {
  expect(readMarkdown(text)).toEqual([])
  expect(treeOf(text)).toHaveLength(2)
})

describe('a text that was wrapped at one width', () => {
  const fill = (words: string, width: number) => words.split(' ').reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1)
    return lines + (lines === '' ? '' : last.length + 1 + word.length > width ? '\n' : ' ') + word
  }, '')
  const about = (place: string) => `The boats of ${place} sail from the old pier to the new one on every day of the week but one, when all of them are cleaned and painted by those who sail them, and nobody minds.`
  const prose = (width: number) => ['Holm', 'Skerry', 'Brim', 'Sandwick'].map(place => fill(about(place), width)).join('\n\n')
  const end = 'The harbours of the outer islands are kept by the people of the islands who live there all year round.'

  test('goes on where a sentence ends with a line, also before a word in bold, and at a line that somebody shortened', () => {
    const text = `${prose(72)}\n\nThe harbours of the outer islands are kept by the people of islands.\nMinisters pay for them, as the Act on all the harbours says in\n**Each of its parts** with words, nor may\nanybody ask it.  Boats are free.\nSo are crews, who sail as they have sailed.\n`
    expect(treeOf(text)).toHaveLength(5)
  })

  test.each([
    ['addresses', 'Harbour Board\nPier Street 4\nSkerry'],
    ['verses', 'Boats that sail by day,\nBoats that sail by night,\nAll of them are grey,\nNone of them is white.'],
    ['what Markdown breaks', `${end.slice(0, 70)}.  \n${end}`, 2],
    ['what a backslash breaks', `${end.slice(0, 70)}.\\\n${end}`, 2],
    ['a title in bold above its text', `**1. The boats and the harbours of the outer islands, and their crews**\n${end.slice(0, 70)}.`, 2],
    ['fields in bold', '**Lead:** the harbour board of all the outer and inner islands together.\n**When:** by the end of the year after the next one.', 2],
  ])('keeps the lines of %s', (_, lines, count = lines.split('\n').length) => {
    expect(treeOf(`${prose(72)}\n\n${lines}\n`)).toHaveLength(4 + count)
  })

  test.each([
    ['each sentence has its line', ['Six boats sail between the islands and the mainland.', 'Four of them sail in winter too, which nobody likes.', 'The other two are painted then.'].join('\n')],
    ['lines hold a paragraph each', [end, end].join('\n')],
  ])('is none where %s', (_, paragraph) => {
    expect(readMarkdown([paragraph, paragraph, paragraph, paragraph].join('\n\n'))).toEqual([])
  })

  test.each([
    ['a day', 'The boats of the islands are those that the Council named on the\n30. June 2014 in its third report.'],
    ['a number of what is named', 'The boats of the islands are those that are told in paragraph 2\nNumber 3. Nobody minds.'],
    ['a number in an item', '- The boats of the islands are those that the Council named on the\n  12. December 2015 in its third report.'],
  ])('goes on before %s', (_, lines) => {
    expect(treeOf(`${prose(72)}\n\n${lines}\n`)).toHaveLength(5)
  })

  test.each([
    ['what is counted', '(1) The boats of the islands are those that the Council named in two\n(2) The crews are those that sail them.'],
    ['items behind a sentence', 'The boats of the islands are those that the Council named in all two\n1. reports and'],
    ['items', '4. The boats of the islands are those that the Council named in all of\n5. The crews are those that sail them.'],
    ['parts of which the last but one ends in a word', 'a) the boats of the islands that the Council named in its reports and\nb) the crews.'],
  ])('keeps lines of %s', (_, lines) => {
    expect(treeOf(`${prose(72)}\n\n${lines}\n`)).toHaveLength(6)
  })

  test('may be quoted', () => {
    const quoted = fill(about('Quoy'), 70).split('\n').map(line => `> ${line}`).join('\n')
    expect(treeOf(`${prose(72)}\n\n${quoted}\n>\n> Nobody minds.\n> - Boats sail.\n`).slice(4).map(line => line.slice(0, 20))).toEqual(['1 paragraph > The bo', '1 boilerplate >', '1 paragraph > Nobody', '1 item > - Boats sai'])
  })

  test('may be Chinese', () => {
    const line = '各港务局应当按照本条例的规定建立船舶登记制度并且每年向社会公布一次登记情况接受'
    const whole = `${line}社会监督。\n`
    const text = `${[1, 2, 3].map(() => `${line}\n${line}\n${line}\n${whole}`).join('\n')}\n${line.slice(0, -1)}。\n各地可以另行规定。\n`
    expect(treeOf(text)).toHaveLength(4)
  })
})

test.each([
  ['a link', '[Boats of\nSkerry](https://skerry.example)'], ['a link that is named below', '[Boats of\nSkerry][1]'], ['what pandoc says of one', '[Boats]{.icon\n.big}](https://skerry.example)'],
  ['a link in an item', '- [BOATS\\\n  of the\n  Isles](https://skerry.example)'],
])('a line break in %s parts nothing', (_, text) => {
  expect(treeOf(`${text}\n`)).toHaveLength(1)
})

test('a number whose point is escaped labels nothing in an item', () => {
  expect(treeOf('1. the Agreement on Boats of the\n    12\\. December 2015;\n2. the Act.\n')).toEqual(['1 item 1. the Agreement on Boats of the 12\\. December 2015;', '1 item 2. the Act.'])
  expect(treeOf('1\\. The Council met.\n\n2\\. It spoke.\n').map(line => line.slice(0, 6))).toEqual(['1 item', '1 item'])
})

test('an underlined heading of two lines is one heading and no paragraph', () => {
  expect(readMarkdown('Ferries of the outer islands and of the\nmainland\n===\n\nText.').map(({ kind }) => kind)).toEqual(['heading'])
})

test('a heading needs no blank behind two signs or more; one sign alone may be a tag', () => {
  expect(readMarkdown('##1. Boats\n\n#ferries\n\n###Crews').map(({ level }) => level)).toEqual([2, 3])
  expect(treeOf('##Ferries\n\n###1. Boats\n\nSix sail.\n\n###2. Piers\n\nFour stand.')).toEqual(['1 heading ##Ferries', '1 heading ###1. Boats', '2 paragraph Six sail.', '1 heading ###2. Piers', '2 paragraph Four stand.'])
})

test('a line that begins with a small letter goes on, whatever stands above it', () => {
  expect(readMarkdown('Boats (i.e.\nferries) sail.').map(({ kind }) => kind)).toEqual(['paragraph'])
})

describe('what stands above a Markdown text about it', () => {
  test('is set aside and says what the document is called, by whom, of when and in which language', async () => {
    const front = '---\ntitle: "Digital Strategy: 2030"\nauthor: Ministry of Works\ndate: 2024-03-01\nlang: de-DE\ntags:\n  - a\n---'
    const found = await read(`${front}\n\n# Vision\n\n- one\n`)
    expect(found).toMatchObject({ title: 'Digital Strategy: 2030', author: 'Ministry of Works', issuedOn: '2024-03-01', language: 'de' })
    expect(found.hints.map(({ kind, start, end }) => [kind, found.text.slice(start, end)])).toEqual([['boilerplate', front], ['heading', '# Vision'], ['item', '- one']])
    expect(found.text.startsWith(front)).toBe(true)
  })

  test('may have values in blocks, and keys with colons', async () => {
    const front = '---\ntitle: |\n    Harbour Plan |\n    Skerry\ntwitter:card: \'a\'\nauthor: >-\n  Ministry\n  of Works\n---'
    const found = await read(`${front}\n\n# Vision\n`)
    expect(found).toMatchObject({ title: 'Harbour Plan | Skerry', author: 'Ministry of Works' })
    expect(found.hints.map(({ kind, start, end }) => [kind, found.text.slice(start, end)])).toEqual([['boilerplate', front], ['heading', '# Vision']])
  })

  test('stays so in a text that a person corrected', () => {
    const text = '---\ntitle: Digital Strategy\n---\n\n# Vision\n'
    const { hints } = readCorrection({ text, before: text.replace('Vision', 'Aims'), mediaType: 'text/markdown', encoding: 'utf-8', clauses: [], pages: [], comments: [] })
    expect(hints.map(({ kind }) => kind)).toEqual(['boilerplate', 'heading'])
  })

  test('may be written in TOML; a line drawn above a paragraph is none of it', async () => {
    expect((await read('+++\ntitle = "Harbour Plan"\n+++\n\n# Vision\n')).title).toBe('Harbour Plan')
    expect((await read('---\nA plan is made.\n---\n\nText.\n')).hints.map(({ kind }) => kind)).toEqual(['heading'])
  })
})

describe('Markdown structure', () => {
  const hintsOf = async (text: string) => (await read(text)).hints.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])

  test('headings of both kinds and nested items are told, the text stays as written', async () => {
    const text = '# One\n\nTwo\n---\n\n- a\n  - b\n    1. c\n- d\n\n### Three'
    expect(await hintsOf(text)).toEqual([
      ['heading', 1, '# One'], ['heading', 2, 'Two\n---'], ['item', 1, '- a'], ['item', 2, '  - b'], ['item', 3, '    1. c'],
      ['item', 1, '- d'], ['heading', 3, '### Three'],
    ])
    expect((await read(text)).text).toBe(text)
  })

  test('fenced code holds no structure, its fences are nobody\'s words', async () => {
    expect(await hintsOf('```\n# no\n- no\n~~~\n# no\n```\n# yes')).toEqual([['boilerplate', undefined, '```'], ['boilerplate', undefined, '```'], ['heading', 1, '# yes']])
    expect(await hintsOf('```js\nsail home\n```')).toEqual([['boilerplate', undefined, '```js'], ['boilerplate', undefined, '```']])
    expect(await hintsOf('```\n# one')).toEqual([['boilerplate', undefined, '```']])
  })

  test('lines of words in a fence are paragraphs', async () => {
    expect(await hintsOf('```\nHarbour Board\nCOM(2020) 563 final\n\non the boats that sail between the islands\nand on their crews\n```')).toEqual([
      ['boilerplate', undefined, '```'], ['paragraph', undefined, 'Harbour Board'], ['paragraph', undefined, 'COM(2020) 563 final'],
      ['paragraph', undefined, 'on the boats that sail between the islands\nand on their crews'], ['boilerplate', undefined, '```'],
    ])
  })

  test('a fence may hold very many lines', () => {
    expect(readMarkdown(`\`\`\`\n${'Boats\n'.repeat(300_000)}\`\`\``)).toHaveLength(300_002)
  })

  test('a heading may stand behind a bullet, a bullet in a bullet; a rule of three is neither', async () => {
    expect(await hintsOf('* Boats\n* * Six sail.\n\n*   #### Crews\n\n* * *')).toEqual([['item', 1, '* Boats'], ['item', 2, '* * Six sail.'], ['heading', 4, '*   #### Crews']])
  })

  test('a number that stands alone is the next line\'s', async () => {
    expect(await hintsOf('1\\. &nbsp;&nbsp;\nThe Council met.')).toEqual([['paragraph', undefined, '1\\. &nbsp;&nbsp;\nThe Council met.']])
  })

  test('a rule after an empty line, a hash without a space and a number without a point are no structure', async () => {
    expect(await hintsOf('text\n\n---\n\n#tag\n2024 was a year')).toEqual([])
  })
})

describe('what stands in Markdown without being any', () => {
  const hintsOf = (text: string) => readMarkdown(text).map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])

  test('HTML is what its elements are, and tags alone are nobody\'s words', () => {
    expect(hintsOf('<div class="a">\n<h2 id="b">Boats</h2>\n\n<p>Six sail,\nall day.</p>\n<ul>\n  <li>crews\n  <ol>\n    <li>of four</li>\n  </ol>\n  </li>\n  <li>lamps</li>\n</ul>\n</div>')).toEqual([
      ['boilerplate', undefined, '<div class="a">'], ['heading', 2, '<h2 id="b">Boats</h2>'], ['paragraph', undefined, '<p>Six sail,\nall day.</p>'], ['boilerplate', undefined, '<ul>'],
      ['item', 1, '  <li>crews'], ['boilerplate', undefined, '  <ol>'], ['item', 2, '    <li>of four</li>'], ['boilerplate', undefined, '  </ol>\n  </li>'],
      ['item', 1, '  <li>lamps</li>'], ['boilerplate', undefined, '</ul>\n</div>'],
    ])
  })

  test.each([
    ['<!--\n# Old plan\n\n- one\n-->'], ['<style>\nol { margin: 0 }\n\np { margin: 0 }\n</style>'], ['<script>\nsail()\n</script>'], ['<br>'], ['<img src="a.png" alt="Boats">'],
    ['{% include menu.html %}'], ['{% include menu.html\n   at="top" %}'], ['{: .action}'], ['* Table of Contents\n{:toc}'], ['\\'], ['[]{#boats}'], ['[TOC]'], ['```\n```\n```\n```'], ['<div class="break">\n\\pagebreak'],
  ])('%j is nobody\'s words', hidden => {
    expect(hintsOf(`# Plan\n\n${hidden}\n\nText.\n`)).toEqual([['heading', 1, '# Plan'], ['boilerplate', undefined, hidden]])
  })

  test('a site\'s navigation stays in lines', () => {
    expect(hintsOf('<nav>\n<h2>On this page</h2>\n<a href="#a">Boats</a>\n</nav>').map(([kind]) => kind)).toEqual(['boilerplate', 'boilerplate', 'boilerplate', 'boilerplate'])
  })

  test('lists of links to places on the page, and links in a row, are how a site is walked', () => {
    const text = '[Back](a.md) | [Contents](b.md) | [On](c.md)\n\n- [Boats](#boats)\n  - [Crews](#crews)\n\n- [Money](#money)\n\n# Boats\n\n- [one](#one)\n- two, see [one](#one)\n\n[Report](a.pdf)'
    expect(hintsOf(text)).toEqual([
      ['boilerplate', undefined, '[Back](a.md) | [Contents](b.md) | [On](c.md)'], ['boilerplate', undefined, '- [Boats](#boats)'], ['boilerplate', undefined, '  - [Crews](#crews)'],
      ['boilerplate', undefined, '- [Money](#money)'], ['heading', 1, '# Boats'], ['item', 1, '- [one](#one)'], ['item', 1, '- two, see [one](#one)'],
    ])
  })

  test('a list of elements stands below the element that announces it', () => {
    expect(treeOf('# Plan\n\n## Boats\n\n<p>They carry:</p>\n\n<ul>\n<li>lamps</li>\n<li>crews</li>\n</ul>\n\n## Money\n\nNone.').filter(line => line.includes('<li>'))).toEqual(['3 item <li>lamps</li>', '3 item <li>crews</li> </ul>'])
  })

  test('a template that is given a level and words writes a heading', () => {
    const call = '{% include h.html lvl=2 text="Environment" %}'
    expect(hintsOf(`${call}\n\n### Boats`)).toEqual([['heading', 2, call], ['heading', 3, '### Boats']])
  })

  test.each([['words in a <b>line</b>'], ['<b>Boats</b> sail.'], ['<!-- open\n\ntext'], ['<https://skerry.example/boats>'], ['{% open'], ['x < y']])('%j is text', text => {
    expect(hintsOf(text)).toEqual([])
  })
})

describe('a text that is HTML nearly all over', () => {
  const page = '<div class="wide">\n<h2 id="boats">Boats &amp; crews</h2>\n\n<p>Six boats sail between\nthe islands.</p>\n\n<ul>\n  <li>crews</li>\n  <li>lamps</li>\n</ul>\n<h3>Piers</h3>\n\nFour piers stand,\nall in Skerry.\n\n</div>\n'

  test('is read as a page, below what stands above it about it', async () => {
    const front = '---\ntitle: Harbour Plan\ndate: 2024-03-01\n---'
    const found = await read(`${front}\n\n${page}`)
    expect(found).toMatchObject({ title: 'Harbour Plan', issuedOn: '2024-03-01', mediaType: 'text/html' })
    expect(found.text).not.toMatch(/[<>]/)
    expect(found.text).toMatch(/\n\nSix boats sail between the islands\.\n(?:.|\n)*\n\nFour piers stand, all in Skerry\.$/)
    expect(found.hints.map(({ kind, level, start, end }) => [kind, level, found.text.slice(start, end)])).toEqual([
      ['boilerplate', undefined, front], ['heading', 2, 'Boats & crews'], ['item', 1, 'crews'], ['item', 1, 'lamps'], ['heading', 3, 'Piers'],
    ])
  })

  test('may have nothing above it, and headings of Markdown', async () => {
    const found = await read(`${page}\n# Money ##\n${'<p>It is short.</p>\n'.repeat(6)}`)
    expect(found.text).not.toMatch(/[<>#]/)
    expect(found.hints.filter(({ kind }) => kind === 'heading').map(({ level, start, end }) => [level, found.text.slice(start, end)])).toEqual([[2, 'Boats & crews'], [3, 'Piers'], [1, 'Money']])
  })

  test('may stand in containers, whose marks are none of its text; their words are', async () => {
    const found = await read(`::: {.wide}\n${page}:::\n\n::: tip Good to know\n<p>Boats are blue.</p>\n:::\n\n::::: {.note}\nPiers are grey.\n:::::\n`)
    expect(found.mediaType).toBe('text/html')
    expect(found.text).not.toMatch(/:::/)
    expect(found.text).toMatch(/all in Skerry\.\n\nGood to know\n\nBoats are blue\.\n\nPiers are grey\.$/)
    expect(found.hints.filter(({ kind }) => kind === 'boilerplate')).toEqual([])
  })

  test.each([
    ['of which a part is Markdown', `${page}\n- one\n- two\n- three\n- four`], ['with one element', '# Plan\n\nText.\n\n<p>More.</p>'],
    ['with nothing but pictures in elements', '<div>\n<img src="a.png">\n</div>\n\nBoats.'],
  ])('is none %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ text, mediaType: 'text/markdown' })
  })
})

describe('containers between colons', () => {
  test('with nothing but links are set aside with their marks', () => {
    expect(treeOf('# Ferries\n\n::: details Parts\n\n- Parts 1–3:\n\n  [1](#p1)&emsp;[2](#p2)&emsp;[3](#p3)\n\n:::\n\nSix boats sail between the islands and the mainland, also in winter.\n\n::: warning Source\n<https://example.org/ferries>\n:::\n').filter(line => !line.includes('boilerplate'))).toEqual(['1 heading # Ferries', '1 paragraph Six boats sail between the islands and the mainland, also in winter.'])
  })

  test('hold the text’s own words, without their marks', () => {
    expect(treeOf('# Ferries\n\n::: tip Good to know\nSix boats sail. See [the list](#list).\n:::\n\nNobody swims.\n').filter(line => !line.includes('boilerplate'))).toEqual(['1 heading # Ferries', '1 paragraph Six boats sail. See [the list](#list).', '1 paragraph Nobody swims.'])
  })
})
