import { describe, expect, test } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import { readSource } from '../../../../electron/engine/importing/read.ts'
import { encode } from '../encoding-samples.ts'

const words = '<html lang="zh"><head><title>湿地规划</title></head><body><nav>首页</nav><h1>湿地规划</h1><p>第一条　保护湿地，人人有责。</p></body></html>'

type Choices = { readonly transfer: string; readonly charset?: string; readonly body: string; readonly line?: string }

/** A page saved as one file, with a style sheet before it and a picture behind it. */
function saved({ transfer, charset, body, line = '\r\n' }: Choices): string {
  return [
    'From: <Saved by Blink>', 'Subject: page', 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="----Mark=_1"', '', '',
    '------Mark=_1', 'Content-Type: text/css', 'Content-Transfer-Encoding: quoted-printable', '', 'p { color: red }', '',
    '------Mark=_1', `Content-Type: text/html${charset ? `; charset="${charset}"` : ''}`, `Content-Transfer-Encoding: ${transfer}`, 'Content-Location: https://example.org/', '', body, '',
    '------Mark=_1', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '------Mark=_1--', '',
  ].join(line)
}

function quoted(bytes: Buffer): string {
  const signs = Array.from(bytes, byte => (byte > 32 && byte < 127 && byte !== 61 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`))
  return Array.from({ length: Math.ceil(signs.length / 20) }, (_, row) => signs.slice(row * 20, row * 20 + 20).join('')).join('=\r\n')
}

const read = (file: string | Buffer, name = 'page.mht', options = {}) => readSource(typeof file === 'string' ? Buffer.from(file, 'latin1') : file, name, options)

async function refusalOf(reading: Promise<unknown>) {
  try {
    await reading
  } catch (error) {
    if (error instanceof EngineError) return error.sentence.id
    throw error
  }
  return null
}

describe('web pages saved as one file', () => {
  test.each([
    ['quoted-printable', saved({ transfer: 'quoted-printable', charset: 'utf-8', body: quoted(Buffer.from(words)) }), 'utf-8'],
    ['base64', saved({ transfer: 'base64', charset: 'utf-8', body: Buffer.from(words).toString('base64').replace(/.{76}/gu, '$&\r\n') }), 'utf-8'],
    ['eight bits', saved({ transfer: '8bit', charset: 'utf-8', body: Buffer.from(words).toString('latin1') }), 'utf-8'],
    ['lines of Unix', saved({ transfer: 'base64', charset: 'utf-8', body: Buffer.from(words).toString('base64'), line: '\n' }), 'utf-8'],
    ['GBK by its header', saved({ transfer: 'quoted-printable', charset: 'gb2312', body: quoted(encode(words, 'gb18030')) }), 'gb18030'],
    ['GBK that nobody names', saved({ transfer: 'base64', body: encode(words, 'gb18030').toString('base64') }), 'gb18030'],
  ])('%s', async (_, file, encoding) => {
    const { text, title, mediaType, hints, ...rest } = await read(file)
    expect({ text, title, mediaType, encoding: rest.encoding }).toEqual({
      text: '首页\n\n湿地规划\n\n第一条　保护湿地，人人有责。', title: '湿地规划', mediaType: 'multipart/related', encoding,
    })
    expect(hints.map(({ kind }) => kind)).toEqual(['boilerplate', 'heading'])
  })

  test('tell what is marked as deleted', async () => {
    const { text, warnings } = await read(saved({ transfer: '8bit', charset: 'utf-8', body: '<p>by <del>2025</del><ins>2030</ins></p>' }))
    expect({ text, warned: warnings.map(({ id }) => id) }).toEqual({ text: 'by 2030', warned: ['importing.warning.trackedChanges'] })
  })

  test('keep the blank at which a browser broke a line of the file', async () => {
    const file = saved({ transfer: 'quoted-printable', charset: 'utf-8', body: '<p>Quays are kept by the harbour =\r\nboard and its crews=  \r\nall year.</p>' })
    expect((await read(file)).text).toBe('Quays are kept by the harbour board and its crewsall year.')
  })

  test('are told by what they are, whatever their name', async () => {
    expect((await read(saved({ transfer: 'base64', charset: 'utf-8', body: Buffer.from(words).toString('base64') }), 'page.txt')).mediaType).toBe('multipart/related')
    expect((await read('Note: Content-Type: multipart/related is a header', 'a.mht')).mediaType).toBe('text/plain')
  })

  test('a chosen encoding is the page’s', async () => {
    const file = saved({ transfer: 'base64', charset: 'utf-8', body: encode('<html><p>第一條　總則', 'big5').toString('base64') })
    expect((await read(file)).encoding).toBe('big5')
    expect(await refusalOf(read(file, 'page.mht', { encoding: 'utf-8' }))).toBe('importing.notTheChosenEncoding')
  })

  test('without a page, or cut off, they are refused with a sentence', async () => {
    expect(await refusalOf(read('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\n--x--'))).toBe('importing.noPage')
    expect(await refusalOf(read('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'))).toBe('importing.noPage')
    expect(await refusalOf(read(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n${'--x\r\n\r\n'.repeat(200_000)}`))).toBe('importing.noPage')
  })

  test('a web archive of Safari is refused with what to do', async () => {
    expect(await refusalOf(read(Buffer.from('bplist00\xd1\x01\x02', 'latin1'), 'page.webarchive'))).toBe('importing.webArchive')
  })
})
