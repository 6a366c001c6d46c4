import { mostCharacters } from '../limits.ts'
import type { Tell, Warning } from '../reading.ts'
import { refusal } from '../refusal.ts'
import { framesOf, type PlacedRule } from './layout/frames.ts'
import { linesOf } from './layout/regions.ts'
import type { Line } from './layout/rows.ts'
import { type Segment, segmentsOf } from './layout/segments.ts'
import { toRefusal } from './open-document.ts'
import type { PdfDocument } from './pdfium/document.ts'
import { type PdfPage, readPage } from './pdfium/page.ts'
import { withoutFurniture } from './text/furniture.ts'

/** Milliseconds; looked at between pages, the process's own deadline ends one that never comes to an end. */
const pageDeadline = 10_000
/** Characters of a page that is all picture, and one of whose text nothing can be made. */
const fewestCharacters = 20
const mostUnknown = 0.3

type Counts = { broken: number; scanned: number; slanted: number; unknown: number; characters: number; formFields: number; remarks: number; unread: number }
type Piece = { readonly frames: readonly { readonly segments: readonly Segment[]; readonly rules: readonly PlacedRule[] }[] }

export type Pages = {
  /** Lines of each page in reading order, without what is printed on all pages. */
  readonly pages: readonly (readonly Line[])[]
  /** What each page is called: as printed on it, else as the file calls it, else its place. */
  readonly labels: readonly string[]
  readonly warnings: readonly Warning[]
}

/** @throws EngineError `invalid` for scans, text of letters unknown, pages that take too long, too much text */
export function readPages(document: PdfDocument, tell?: Tell): Pages {
  const counts: Counts = { broken: 0, scanned: 0, slanted: 0, unknown: 0, characters: 0, formFields: 0, remarks: 0, unread: 0 }
  const pieces: Piece[] = []
  for (let index = 0; index < document.pageCount; index++) {
    tell?.(index, document.pageCount)
    pieces.push(readPieces(document, index, counts))
  }
  refuseUnreadable(document, counts)
  const clean = withoutFurniture(pieces.map(({ frames: [main] }) => edgesOf(main?.segments ?? [])))
  const pages = pieces.map(({ frames }, index) => {
    const [main, ...others] = frames
    const lines = [...linesOf(clean[index]?.segments ?? [], main?.rules ?? [], index)]
    let column = 1 + Math.max(0, ...lines.map(line => line.column))
    for (const { segments, rules } of others) {
      const turned = linesOf(segments.filter(({ isArtifact }) => !isArtifact), rules, index).map(line => ({ ...line, column: column + line.column }))
      lines.push(...turned)
      column += 1 + Math.max(0, ...turned.map(line => line.column))
    }
    return lines
  })
  const labels = pages.map((_, index) => clean[index]?.printed ?? (document.pageLabel(index).trim() || String(index + 1)))
  return { pages, labels, warnings: warningsOf(counts) }
}

function readPieces(document: PdfDocument, index: number, counts: Counts): Piece {
  const started = performance.now()
  const page = readSafely(document, index)
  if (!page) {
    counts.broken++
    return { frames: [] }
  }
  const { frames, slanted } = framesOf(page)
  const pieces = frames.map(({ glyphs, rules }) => ({ segments: segmentsOf(glyphs, rules), rules }))
  const characters = page.glyphs.count
  counts.slanted += slanted
  counts.unknown += page.unknown
  counts.characters += characters
  counts.formFields += page.formFields
  counts.remarks += page.remarks
  counts.unread += page.unread
  if (characters < fewestCharacters && page.hasPicture) counts.scanned++
  if (performance.now() - started > pageDeadline) throw refusal('importing.tookTooLong', { seconds: pageDeadline / 1_000 })
  if (counts.characters > mostCharacters) throw refusal('importing.tooLong', { characters: mostCharacters })
  return { frames: pieces }
}

function readSafely(document: PdfDocument, index: number): PdfPage | null {
  try {
    return readPage(document, index)
  } catch (error) {
    return toRefusal(error)
  }
}

function edgesOf(segments: readonly Segment[]) {
  const top = segments.reduce((least, { y, size }) => Math.min(least, y - size), Infinity)
  const bottom = segments.reduce((most, { y }) => Math.max(most, y), -Infinity)
  return { segments, top, bottom: Math.max(bottom, top + 1) }
}

function refuseUnreadable({ pageCount }: PdfDocument, { broken, scanned, unknown, unread, characters }: Counts): void {
  if (broken === pageCount) throw refusal('importing.pdfBroken')
  if (scanned > 0 && characters < fewestCharacters * pageCount) throw refusal('importing.pdfScan')
  if (unknown > mostUnknown * characters || (unread > 0 && characters === 0)) throw refusal('importing.pdfUnknownLetters')
}

function warningsOf({ broken, scanned, slanted, unknown, unread, formFields, remarks }: Counts): readonly Warning[] {
  const told = [
    ['importing.warning.pdfBrokenPages', broken],
    ['importing.warning.pdfScannedPages', scanned],
    ['importing.warning.pdfSlanted', slanted],
    ['importing.warning.pdfUnknownLetters', unknown],
    ['importing.warning.pdfUnread', unread],
    ['importing.warning.pdfFormFields', formFields],
    ['importing.warning.pdfRemarks', remarks],
  ] as const
  return told.filter(([, count]) => count > 0).map(([id, count]) => ({ id, values: { count }, start: null }))
}
