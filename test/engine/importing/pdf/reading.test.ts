import { describe, expect, test } from 'vitest'
import { framesOf } from '../../../../electron/engine/importing/pdf/layout/frames.ts'
import { segmentsOf } from '../../../../electron/engine/importing/pdf/layout/segments.ts'
import { first, read, second, textOf } from './given-pdf.ts'
import { type Piece, setLines, type Sheet, wrap } from './pdf-writer.ts'

const hintsOf = ({ text, hints }: Awaited<ReturnType<typeof read>>) => hints.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])

describe('lines become paragraphs', () => {
  test('lines that the page’s width broke go on, a line with room left ends the paragraph', async () => {
    const lines = wrap(first, 60).length
    expect(await textOf([...setLines(first, { x: 60, y: 760, letters: 60 }), ...setLines(second, { x: 60, y: 760 - 12 * lines, letters: 60 })])).toBe(`${first}\n${second}`)
  })

  test('a first line that stands in begins a paragraph, though the line above is full', async () => {
    const block = (y: number) => ['word word word word word word word word', 'word word word word word word word word'].map((text, i) => ({ x: i === 0 ? 84 : 60, y: y - 12 * i, text: i === 0 ? text : `${text} word` }))
    expect((await textOf([...block(760), ...block(736)])).split('\n')).toHaveLength(2)
  })

  test('each line of a table of contents stands alone, whatever its dots fill', async () => {
    const entries = ['Summary and what we ask', 'The shore as it is today', 'Rules that hold already'].map((title, i) => `${title.padEnd(58, '.')}${i + 3}`)
    expect(await textOf([...entries.map((text, i) => ({ x: 60, y: 760 - 12 * i, text })), ...setLines(first, { x: 60, y: 700, letters: 60 })])).toBe(`${entries.join('\n')}\n\n${first}`)
  })

  test('hyphens of the line’s end go, those of the word stay: the document’s own words decide', async () => {
    const text = await textOf([
      'The ministries co-operate on hydrogen and the well-being of',
      'all; cooperation is voluntary. Where districts want to co-',
      'operate, the government of the province supports the pro-',
      'vince, and the province supports its districts with experi-',
      'enced staff from the hydrogen programme of the post-',
      'COVID years. The postcode tells of the district, and each post-',
      'code has an office; guests from Baden-',
      'Wuerttemberg came.',
    ].map((line, i) => ({ x: 60, y: 760 - 12 * i, text: line })))
    expect(text).toContain('want to co-operate, the')
    expect(text).toContain('supports the province, and')
    expect(text).toContain('with experienced staff')
    expect(text).toContain('post-COVID years')
    expect(text).toContain('each postcode has')
    expect(text).toContain('from Baden-Wuerttemberg')
  })

  test('ligatures become letters, raised digits stay told apart, gaps without a space are one', async () => {
    expect(await textOf([{ x: 60, y: 700, text: 'of\x01ce and \x02oor', font: 'ligatures' }])).toBe('office and floor')
    expect(await textOf([{ x: 60, y: 700, text: 'by 2030', size: 10 }, { x: 102, y: 704, text: '1', size: 6 }, { x: 106, y: 700, text: ', for all' }])).toBe('by 2030¹, for all')
    expect(await textOf([{ x: 60, y: 700, text: 'two' }, { x: 82, y: 700, text: 'words' }])).toBe('two words')
  })

  test('what is printed twice to look bold counts once, what shows nothing is left out unless all of it does', async () => {
    const twice = [{ x: 60, y: 700, text: 'Bold heading' }, { x: 60.4, y: 700, text: 'Bold heading' }]
    expect(await textOf(twice)).toBe('Bold heading')
    expect(await textOf([...twice.slice(0, 1), { x: 60.4, y: 700, text: 'Bold' }, { x: 90.4, y: 700, text: 'heading' }])).toBe('Bold heading')
    const words = { x: 60, y: 700, text: 'What can be seen' }
    expect(await textOf([words, { x: 60, y: 600, text: 'hidden', mode: 3 }])).toBe('What can be seen')
    expect(await textOf([{ ...words, mode: 3 }])).toBe('What can be seen')
  })
})

describe('order of reading', () => {
  const column = (word: string, x: number, y: number, lines: number): Piece[] => Array.from({ length: lines }, (_, i) => ({ x, y: y - 12 * i, text: `${word}${i} runs along the whole column` }))

  test('two columns one after the other, a heading across them between', async () => {
    const text = await textOf([
      { x: 60, y: 790, text: 'A heading that goes across both of the columns', size: 14 },
      ...column('a', 60, 760, 6), ...column('b', 320, 760, 6),
      { x: 60, y: 660, text: 'Another heading that goes across both columns', size: 14 },
      ...column('c', 60, 630, 6), ...column('d', 320, 630, 6),
    ])
    const found = [...text.matchAll(/A heading|Another|([abcd])\d/gu)].map(([all, letter]) => letter ?? all)
    expect(found.filter((sign, i) => sign !== found[i - 1])).toEqual(['A heading', 'a', 'b', 'Another', 'c', 'd'])
  })

  test('columns with less than a letter’s size between them, as browsers print them', async () => {
    // 31 letters of 6 points each, and 8 points between the columns.
    const text = await textOf([...column('a', 60, 760, 6), ...column('b', 60 + 30 * 6 + 8, 760, 6)])
    expect(text.match(/[ab]\d/gu)?.map(([letter]) => letter).join('')).toBe('aaaaaabbbbbb')
    const chinese = (words: string, x: number): Piece[] => Array.from({ length: 6 }, (_, i) => ({ x, y: 760 - 14 * i, text: words, font: 'unicode', size: 10 }))
    const both = await textOf([...chinese('保障老年人合法权益根据法律', 60), ...chinese('加快建设保障性住房改造小区', 60 + 130 + 8)])
    expect(both.indexOf('加快')).toBeGreaterThan(both.lastIndexOf('保障老年'))
  }, 20_000)

  test('three columns whose lines stand at different heights', async () => {
    const short = (word: string, x: number, y: number): Piece[] => Array.from({ length: 8 }, (_, i) => ({ x, y: y - 12 * i, text: `${word}${i} narrow column of text`, size: 9 }))
    const text = await textOf([...short('a', 40, 760), ...short('b', 220, 755), ...short('c', 400, 758)])
    expect(text.match(/[abc]\d/gu)?.map(([letter]) => letter).join('')).toBe('aaaaaaaabbbbbbbbcccccccc')
  })

  test('a note in the margin cuts no paragraph', async () => {
    const main = setLines(`${first} ${second}`, { x: 180, y: 760, letters: 60 })
    const text = await textOf([...main, { x: 60, y: 724, text: 'Clean water', size: 8 }])
    expect(text).toContain(first)
    expect(text).toContain('Clean water')
  })

  test('names in the left margin come before what stands beside them, also names of two lines', async () => {
    const main = setLines(first, { x: 180, y: 760, letters: 60 }), also = setLines(second, { x: 180, y: 700, letters: 60 }), last = setLines(first, { x: 180, y: 640, letters: 60 })
    const names = [{ x: 60, y: 760, text: 'Present:' }, { x: 60, y: 700, text: 'Also' }, { x: 60, y: 688, text: 'present:' }, { x: 60, y: 640, text: 'Absent:' }]
    const text = await textOf([...main, ...also, ...last, ...names])
    expect(text.replace(/\s+/gu, ' ')).toBe(`Present: ${first} Also present: ${second} Absent: ${first}`)
  })

  test('a table row by row, cells parted by tabs, lines of one cell put together', async () => {
    const rows = [['Measure', 'Lead', 'By'], ['Clean the rivers of', 'Water office', '2027'], ['the north', '', ''], ['Plant trees', 'Forest office', '2028']]
    const pieces = rows.flatMap((row, i) => row.map((text, cell) => ({ x: 60 + 180 * cell, y: 700 - 14 * i, text })).filter(({ text }) => text !== ''))
    const rules = [712, 696, 668, 654].map(y => [55, y, 540, y] as const)
    expect((await read([{ pieces, rules }])).text).toBe('Measure\tLead\tBy\nClean the rivers of the north\tWater office\t2027\nPlant trees\tForest office\t2028')
  })

  test('a table with a line below its head alone, and the heading that stands close below it', async () => {
    const rows = [['Task', 'Unit', 'By'], ['Pipes', 'Housing', '2027'], ['', 'department', ''], ['Meters', 'Water bureau', '2026']]
    const pieces = rows.flatMap((row, i) => row.map((text, cell) => ({ x: 60 + 180 * cell, y: 700 - 14 * i, text })).filter(({ text }) => text !== ''))
    const below = [{ x: 60, y: 634, text: 'III. Safeguards' }, ...setLines(`7. ${first}`, { x: 60, y: 612, letters: 100 })]
    const { text } = await read([{ pieces: [...pieces, ...below], rules: [[55, 696, 540, 696]] }])
    expect(text.replace(/\n+/gu, '\n')).toBe(`Task\tUnit\tBy\nPipes\tHousing department\t2027\nMeters\tWater bureau\t2026\nIII. Safeguards\n7. ${first}`)
  })

  test.each([90, 180, 270])('a page turned by %i degrees', async rotate => {
    const turned = setLines(first, { x: 0, y: 0, letters: 60 }).map(({ y, ...piece }) => {
      const [x0, y0] = rotate === 90 ? [100 - y, 60] : rotate === 180 ? [520, 100 - y] : [500 + y, 780]
      return { ...piece, x: x0, y: y0, turn: rotate }
    })
    expect((await read([{ pieces: turned, rotate }])).text).toBe(first)
  })
})

describe('Chinese', () => {
  test.each([
    ['gbk', 'd6d0ceC4b9e6bbaE', '中文规划'],
    ['unicode', '第一条　总则', '第一条　总则'],
  ] as const)('in a font that is not embedded, by %s', async (font, text, expected) => {
    expect(await textOf([{ x: 60, y: 700, text, font }])).toBe(expected)
  })

  test('lines are joined without spaces, also beside Latin words and digits', async () => {
    const lines = ['　　为了促进健康产业发展，提高人民健康水平，根据国家有关', '规定制定本方案。到2030年，力争实现主要目标，支持AI辅助', '诊断设备的研发与应用。']
    const text = await textOf(lines.map((line, i) => ({ x: 60, y: 760 - 18 * i, text: line, font: 'unicode', size: 12 })))
    expect(text).toBe('为了促进健康产业发展，提高人民健康水平，根据国家有关规定制定本方案。到2030年，力争实现主要目标，支持AI辅助诊断设备的研发与应用。')
  })

  test('vertical lines from right to left, whether their signs are set one by one or together', () => {
    const line = (text: string, x: number, object: number | null) => [...text].map((sign, n) => ({
      code: sign.codePointAt(0) ?? 0, box: [x, 700 - 10 * n, x + 10, 690 - 10 * n], origin: [x, 692 - 10 * n],
      style: { size: 10, isBold: false, font: 'Song', angle: 0, isInvisible: false, isArtifact: false, headingLevel: 0, object: object ?? 1_000 * x + n },
    }))
    for (const objects of [[1, 2], [null, null]] as const) {
      const signs = [...line('第一行竖排文字', 400, objects[0]), ...line('第二行也是这样', 380, objects[1])]
      const column = (valueOf: (sign: (typeof signs)[number]) => number | undefined) => new Float32Array(signs.map(sign => valueOf(sign) ?? 0))
      const glyphs = {
        count: signs.length, codes: new Uint32Array(signs.map(({ code }) => code)),
        left: column(({ box }) => box[0]), top: column(({ box }) => box[1]), right: column(({ box }) => box[2]), bottom: column(({ box }) => box[3]),
        x: column(({ origin }) => origin[0]), down: column(({ origin }) => -(origin[1] ?? 0)), isMirrored: false, isAcross: false,
        stretchAt: new Uint32Array(signs.keys()), stretches: signs.map(({ style }, n) => ({ style, from: n, to: n + 1, isLevel: true })),
      }
      const { frames } = framesOf({ glyphs, rules: [], unknown: 0, hasPicture: false, unread: 0, formFields: 0, remarks: 0 })
      expect(frames.map(frame => segmentsOf(frame.glyphs).map(({ text }) => text))).toEqual([['第一行竖排文字', '第二行也是这样']])
    }
  })

  test('signs that can’t be read without their font are told, not lost in silence', async () => {
    const vertical: Piece = { x: 400, y: 760, text: '竖排文字', font: 'vertical' }
    const { warnings } = await read([{ pieces: [vertical, { x: 60, y: 700, text: 'Plan' }] }])
    expect(warnings).toEqual([{ id: 'importing.warning.pdfUnread', values: { count: 1 }, start: null }])
    for (const alone of [vertical, { ...vertical, text: '字', font: 'unicode' as const }]) await expect(read([{ pieces: [alone] }])).rejects.toMatchObject({ sentence: { id: 'importing.pdfUnknownLetters' } })
  })
})

describe('structure', () => {
  const body = (y: number) => setLines(first, { x: 60, y, letters: 70 })
  const headed: Sheet = {
    pieces: [
      { x: 60, y: 800, text: 'National Water Plan', size: 20 }, ...body(760),
      { x: 60, y: 700, text: 'Rivers', size: 14, font: 'bold' }, ...body(680),
      { x: 60, y: 620, text: 'Lakes', size: 14, font: 'bold' }, ...body(600),
      { x: 60, y: 540, text: 'Small lakes', font: 'bold' }, ...body(520),
    ],
  }

  test('headings by size and weight, with levels', async () => {
    const headings = hintsOf(await read([headed])).filter(([kind]) => kind === 'heading')
    expect(headings).toEqual([['heading', 1, 'National Water Plan'], ['heading', 2, 'Rivers'], ['heading', 2, 'Lakes'], ['heading', 3, 'Small lakes']])
  })

  test('an outline that the text bears out decides, one that it does not is passed over', async () => {
    const levelsWith = async (bookmarks: readonly string[]) => hintsOf(await read([headed], { bookmarks })).filter(([kind]) => kind === 'heading').map(([, level]) => level)
    expect(await levelsWith(['National Water Plan', 'Rivers', 'Lakes', 'Small lakes'])).toEqual([1, 1, 1, 1])
    expect(await levelsWith(['Scan 1', 'Scan 2', 'Scan 3'])).toEqual([1, 2, 2, 3])
  })

  test('where a list says the outline’s titles before, those set like headings are meant', async () => {
    const list = ['• Rivers', '• Lakes', '• Small lakes'].map((text, i): Piece => ({ x: 60, y: 780 - 14 * i, text }))
    const sheet = { pieces: [headed.pieces[0] as Piece, ...list, ...headed.pieces.slice(1).map(piece => ({ ...piece, y: piece.y - 60 }))] }
    expect(hintsOf(await read([sheet], { bookmarks: ['Rivers', 'Lakes', 'Small lakes'] })).filter(([kind]) => kind === 'heading').map(([, , text]) => text)).toEqual(['National Water Plan', 'Rivers', 'Lakes', 'Small lakes'])
  })

  test('what the outline says may be longer than any other heading', async () => {
    const long = `Order of the water board of the land, which ${first.slice(4, -1)}`
    const sheet = { pieces: [...setLines(`${long} ${long}`, { x: 60, y: 800, letters: 70 }), ...headed.pieces.slice(1).map(piece => ({ ...piece, y: piece.y - 40 }))] }
    const headings = hintsOf(await read([sheet], { bookmarks: [`${long} ${long}`, 'Rivers', 'Lakes', 'Small lakes'] })).filter(([kind]) => kind === 'heading')
    expect(headings.map(([, level, text]) => [level, `${text}`.slice(0, 8)])).toEqual([[1, 'Order of'], [1, 'Rivers'], [1, 'Lakes'], [1, 'Small la']])
  })

  test('a title that the outline leaves out is told by its size, and all else stands one deeper', async () => {
    const levelsOf = async (size: number) => {
      const sheet = { pieces: [{ x: 60, y: 800, text: 'National Water Plan', size }, ...headed.pieces.slice(1)] }
      return hintsOf(await read([sheet], { bookmarks: ['Rivers', 'Lakes', 'Small lakes'] })).filter(([kind]) => kind === 'heading').map(([, level]) => level)
    }
    expect(await levelsOf(20)).toEqual([1, 2, 2, 2])
    expect(await levelsOf(10)).toEqual([1, 1, 1])
  })

  test('a larger line right below contents or a table is a heading, one between its rows is none', async () => {
    const row = (y: number, cells: readonly string[], more: Partial<Piece> = {}): Piece[] => cells.map((text, i) => ({ x: [60, 90, 400][i] ?? 0, y, text, ...more }))
    const list = [['1', 'Rivers of the north', '2'], ['2', 'Lakes', '5'], ['2.1', 'Small lakes', '6'], ['3', 'Wells and springs', '9'], ['4', 'Money', '12']].flatMap((cells, i) => row(760 - 14 * i, cells))
    const large = { size: 16, font: 'bold' as const }
    const sheet = (y: number) => ({ pieces: [
      { x: 60, y: 800, text: 'National Water Plan', size: 20 }, ...list, ...row(y, ['1', 'Rivers of the north'], large), ...(y < 680 ? [] : row(676, ['5', 'Crews', '14'])), ...body(660),
      ...row(600, ['2', 'Lakes'], large), ...body(580), ...row(520, ['3', 'Wells and springs'], large), ...body(500),
    ] })
    const headingsAt = async (y: number) => hintsOf(await read([sheet(y)])).filter(([kind]) => kind === 'heading').map(([, , text]) => `${text}`.replace('\t', ' '))
    expect(await headingsAt(679)).toEqual(['National Water Plan', '1 Rivers of the north', '2 Lakes', '3 Wells and springs'])
    expect(await headingsAt(690)).toEqual(['National Water Plan', '2 Lakes', '3 Wells and springs'])
  })

  test('an outline of small headings alone, which passes larger ones over, does not decide, and no bullet is a heading', async () => {
    const part = (name: string, i: number): Piece[] => [
      { x: 60, y: 790 - 190 * i, text: `${i + 1}. ${name}`, size: 16, font: 'bold' }, ...body(770 - 190 * i), { x: 60, y: 710 - 190 * i, text: `More of ${name}`, font: 'bold' }, ...body(695 - 190 * i),
    ]
    const sheet = { pieces: [...['Rivers', 'Lakes', 'Seas', 'Wells'].flatMap(part), { x: 60, y: 40, text: '• Clean', font: 'bold' as const }] }
    const headings = hintsOf(await read([sheet], { bookmarks: ['More of Rivers', 'More of Lakes', 'More of Seas'] })).filter(([kind]) => kind === 'heading')
    expect(headings.map(([, level]) => level)).toEqual([1, 2, 1, 2, 1, 2, 1, 2])
    expect(headings.filter(([, , text]) => `${text}`.includes('Clean'))).toEqual([])
  })

  test('headings of one size and weight are told apart by typefaces that are met again, with and without an outline', async () => {
    const sheet = { pieces: [
      { x: 60, y: 800, text: 'National Water Plan', size: 20 }, ...body(770),
      ...(['Rivers', 'Lakes'] as const).flatMap((name, i) => [
        { x: 60, y: 700 - 200 * i, text: name, font: 'sans' as const }, ...body(680 - 200 * i), { x: 60, y: 620 - 200 * i, text: `Actions for ${name}`, font: 'bold' as const }, ...body(600 - 200 * i),
      ]),
    ] }
    const levelsWith = async (bookmarks: readonly string[]) => hintsOf(await read([sheet], { bookmarks })).filter(([kind]) => kind === 'heading').map(([, level]) => level)
    expect(await levelsWith([])).toEqual([1, 2, 3, 2, 3])
    expect(await levelsWith(['National Water Plan', 'Rivers', 'Lakes'])).toEqual([1, 1, 2, 1, 2])
  })

  test('a first sentence in bold that fills its line goes on below', async () => {
    const [bold, rest] = ['2. In the near term we cannot afford to make any change to the harbours of', 'the north.']
    const sheet = { pieces: [
      { x: 60, y: 800, text: '1. Where we are', font: 'bold' as const }, ...body(780),
      { x: 60, y: 700, text: bold, font: 'bold' as const }, { x: 60, y: 686, text: rest, font: 'bold' as const }, { x: 125, y: 686, text: 'They are dark, and few people use them in the winter.' },
      { x: 60, y: 640, text: '2. What we want', font: 'bold' as const }, ...body(620),
    ] }
    expect((await read([sheet])).text).toContain('harbours of the north. They are dark')
  })

  test('what stands largest on the first page is the title, whatever comes first', async () => {
    const above = { x: 60, y: 825, text: 'Ministry of Water', size: 12, font: 'bold' as const }
    expect((await read([{ pieces: [above, ...headed.pieces] }])).title).toBe('National Water Plan')
  })

  test('bullets are items, by depth', async () => {
    const lines = [['• Clean the rivers', 60], ['– of the north', 88], ['• Plant trees', 60]] as const
    const read1 = await read([{ pieces: lines.map(([text, x], i) => ({ x, y: 700 - 14 * i, text })) }])
    expect(hintsOf(read1)).toEqual([['item', 1, '• Clean the rivers'], ['item', 2, '– of the north'], ['item', 1, '• Plant trees']])
  })
})

describe('what the file says of itself', () => {
  const sheet = { pieces: setLines(`National Water Plan. ${first}`, { x: 60, y: 700, letters: 60 }) }

  test('an honest title, author and date are taken', async () => {
    const info = { Title: 'National Water Plan', Author: 'Ministry of Water', CreationDate: 'D:20240523101500Z' }
    expect(await read([sheet], { info })).toMatchObject({ title: 'National Water Plan', author: 'Ministry of Water', issuedOn: '2024-05-23', mediaType: 'application/pdf' })
  })

  test.each([['Creator', 'Mozilla/5.0 (Windows NT 10.0) Chrome/126.0'], ['Producer', 'Skia/PDF m126'], ['Producer', 'Microsoft: Print To PDF']])('the day on which a reader printed it is not its date: %s %s', async (key, value) => {
    expect((await read([sheet], { info: { [key]: value, CreationDate: 'D:20240523101500Z' } })).issuedOn).toBeNull()
  })

  test.each([
    ['made these days', new Date().toISOString().replace(/\D/gu, '').slice(0, 8), [], null],
    ['made long after the day that the text says', '20250611', ['Issued on 23 May 2019'], null],
    ['made before the day that the text says', '20190520', ['River Action Plan', '23 May 2019'], null],
    ['made on the day that the text says', '20190523', ['River Action Plan', '23 May 2019'], '2019-05-23'],
    ['made in the month that the text says', '20190523', ['Published May 2019'], '2019-05-23'],
    ['made after the period of the title', '20250611', ['River Action Plan 2019–2022'], null],
    ['made in the period of the title', '20190611', ['River Action Plan 2019–2022'], '2019-06-11'],
  ])('a file %s (%s)', async (_, made, above, issuedOn) => {
    const pieces = [...above.map((text, i) => ({ x: 60, y: 790 - 40 * i, text, size: i === 0 ? 20 : 11 })), ...sheet.pieces]
    expect((await read([{ pieces }], { info: { CreationDate: `D:${made}101500Z` } })).issuedOn).toBe(issuedOn)
  })

  test.each(['Microsoft Word - plan_v3.doc', 'untitled', 'plan final.indd', 'Budget Speech of the Minister', ''])('the title “%s” is not', async Title => {
    const said = await read([sheet], { info: { Title, Author: 'admin', CreationDate: 'D:19010101' } })
    expect(said).toMatchObject({ author: null, issuedOn: null })
    expect(said.title).toMatch(/^National Water Plan\. The ministry/u)
  })
})
