import { describe, expect, test } from 'vitest'
import { readRtf } from '../../../../electron/engine/importing/rtf/read-rtf.ts'
import { hintsOf, linesOf, rtfFile, textOf } from './rtf-file.ts'

const read = (body: string) => readRtf(rtfFile(body))

describe('headings', () => {
  test('by a style’s outline level, its name and what it is based on', () => {
    expect(hintsOf('\\pard\\s1 One\\par\\pard\\s2 Two\\par\\pard\\s3 Based\\par\\pard Text\\par')).toEqual([
      ['heading', 1, 'One'], ['heading', 2, 'Two'], ['heading', 1, 'Based'], ['paragraph', undefined, 'Text'],
    ])
  })

  test('by the paragraph’s own outline level, which may also say that it is none', () => {
    expect(hintsOf('\\pard\\outlinelevel2 Three\\par\\pard\\s1\\outlinelevel9 Text\\par')).toEqual([
      ['heading', 3, 'Three'], ['paragraph', undefined, 'Text'],
    ])
  })

  test('a title stands above them, and names the document', () => {
    const { title, hints } = read('\\pard\\s4 Three-Year\\par Plan\\par\\pard\\s1 One\\par')
    expect(title).toBe('Three-Year Plan')
    expect(hints.map(({ level }) => level)).toEqual([1, 1, 2])
  })

  test('a style that is based on itself is no heading', () => {
    expect(hintsOf('\\pard\\s6 Round\\par\\pard\\s1 One\\par')[0]).toEqual(['paragraph', undefined, 'Round'])
  })

  test('without any heading, paragraphs say nothing about themselves', () => {
    expect(hintsOf('\\pard Plan\\par Text\\par')).toEqual([])
  })

  test('entries of a table of contents are boilerplate', () => {
    expect(hintsOf('\\pard\\s5 One\\tab 1\\par\\pard\\s1 One\\par')).toEqual([['boilerplate', undefined, 'One\t1'], ['heading', 1, 'One']])
  })
})

describe('lists', () => {
  test('numbers are those that are printed', () => {
    const lines = [
      '{\\listtext\\pard\\plain\\f0 1.\\tab}\\ls1\\ilvl0 Plant trees\\par',
      '{\\listtext\\pard\\plain\\f0 (a)\\tab}\\ls1\\ilvl1 oak\\par',
      '{\\pntext\\f0 \\u19968\\\'3f\\u12289\\\'3f\\tab}{\\*\\pn\\pnlvlbody{\\pntxta .}}\\u24635 ?\\u21017 ?\\par',
      '{\\listtext\\pard\\plain\\f5 \\\'b7\\tab}\\ls2\\ilvl0 bullet\\par',
    ]
    expect(hintsOf(`\\pard ${lines.join('\n')}`)).toEqual([
      ['item', 1, '1. Plant trees'], ['item', 2, '(a) oak'], ['item', 2, '一、总则'], ['item', 1, '• bullet'],
    ])
  })

  test('bullets that are typed stand in each other as far as they are set in, where their first lines hang', () => {
    const bullet = (left: number, words: string) => `\\pard\\li${left}\\fi-360\\bullet\\tab ${words}\\par`
    const body = ['\\pard\\li0\\fi0 We plant:\\par', bullet(360, 'trees'), bullet(720, 'oak'), bullet(360, 'hedges'), '\\pard\\li720\\fi0\\bullet\\tab a quote\\par'].join('\n')
    expect(hintsOf(body)).toEqual([['item', 1, '•\ttrees'], ['item', 2, '•\toak'], ['item', 1, '•\thedges']])
  })

  test('a numbered heading is a heading', () => {
    expect(hintsOf('\\pard\\s1{\\listtext\\pard\\plain II.\\tab}Goals\\par')).toEqual([['heading', 1, 'II. Goals']])
  })
})

describe('numbers that only the list tables tell', () => {
  const level = (format: number, text: string, more = '') => `{\\listlevel\\levelnfc${format}\\levelnfcn${format}\\leveljc0\\levelfollow0\\levelstartat1${more}{\\leveltext\\leveltemplateid7${text};}{\\levelnumbers\\'01;}\\fi-360}`
  const one = (...levels: string[]) => `{\\list\\listtemplateid1${levels.join('')}{\\listname ;}\\listid11}`
  const table = (lists: string, overrides = '{\\listoverride\\listid11\\listoverridecount0\\ls1}') => `{\\*\\listtable${lists}}{\\*\\listoverridetable${overrides}}`
  const paragraphs = (...lines: (readonly [list: number, level: number, text: string])[]) => lines.map(([list, at, text]) => `\\pard\\ls${list}\\ilvl${at} ${text}\\par`).join('\n')

  test('levels count, restart below each other and are printed by their pattern', () => {
    const levels = [level(1, `\\'02\\'00.`), level(0, `\\'04\\'00.\\'01)`, '\\levellegal1'), level(4, `\\'03(\\'02)`)]
    expect(hintsOf(table(one(...levels)) + paragraphs([1, 0, 'Goals'], [1, 1, 'Trees'], [1, 1, 'Noise'], [1, 2, 'oak'], [1, 0, 'Means'], [1, 1, 'Buses']))).toEqual([
      ['item', 1, 'I. Goals'], ['item', 2, '1.1) Trees'], ['item', 2, '1.2) Noise'], ['item', 3, '(a) oak'], ['item', 1, 'II. Means'], ['item', 2, '2.1) Buses'],
    ])
  })

  test('Chinese numbers and signs, and bullets of a font of signs', () => {
    const levels = [level(39, `\\'02\\'00\\u12289 ?`), level(37, `\\'03\\u65288 ?\\'01\\u65289 ?`), level(23, `\\'01\\u-3913 ?`, '').replace('\\fi-360', '\\f5\\fi-360')]
    expect(hintsOf(table(one(...levels)) + paragraphs([1, 0, '\\u24635 ?'], [1, 1, '\\u21017 ?'], [1, 2, 'x']))).toEqual([['item', 1, '一、总'], ['item', 2, '（一）则'], ['item', 3, '• x']])
  })

  test('two lists of one kind go on counting, but for one that begins anew or looks otherwise', () => {
    const overrides = [
      '{\\listoverride\\listid11\\listoverridecount0\\ls1}', '{\\listoverride\\listid11\\listoverridecount0\\ls2}',
      '{\\listoverride\\listid11\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat5}\\ls3}',
      `{\\listoverride\\listid11\\listoverridecount1{\\lfolevel\\listoverrideformat${level(3, `\\'02\\'00.`)}}\\ls4}`,
    ]
    expect(linesOf(table(one(level(0, `\\'02\\'00.`)), overrides.join('')) + paragraphs([1, 0, 'a'], [2, 0, 'b'], [3, 0, 'c'], [3, 0, 'd'], [4, 0, 'e']))).toEqual(['1. a', '2. b', '5. c', '6. d', 'G. e'])
  })

  test('what the file prints itself is what counts, a heading may be numbered, and a list that is nowhere defined prints nothing', () => {
    const body = '\\pard\\ls1 {\\listtext\\pard\\plain 7.\\tab}seven\\par\\pard\\ls1 two\\par\\pard\\s1\\ls1 Goals\\par\\pard\\ls9 none\\par\\pard none\\par'
    expect(hintsOf(table(one(level(0, `\\'02\\'00.`))) + body)).toEqual([['item', 1, '7. seven'], ['item', 1, '2. two'], ['heading', 1, '3. Goals'], ['paragraph', undefined, 'none'], ['paragraph', undefined, 'none']])
  })

  test('tables that are broken or without end are no harm', () => {
    expect(linesOf(`{\\*\\listtable{\\list${'{\\listlevel'.repeat(300)}${'}'.repeat(300)}}\\listid}{\\*\\listoverridetable{\\listoverride\\ls1{\\lfolevel{\\lfolevel}}}}\\pard\\ls1\\ilvl-4 a\\par\\pard\\ls1\\ilvl99 b\\par`)).toEqual(['a', 'b'])
    expect(linesOf(`{\\*\\listtable{\\list{\\listlevel{\\leveltext ${'x'.repeat(5_000)};}}\\listid1}}{\\*\\listoverridetable{\\listoverride\\listid1\\ls1}}\\pard\\ls1 a\\par`)[0]?.length).toBeLessThan(5_100)
  })
})

describe('tables', () => {
  const row = (...cells: string[]) => `\\trowd\\cellx1000\\cellx2000 ${cells.map(cell => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`

  test('a row is a line, its cells parted by tabs', () => {
    expect(linesOf(`\\pard before\\par${row('Target', 'By')}${row('', '2030')}${row('95 %', '')}\\pard after\\par`)).toEqual([
      'before', 'Target\tBy', '2030', '95 %', 'after',
    ])
  })

  test('a cell of several paragraphs puts the cells below each other', () => {
    expect(linesOf(row('a\\par b', 'c'))).toEqual(['a', 'b', 'c'])
  })

  test('a table in a cell is read where it stands', () => {
    const inner = '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}'
    expect(linesOf(`\\trowd\\cellx1000\\pard\\intbl before\\par ${inner}\\pard\\intbl after\\cell\\pard\\intbl next\\cell\\row\\pard\\par end`)).toEqual([
      'before', 'x\ty', 'after', 'next', '', 'end',
    ])
  })

  test('groups around cells, as pandoc writes them, and rows that nobody ends', () => {
    expect(linesOf('{\\trowd\\cellx1\n{{{\\pard\\intbl a\\par}\n\\cell}\n{{\\pard\\intbl b\\par}\n\\cell}\n}\n\\intbl\\row}\\pard c\\par')).toEqual(['a\tb', 'c'])
    expect(linesOf('\\pard\\intbl a\\cell b\\cell\\pard c\\par')).toEqual(['a\tb', 'c'])
  })
})

describe('notes', () => {
  test('are marked where they are called and stand under their marks at the end', () => {
    const body =
      '\\pard A{\\super\\chftn}{\\footnote\\pard\\plain\\chftn  first note\\par second line} and B{\\*\\footnote\\ftnalt\\chftn  at the end}' +
      ' and C{\\super{\\footnote\\chftn \\u20840 ?}}.\\par\\pard next\\par'
    expect(linesOf(body)).toEqual(['A[1] and B[e1] and C[2].', 'next', '', '[1] first note', 'second line', '', '[2] 全', '', '[e1] at the end'])
  })

  test('a note’s own properties end with it', () => {
    expect(hintsOf('\\pard\\s1 One{\\footnote\\pard\\plain x}\\par')[0]).toEqual(['heading', 1, 'One[1]'])
  })
})

describe('what somebody changed, hid or remarked', () => {
  test('insertions are in the text, deletions are not, and a warning says so', () => {
    const { text, warnings } = read('\\pard a{\\revised\\revauth1  new}{\\deleted\\revauthdel1  old {\\b words}\\par} b{\\deleted\\deleted0 c}\\par')
    expect(text).toBe('a new bc')
    expect(warnings).toEqual([{ id: 'importing.warning.trackedChanges', values: { insertions: 1, deletions: 1 }, start: null }])
  })

  test('a note that was deleted with its mark is no note', () => {
    expect(textOf('\\pard a{\\deleted{\\footnote gone}}b\\par')).toBe('ab')
  })

  test('raised figures stay told apart from the number before them', () => {
    expect(read('\\pard by 2030{\\super 1}, 10\\super 6\\nosupersub  t, the 21{\\super st}, H{\\sub 2}O\\par').text).toBe('by 2030¹, 10⁶ t, the 21st, H2O')
    expect(read('\\pard by 2030{\\up6 1}, 10\\up 6\\up0  t, 10{\\up8\\fs16 3} m, H{\\dn6 2}O and 4\\par').text).toBe('by 2030¹, 10⁶ t, 10³ m, H2O and 4')
  })

  test('hidden text is left out, and a warning says so', () => {
    const { text, warnings } = read('\\pard a{\\v  hidden}\\v0  b\\v  c{\\v0  d}\\par\\plain e\\par')
    expect(text).toBe('a b d\ne')
    expect(warnings).toEqual([{ id: 'importing.warning.hiddenText', values: { count: 1 }, start: null }])
  })

  test('remarks are told with their author and place', () => {
    const body =
      '\\pard The {\\*\\atrfstart 7}old plan{\\*\\atrfend 7}{\\*\\atnid AB}{\\*\\atnauthor Ana Bell}\\chatn{\\*\\annotation{\\*\\atnref 7}{\\*\\atndate 1}\\pard\\plain Which?\\par One.} ends.' +
      '{\\*\\atnid C}{\\*\\atnauthor C}\\chatn{\\*\\annotation Here.}\\par'
    const { text, comments } = read(body)
    expect(text).toBe('The old plan ends.')
    expect(comments).toEqual([
      { start: 4, end: 12, author: 'Ana Bell', text: 'Which?\nOne.' },
      { start: 18, end: 18, author: 'C', text: 'Here.' },
    ])
  })
})

describe('what is not the document’s own text', () => {
  test.each([
    '{\\header no\\par}', '{\\footerr no}', '{\\*\\generator no;}', '{\\pict\\pngblip 89504e47}', '{\\*\\unheardof{\\b no}}', '{\\*\\bkmkstart no}',
    '{\\object\\objemb{\\*\\objdata 0105}}', '{\\field{\\*\\fldinst DDEAUTO no}}', '{\\xe no}', '{\\nonshppict no}', '{\\pict\\bin5 }{\\n }',
    '{\\header{\\shp{\\*\\shpinst{\\shptxt no}}}}', '{\\info{\\doccomm no}}',
  ])('%s leaves nothing', group => {
    expect(textOf(`\\pard a${group}b\\par`)).toBe('ab')
  })

  test('a field shows its result, an object what stands for it', () => {
    expect(textOf('{\\field{\\*\\fldinst{HYPERLINK "https://x.example"}}{\\fldrslt{\\ul link}}} {\\object{\\*\\objdata 01}{\\result{shown}}}')).toBe('link shown')
  })

  test('a text box is read once, after the paragraph that it hangs on', () => {
    const box = '{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard box\\par more\\par}}{\\shprslt{\\*\\do{\\dptxbxtext\\pard box\\par}}}}'
    expect(linesOf(`\\pard a${box}b\\par c\\par`)).toEqual(['ab', 'box', 'more', 'c'])
    expect(linesOf('\\pard a{\\*\\do{\\dptxbx{\\dptxbxtext\\pard old box\\par}}}b\\par')).toEqual(['ab', 'old box'])
  })
})

describe('what a file says about itself', () => {
  const said = (info: string) => {
    const { title, author } = read(`{\\info${info}}\\pard The forest plan\\par`)
    return [title, author]
  }

  test('title and author are told, once', () => {
    expect(said('{\\title Forest plan}{\\author {\\upr{?}{\\*\\ud{\\uc0\\u26446}}}}{\\author again}')).toEqual(['Forest plan', '李'])
  })

  test('what programs put there by themselves is not', () => {
    expect(said('{\\title Microsoft Word - plan.doc}{\\author Administrator}')).toEqual([null, null])
    expect(said('{\\title Water strategy}{\\author Li}')).toEqual([null, 'Li'])
    expect(said('{\\title Document1}{\\author  }')).toEqual([null, null])
  })

  test('no date: when a file was made is not when a plan was issued', () => {
    expect(read('{\\info{\\creatim\\yr2024\\mo5\\dy3}}x').issuedOn).toBeNull()
  })
})

test('an empty paragraph leaves an empty line', () => {
  expect(linesOf('\\pard a\\par\\par\\par b\\par c\\par')).toEqual(['a', '', 'b', 'c'])
})
