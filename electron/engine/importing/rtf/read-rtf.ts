import type { Block } from '../block-text.ts'
import { believedAuthor, believedTitle } from '../flow/believed.ts'
import { FlowText } from '../flow/flow-text.ts'
import { Notes } from '../flow/notes.ts'
import { Story } from '../flow/story.ts'
import { nothingSaid, type Reading } from '../reading.ts'
import { RtfBody } from './body.ts'

/**
 * Reads RTF (1.9.1 and what older and other programs write) in one pass over its bytes: text with lists' printed numbers, headings by
 * style or outline level, tables as rows of cells, notes after the text, remarks beside it. What was deleted under revision, hidden text,
 * headers, footers, pictures and fields' codes are left out.
 * @throws EngineError `invalid` for groups nested deeper than any program writes, for binary data longer than the file, and for what
 * `BlockText` refuses
 */
export function readRtf(bytes: Uint8Array): Reading {
  const text = new FlowText()
  const notes = new Notes()
  const body = new RtfBody(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), new Story((block: Block) => text.add(block)), notes)
  body.read()
  for (const block of notes.blocks()) text.add(block)
  const { title: printed, ...finished } = text.finish()
  const title = printed ?? believedTitle(body.title.text, finished.text)
  return { ...nothingSaid, ...finished, title, author: believedAuthor(body.author.text), mediaType: 'application/rtf', warnings: body.tally.warnings() }
}
