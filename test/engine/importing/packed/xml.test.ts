import { describe, expect, test } from 'vitest'
import { readXml, type XmlBudget } from '../../../../electron/engine/importing/packed/xml.ts'
import { refused } from '../refused.ts'

const vocabulary = new Map([['urn:one', 'a'], ['urn:two', 'b'], ['urn:one-strict', 'a']])

async function told(source: string | Uint8Array, { pieces = 7, budget }: { pieces?: number; budget?: XmlBudget } = {}): Promise<string> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source
  const said: string[] = []
  await readXml(
    Array.from({ length: Math.ceil(bytes.length / pieces) }, (_, i) => bytes.subarray(i * pieces, (i + 1) * pieces)),
    vocabulary,
    {
      open: (name, attributes) => said.push(`<${name}${attributes.get('a:id') ? ` id=${attributes.get('a:id')}` : ''}${attributes.get('plain') ?? ''}>`),
      close: name => said.push(`</${name}>`),
      text: value => said.push(value),
    },
    ...(budget ? [budget] : []),
  )
  return said.join('')
}

describe('XML is read', () => {
  test('with the names of the vocabulary, whatever prefixes the file uses', async () => {
    expect(await told('<x:r xmlns:x="urn:one" xmlns="urn:two"><p plain="!" x:id="1"/><q xmlns="">t</q></x:r>')).toBe(
      '<a:r><b:p id=1!></b:p><q>t</q></a:r>',
    )
    expect(await told('<r xmlns="urn:one-strict"><n xmlns="urn:other"/></r>')).toBe('<a:r><{urn:other}n></{urn:other}n></a:r>')
    expect(await told('<r xmlns="urn:one" id="9"><z:u/></r>')).toBe('<a:r><{}u></{}u></a:r>')
  })

  test('a prefix may mean something else further in', async () => {
    expect(await told('<x:r xmlns:x="urn:one"><x:s xmlns:x="urn:two"/><x:t/></x:r>')).toBe('<a:r><b:s></b:s><a:t></a:t></a:r>')
  })

  test('the same tag means something else under another declaration, however often it comes', async () => {
    const tags = '<x:t x:id="1"/>'.repeat(3)
    for (const pieces of [7, 10_000]) {
      expect(await told(`<r xmlns:x="urn:one">${tags}<s xmlns:x="urn:two">${tags}</s>${tags}</r>`, { pieces })).toBe(`<r>${'<a:t id=1></a:t>'.repeat(3)}<s>${'<b:t></b:t>'.repeat(3)}</s>${'<a:t id=1></a:t>'.repeat(3)}</r>`)
    }
  })

  test('attributes are found among many elements as among few, under each prefix that means theirs', async () => {
    const [many, told20] = ['<p x:id="1" plain="!"/>'.repeat(20), '<p id=1!></p>'.repeat(20)]
    expect(await told(`<r xmlns:x="urn:one" xmlns:z="urn:two">${many}<p z:id="2" id="3"/></r>`)).toBe(`<r>${told20}<p></p></r>`)
    expect(await told(`<r xmlns:x="urn:one" xmlns:y="urn:one-strict">${many}<p y:id="2"/></r>`)).toBe(`<r>${told20}<p id=2></p></r>`)
    expect(await told(`<r xmlns:x="urn:one" xmlns:e="">${many}<p e:plain="?"/></r>`)).toBe(`<r>${told20}<p?></p></r>`)
    const further = '<p x:id="2" a:id="3"/>'.repeat(20)
    expect(await told(`<r xmlns:x="urn:one">${many}<s xmlns:x="urn:two" xmlns:a="urn:two">${further}</s>${many}</r>`)).toBe(
      `<r>${told20}<s>${'<p></p>'.repeat(20)}</s>${told20}</r>`,
    )
  })

  test.each(['le', 'be'] as const)('in UTF-16 %s with a mark, cut anywhere', async order => {
    const bytes = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><r>健康𠮷</r>', 'utf16le')
    expect(await told(order === 'le' ? bytes : bytes.swap16(), { pieces: 5 })).toBe('<r>健康𠮷</r>')
  })

  test('in UTF-8 with a mark, references and CDATA', async () => {
    expect(await told('\ufeff<r>健&#x5eb7;&amp;<![CDATA[<b>]]></r>', { pieces: 2 })).toBe('<r>健康&<b></r>')
  })

  test('names of the language itself are names like others', async () => {
    expect(await told('<__proto__ constructor="x" toString="y" plain="1"><hasOwnProperty/></__proto__>')).toBe(
      '<__proto__1><hasOwnProperty></hasOwnProperty></__proto__>',
    )
  })
})

describe('XML is refused', () => {
  const laughs = `<!DOCTYPE r [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${'&a;'.repeat(10)}">`).join('')}]><r>&a8;</r>`

  test.each([
    ['not closed', '<r><p></r>', 'importing.packed.damaged'],
    ['cut off', '<r><p>', 'importing.packed.damaged'],
    ['empty', '', 'importing.packed.damaged'],
    ['with an unknown entity', '<r>&nbsp;</r>', 'importing.packed.damaged'],
    ['with a character that XML has not', '<r>\x0b</r>', 'importing.packed.damaged'],
    ['with a DOCTYPE', '<!DOCTYPE r><r/>', 'importing.packed.doctype'],
    ['with entities that expand', laughs, 'importing.packed.doctype'],
    ['with a file as an entity', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>', 'importing.packed.doctype'],
  ])('%s', async (_, source, id) => {
    expect(await refused(told(source))).toMatchObject({ code: 'invalid', id })
  })

  test('in bytes that are not its encoding', async () => {
    expect(await refused(told(Buffer.from('<r>\xc3\x28</r>', 'latin1')))).toMatchObject({ id: 'importing.packed.damaged' })
  })

  test('as soon as it is too deep or has too many elements', async () => {
    const budget = { depth: 3, elements: 5 }
    expect(await told('<r><p><t/></p></r>', { budget })).toContain('<t>')
    expect(await refused(told('<r><p><t><u>', { budget }))).toMatchObject({ id: 'importing.packed.tooDeep', values: { limit: 3 } })
    expect(await refused(told(`<r>${'<p/>'.repeat(5)}`, { budget }))).toMatchObject({ id: 'importing.packed.tooManyElements' })
    expect(await refused(told('<r>'.repeat(5_000)))).toMatchObject({ id: 'importing.packed.tooDeep', values: { limit: 256 } })
  })

  test('our own mistakes are not taken for a damaged file', async () => {
    const mistake = new TypeError('a mistake')
    const reading = readXml([Buffer.from('<r/>')], vocabulary, {
      open() {
        throw mistake
      },
    })
    await expect(reading).rejects.toBe(mistake)
  })
})
