import { describe, expect, test } from 'vitest'
import { readEpub } from '../../../../electron/engine/importing/epub/read-epub.ts'
import { readSource } from '../../../../electron/engine/importing/read.ts'
import { type GivenEntry, makeZip } from '../packed/given-zip.ts'
import { refused } from '../refused.ts'

type Book = { readonly metadata?: string; readonly parts?: Readonly<Record<string, string>>; readonly manifest?: string; readonly spine?: readonly string[]; readonly guide?: string; readonly more?: readonly GivenEntry[] }

const page = (body: string, head = '') => `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head>${head}</head><body>${body}</body></html>`

function bookFile({ metadata = '', parts = {}, manifest = '', spine = Object.keys(parts), guide = '', more = [] }: Book): Buffer {
  const items = Object.keys(parts).map(name => `<item id="${name}" href="text/${encodeURIComponent(name)}.xhtml" media-type="application/xhtml+xml"/>`).join('')
  const refs = spine.map(id => `<itemref idref="${id}"/>`).join('')
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${manifest}${items}</manifest><spine>${refs}</spine>${guide}</package>`
  const container = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
  return makeZip([
    { name: 'mimetype', bytes: 'application/epub+zip', isStored: true },
    { name: 'META-INF/container.xml', bytes: container },
    { name: 'OPS/book.opf', bytes: opf },
    ...Object.entries(parts).map(([name, bytes]) => ({ name: `OPS/text/${name}.xhtml`, bytes })),
    ...more,
  ])
}

describe('a book', () => {
  test('is its texts in the order of the spine, with their structure', async () => {
    const parts = { 二: page('<h1>第二章</h1><p>乙</p>'), 一: page('<h1>第一章</h1><ul><li>甲</li></ul>') }
    const { text, hints } = await readEpub(bookFile({ parts, spine: ['一', '二', '一', 'gone'] }))
    expect(text).toBe('第一章\n\n甲\n\n第二章\n\n乙')
    expect(hints.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])).toEqual([
      ['heading', 1, '第一章'], ['item', 1, '甲'], ['heading', 1, '第二章'],
    ])
  })

  test('has headings in its lines in bold where no part declares any, one a part', async () => {
    const part = (head: string, said: string) => page(`<p><b>${head}</b></p><p>${said}</p>`)
    const { text, hints } = await readEpub(bookFile({ parts: { a: part('Boats', 'Twelve are bought.'), b: part('Piers', 'Each gets a lamp.'), c: part('Money', 'It costs 3 million.') } }))
    expect(hints.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])).toEqual([['heading', 1, 'Boats'], ['heading', 1, 'Piers'], ['heading', 1, 'Money']])
  })

  test('is set as its style sheets say', async () => {
    const part = (head: string, said: string) => page(`<p class="p1"><span class="s2">${head}</span></p><p class="p1">${said}</p>`)
    const parts = { a: part('Boats', 'Twelve are bought.'), b: part('Piers', 'Each gets a lamp.'), c: part('Money', 'It costs 3 million.') }
    const manifest = '<item id="css" href="styles/book.css" media-type="text/css"/>'
    const { hints } = await readEpub(bookFile({ parts, manifest, more: [{ name: 'OPS/styles/book.css', bytes: '.s2 { font-weight: bold; }' }] }))
    expect(hints.filter(({ kind }) => kind === 'heading')).toHaveLength(3)
  })

  test('leaves out lists of contents, pictures and pages without text', async () => {
    const manifest = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="pic" href="p.svg" media-type="image/svg+xml"/>'
    const more = [{ name: 'OPS/nav.xhtml', bytes: page('<p>Contents</p>') }, { name: 'OPS/p.svg', bytes: '<svg>no</svg>' }]
    const guide = '<guide><reference type="toc" href="text/toc.xhtml#top"/></guide>'
    const parts = { cover: page('<img src="c.png"/>'), toc: page('Contents'), a: page('<p>a</p>') }
    expect((await readEpub(bookFile({ parts, manifest, more, guide, spine: ['nav', 'pic', 'cover', 'toc', 'a'] }))).text).toBe('a')
  })

  test('elements that close themselves hold nothing', async () => {
    const parts = { a: page('<p><a id="x"/>one<br/>two<span class="b"/></p><div/><p>three</p><script src="x"/><p>four</p>', '<title/><style/>') }
    expect((await readEpub(bookFile({ parts }))).text).toBe('one\ntwo\n\nthree\n\nfour')
    expect((await readEpub(bookFile({ parts: { a: page(`<p>${'<a id="x"/><span/>'.repeat(20_000)}one</p>`) } }))).text).toBe('one')
  })

  test('tells once what is marked as deleted in its parts', async () => {
    const part = page('<p>by <del>2025</del><ins>2030</ins></p>')
    const { text, warnings } = await readEpub(bookFile({ parts: { a: part, b: part } }))
    expect(text).toBe('by 2030\n\nby 2030')
    expect(warnings).toEqual([{ id: 'importing.warning.trackedChanges', values: { insertions: 2, deletions: 2 }, start: null }])
  })

  test('says who wrote it, when and in which language', async () => {
    const metadata = '<dc:title>Forest plan</dc:title><dc:title>Second</dc:title><dc:creator>Li Na</dc:creator><dc:creator>Wang</dc:creator><dc:date opf:event="modification">2025-01-01</dc:date><dc:date>2024-05</dc:date><dc:language>fr-FR</dc:language>'
    const parts = { a: page('<p>texte</p>') }
    expect(await readSource(bookFile({ metadata, parts }), 'a.zip')).toMatchObject({
      title: 'Forest plan', author: 'Li Na, Wang', issuedOn: '2024-05', language: 'fr', mediaType: 'application/epub+zip', encoding: '',
    })
    const unsaid = '<dc:title>Unknown Title</dc:title><dc:creator>Unknown Author</dc:creator><dc:date>0101-01-01T00:00:00</dc:date>'
    expect(await readEpub(bookFile({ metadata: unsaid, parts }))).toMatchObject({ title: null, author: null, issuedOn: null })
  })
})

describe('a book is refused', () => {
  const encryption = (algorithm: string) => ({
    name: 'META-INF/encryption.xml',
    bytes: `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
  })
  const parts = { a: page('<p>a</p>') }

  test('when its seller has locked it; scrambled fonts are no lock', async () => {
    expect(await refused(readEpub(bookFile({ parts, more: [encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc')] })))).toMatchObject({ id: 'importing.epub.locked' })
    expect((await readEpub(bookFile({ parts, more: [encryption('http://www.idpf.org/2008/embedding')] }))).text).toBe('a')
  })

  test.each([
    ['without a container', makeZip([{ name: 'mimetype', bytes: 'application/epub+zip', isStored: true }]), 'importing.packed.damaged'],
    ['with text that is no UTF-8', bookFile({ parts: {}, manifest: '<item id="a" href="a.xhtml" media-type="text/html"/>', spine: ['a'], more: [{ name: 'OPS/a.xhtml', bytes: Buffer.from([0x3c, 0x70, 0x3e, 0xff]) }] }), 'importing.packed.damaged'],
    ['nested without end', bookFile({ parts: { a: page('<div>'.repeat(5_000)) } }), 'importing.tooDeep'],
    ['with entities in its package', makeZip([{ name: 'META-INF/container.xml', bytes: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]), 'importing.packed.doctype'],
    ['that has no text', bookFile({ parts: { a: page('') } }), 'importing.noText'],
  ])('%s', async (_, bytes, id) => {
    expect(await refused(readSource(bytes, 'book.epub'))).toMatchObject({ code: 'invalid', id })
  })

  test('when all texts together are longer than a document may be', async () => {
    // Written at random, so that what stands for it here is the sum and not how well it packs.
    const long = (seed: number) => page(`<p>${Array.from({ length: 900_000 }, (_, i) => ((i * 7_919 + seed) % 99_991).toString(36)).join(' ')}</p>`)
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`p${i}`, long(i * 31)]))
    expect(await refused(readEpub(bookFile({ parts: many })))).toMatchObject({ id: 'importing.tooLong' })
  }, 30_000)
})
