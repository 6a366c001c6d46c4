import { sentence } from '#domain/messages/catalogues.ts'
import { openArchive } from '../packed/archive.ts'
import { readXml } from '../packed/xml.ts'
import { nothingSaid, type Reading, type Tell, type Warning } from '../reading.ts'
import { refusal } from '../refusal.ts'
import { DocumentText } from './document-text.ts'
import { Counters } from './numbering/counters.ts'
import { readLists } from './numbering/definitions.ts'
import type { MergedTexts } from './merged-texts.ts'
import { type OfficePackage, openPackage } from './package/package.ts'
import { readProperties } from './package/properties.ts'
import { wordVocabulary } from './package/vocabulary.ts'
import { readNotes, readRemarks } from './side-texts.ts'
import { Context } from './story/context.ts'
import { NoteMarks } from './story/note-marks.ts'
import { Story } from './story/story.ts'
import { readStyles } from './styles.ts'

const noneMerged: MergedTexts = { blocksById: new Map(), unread: 0 }
const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Reads a word-processing file since 2007 as it is printed: numbers of lists and headings, tables row by row, insertions without deletions,
 * results of fields, texts that Word merges in where they stand, text boxes behind the paragraph that they hang on, notes at the end under their marks. Headers, footers and hidden
 * text are left out. Pages are not told: where they begin is up to the printer.
 * @param tell is told how much of the text's part is read, in bytes
 * @throws EngineError `invalid` for a damaged or hostile file, or one that is no text document
 */
export async function readDocx(bytes: Uint8Array, tell?: Tell): Promise<Reading> {
  const office = await openPackage(await openArchive(bytes))
  const styles = await readStyles(office)
  const lists = await readLists(office, style => styles.listOf(style))
  // Loaded when such a file comes: the reader of web pages is large, and others have no use for it.
  const merged = office.merged.length > 0 ? await (await import('./merged-texts.ts')).readMergedTexts(office) : noneMerged
  const context = new Context(styles, new Counters(lists), new NoteMarks(), merged.blocksById)
  const document = new DocumentText()
  await readBody(office, context, document, tell)
  for (const block of await readNotes(office, context)) document.add(block)
  const { title: printed, ...finished } = document.finish(await readRemarks(office, context))
  const { title, author } = await readProperties(office, finished.text)
  return {
    ...nothingSaid,
    ...finished,
    title: printed ?? title,
    author,
    language: context.language,
    mediaType: docxMediaType,
    warnings: warningsOf(office, merged, context),
  }
}

async function readBody({ archive, main }: OfficePackage, context: Context, document: DocumentText, tell?: Tell): Promise<void> {
  const story = new Story(context)
  let isDocument = false
  let depth = 0
  await readXml(archive.unpack(main, tell), wordVocabulary, {
    open(name, attributes) {
      if (depth === 0) isDocument = name === 'w:document'
      depth += 1
      story.open(name, attributes)
      // Some programs write several.
      if (name === 'w:body' && depth === 2) story.begin(block => document.add(block))
    },
    close(name) {
      if (name === 'w:body' && depth === 2) story.end()
      depth -= 1
      story.close(name)
    },
    text: value => story.text(value),
  })
  if (!isDocument) throw refusal('importing.packed.damaged')
}

function warningsOf({ externalLinks, embeddedFiles }: OfficePackage, { unread }: MergedTexts, { tally }: Context): readonly Warning[] {
  const warnings = [...tally.warnings()]
  const add = (isTrue: boolean, ...said: Parameters<typeof sentence>) => {
    if (isTrue) warnings.push({ ...sentence(...said), start: null })
  }
  add(externalLinks > 0, 'importing.warning.externalLinks', { count: externalLinks })
  add(embeddedFiles + unread > 0, 'importing.warning.embeddedFiles', { count: embeddedFiles + unread })
  return warnings
}
