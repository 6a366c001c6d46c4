import { describe, expect, test } from 'vitest'
import { cleanedHtml } from '../../../renderer/memo/pasting/cleaned-html.ts'

function cleaned(html: string): string {
  const holder = document.createElement('div')
  holder.append(cleanedHtml(html))
  return holder.innerHTML
}

describe('pasted HTML', () => {
  test('keeps headings, paragraphs, bold, italic, lists, quotes and web links', () => {
    const html = '<h1>h</h1><p>a <b>b</b> <i>c</i></p><ul><li>d</li></ul><ol start="3"><li>g</li></ol><blockquote>e</blockquote><p><a href="https://example.org/x">f</a></p>'
    expect(cleaned(html)).toBe(html)
  })
  test('loses attributes, styles, scripts and everything that would load something', () => {
    const styled = '<p onclick="x()" style="background:url(https://example.org)" class="y">a'
    expect(cleaned(`${styled}<img src=x onerror=alert(1)><script>b</script><style>c</style></p>`)).toBe('<p>a</p>')
    expect(cleaned('<svg><a href="javascript:1">x</a></svg><iframe src="https://example.org">y</iframe>')).toBe('')
    expect(cleaned('<form><input value=z>w</form>')).toBe('')
  })
  test('keeps the words of a link that leads nowhere safe, and of elements that a memo does not have', () => {
    expect(cleaned('<a href="javascript:alert(1)">a</a><a>b</a><dl><dt>c</dt></dl><h5>d</h5>')).toBe('abc<h3>d</h3>')
  })
  test('keeps text that only looks like an attribute', () => {
    expect(cleaned('<p>The style = plain, and only = 3.</p>')).toBe('<p>The style = plain, and only = 3.</p>')
  })
  test('stops at a depth that no real text has', () => {
    expect(cleaned(`${'<div>'.repeat(400)}deep`)).not.toContain('deep')
  })
  test('has tables as full grids, and those that are too large or within another as lines', () => {
    expect(cleaned('<table width=9><thead><tr><th colspan=2>a</th></tr></thead><tbody><tr><td bgcolor=red><p>b</p></td></tr></tbody></table>')).toBe(
      '<table><tbody><tr><th>a</th><td></td></tr><tr><td><p>b</p></td><td></td></tr></tbody></table>',
    )
    expect(cleaned('<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td></tr></table>')).toBe('<table><tbody><tr><td>a<p>b | c</p></td></tr></tbody></table>')
    const long = cleaned(`<table>${'<tr><td>x</td><td>y</td></tr>'.repeat(301)}</table>`)
    expect(long).not.toContain('table')
    expect(long.match(/<p>x \| y<\/p>/g)).toHaveLength(301)
    expect(cleaned('<table><tr><td colspan=1000000000>wide</td></tr></table>').match(/<td>/g)).toHaveLength(30)
  })
  test('from Word has its headings, lists by level and number, bold, quotes and tables, and nothing of Office', () => {
    expect(cleaned(wordHtml)).toBe(
      '<h1>Findings</h1><p>Childcare is <b>named</b> in <i>both</i> plans.</p>' +
        '<ol><li>First point</li><li>Second point<ul><li>under it</li></ul></li></ol>' +
        '<blockquote>Quoted words.</blockquote>' +
        '<table><tbody><tr><td><p>Plan</p></td><td><p>目标</p></td></tr></tbody></table>',
    )
  })
  test('from a web editor is not bold because all of it is wrapped in a bold that is none', () => {
    expect(cleaned('<b style="font-weight:normal" id="docs-internal-guid-1"><p>a <span style="font-weight:700">b</span></p></b>')).toBe('<p>a <b>b</b></p>')
  })
  test('never names anything remote', () => {
    const hostile = [
      '<img src="https://evil.example/p.png" onerror="fetch(1)">', '<picture><source srcset="//evil.example/a"></picture>', '<p style="background:url(https://evil.example/b)">kept</p>',
      '<video poster="https://evil.example/c"></video>', '<base href="https://evil.example/">', '<link rel=stylesheet href="https://evil.example/d">',
      '<svg><image href="https://evil.example/e"/></svg>', '<table background="https://evil.example/f"><tr><td background="https://evil.example/g">cell</td></tr></table>',
      '<object data="https://evil.example/h"></object>', '<a href="https://ok.example/" ping="https://evil.example/i" onclick="x()">link</a>', '<p\nonmouseover=alert(1)>moved</p>',
    ].join('')
    const clean = cleaned(hostile)
    expect(clean).not.toMatch(/evil|style|on\w+=|<img|<svg/)
    expect(clean).toContain('<a href="https://ok.example/">link</a>')
    for (const words of ['kept', 'cell', 'moved']) expect(clean).toContain(words)
  })
})

/** What Word puts on the clipboard, shortened: conditional comments, Office's own elements, lists as paragraphs. */
const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/x/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-text:"%1\\.";} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='margin-left:0cm'><span lang=EN-US style='mso-ansi-language:EN-US'>Findings<o:p></o:p></span></h1>
<p class=MsoNormal>Childcare is <b style='mso-bidi-font-weight:normal'>named</b> in <span style='font-style:italic'>both</span> plans.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>First point<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span></span><![endif]>Second point<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span></span><![endif]>under it<o:p></o:p></p>
<p class=MsoQuote>Quoted words.<o:p></o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=301 valign=top style='width:225.4pt'><p class=MsoNormal>Plan<o:p></o:p></p></td><td><p class=MsoNormal><span lang=ZH-CN>目标</span><o:p></o:p></p></td></tr></table>
<!--EndFragment--></body></html>`
