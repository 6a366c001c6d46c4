import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import { readHtml } from '../../../../electron/engine/importing/html/read-html.ts'

const textOf = (html: string) => readHtml(html).text

describe('the text of a page', () => {
  test.each([
    ['white space is collapsed as a browser would', '<p>a  b\n\tc</p>', 'a b c'],
    ['no-break spaces stay', '<p>a&nbsp;&nbsp;b &nbsp; c</p>', 'a\u00a0\u00a0b \u00a0 c'],
    ['inline elements join words that the source joins', '<p>foo<b>bar</b> <i> baz</i></p>', 'foobar baz'],
    ['paragraphs are parted by an empty line', '<p>one</p>\n<p>two</p>', 'one\n\ntwo'],
    ['blocks begin a line', '<div>one<div>two</div>three</div>', 'one\ntwo\nthree'],
    ['<br> breaks a line, two make a paragraph', 'a<br>b<br><br>c', 'a\nb\n\nc'],
    ['a <br> at a block’s end adds nothing', '<p>a<br></p><p>b</p>', 'a\n\nb'],
    ['entities are decoded', '&lt;b&gt; &amp; &#x7b2c;&#19968;', '<b> & 第一'],
    ['broken entities are kept as they stand', 'AT&T &unknown; &#xD800;', 'AT&T &unknown; \ufffd'],
    ['preformatted text keeps its lines and blanks', '<pre>\n a\n\n  b</pre>c', ' a\n\n  b\n\nc'],
    ['text that asks to keep white space does', '<div style="white-space: pre-wrap">a  b\nc</div>', 'a  b\nc'],
    ['list items are lines, with the numbers that a browser prints and no bullets', '<ol><li>one<ul><li>two</ul><li>three</ol>', '1. one\ntwo\n2. three'],
    ['list marks that the file holds stay', '<ul><li>（一）甲<li>2. b</ul>', '（一）甲\n2. b'],
    ['cells are parted by tabs', '<table><tr><td><p>A</p></td><td>B</td><td></td><td>D</td></tr><tr><td>e<td>f</table>', 'A\tB\t\tD\ne\tf'],
    [
      'a table that lays out a page reads cell after cell',
      '<table><tr><td>menu<br>menu</td><td><p>one</p><p>two</p></td></tr></table>',
      'menu\nmenu\none\n\ntwo',
    ],
    [
      'a table in a table does not glue its rows',
      '<table><tr><td>x</td><td><table><tr><td>1<td>2<tr><td>3<td>4</table></td></tr></table>',
      'x\n1\t2\n3\t4',
    ],
    ['text that a table cannot hold comes before it', '<table>stray<tr><td>in</table>', 'stray\n\nin'],
    ['unclosed and crossed tags lose nothing', '<b><p>a</b>b<i>c', 'abc'],
    [
      'raised figures stay told apart from the number before them',
      '<p>by 2030<sup><a href="#n1">1</a></sup>, 10<sup>6</sup> t<sup>2, 3</sup> on 5 km<sup>2</sup>, the 21<sup>st</sup><a epub:type="noteref" class="footnote-ref">12</a></p><p><sup>1</sup> Note.</p>',
      'by 2030¹, 10⁶ t², ³ on 5 km², the 21st¹²\n\n1 Note.',
    ],
    ['how a word is spoken does not cut it in two', '<ruby>東京<rp>（</rp><rt>とうきょう</rt><rp>）</rp></ruby>都', '東京都'],
    ['mathematics keep their characters', '<math><mi>CO</mi><mn>2</mn><annotation>dup</annotation></math>', 'CO2'],
  ])('%s', (_, html, expected) => {
    expect(textOf(html)).toBe(expected)
  })

  test.each([
    '<script>alert(1)</script>', '<style>p{}</style>', '<template><p>no</p></template>', '<noscript>no</noscript>',
    '<svg><text>no</text></svg>', '<p hidden>no</p>', '<div style="color:red; DISPLAY : none">no</div>',
    '<span style="visibility:hidden">no</span>', '<iframe>no</iframe>', '<textarea>no</textarea>', '<select><option>no</select>',
    '<!-- no -->', '<object>no</object>', '<p style="mso-hide:all">no</p>', '<title>no</title>',
  ])('%s leaves nothing', html => {
    expect(textOf(`<body>before ${html} after</body>`).replace(/\s+/gu, ' ')).toBe('before after')
  })

  test('nothing that looks like markup in the text comes from the markup', () => {
    const { text } = readHtml('<p onclick="x()">a<img src=x onerror=alert(1)>b</p><a href="javascript:alert(1)">c</a>')
    expect(text).toBe('ab\n\nc')
  })
})

describe('changes that a page marks', () => {
  test('insertions are kept, deletions left out, and both are told', () => {
    const { text, warnings } = readHtml('<p>by <del>2025<sup>1</sup></del><ins>2030</ins>, <del>all</del><ins>most</ins> of it<del></del><del hidden>x</del></p><del><p>Gone.</p></del>')
    expect(text).toBe('by 2030, most of it')
    expect(warnings).toEqual([{ id: 'importing.warning.trackedChanges', values: { insertions: 2, deletions: 3 }, start: null }])
  })

  test('what is only underlined is no change', () => {
    expect(readHtml('<p>a <ins>b</ins></p>')).toMatchObject({ text: 'a b', warnings: [] })
  })
})

describe('what a page says about itself', () => {
  test('its title, language and date are suggested', () => {
    const head = '<title> 通知 \n 全文</title><meta name="PubDate" content="2024-5-3 10:00">'
    const page = readHtml(`<html lang="zh-CN"><head>${head}</head><body>x`)
    expect(page).toMatchObject({ title: '通知 全文', language: 'zh', issuedOn: '2024-05-03' })
  })

  test('a date that is none is not', () => {
    expect(readHtml('<meta name=pubdate content="2024-13-40"><p>x').issuedOn).toBeNull()
  })
})

describe('the structure of a page', () => {
  const hintsOf = (html: string) => {
    const { text, hints } = readHtml(html)
    return hints.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])
  }

  test('headings have the depth of their element', () => {
    expect(hintsOf('<h1> One </h1><p>a</p><h3>Two<br>lines</h3>')).toEqual([['heading', 1, 'One'], ['heading', 3, 'Two\nlines']])
  })

  test('list items speak for their first line, as deep as they are nested', () => {
    const items = hintsOf('<ol><li>one<p>more</p><ul><li>two</ul><li>three</ol>')
    expect(items).toEqual([['item', 1, '1. one'], ['item', 2, 'two'], ['item', 1, '2. three']])
  })

  test('navigation is boilerplate line by line, whatever it is made of', () => {
    expect(hintsOf('<nav><h2>Menu</h2><ul><li>Home<li>News</ul></nav><h1>Plan</h1>')).toEqual([
      ['boilerplate', undefined, 'Menu'], ['boilerplate', undefined, 'Home'], ['boilerplate', undefined, 'News'], ['heading', 1, 'Plan'],
    ])
  })

  test('empty elements say nothing', () => {
    expect(hintsOf('<h1> </h1><li></li><p>x')).toEqual([])
  })
})

describe('hostile pages', () => {
  const refusalOf = (html: string) => {
    try {
      readHtml(html)
    } catch (error) {
      if (error instanceof EngineError) return error.sentence.id
      throw error
    }
    return null
  }

  test.each([
    ['div', '<div>'.repeat(100_000)],
    ['formatting', '<b>'.repeat(100_000)],
    ['tables', '<table><tr><td>'.repeat(20_000)],
    ['foreign elements', `<svg>${'<g>'.repeat(100_000)}`],
  ])('%s nested without end are refused', (_, html) => {
    expect(refusalOf(`${html}x`)).toBe('importing.tooDeep')
  })

  test('deep but possible nesting is read', () => {
    expect(textOf(`${'<div>'.repeat(900)}x`)).toBe('x')
    expect(textOf(`${'<ul><li>'.repeat(400)}x`)).toBe('x')
    expect(textOf(`${'<table><tr><td>'.repeat(240)}x`)).toBe('x')
  })

  test('a million elements are read, more than that are refused', () => {
    expect(textOf('<i>a</i>'.repeat(1_000_000))).toBe('a'.repeat(1_000_000))
    expect(refusalOf('<i>a</i>'.repeat(1_200_001))).toBe('importing.tooManyElements')
  })

  test('whatever comes in, the text is canonical and every hint lies in it', () => {
    const piece = fc.constantFrom(
      '<p>', '</p>', '<div>', '</div>', '<table>', '<tr>', '<td>', '</td>', '</tr>', '</table>', '<li>', '<ul>', '</ul>', '<h1>', '</h1>',
      '<pre>', '</pre>', '<br>', '<nav>', '</nav>', '<b>', '</b>', '<!--', '-->', '<svg>', '<math>', '&nbsp;', '&#xFEFF;', '&#0;', '&#13;',
      '\r\n', '\n', ' ', '\t', 'a', '第', '\ud83d', '\ude00', '\0', '\ufeff', '<', '&',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const { text, hints } = readHtml(pieces.join(''))
        expect(canonicalText(text)).toBe(text)
        for (const { start, end } of hints) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
