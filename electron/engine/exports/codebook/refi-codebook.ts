import { describeTheme } from '#domain/themes/theme-notes.ts'
import { escapeXml, singleLine } from '../../exporting/word/xml.ts'
import type { StoredTheme } from '../../excerpts/theme-rows.ts'

const namespace = 'urn:QDA-XML:codebook:1.0'

/**
 * The codebook as REFI-QDA (`.qdc`, REFI-QDA 1.5, Codebook.xsd), as NVivo, ATLAS.ti and MAXQDA read it: codes in codes, a colour each, and as
 * description all that is said of how the theme is used. Keys of the keyboard have no place there.
 * @param themes parents before children; at least one, for the schema wants one
 * @returns UTF-8, and at the end the number of codes
 */
export function* writeRefiCodebook(themes: Iterable<StoredTheme>): Generator<Uint8Array, { readonly rows: number }, void> {
  const encode = (text: string) => Buffer.from(text, 'utf8')
  yield encode(`<?xml version="1.0" encoding="utf-8"?>\n<CodeBook xmlns="${namespace}" origin="Clausebook">\n  <Codes>\n`)
  const open: string[] = []
  let rows = 0
  const closed = (depth: number) => {
    let text = ''
    while (open.length > depth) {
      open.pop()
      text += `${indent(open.length)}</Code>\n`
    }
    return text
  }
  for (const theme of themes) {
    const depth = theme.parent === null ? 0 : open.indexOf(theme.parent) + 1
    const description = describeTheme(theme)
    yield encode(
      `${closed(depth)}${indent(depth)}<Code guid="${theme.id}" name="${escapeXml(singleLine(theme.name))}" isCodable="true" color="${theme.color}">\n` +
      (description === '' ? '' : `${indent(depth + 1)}<Description>${escapeXml(description)}</Description>\n`),
    )
    open.push(theme.id)
    rows += 1
  }
  yield encode(`${closed(0)}  </Codes>\n</CodeBook>\n`)
  return { rows }
}

const indent = (depth: number) => '  '.repeat(depth + 2)
