import { exampleXml, type ReportExample } from './excerpts.ts'
import type { WordLabels } from './labels.ts'
import { contentsXml, type Heading, headingXml, titleXml } from './outline.ts'
import { packWordFile, type WordFile } from './package.ts'
import { pages, sectionProperties } from './pages.ts'
import { hues } from './styles.ts'
import { chip, paragraph, runs, singleLine } from './xml.ts'

export type CodebookEntry = {
  /** Its name, after the names of those above it that have no heading of their own. */
  readonly title: string
  /** 0 is a theme at the top. Word's headings go three deep: all below stands in the third. */
  readonly depth: number
  readonly color: string
  /** What is said beside the colour: the colour in digits, the code, the key, whether it is frozen or archived. */
  readonly marks: readonly string[]
  /** How many excerpts it has ("3 excerpts, 12 with the themes below"). */
  readonly note: string
  /** What it means and how it is used; nothing empty. */
  readonly says: readonly { readonly name: string; readonly value: string }[]
  /** Read once, as the file is written. */
  readonly examples: Iterable<ReportExample>
}

export type WordCodebook = WordFile & {
  readonly subtitles: readonly string[]
  /** Each theme after the one it stands below. */
  readonly entries: readonly CodebookEntry[]
}

/**
 * Writes a codebook to read and print: title, contents, then each theme under a heading of its own with what it means and examples.
 * @returns the bytes of a `.docx` as they come, and at the end how many themes it holds
 */
export function writeCodebook(codebook: WordCodebook): AsyncGenerator<Uint8Array, { readonly rows: number }, void> {
  return packWordFile(codebook, [pages.portrait], codebookBody(codebook))
}

function* codebookBody({ title, subtitles, entries, labels }: WordCodebook): Generator<string, { readonly rows: number }, void> {
  yield titleXml(title, subtitles)
  const headings = entries.map((entry, index): Heading => ({ level: levelOf(entry), title: entry.title, note: entry.note, color: entry.color, number: index + 1 }))
  if (headings.length > 1) yield contentsXml(headings, labels)
  if (entries.length === 0) yield paragraph('SectionNote', runs(labels.noThemes))
  for (const [index, entry] of entries.entries()) {
    const heading = headings[index]
    if (heading) yield headingXml(heading)
    yield* entryXml(entry, labels)
  }
  yield sectionProperties(pages.portrait)
  return { rows: entries.length }
}

function levelOf({ depth }: CodebookEntry): Heading['level'] {
  return depth === 0 ? 1 : depth === 1 ? 2 : 3
}

function* entryXml({ color, marks, note, says, examples }: CodebookEntry, labels: WordLabels): Generator<string, void, void> {
  yield paragraph('SectionNote', `${chip(color)}${runs([...marks, note].map(singleLine).join(' · '))}`, says.length > 0 ? '<w:keepNext/>' : '')
  for (const { name, value } of says) yield paragraph('Normal', `${label(name)}${runs(value)}`)
  let isFirst = true
  for (const example of examples) {
    if (isFirst) yield paragraph('Normal', label(labels.examples), '<w:keepNext/>')
    isFirst = false
    yield exampleXml(example, color, labels)
  }
}

function label(name: string): string {
  return runs(`${name}\u2002`, { bold: true, color: hues.quiet })
}
