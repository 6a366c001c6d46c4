import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { expect, test } from 'vitest'
import { PageParser } from '../../../../electron/engine/importing/html/parsing/page-parser.ts'

/** A tree without what leads back up in it. */
function shapeOf(document: DefaultTreeAdapterTypes.Document): string {
  return JSON.stringify(document, (key, value) => (key === 'parentNode' ? undefined : value))
}

const ownShape = (page: string) => shapeOf(PageParser.parse(page, { treeAdapter: defaultTreeAdapter }))
const shape = (page: string) => shapeOf(parse(page))

test.each([
  ['words before anything else', ' a b <p>c d'],
  ['words between frames, where only white space is kept', '<frameset> a b <frame> c d </frameset> e f </html> g h'],
  ['words that end a group of columns', '<table><colgroup> a b <col> c d </table>'],
  ['words where only columns may stand', '<template><col> a b <col></template>'],
  ['words that a table cannot hold', '<table> a b <tr> c d <td> e f </td> g <b>h i</table> j k'],
  ['words in a choice', '<select> a b <option>c d</select>'],
  ['a line feed that begins what is preformatted', '<pre>\na b\n c</pre><pre>\r\na b\r\n\r c</pre><textarea>\n a b</textarea>'],
  ['references, whole and broken', 'a &amp; b&lt c &unknown; AT&T R&D &#x4e00; &#0; d &notit; e'],
  ['a script that writes tags', '<script>if (a < b && c) { write("<p>x y</p>") } <!-- <script> a b </script> c --></script> d e'],
  ['a style, a title and a raw text that write tags', '<title>a &amp; b <i> c</title><style>a > b { c: "<p>" }</style><xmp>a <b> &amp; c</xmp>'],
  ['signs of other planes and lone halves of them', 'a 𠀀𠀁 b 🙂 c \ud800 d \udc00'],
  ['NULs and controls', 'a\0b \0 c\u0001 d\f e\v f'],
  ['drawings and formulas', '<svg> a b <title>c d</title><![CDATA[ e < f & g ]]></svg><math><mi>x y</mi></math>'],
  ['text to the end', 'a <plaintext> b < c & d </plaintext>\0 e'],
  ['more than is kept at once', `<p>${'word and 字 '.repeat(6_000)}<i>${'🙂 a &lt; b '.repeat(6_000)}`],
])('the tree is the one of parse5: %s', (_, page) => {
  expect(ownShape(page)).toBe(shape(page))
})

test('the tree of any page is the one of parse5', () => {
  const tags = 'html head body p b i a table tr td caption colgroup col select option frameset frame template svg math title style script textarea pre form li h1 noscript plaintext button'.split(' ')
  const piece = fc.oneof(
    fc.constantFrom(...tags).chain(tag => fc.constantFrom(`<${tag}>`, `</${tag}>`, `<${tag} class="a b">`)),
    fc.constantFrom('a', 'word ', ' two words', '\n', '  ', ' x\ny ', '&amp;', '&', '<', '< ', '\0', '\r\n', '\r', '𠀀', '字 字', '<!-- a b -->', '<![CDATA[a b]]>'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40, size: 'max' }), pieces => {
      const page = pieces.join('')
      expect(ownShape(page)).toBe(shape(page))
    }),
    { numRuns: 500 },
  )
})
