import { describe, expect, test } from 'vitest'
import { writeReport, writeTable } from '../../../electron/engine/exporting/word.ts'
import { longTable, textCell } from '../../../electron/engine/exporting/word/tables.ts'
import { type ExcerptColumn, excerptColumns } from '#contract/exports.ts'
import { excerptListColumns } from '../../../electron/engine/exporting/word/columns.ts'
import { columnHeadings, wordLabels } from '../../../electron/engine/exporting/word/labels.ts'
import { child, descendants, elements, parseXml, readDocx, styleOf, textOf, textsIn } from './docx-reading.ts'
import { air, bytesOf, chinese, chineseExcerpt, english, englishExcerpt, file, group, list, matrixOf, report, transport } from './word-samples.ts'

const readReport = (change: Parameters<typeof report>[0] = {}) => bytesOf(writeReport(report(change))).then(({ bytes }) => readDocx(bytes))

describe('a report', () => {
  test('holds title, subtitle, plans, excerpts and matrix under real headings', async () => {
    const docx = await readReport()
    expect(textsIn(docx, 'Title')).toEqual(['Clean air in two plans'])
    expect(textsIn(docx, 'Subtitle')).toEqual(['Project “Air 2026”'])
    expect(textsIn(docx, 'Heading1')).toEqual(['Plans', 'Excerpts by theme', 'Matrix of themes by plan'])
    expect(textsIn(docx, 'Heading2')).toEqual(['Air quality'])
    expect(textsIn(docx, 'Heading3')).toEqual(['Electric vehicles'])
    const styles = parseXml(docx.parts.get('word/styles.xml') ?? '')
    const levels = descendants(styles, 'w:style').flatMap(style =>
      descendants(style, 'w:outlineLvl').map(level => [style.attributes['w:styleId'], level.attributes['w:val']]),
    )
    expect(levels).toEqual([
      ['Heading1', '0'],
      ['Heading2', '1'],
      ['Heading3', '2'],
    ])
  })

  test('has its contents list written in, each entry leading to its heading, and asks nobody to update it', async () => {
    const { parts, body } = await readReport()
    const links = descendants(body, 'w:hyperlink')
    expect(links.map(textOf)).toEqual([
      'Plans\t2 plans',
      'Excerpts by theme\t3 excerpts',
      'Air quality\t2 excerpts',
      'Electric vehicles\t2 excerpts',
      'Matrix of themes by plan',
    ])
    const headings = descendants(body, 'w:p').filter(paragraph => styleOf(paragraph).startsWith('Heading'))
    const anchors = headings.map(heading => child(heading, 'w:bookmarkStart')?.attributes['w:name'])
    expect(links.map(({ attributes }) => attributes['w:anchor'])).toEqual(anchors)
    expect(descendants(body, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])).toEqual(['begin', 'separate', 'end'])
    expect(parts.get('word/settings.xml')).not.toContain('updateFields')
    expect([...parts.values()].join('')).not.toContain('w:dirty')
  })

  test('gives each excerpt its quote, citation, themes by name, memo and star', async () => {
    const docx = await readReport({ groups: [group([englishExcerpt, chineseExcerpt])] })
    expect(textsIn(docx, 'Quote')).toEqual([englishExcerpt.quote, chineseExcerpt.quote])
    expect(textsIn(docx, 'ExcerptCitation')).toEqual(['Sample: Clean Air Plan, II (III) 8   ★\u00A0Starred', chineseExcerpt.citation])
    expect(textsIn(docx, 'ExcerptThemes')).toEqual([
      'Themes\u2002■\u00A0Air quality\u2002■\u00A0Transport > Electric vehicles',
      'Themes\u2002No theme',
    ])
    expect(textsIn(docx, 'ExcerptMemo')).toEqual(['Memo\u2002Tighter than before.', 'Check the annex.'])
  })

  test('draws the bar beside a quote in the colour of its group, or of its first theme where the group is a plan', async () => {
    const barsOf = async (color: string | null, groupedBy: 'theme' | 'document') => {
      const { body } = await readReport({ groupedBy, groups: [group([{ ...englishExcerpt, themes: [transport, air] }], { color })] })
      const quotes = descendants(body, 'w:p').filter(paragraph => styleOf(paragraph) === 'Quote')
      return quotes.flatMap(quote => descendants(quote, 'w:left')).map(({ attributes }) => attributes['w:color'])
    }
    expect(await barsOf(air.color, 'theme')).toEqual(['2563EB'])
    expect(await barsOf(null, 'document')).toEqual(['15803D'])
    expect(await barsOf('not a colour" />', 'theme')).toEqual(['6B7280'])
  })

  test('lists what is known about each plan in a table headed by its title', async () => {
    const { body } = await readReport({ matrix: null })
    const tables = descendants(body, 'w:tbl').map(table => descendants(table, 'w:tr').map(row => descendants(row, 'w:tc').map(textOf)))
    expect(tables).toEqual([
      [['Sample: Clean Air Plan 2024–2026Clean Air Plan · 1 excerpt'], ['Issuer', 'City'], ['Kind', 'Plan']],
      [['示例：清洁空气行动方案']],
    ])
  })

  test('counts themes and plans in a matrix with the sum at the right', async () => {
    const { body } = await readReport({ plans: [], matrix: matrixOf(3) })
    const rows = descendants(body, 'w:tr').map(row => descendants(row, 'w:tc').map(textOf))
    expect(rows).toEqual([
      ['Theme', 'Plan 1', 'Plan 2', 'Plan 3', 'All'],
      ['■\u00A0Air quality', '0', '1', '2', '3'],
      ['■\u00A0Electric vehicles', '0', '0', '0', '0'],
    ])
  })

  test.each([1, 4, 5, 9, 10, 13, 137])(
    'lays a matrix of %i plans out so that no table is wider than its page and no plan is lost',
    async count => {
      const { body } = await readReport({ plans: [], groups: null, matrix: matrixOf(count) })
      const sections = descendants(body, 'w:sectPr')
      const last = sections.at(-1)
      const page = child(last, 'w:pgSz')?.attributes
      const margins = child(last, 'w:pgMar')?.attributes
      const room = Number(page?.['w:w']) - Number(margins?.['w:left']) - Number(margins?.['w:right'])
      expect(page?.['w:orient']).toBe(count > 4 ? 'landscape' : undefined)
      for (const table of descendants(body, 'w:tbl')) {
        const width = descendants(table, 'w:gridCol').reduce((sum, { attributes }) => sum + Number(attributes['w:w']), 0)
        expect(width).toBeLessThanOrEqual(room)
        expect(Math.min(...descendants(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])))).toBeGreaterThan(800)
      }
      const heads = descendants(body, 'w:tbl').flatMap(table => descendants(descendants(table, 'w:tr')[0] ?? table, 'w:tc').map(textOf))
      expect(heads.filter(head => head.startsWith('Plan '))).toEqual(Array.from({ length: count }, (_, index) => `Plan ${index + 1}`))
    },
  )

  test('has a matrix alone on one sheet with its title, without a contents list of one line', async () => {
    const { body } = await readReport({ plans: [], groups: null, matrix: matrixOf(9) })
    expect(descendants(body, 'w:sectPr')).toHaveLength(1)
    expect(descendants(body, 'w:sdt')).toEqual([])
    const whole = await readReport({ matrix: matrixOf(9) })
    expect(descendants(whole.body, 'w:sectPr')).toHaveLength(2)
    expect(descendants(whole.body, 'w:sdt')).toHaveLength(1)
  })

  test('leaves out chapters that were not asked for, and says so when there is no excerpt', async () => {
    const bare = await readReport({ plans: [], groups: null, matrix: null })
    expect(textsIn(bare, 'Heading1')).toEqual([])
    expect(descendants(bare.body, 'w:sdt')).toEqual([])
    const empty = await readReport({ plans: [], groups: [], matrix: null })
    expect(textsIn(empty, 'SectionNote')).toEqual(['There are no excerpts here.'])
  })

  test('says how many excerpts it holds and reads them while it writes', async () => {
    let asked = 0
    const excerpts = (function* () {
      for (; asked < 5000; asked++) yield { ...chineseExcerpt, quote: `${asked} ${'长文'.repeat(200)}` }
    })()
    const source = writeReport(report({ groups: [group(excerpts)] }))
    let before = 0
    for (;;) {
      const next = await source.next()
      // All of them would be 6 MB of text; a cancel is heard between two pieces.
      expect(asked - before).toBeLessThan(1000)
      before = asked
      if (!next.done) continue
      expect(next.value).toEqual({ rows: 5000 })
      break
    }
  })

  test('has page and number of pages in the footer of every section', async () => {
    const { parts, body } = await readReport({ matrix: matrixOf(20) })
    const links = descendants(parseXml(parts.get('word/_rels/document.xml.rels') ?? ''), 'Relationship')
    const targets = new Map(links.map(({ attributes }) => [attributes.Id, attributes.Target]))
    const footers = descendants(body, 'w:footerReference').map(
      ({ attributes }) => parts.get(`word/${targets.get(attributes['r:id'] ?? '') ?? ''}`) ?? '',
    )
    expect(footers).toHaveLength(2)
    for (const footer of footers) {
      expect(textOf(parseXml(footer))).toBe('Clean air in two plans\t1 / 1')
      expect(descendants(parseXml(footer), 'w:fldSimple').map(({ attributes }) => attributes['w:instr']?.trim())).toEqual([
        'PAGE',
        'NUMPAGES',
      ])
    }
  })

  test('names Chinese fonts and language, and gives Chinese lines Chinese quotation marks', async () => {
    const { parts, body } = await readReport()
    const styles = parts.get('word/styles.xml') ?? ''
    expect(styles).toContain('w:eastAsia="Microsoft YaHei"')
    expect(styles).toContain('w:eastAsia="SimSun"')
    expect(styles).toContain('w:eastAsia="zh-CN"')
    const hintOf = (quote: string) =>
      descendants(body, 'w:r')
        .filter(run => textOf(run) === quote)
        .map(run => descendants(run, 'w:rFonts')[0]?.attributes['w:hint'])
    expect(hintOf(chineseExcerpt.quote)).toEqual(['eastAsia'])
    expect(new Set(hintOf('By 2026 the annual mean shall be “below 30”.'))).toEqual(new Set([undefined]))
  })

  test('has no word of its own: with Chinese labels no English one is left', async () => {
    const texts = { title: '报告', subtitles: [], plans: [], plansNote: '', groupsNote: '' }
    const themed = { name: '空气', color: '#2563eb' }
    const { parts } = await readReport({
      ...texts,
      language: 'zh',
      labels: wordLabels(chinese),
      groups: [
        group([{ quote: '引文', citation: '出处', themes: [themed], memo: '备忘', starred: true }, chineseExcerpt], {
          title: '空气',
          description: '',
          note: '2 条',
        }),
      ],
      matrix: { plans: ['规划'], rows: [{ theme: '空气', color: '#2563eb', depth: 0, counts: [2] }] },
    })
    const words = [...parts].filter(([name]) => /document|footer/.test(name)).map(([, xml]) => textOf(parseXml(xml)))
    expect(words.join('')).not.toMatch(/[A-Za-z]/)
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>zh-CN</dc:language>')
  })

  test('says nothing about the machine, and the same report gives the same bytes', async () => {
    const { bytes } = await bytesOf(writeReport(report()))
    expect(Buffer.from(bytes).equals((await bytesOf(writeReport(report()))).bytes)).toBe(true)
    const { parts } = await readDocx(bytes)
    const properties = ['docProps/core.xml', 'docProps/app.xml'].flatMap(name => elements(parseXml(parts.get(name) ?? '')))
    expect(properties.map(({ name, children }) => [name, ...children])).toEqual([
      ['dc:title', 'Clean air in two plans'],
      ['dc:creator', 'Li Wei'],
      ['dc:language', 'en'],
      ['dcterms:created', '2026-11-22T08:00:00.000Z'],
      ['dcterms:modified', '2026-11-22T08:00:00.000Z'],
      ['Application', 'Clausebook'],
    ])
  })
})

describe('a table', () => {
  test('has its head repeated on every page and a row for each excerpt', async () => {
    const { bytes, summary } = await bytesOf(
      writeTable(
        list(
          ['quote', 'starred', 'start'],
          [
            ['“a”', true, 12],
            [null, false, -3],
          ],
        ),
      ),
    )
    const { body } = await readDocx(bytes)
    const rows = descendants(body, 'w:tr')
    expect(rows.map(row => descendants(row, 'w:tc').map(textOf))).toEqual([
      ['Quote', 'Starred', 'Start'],
      ['“a”', 'Yes', '12'],
      ['', '', '-3'],
    ])
    expect(rows.map(row => descendants(row, 'w:tblHeader').length)).toEqual([1, 0, 0])
    expect(summary).toEqual({ rows: 2 })
  })

  test.each([
    { columns: ['quote', 'citation'] as const, width: 11906 },
    { columns: ['document', 'citation', 'quote', 'theme', 'memo', 'starred'] as const, width: 16838 },
    { columns: excerptColumns, width: 23811 },
    { columns: ['start', 'end'] as const, width: 11906 },
  ])('takes the sheet that has room for $columns and fills it exactly', async ({ columns, width }) => {
    const { body } = await readDocx((await bytesOf(writeTable(list(columns, [])))).bytes)
    const section = descendants(body, 'w:sectPr')[0]
    const margins = child(section, 'w:pgMar')?.attributes
    expect(child(section, 'w:pgSz')?.attributes['w:w']).toBe(String(width))
    const grid = descendants(body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
    expect(grid.reduce((sum, part) => sum + part, 0)).toBe(width - Number(margins?.['w:left']) - Number(margins?.['w:right']))
    expect(descendants(body, 'w:tblLayout').map(({ attributes }) => attributes['w:type'])).toEqual(['fixed'])
  })

  test.each(['en', 'zh'] as const)('has room for every heading of all columns without a break inside a word, for dates and for figures, in %s', async language => {
    const headings = columnHeadings(language === 'zh' ? chinese : english)
    const columns = excerptListColumns(excerptColumns, headings)
    const { grid, em } = await layoutOf(columns)
    const broken = columns.flatMap(({ heading }, index) =>
      heading.split(' ').filter(word => emsOf(word) * em + 160 > (grid[index] ?? 0)).map(word => `${word}: ${grid[index]}`),
    )
    expect(broken).toEqual([])
    // Regular DejaVu Sans: a figure has 0.636 em, a hyphen 0.361.
    expect(Math.min(...['issued_on', 'created_at', 'updated_at'].map(column => grid[excerptColumns.indexOf(column as 'start')] ?? 0))).toBeGreaterThan((8 * 0.636 + 2 * 0.361) * em + 160)
    // As many letters in a line as 2,300 twips hold of the usual ones.
    expect(grid[excerptColumns.indexOf('quote')]).toBeGreaterThanOrEqual((2_129 * em) / 170 + 160)
    expect(Math.min(grid.at(-1) ?? 0, grid.at(-2) ?? 0)).toBeGreaterThan(6 * 0.636 * em + 160)
  })

  test('keeps words of twelve letters whole in all columns of texts, with smaller letters where there are many, and usual ones where not', async () => {
    const words = ['commissioner', 'requirements', 'implementing', 'Jurisdiction', 'transmission', 'environments']
    const texts = ['document', 'issuer', 'jurisdiction', 'heading_path', 'citation', 'quote', 'theme', 'theme_path', 'other_themes', 'memo', 'coder'] as const
    const brokenIn = async (chosen: readonly ExcerptColumn[]) => {
      const { grid, em } = await layoutOf(excerptListColumns(chosen, columnHeadings(english)))
      // Letters that are not bold are a tenth narrower.
      const broken = chosen.filter((column, index) => texts.includes(column as 'quote') && words.some(word => emsOf(word) * 0.92 * em + 160 > (grid[index] ?? 0)))
      return { broken, em }
    }
    const { broken, em } = await brokenIn(excerptColumns)
    expect(broken).toEqual([])
    expect(em).toBeGreaterThanOrEqual(140)
    expect(em).toBeLessThan(170)
    expect(await brokenIn(['document', 'citation', 'quote', 'theme', 'memo', 'starred'])).toEqual({ broken: [], em: 170 })
  })

  test('gives the room of empty columns to words that are longer, reads its rows once and lets go of them', async () => {
    const columns = excerptListColumns(excerptColumns, columnHeadings(english))
    const at = (column: ExcerptColumn) => excerptColumns.indexOf(column)
    const word = 'environmentally,'
    const row = columns.map((_, index) => (index === at('memo') ? `An ${word} friendly plan` : index === at('citation') ? '第十二条' : ''))
    let isLetGo = false
    function* rows(count: number) {
      try {
        for (let index = 0; index < count; index += 1) yield row
      } finally {
        isLetGo = true
      }
    }
    const { grid, em } = await layoutOf(columns, rows(3))
    expect(emsOf(word) * 0.92 * em + 160).toBeLessThan(grid[at('memo')] ?? 0)
    expect(isLetGo).toBe(true)
    const source = writeTable({ ...file, columns, rows: rows(1_000) })
    isLetGo = false
    await source.next()
    await source.return({ rows: 0 })
    expect(isLetGo).toBe(true)
    // Rows that nobody has looked at may hold what is missing in the first.
    expect((await layoutOf(columns, rows(1_000))).em).toBeLessThan(em)
  })

  test('a long one goes on in further tables, each with its head, so that LibreOffice lays it out in time', async () => {
    const rowsOf = async (count: number) => {
      const { bytes, summary } = await bytesOf(writeTable(list(['quote'], Array.from({ length: count }, (_, index) => [`Quote ${index}`]))))
      expect(summary.rows).toBe(count)
      const { body } = await readDocx(bytes)
      return descendants(body, 'w:tbl').map(table => descendants(table, 'w:tr').map(textOf))
    }
    const [head] = (await rowsOf(0))[0] ?? []
    expect(await rowsOf(250)).toHaveLength(1)
    const tables = await rowsOf(600)
    expect(tables.map(rows => rows.length)).toEqual([251, 251, 101])
    expect(tables.map(([first]) => first)).toEqual([head, head, head])
    expect(tables.flatMap(rows => rows.slice(1))).toEqual(Array.from({ length: 600 }, (_, index) => `Quote ${index}`))
  })

  test('lets go of its rows when the writing is given up', () => {
    let isLetGo = false
    function* rows() {
      try {
        for (let index = 0; index < 600; index += 1) yield { cells: [textCell(`Quote ${index}`)], whole: true }
      } finally {
        isLetGo = true
      }
    }
    const written = longTable({ title: 'Quotes', widths: [1000], head: [textCell('Quote')] }, rows())
    for (let step = 0; step < 300; step += 1) expect(written.next().done).toBe(false)
    expect(isLetGo).toBe(false)
    written.return(0)
    expect(isLetGo).toBe(true)
  })

  test('refuses more columns than Word takes', async () => {
    const columns = Array.from({ length: 64 }, () => ({ heading: 'x', least: 100, weight: 1 }))
    await expect(bytesOf(writeTable({ ...file, columns, rows: [] }))).rejects.toThrow(RangeError)
  })
})

/** Widths in thousandths of an em from the tables of DejaVu Sans Bold, the widest font that stands in for a missing Calibri; Han characters have a whole one. */
const advances: Readonly<Record<string, number>> = {
  A: 774, B: 762, C: 734, D: 830, E: 683, F: 683, G: 821, H: 837, I: 372, J: 372, K: 775, L: 637, M: 995,
  N: 837, O: 850, P: 733, Q: 850, R: 770, S: 720, T: 682, U: 812, V: 774, W: 1103, X: 771, Y: 724, Z: 725,
  a: 675, b: 716, c: 593, d: 716, e: 678, f: 435, g: 716, h: 712, i: 343, j: 343, k: 665, l: 343, m: 1042,
  n: 712, o: 687, p: 716, q: 716, r: 493, s: 595, t: 478, u: 712, v: 652, w: 924, x: 645, y: 652, z: 582,
}
/** The widths of a list's columns and of an em in its cells, twips. */
async function layoutOf(columns: ReturnType<typeof excerptListColumns>, rows: Parameters<typeof writeTable>[0]['rows'] = []) {
  const { body, parts } = await readDocx((await bytesOf(writeTable({ ...file, columns, rows }))).bytes)
  const style = descendants(parseXml(parts.get('word/styles.xml') ?? ''), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'TableText')
  const letters = style ? descendants(style, 'w:sz')[0]?.attributes['w:val'] : undefined
  return { grid: descendants(body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])), em: Number(letters) * 10 }
}

const emsOf = (word: string) => [...word].reduce((sum, letter) => sum + (advances[letter] ?? 1_000) / 1_000, 0)
