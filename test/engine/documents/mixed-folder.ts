import { makeDocx, paragraph, styled } from '../importing/docx/given-docx.ts'
import { odtFile } from '../importing/odt/odt-file.ts'
import { makeZip } from '../importing/packed/given-zip.ts'
import { setLines, writePdf } from '../importing/pdf/pdf-writer.ts'

export type MixedFile = { readonly name: string; readonly bytes: Uint8Array; /** Message id of the refusal; null for a file that comes in. */ readonly refusal: string | null }

const clausesOf = (number: number) => Array.from({ length: 40 }, (_, index) => `${index + 1}. District ${number} shall keep water line ${index + 1} clean and say so every year.`)

const makers: readonly ((number: number) => readonly [ending: string, bytes: Uint8Array])[] = [
  number => ['txt', Buffer.from(`Plan ${number}\n\n${clausesOf(number).join('\n')}\n`)],
  number => ['html', Buffer.from(`<!doctype html><title>Plan ${number}</title><h1>Plan ${number}</h1>${clausesOf(number).map(line => `<p>${line}</p>`).join('')}`)],
  number => ['docx', makeDocx({ body: styled('Title', `Plan ${number}`) + clausesOf(number).map(line => paragraph(line)).join('') })],
  number => ['odt', odtFile(`<text:p>Plan ${number}</text:p>${clausesOf(number).map(line => `<text:p>${line}</text:p>`).join('')}`)],
  number => ['rtf', Buffer.from(`{\\rtf1\\ansi Plan ${number}\\par ${clausesOf(number).join('\\par ')}\\par}`)],
  number => ['epub', bookOf(`<h1>Plan ${number}</h1>${clausesOf(number).map(line => `<p>${line}</p>`).join('')}`)],
  number => ['pdf', writePdf([{ pieces: setLines([`Plan ${number}`, ...clausesOf(number)].join('\n'), { x: 60, y: 760, letters: 80 }) }])],
  number => ['md', Buffer.from(`# 规划 ${number}\n\n${clausesOf(number).map((_, index) => `第${index + 1}条　加强第${number}区供水管理。`).join('\n\n')}\n`)],
]

/** Each has a number in it, so that no two of a kind are the same bytes. */
const breakers: readonly ((number: number) => readonly [name: string, bytes: Uint8Array, refusal: string])[] = [
  number => [`empty text ${number}.txt`, Buffer.from(' '.repeat(number)), number === 0 ? 'importing.emptyFile' : 'importing.noText'],
  number => [`no encoding ${number}.txt`, Buffer.concat([Buffer.from(`Plan ${number} `), Buffer.from([0xc3, 0x28, 0xff, 0x20, 0x61])]), 'importing.unknownEncoding'],
  number => [`cut ${number}.docx`, makeDocx({ body: paragraph(`Plan ${number} `.repeat(50)) }).subarray(0, 900), 'importing.packed.damaged'],
  number => [`broken ${number}.pdf`, Buffer.from(`%PDF-1.7\n% ${number}\n1 0 obj\n<<>>\nendobj\n`), 'importing.pdfBroken'],
  number => [`locked ${number}.pdf`, writePdf([{ pieces: setLines(`Plan ${number}`, { x: 60, y: 700, letters: 60 }) }], { password: 'secret' }), 'importing.pdfLocked'],
  number => [`picture ${number}.png`, Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(String(number))]), 'importing.image'],
  number => [`bomb ${number}.docx`, makeDocx({ body: paragraph(`${number}`.padEnd(5_000_000, 'a')) }), 'importing.packed.tooLarge'],
  number => [`deep ${number}.docx`, makeDocx({ body: `${paragraph(String(number))}${'<w:sdt><w:sdtContent>'.repeat(5_000)}` }), 'importing.packed.tooDeep'],
]

/** Files of all formats, one by one and in a fixed order; every `good / broken`-th is followed by one that can't be read. */
export function* mixedFiles(good: number, broken: number): Generator<MixedFile> {
  let spoiled = 0
  for (let number = 0; number < good; number++) {
    const [ending, bytes] = makers[number % makers.length]?.(number) ?? neverEmpty()
    yield { name: `${String(number).padStart(4, '0')} plan.${ending}`, bytes, refusal: null }
    for (; spoiled < Math.floor(((number + 1) * broken) / good); spoiled++) {
      const [name, spoiledBytes, refusal] = breakers[spoiled % breakers.length]?.(Math.floor(spoiled / breakers.length)) ?? neverEmpty()
      yield { name, bytes: spoiledBytes, refusal }
    }
  }
}

function neverEmpty(): never {
  throw new Error('a list without entries')
}

function bookOf(body: string): Buffer {
  const opf = '<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>'
  return makeZip([
    { name: 'mimetype', bytes: 'application/epub+zip', isStored: true },
    { name: 'META-INF/container.xml', bytes: '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>' },
    { name: 'book.opf', bytes: opf },
    { name: 'a.xhtml', bytes: `<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>` },
  ])
}
