import { describe, expect, test } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import { readSource } from '../../../electron/engine/importing/read.ts'
import { startProcessorClock } from '../../processor-clock.ts'

const utf16 = (text: string, order: 'le' | 'be', mark = true) => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
const bytesOf = (...numbers: number[]) => Buffer.from(numbers)
const read = (bytes: Uint8Array | string, name = 'plan.txt', options = {}) =>
  readSource(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name, options)

async function refusal(bytes: Uint8Array | string, name = 'plan.txt', options = {}) {
  try {
    await read(bytes, name, options)
  } catch (error) {
    if (error instanceof EngineError) return { code: error.code, ...error.sentence }
    throw error
  }
  throw new Error('it was read')
}

const chinese = '第一章　总则\n第一条　为了促进健康产业发展，制定本方案。\n'
const unbroken = '为了促进健康产业发展，制定本方案。'.repeat(3)
const english = 'I. Scope\n1. Measures begin in 2025.\n'

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(chinese), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${chinese}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(chinese, 'le'), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(chinese, 'be'), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(chinese, 'le', false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(chinese, 'be', false), 'utf-16be'],
    ['UTF-16 LE without a mark nor any NUL', utf16(unbroken, 'le', false), 'utf-16le', unbroken],
  ])('%s is read as what it is', async (_, bytes, encoding, text = chinese) => {
    const parsed = await read(bytes)
    expect(parsed.encoding).toBe(encoding)
    expect(parsed.text).toBe(text)
  })

  test.each(['le', 'be'] as const)('English in UTF-16 %s without a mark is recognised by its NULs', async order => {
    expect((await read(utf16(english, order, false))).text).toBe(english)
  })

  test.each(['le', 'be'] as const)('one word, or pictures among few words, are enough to tell UTF-16 %s without a mark', async order => {
    for (const text of ['housing', '一、总则\n', '北京 Ä 😀 规划 👩‍💻 ①\n→ 𠮷野家\n']) expect(await read(utf16(text, order, false))).toMatchObject({ text, encoding: `utf-16${order}` })
  })

  test('a stray NUL makes no UTF-16 of UTF-8, whatever Han characters its letters would pair up to', async () => {
    for (const text of ['interdepartmental\0', 'ab\0cdefghijklmnopqrstuvwxyz']) expect(await read(text)).toMatchObject({ text: text.replace('\0', ''), encoding: 'utf-8' })
  })

  test('a chosen encoding wins over what the bytes look like', async () => {
    expect((await read(utf16(english, 'le', false), 'plan.txt', { encoding: 'utf-16le' })).text).toBe(english)
    expect((await read('ab', 'plan.txt', { encoding: 'utf-16le' })).text).toBe('\u6261')
    const asUtf8 = await refusal(utf16(english, 'le'), 'plan.txt', { encoding: 'utf-8' })
    expect(asUtf8).toMatchObject({ id: 'importing.notTheChosenEncoding', values: { line: 1 } })
  })

  test('a page that names another encoding but is UTF-8 is read', async () => {
    expect((await read('<meta charset=gb2312><p>第一条</p>', 'page.html')).text).toBe('第一条')
  })

  test('in what is no UTF-8, signs that no text holds make it none where they are many; tabs, form feeds and escapes are no such signs', async () => {
    const words = 'Des arbres pour chaque rue, et des cafés. '.repeat(4)
    const bytes = (signs: string) => Buffer.from(`${words}${signs} Les forêts sont protégées.`, 'latin1')
    expect(await refusal(bytes('\u0010\u001f'.repeat(3)))).toMatchObject({ id: 'importing.notText' })
    expect((await read(bytes('\u001b\t\f'.repeat(6)))).text).toContain('protégées')
  })

  test('UTF-16 that ends in the middle of a character is refused', async () => {
    expect(await refusal(utf16('ab', 'le').subarray(0, 5))).toMatchObject({ id: 'importing.oddLength' })
  })
})

describe('canonical text', () => {
  test('line ends become LF, NULs go, lone surrogates become U+FFFD, and warnings tell of the last two', async () => {
    const parsed = await read(utf16('a\r\nb\rc\0\n\ud800d\udc00 plain words to tell by', 'le'))
    expect(parsed.text).toBe('a\nb\nc\n\ufffdd\ufffd plain words to tell by')
    expect(parsed.warnings).toEqual([
      { id: 'importing.warning.nul', values: { count: 1 }, start: null },
      { id: 'importing.warning.surrogates', values: { count: 2 }, start: null },
    ])
  })

  test('nothing else is changed', async () => {
    const text = '  a\u00a0b\u200b\t\u2028c\f e\u0301 \ufb01 １２\n\n\n'
    expect((await read(text)).text).toBe(text)
  })
})

describe('what is not text yet', () => {
  const office = (name: string) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26), Buffer.from(name)])
  const container = bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  const compound = (stream: string) => Buffer.concat([container, Buffer.from(stream, 'utf16le')])

  test.each([
    ['%PDF-1.7 \u00e2', 'importing.pdfBroken'],
    [office('word/document.xml'), 'importing.packed.damaged'],
    [office('xl/workbook.xml'), 'importing.notYet'],
    [office('photos/1'), 'importing.archive'],
    [compound('WordDocument'), 'importing.word'],
    [compound('Workbook'), 'importing.notYet'],
    [compound('PowerPoint Document'), 'importing.notYet'],
    [office('OFD.xml'), 'importing.notYet'],
    [office('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'importing.notYet'],
    [Buffer.concat([Buffer.from('CAJ\0'), Buffer.alloc(400, '\u0001\u0002\u0003\0')]), 'importing.notYet'],
    ['<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>', 'importing.word'],
    [Buffer.from('RIFF\u0001\u0001\u0001\u0001WEBPVP8 ', 'latin1'), 'importing.image'],
    [compound('EncryptedPackage'), 'importing.encrypted'],
    [compound('__substg1.0_0037001F'), 'importing.mail'],
    ['Received: by a\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nThe plan is attached.', 'importing.mail'],
    ['<?xml version="1.0"?>\n<!-- act -->\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act/></akomaNtoso>', 'importing.xml'],
    ['<an:akomaNtoso xmlns:an="x"><act/></an:akomaNtoso>', 'importing.xml'],
    ['<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="uslm.css"?><uscDoc xmlns="http://xml.house.gov/schemas/uslm/1.0"><main/></uscDoc>', 'importing.xml'],
    [bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'importing.image'],
    [bytesOf(0x1f, 0x8b, 8, 0), 'importing.archive'],
    ['SQLite format 3\0', 'importing.database'],
    [bytesOf(...Array.from({ length: 400 }, (_, index) => (index * 7) % 256)), 'importing.notText'],
    ['', 'importing.emptyFile'],
    ['\ufeff \n\t\u00a0', 'importing.noText'],
    ['<html><body><p> </p>', 'importing.noText'],
    ['<html><body><script>only()</script>', 'importing.scriptedPage'],
    ['<html><head><script src="app.js"></script></head><body><div id="root"></div><noscript>Switch on scripts</noscript>', 'importing.scriptedPage'],
    ['<html><head><script>x()</script></head><body><iframe src="plan.html"></iframe></body>', 'importing.showsAnotherPage'],
    ['<html><body><script>x()</script><iframe hidden src="count.html"></iframe></body>', 'importing.scriptedPage'],
    ['<html><frameset><frame src="menu.html"><frame src="plan.html"><noframes>No frames here</noframes></frameset></html>', 'importing.showsAnotherPage'],
  ])('%#: refused with a sentence, whatever the name says', async (bytes, id) => {
    expect(await refusal(bytes, 'plan.txt')).toMatchObject({ code: 'invalid', id })
  })

  test('a mail is told by its name and one field of its header', async () => {
    expect(await refusal('Subject: Plan\nTo: a@b.c\n\nSee below.', 'a.eml')).toMatchObject({ id: 'importing.mail' })
    expect((await read('Subject: Plan\nTo: a@b.c\n\nSee below.')).text).toContain('See below')
    expect((await read('See below.\nSubject: Plan', 'a.eml')).text).toContain('See below')
    expect((await read('Aim: to plant trees.\nScope: the town.', 'a.eml')).text).toContain('Scope')
  })

  test('hundreds of comments before what is no element are looked through at once', async () => {
    const elapsed = startProcessorClock()
    expect((await read(`${'<!---->'.repeat(500)}<a>`)).text).toContain('<a>')
    expect((await read(`<?xml version="1.0"?>${'<!---->'.repeat(500)}plan`)).text).toContain('plan')
    expect(elapsed()).toBeLessThan(2_000)
  })

  test('text that only speaks of such formats is text', async () => {
    expect((await read('MIME-Version: 1.0 is a field, <?xml version="1.0"?><act> a beginning')).text).toContain('<act>')
    expect((await read('See %PDF-1.7 and PK\x03 in the annex')).text).toContain('%PDF')
  })

  test.each(['a.docx', 'a.odt', 'a.epub'])('an archive without its directory, called %s, is a damaged one of these', async name => {
    const cut = office('photos/1')
    expect(await refusal(cut, name)).toMatchObject({ id: 'importing.packed.damaged' })
    expect(await refusal(Buffer.concat([cut, Buffer.from('PK\x05\x06', 'latin1')]), name)).toMatchObject({ id: 'importing.archive' })
  })
})

describe('what other programs hand over', () => {
  const project = '<?xml version="1.0" encoding="utf-8"?>\n<!-- made -->\n<Project name="Study"\n xmlns="urn:QDA-XML:project:1.0"><Users/></Project>'
  test.each([
    [project, 'study.qde', 'importing.qualitativeProject'],
    [utf16(project.replace('utf-8', 'utf-16'), 'le'), 'study.txt', 'importing.qualitativeProject'],
    [project.replaceAll('Project', 'q:CodeBook').replace('xmlns=', 'xmlns:q=').replace('project:1.0', 'codebook:1.0'), 'codes.qdc', 'importing.qualitativeCodebook'],
    ['SQLite format 3\0', 'study.mx24', 'importing.qualitativeProject'],
    ['SQLite format 3\0', 'study.db', 'importing.database'],
  ])('a project or codebook for qualitative analysis is told as what it is (%#)', async (bytes, name, id) => {
    expect(await refusal(bytes, name)).toMatchObject({ code: 'invalid', id })
  })

  test('text that speaks of such projects is text', async () => {
    expect((await read(`See <Project xmlns="urn:QDA-XML:project:1.0"> and so on`)).text).toContain('QDA')
    expect((await read('<xs:schema targetNamespace="urn:QDA-XML:project:1.0"><xs:element name="Project"/></xs:schema>')).text).toContain('QDA')
  })
})

describe('what was found in a folder', () => {

  test.each(['data.csv', 'data.JSON', 'page.css', 'notes.log', 'settings.ini'])('%s is passed over, and read when it was chosen by itself', async name => {
    expect(await refusal('a,b\n1,2', name, { isFound: true })).toMatchObject({ code: 'invalid', id: 'importing.passedOver' })
    expect((await read('a,b\n1,2', name)).text).toBe('a,b\n1,2')
  })

  test.each(['a.docx', 'A.PDF'])('text that is called %s is a damaged one', async name => {
    expect(await refusal('no such file', name, { isFound: true })).toMatchObject({ id: 'importing.packed.damaged' })
    expect((await read('a text after all', name)).text).toBe('a text after all')
  })

  test.each([['Plan 2026.2', 'text/plain'], ['规划（2026.3）', 'text/plain'], ['README', 'text/plain'], ['plan.TXT', 'text/plain'], ['plan.md', 'text/markdown'], ['index.aspx', 'text/html']])('%s is read', async (name, mediaType) => {
    expect((await read(mediaType === 'text/html' ? '<!doctype html><p>Words' : 'Words', name, { isFound: true })).mediaType).toBe(mediaType)
  })
})

describe('limits', () => {
  test('a file over 100 MB, a text over 20 million characters or 200,000 lines is refused', async () => {
    expect(await refusal(Buffer.alloc(100_000_001, 97))).toMatchObject({ id: 'importing.tooLarge', values: { megabytes: 100 } })
    expect(await refusal('a'.repeat(20_000_001))).toMatchObject({ id: 'importing.tooLong' })
    expect(await refusal('a\n'.repeat(200_001))).toMatchObject({ id: 'importing.tooManyLines' })
    expect((await read('a'.repeat(20_000_000))).text.length).toBe(20_000_000)
  })
})

describe('kind of file', () => {
  test.each([
    ['# One\ntext', 'a.md', 'text/markdown'],
    ['# One\ntext', 'a.txt', 'text/plain'],
    ['<p>x', 'a.HTM', 'text/html'],
    ['<!-- saved --> <!DOCTYPE html><p>x', 'a.txt', 'text/html'],
    ['<heading> is no tag', 'a.txt', 'text/plain'],
  ])('%s in %s is %s', async (text, name, mediaType) => {
    expect((await read(text, name)).mediaType).toBe(mediaType)
  })

  test('UTF-16 HTML is HTML', async () => {
    expect((await read(utf16('<html><body><p>第一条</p>', 'be'))).text).toBe('第一条')
  })
})

describe('language', () => {
  test.each([
    ['Plan text', 'a.txt', 'en'],
    [chinese, 'a.txt', 'zh'],
    ['<html lang="en"><p>第一条 为了促进健康产业发展', 'a.html', 'zh'],
    ['<html lang="fr-FR"><p>Le plan', 'a.html', 'fr'],
    ['<html lang="cn"><p>Plan text', 'a.html', 'en'],
  ])('of %j is %s', async (text, name, language) => {
    expect((await read(text, name)).language).toBe(language)
  })
})

describe('title', () => {
  test.each([
    ['the first line with a letter or digit', '\n  ***\n[bookmark: X] Action Plan \nmore', 'a.txt', 'Action Plan'],
    ['a page’s own title', '<title>Own</title><h1>Head</h1>', 'a.html', 'Own'],
    ['a paper’s name below the office that issues it', 'Ministry of Ports\nNational Ferry Plan 2031\n\nFerries sail in every season.\n', 'a.txt', 'National Ferry Plan 2031'],
    ['the same in headings', '# THE HARBOUR PARTNERSHIP\n\n## SECOND FERRY ACTION PLAN FOR THE ISLANDS\n\nMay 2031\n\nFerries sail.\n', 'a.md', 'SECOND FERRY ACTION PLAN FOR THE ISLANDS'],
    ['the same where a page tells no more than the office', '<title>Ministry of Ports</title><p>Ministry of Ports</p><p>National Ferry Plan 2031</p><p>Ferries sail in every season.</p>', 'a.html', 'National Ferry Plan 2031'],
    ['a motto with the paper’s name below it', '# ISLANDS AHEAD\n\n## A STRATEGY FOR FERRIES\n\nFerries sail.\n', 'a.md', 'ISLANDS AHEAD: A STRATEGY FOR FERRIES'],
    ['the first heading, when the one below is a part’s', '# Islands Ahead\n\n## Why we need a plan\n\nFerries sail.\n', 'a.md', 'Islands Ahead'],
    ['the office, when no paper is named below it', 'Ministry of Ports\nFerries and piers\n\nFerries sail in every season.\n', 'a.txt', 'Ministry of Ports'],
    ['a Chinese title in two headings', '# 海城市港口局\n\n# 关于印发《海城市港口\n\n# 管理办法》的通知\n\n各区：\n', 'a.md', '海城市港口局关于印发《海城市港口管理办法》的通知'],
    ['a Chinese title below who issued it', '海城市港口局 海城市财政局\n关于印发《海城市港口\n管理办法》的通知\n\n各区：\n', 'a.txt', '海城市港口局 海城市财政局关于印发《海城市港口管理办法》的通知'],
    ['the first of two papers’ headings', '# 海城市港口规划\n\n# 海城市码头规划\n\n各区：\n', 'a.md', '海城市港口规划'],
    ['the first of headings that end as no paper does', '# 港口\n\n# 码头\n\n各区：\n', 'a.md', '港口'],
    ['a page’s outermost heading', '<h2>Second</h2><h1>First</h1>', 'a.html', 'First'],
    ['a Markdown heading without its marks', 'intro\n\n## The *Plan* ##\n', 'a.md', 'The *Plan*'],
    ['a heading without the sign of its note', '# Harbour Plan[1]\n\nText.', 'a.md', 'Harbour Plan'],
    ['an underlined heading', 'The Plan\n========\n', 'a.md', 'The Plan'],
    ['none where the text begins with its first chapter', '第一章　总则\n\n第一条　为了医疗，制定本方案。', 'a.txt', null],
    ['none where it begins with its first article', 'Article 1. Scope\n\nThis plan is for all.', 'a.txt', null],
    ['a line about a part that is a name', '第一批重点项目\n\n一、医院', 'a.txt', '第一批重点项目'],
    ['the line above headings that name parts', 'National Housing Plan\n\n## 1 Background\n\nText.\n\n## 2 Targets\n', 'a.md', 'National Housing Plan'],
    ['a Chinese line above its chapters', '某市养老服务促进条例（草案）\n\n# 第一章　总则\n\n第一条　目的。\n', 'a.md', '某市养老服务促进条例（草案）'],
    ['the line above an introduction', 'Coastal Resilience Plan 2030\n\nMinistry of Coasts\n\n# Introduction\n\nText.\n', 'a.md', 'Coastal Resilience Plan 2030'],
    ['an introduction, where nothing stands above it', '# Introduction\n\nText.\n', 'a.md', 'Introduction'],
    ['none where headings begin with a chapter', '# 第一章　总则\n\n第一条　目的。\n', 'a.md', null],
    ['a heading with a number, where only sentences stand above it', 'This was decided in spring.\n\n# 1 Background\n\nText.\n', 'a.md', '1 Background'],
    ['below the letterhead of a Chinese paper', '国务院办公厅文件\n国办发〔2023〕12号\n\n国务院办公厅关于推进养老服务的意见\n\n第一章 总则\n', 'a.txt', '国务院办公厅关于推进养老服务的意见'],
    ['in several lines', '京政发〔2024〕5号\n\n北京市人民政府关于印发《北京市养老服务\n发展行动计划》的通知\n\n各区：\n', 'a.txt', '北京市人民政府关于印发《北京市养老服务发展行动计划》的通知'],
    ['letterhead where nothing else stands', '某某市人民政府文件\n', 'a.txt', '某某市人民政府文件'],
    ['the first sentence of a long line', `It was held in Beijing. ${'It went on. '.repeat(40)}`, 'a.txt', 'It was held in Beijing.'],
  ])('is %s', async (_, text, name, title) => {
    expect((await read(text, name)).title).toBe(title)
  })

  test('a long one is cut between words or graphemes, at most 200 units', async () => {
    expect((await read('word '.repeat(100))).title).toMatch(/^(word )+word…$/u)
    const accents = (await read('e\u0301'.repeat(150))).title ?? ''
    expect(accents.length).toBeLessThanOrEqual(200)
    expect(accents).toMatch(/^(e\u0301){90,}…$/u)
  })
})

test('a page in XML may close its elements within themselves', async () => {
  const page = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><div/><p>All of the text.</p></body></html>'
  expect((await read(`<?xml version="1.0"?>${page}`, 'a.html')).text).toBe('All of the text.')
  expect((await read(page, 'a.xht')).text).toBe('All of the text.')
})

test.each([
  ['これからのまちづくり', 'ja'],
  ['第一条　この計画は、市民の健康を守ることを目的とする。', 'ja'],
  ['推进“みなとみらい”合作项目，完善港口设施，提升城市服务水平，到2030年建成国际一流的现代化滨海城区，全面改善居民生活。', 'zh'],
  ['Plan for the Minato (みなと) district and its harbour', 'en'],
])('the language of %s', async (text, language) => {
  expect((await readSource(Buffer.from(text), 'plan.txt')).language).toBe(language)
})
