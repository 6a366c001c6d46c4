import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { openParser } from '../../../../electron/engine/importing/packed/plain-markup.ts'

/** What a parser tells of a text that comes in pieces, up to its first complaint. */
function told(parser: SaxesParser, pieces: readonly string[]): readonly unknown[] {
  const events: unknown[] = []
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => events.push(['open', name, { ...attributes }, isSelfClosing]))
  parser.on('closetag', ({ name }) => events.push(['close', name]))
  parser.on('text', text => events.push(['text', text]))
  parser.on('cdata', text => events.push(['cdata', text]))
  parser.on('doctype', () => events.push(['doctype']))
  parser.on('attribute', ({ name, value }) => name.startsWith('xmlns') && events.push(['declared', name, value]))
  try {
    for (const piece of pieces) parser.write(piece)
    parser.close()
  } catch {
    events.push(['refused'])
  }
  return events
}

/** Text told in pieces is one text: where it is cut is nobody's business. */
function joined(events: readonly unknown[]): readonly unknown[] {
  const all: unknown[] = []
  for (const event of events as [string, string][]) {
    const last = all.at(-1) as [string, string] | undefined
    if (event[0] === 'text' && last?.[0] === 'text') all[all.length - 1] = ['text', last[1] + event[1]]
    else all.push(event)
  }
  return all
}

const ours = (...pieces: string[]) => joined(told(openParser(), pieces))
const saxes = (...pieces: string[]) => joined(told(new SaxesParser({ xmlns: false, position: false }), pieces))

test.each([
  ['tags and text', '<w:p w:rsidR="00A1"><w:r><w:t xml:space="preserve"> a b </w:t></w:r></w:p>'],
  ['the same tag again', '<a><b c="1"/><b c="1"/><b c="1">d</b></a>'],
  ['a declared namespace', '<a xmlns="u" xmlns:b=\'v\'><b:c xmlns:b="w"/></a>'],
  ['values in single quotes, with the other ones in them', `<a b='"' c="'"/>`],
  ['a value with the sign that ends a tag', '<a b=">" c="]]>">d</a>'],
  ['references in text and values', '<a b="&lt;&#x4e00;">c &amp; d&#65;e</a>'],
  ['line ends of all kinds', '<a b="1\n2\t3">c\r\nd\re\n\tf</a>'],
  ['white space in a tag', '<a  b="1" \n c = "2" ><d /><e\t/></a >'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['attributes called like what every object has', '<a constructor="1" __proto__="2" toString="3"/>'],
  ['no space between attributes', '<a b="1"c="2"/>'],
  ['a value without quotes, an attribute without a value', '<a b=1 c/>'],
  ['a tag that another one ends', '<a><b></a></b>'],
  ['an end that begins like the open one', '<ab><a></ab></a>'],
  ['an end before anything else', '</a>'],
  ['two roots', '<a/><b/>'],
  ['text beside the root', 'a<b>c</b>d'],
  ['text that must not be there', '<a>b ]]> c</a>'],
  ['brackets that may', '<a>b ]] > ] c ]>]</a>'],
  ['brackets, a reference and the sign behind', '<a>b ]]&amp;> c]]</a>'],
  ['sections, remarks and instructions', '<a><![CDATA[<b> & ]]]]><!-- <c d="e"> --><?f g?>h</a>'],
  ['controls and lone halves of signs', '<a>b\u0001c</a>'],
  ['signs that are none', '<a>b\uffffc</a>'],
  ['signs of other planes', '<a b="𠀀🙂">字𠀀🙂</a>'],
  ['names in other letters', '<文件 名="甲">乙</文件>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['a declaration', '<?xml version="1.0" encoding="UTF-8"?>\n<a>b</a>'],
  ['XML 1.1, which reads other line ends', '<?xml version="1.1"?><a b="c\u0085d">e\u0085f\u2028g</a>'],
  ['what is never closed', '<a><b>c'],
  ['a tag that is never closed', '<a b="c"'],
  ['nothing', ''],
])('is told as by saxes, wherever it is cut: %s', (_, xml) => {
  const cuts = Array.from({ length: xml.length + 1 }, (_, cut) => [xml.slice(0, cut), xml.slice(cut)])
  for (const pieces of [...cuts, [...xml]]) expect(ours(...pieces), JSON.stringify(pieces)).toStrictEqual(saxes(...pieces))
})

test('more tags than are remembered are told as by saxes', () => {
  const xml = `<a>${Array.from({ length: 5_000 }, (_, n) => `<b c="${n % 3_000}"/>${n % 500 === 0 ? `<d e="${'f'.repeat(400)}${n % 1_000}"/>` : ''}`).join('')}</a>`
  expect(ours(xml)).toStrictEqual(saxes(xml))
})

test('any markup is told as by saxes', () => {
  const piece = fc.constantFrom(
    '<a>', '</a>', '<b c="1">', '</b>', '<d e="x>y"/>', '<w:f g:h=\'i\' j="k"/>', '<b c="1" c="2"/>', '<b\nc="1">', '<a >', '<', '>', '</', '"', ' ', '\n', '\r', '\r\n', ']', ']]>', '&', '&amp;',
    '&#x20;', 'words and', ' more ', '字', '🙂', '\ud83d', '\0', '\ufffe', '<!--', '-->', '<![CDATA[', '<?x y?>', '<a xmlns:b="c">', '\u0085',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30, size: 'max' }), fc.boolean(), (pieces, isCut) => {
      const whole = ['<root>', ...pieces, '</root>']
      const given = isCut ? whole : [whole.join('')]
      expect(ours(...given)).toStrictEqual(saxes(...given))
    }),
    { numRuns: 2_000 },
  )
})
