import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { repeatedLines } from '../../../electron/domain/clauses/noise/running-heads.ts'
import { readSource } from '../../../electron/engine/importing/read.ts'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import { makeZip } from '../importing/packed/given-zip.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench
let running: number
beforeEach(async () => {
  running = 0
  bench = await openWorkbench({
    startWorker(entry) {
      const port = startChildWorker(entry)
      running++
      port.onExit(() => running--)
      return port
    },
  })
})
afterEach(async () => bench.remove())

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const story = (body: string) => `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
const plain = '<w:p><w:r><w:t>A plan.</w:t></w:r></w:p>'
const parts = (body: string) => [{ name: '[Content_Types].xml', bytes: types }, { name: '_rels/.rels', bytes: relations }, { name: 'word/document.xml', bytes: story(body) }]
const book = (href: string, rest: Record<string, Uint8Array> = {}) => zipSync({
  mimetype: [strToU8('application/epub+zip'), { level: 0 }],
  'META-INF/container.xml': strToU8('<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'),
  'OEBPS/p.opf': strToU8(`<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="a" href="${href}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`),
  ...rest,
})

/** A Word file in a Word file in a Word file. */
function nested(levels: number): Buffer {
  let inner = makeZip(parts(plain))
  for (let level = 0; level < levels; level++) inner = makeZip([...parts(plain), { name: 'word/embeddings/inner.docx', bytes: inner }])
  return inner
}

/** A PDF whose catalogue, pages and page lie in two object streams, each of which extends the other and is said to lie in it. */
function circularPdf(): Buffer {
  const catalogue = '<</Type/Catalog/Pages 2 0 R>> '.padEnd(30)
  const streams = [
    { number: 5, other: 6, index: '1 0 2 30 ', objects: `${catalogue}<</Type/Pages/Kids[3 0 R]/Count 1>>`, count: 2 },
    { number: 6, other: 5, index: '3 0 ', objects: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>', count: 1 },
  ]
  const body = `%PDF-1.7\n${streams.map(({ number, other, index, objects, count }) => `${number} 0 obj\n<</Type/ObjStm/N ${count}/First ${index.length}/Extends ${other} 0 R/Length ${index.length + objects.length}>>stream\n${index}${objects}\nendstream\nendobj\n`).join('')}`
  const places = [[0, 0, 65_535], [2, 5, 0], [2, 5, 1], [2, 6, 0], [0, 0, 0], [2, 6, 0], [2, 5, 0], [1, body.length, 0]]
  const table = Buffer.concat(places.map(([kind = 0, where = 0, index = 0]) => {
    const row = Buffer.alloc(7)
    row[0] = kind
    row.writeUInt32BE(where, 1)
    row.writeUInt16BE(index, 5)
    return row
  }))
  return Buffer.concat([Buffer.from(`${body}7 0 obj\n<</Type/XRef/Size 8/W[1 4 2]/Root 1 0 R/Length ${table.length}>>stream\n`), table, Buffer.from(`\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF`)])
}

const hostile: Readonly<Record<string, readonly [bytes: string | Uint8Array, becomes: string]>> = {
  'overlapping.docx': [makeZip([...parts(plain), { name: 'word/a.xml', bytes: '<a/>' }, { name: 'word/b.xml', bytes: '<a/>', sharesWith: 3 }]), 'importing.packed.unsafe'],
  'nested.docx': [nested(40), 'in'],
  'runs.docx': [makeZip(parts(`<w:p>${'<w:r>'.repeat(100_000)}<w:t>x</w:t>${'</w:r>'.repeat(100_000)}</w:p>`).map(part => ({ ...part, isStored: true }))), 'importing.packed.tooDeep'],
  'attribute.docx': [makeZip(parts(`<w:p><w:r><w:t a="${'A'.repeat(30_000_000)}">x</w:t></w:r></w:p>`)), 'importing.packed.tooLarge'],
  'circular.pdf': [circularPdf(), 'importing.noText'],
  'outside.epub': [book('../../../../etc/passwd'), 'importing.noText'],
  'leading-out.epub': [book('a.xhtml', { 'OEBPS/../../x.xhtml': strToU8('<p>x</p>') }), 'importing.packed.unsafe'],
  'binary.rtf': ['{\\rtf1\\ansi Hello {\\pict\\bin2147483647 abc} World}', 'importing.rtf.binary'],
  'negative.rtf': ['{\\rtf1\\ansi Hello \\bin-5 abc \\bin99999999999999 World}', 'importing.rtf.binary'],
  'deep.html': [`${'<div>'.repeat(1_000_000)}text`, 'importing.tooDeep'],
  'good.txt': ['A plan that is good.', 'in'],
}

test('hostile files are refused with a sentence each, the good ones among them come in, nothing is left over and no process stays', async () => {
  const answers = await bench.engine.documents.import({ files: Object.entries(hostile).map(([name, [bytes]]) => bench.ticket(name, bytes)) })
  const became = answers.map(answer => [answer.file, 'error' in answer ? answer.error.message.id : 'in'])
  expect(Object.fromEntries(became)).toEqual(Object.fromEntries(Object.entries(hostile).map(([name, [, becomes]]) => [name, becomes])))
  expect(await bench.engine.documents.list({})).toHaveLength(2)
  expect(await bench.engine.projects.check({})).toEqual([])
  await expect.poll(() => running).toBe(0)
  expect(bench.internal).toEqual([])
})

test('of a folder with pipes, devices, links to itself and odd names what is a file comes in, and a name that leads nowhere is told', async () => {
  const folder = join(bench.folder, 'odd')
  mkdirSync(folder)
  writeFileSync(join(folder, 'line\nbreak.txt'), 'A plan with a line break in its name.')
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/lone-`), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('.txt')]), 'A plan under half a sign.')
  symlinkSync(folder, join(folder, 'itself'))
  symlinkSync('round', join(folder, 'round'))
  if (existsSync('/dev/zero')) symlinkSync('/dev/zero', join(folder, 'endless.txt'))
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe.txt')])
  const found = bench.files.expand(folder)
  const isKeptAsGiven = readdirSync(folder).some(name => name.includes('\uFFFD'))
  const answers = await bench.engine.documents.import({ files: found.map(path => bench.files.fromPath(path, { isFound: true })) })
  expect(answers.map(answer => ('error' in answer ? answer.error.message.id : 'in')).toSorted()).toEqual([...(isKeptAsGiven ? ['files.unwritableName'] : []), 'in'])
})

test('a line of millions of signs that are not Latin is read as any other', async () => {
  const line = `规划${'督导'.repeat(4_500_000)}`
  expect((await readSource(Buffer.from(line), 'line.txt')).text).toHaveLength(line.length)
  expect(repeatedLines([line, line]).size).toBe(0)
})
