import type { Block } from '../block-text.ts'
import { readXml } from '../packed/xml.ts'
import type { Remark } from './document-text.ts'
import type { OfficePackage } from './package/package.ts'
import { wordVocabulary } from './package/vocabulary.ts'
import { isBlank, prefixed, trimmed } from './story/blocks.ts'
import type { Context } from './story/context.ts'
import type { NoteKind } from './story/note-marks.ts'
import { Story } from './story/story.ts'

/** Notes may refer to notes; further than this nobody follows them. */
const mostPasses = 3

/** The notes that a text refers to, footnotes before endnotes, each under its mark. */
export async function readNotes(office: OfficePackage, context: Context): Promise<Block[]> {
  const known = { footnote: new Map<string, Block[]>(), endnote: new Map<string, Block[]>() }
  for (let pass = 0; pass < mostPasses; pass += 1) {
    for (const kind of ['footnote', 'endnote'] as const) {
      const wanted = context.notes.of(kind).map(note => note.id).filter(id => !known[kind].has(id))
      if (wanted.length > 0) await readNotesPart(office, context, kind, new Set(wanted), known[kind])
    }
  }
  return (['footnote', 'endnote'] as const).flatMap(kind =>
    context.notes.of(kind).flatMap(({ id, mark }) => {
      const [first, ...others] = known[kind].get(id) ?? []
      if (!first) return []
      return [{ ...prefixed(`${mark} `, first), isApart: true }, ...others]
    }),
  )
}

async function readNotesPart(
  office: OfficePackage,
  context: Context,
  kind: NoteKind,
  wanted: ReadonlySet<string>,
  known: Map<string, Block[]>,
): Promise<void> {
  // What is not there must not be looked for again.
  for (const id of wanted) known.set(id, [])
  const entry = office.part(`${kind}s`)
  if (entry) {
    await readTexts(office, context, entry, `w:${kind}`, attributes => {
      const id = attributes.get('w:id') ?? ''
      const blocks = known.get(id)
      return blocks?.length === 0 ? block => addNote(blocks, block) : null
    })
  }
}

function addNote(blocks: Block[], block: Block): void {
  if (!isBlank(block)) blocks.push(plainNote(trimmed(block)))
}

/** Whatever a note's paragraphs are elsewhere, under the text they are no part of its outline. */
function plainNote({ text, comments = [] }: Block): Block {
  return { text, comments, kind: 'paragraph' }
}

/** What people remarked beside the text, by id. */
export async function readRemarks(office: OfficePackage, context: Context): Promise<ReadonlyMap<string, Remark>> {
  const remarks = new Map<string, { author: string; text: string }>()
  const entry = office.part('comments')
  if (!entry) return remarks
  await readTexts(office, context, entry, 'w:comment', attributes => {
    const remark = { author: attributes.get('w:author')?.trim() ?? '', text: '' }
    remarks.set(attributes.get('w:id') ?? '', remark)
    return block => {
      if (!isBlank(block)) remark.text += `${remark.text === '' ? '' : '\n'}${block.text.trim()}`
    }
  })
  return remarks
}

/** Reads the texts of a part that the element of this name holds; `begin` says where one's blocks go, or null to pass it over. */
async function readTexts(
  { archive }: OfficePackage,
  context: Context,
  entry: string,
  element: string,
  begin: (attributes: { get(name: string): string | undefined }) => ((block: Block) => void) | null,
): Promise<void> {
  const story = new Story(context)
  let isOpen = false
  await readXml(archive.unpack(entry), wordVocabulary, {
    open(name, attributes) {
      story.open(name, attributes)
      if (name !== element || isOpen) return
      const add = begin(attributes)
      isOpen = add !== null
      if (add) story.begin(add)
    },
    close(name) {
      if (name === element && isOpen) {
        story.end()
        isOpen = false
      }
      story.close(name)
    },
    text: value => story.text(value),
  })
}
