import type { WordLabels } from './labels.ts'
import { hues } from './styles.ts'
import { paragraph, runs, singleLine, wordColor } from './xml.ts'

/** A heading of the report: what the contents list, the headings in the text and Word's navigation pane share. */
export type Heading = {
  readonly level: 1 | 2 | 3
  readonly title: string
  /** How much stands below it ("12 excerpts"); empty for nothing to say. */
  readonly note: string
  /** A theme's colour for the bar beside the heading. */
  readonly color: string | null
  /** Counts from 1 in the file; gives the bookmark its id and name. */
  readonly number: number
}

/** The file's title with the lines below it. */
export function titleXml(title: string, subtitles: readonly string[]): string {
  return paragraph('Title', runs(singleLine(title))) + subtitles.map(line => paragraph('Subtitle', runs(singleLine(line)))).join('')
}

function anchorOf({ number }: Heading): string {
  return `_Toc${String(number).padStart(8, '0')}`
}

/** The heading's paragraph with the bookmark to which the contents list leads. */
export function headingXml(heading: Heading): string {
  const bar =
    heading.color === null ? '' : `<w:pBdr><w:left w:val="single" w:sz="48" w:space="8" w:color="${wordColor(heading.color)}"/></w:pBdr>`
  const start = `<w:bookmarkStart w:id="${heading.number}" w:name="${anchorOf(heading)}"/>`
  const text = `${start}${runs(singleLine(heading.title))}<w:bookmarkEnd w:id="${heading.number}"/>`
  return paragraph(`Heading${heading.level}`, text, bar)
}

/**
 * The contents list as Word's own field, with its entries written in: every reader shows them, and nobody is asked to update fields.
 * Page numbers are known only to the program that lays out the pages; until somebody updates the list, each entry has its note instead.
 */
export function contentsXml(headings: readonly Heading[], labels: WordLabels): string {
  if (headings.length === 0) return ''
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>' +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const entries = headings.map((heading, index) => {
    const note = heading.note && `<w:r><w:tab/></w:r>${runs(singleLine(heading.note), { color: hues.quiet })}`
    const link = `<w:hyperlink w:anchor="${anchorOf(heading)}" w:history="1">${runs(singleLine(heading.title))}${note}</w:hyperlink>`
    return paragraph(`TOC${heading.level}`, `${index === 0 ? begin : ''}${link}${index === headings.length - 1 ? end : ''}`)
  })
  return (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>' +
    `${paragraph('TOCHeading', runs(labels.contents))}${entries.join('')}</w:sdtContent></w:sdt>`
  )
}
