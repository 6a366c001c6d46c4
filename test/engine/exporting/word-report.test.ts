import { describe, expect, test } from 'vitest'
import { writeReport } from '../../../electron/engine/exporting/word.ts'
import { wordLabels } from '../../../electron/engine/exporting/word/labels.ts'
import { child, descendants, elements, parseXml, readDocx, styleOf, textOf, textsIn } from './docx-reading.ts'
import { air, bytesOf, chinese, chineseExcerpt, englishExcerpt, group, matrixOf, report, transport } from './word-samples.ts'

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

  test('has the sum with the themes below in brackets, and says so where there is one', async () => {
    const rows = [{ theme: 'Air', color: null, depth: 0, counts: [0, 2], below: [3, 2] }]
    const { body } = await readReport({ plans: [], matrix: { plans: ['One', 'Two'], rows } })
    expect(descendants(body, 'w:tr').map(row => descendants(row, 'w:tc').map(textOf))[1]).toEqual(['Air', '0 (3)', '2', '2 (5)'])
    expect(textOf(body)).toContain('In brackets: with the themes below')
    expect(textOf((await readReport({ plans: [], matrix: matrixOf(3) })).body)).not.toContain('In brackets')
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

  test('says once what it is called where that is all that it holds', async () => {
    const alone = await readReport({ title: 'Matrix of themes by plan', plans: [], groups: null, matrix: matrixOf(3) })
    expect([textsIn(alone, 'Title'), textsIn(alone, 'Heading1')]).toEqual([['Matrix of themes by plan'], []])
    const named = await readReport({ title: 'Two plans', plans: [], groups: null, matrix: matrixOf(3) })
    expect(textsIn(named, 'Heading1')).toEqual(['Matrix of themes by plan'])
  })

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
      matrix: { plans: ['规划'], rows: [{ theme: '空气', color: '#2563eb', depth: 0, counts: [2], below: [5] }] },
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
