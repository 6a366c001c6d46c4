import { EngineError } from '#wire/fault.ts'
import { readRtf } from '../../../../electron/engine/importing/rtf/read-rtf.ts'

/** A file as Word begins it. Bytes above 0x7f in `body` are written as they are. */
export function rtfFile(body: string, head = '\\ansi\\ansicpg1252\\deff0'): Buffer {
  return Buffer.from(`{\\rtf1${head}{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}${fonts}}${styles}\n${body}}`, 'latin1')
}

const fonts = [
  '{\\f1\\fnil\\fcharset134 \\\'cb\\\'ce\\\'cc\\\'e5;}', '{\\f2\\fnil\\fcharset136 MingLiU;}', '{\\f3\\fnil\\fcharset128 MS Mincho;}',
  '{\\f4\\fnil\\fcharset204 Arial Cyr;}', '{\\f5\\ftech\\fcharset2 Symbol;}', '{\\f6\\fnil\\fcharset2 Wingdings;}', '{\\f7\\fnil Arial{\\*\\falt Helvetica};}',
].join('\n')

const styles =
  '{\\stylesheet{\\ql Normal;}{\\s1\\sbasedon0\\outlinelevel0 heading 1;}{\\s2\\sbasedon0 heading 2;}{\\s3\\sbasedon1 Chapter;}' +
  '{\\s4 Title;}{\\s5 toc 1;}{\\s6\\sbasedon6 Round;}{\\*\\cs10 heading 3 Char;}}'

/** Bytes as `\'hh`, as Word writes them. */
export function escaped(...bytes: number[]): string {
  return bytes.map(byte => `\\'${byte.toString(16).padStart(2, '0')}`).join('')
}

export const textOf = (body: string, head?: string) => readRtf(rtfFile(body, head)).text

export const linesOf = (body: string) => textOf(body).split('\n')

/** Kind, level and text of what the file declares. */
export function hintsOf(body: string) {
  const { text, hints } = readRtf(rtfFile(body))
  return hints.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])
}

export function refusalOf(bytes: Buffer): string | null {
  try {
    readRtf(bytes)
  } catch (error) {
    if (error instanceof EngineError) return error.sentence.id
    throw error
  }
  return null
}
