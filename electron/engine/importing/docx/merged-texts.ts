import type { Block } from '../block-text.ts'
import { isMhtml } from '../html/mhtml.ts'
import { readSavedPage, readText } from '../plain/read-text.ts'
import type { Reading } from '../reading.ts'
import { refusal } from '../refusal.ts'
import { readRtf } from '../rtf/read-rtf.ts'
import { formatOf } from '../sniff.ts'
import type { OfficePackage } from './package/package.ts'

/** Paragraphs of texts that Word merges in when it opens the file, by the relationship that names them, and how many are left out. */
export type MergedTexts = { readonly blocksById: ReadonlyMap<string, readonly Block[]>; readonly unread: number }

/** More than that are left out. */
const mostMerged = 200

/**
 * Reads the web pages, saved pages, RTF and plain texts that stand in a document as whole files (`w:altChunk`, ECMA-376 part 1, 17.17.2):
 * programs that turn web pages into Word files put all of the text there. Word files in Word files are left out.
 * @throws EngineError like the readers of these formats
 */
export async function readMergedTexts({ archive, merged }: OfficePackage): Promise<MergedTexts> {
  const blocksById = new Map<string, readonly Block[]>()
  for (const { id, entry } of merged.slice(0, mostMerged)) {
    const bytes = await archive.read(entry)
    const reading = readMerged(bytes, entry)
    if (reading) blocksById.set(id, blocksOf(reading))
  }
  return { blocksById, unread: merged.length - blocksById.size }
}

function readMerged(bytes: Uint8Array, name: string): Reading | null {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04') return null
  if (isMhtml(Buffer.from(bytes.subarray(0, 8_192)).toString('latin1'))) return readSavedPage(bytes, { isCopied: true })
  const format = formatOf(bytes, name)
  if (format === 'rtf') return readRtf(bytes)
  if (format !== 'text') throw refusal('importing.packed.damaged')
  return readText(bytes, name, { isCopied: true })
}

/** A block a line; what the text's own structure says of it is kept, but nothing is set aside. */
function blocksOf({ text, hints }: Reading): readonly Block[] {
  const blocks: Block[] = []
  const hinted = hints.filter(({ kind }) => kind === 'heading' || kind === 'item')
  let isApart = false
  let start = 0
  for (const line of text.split('\n')) {
    const place = start
    const hint = hinted.find(known => known.start <= place + line.search(/\S|$/u) && place < known.end)
    if (line.trim() !== '') blocks.push({ text: line, isApart, kind: hint?.kind ?? 'paragraph', ...(hint?.level === undefined ? {} : { level: hint.level }) })
    isApart = line.trim() === ''
    start += line.length + 1
  }
  return blocks
}
