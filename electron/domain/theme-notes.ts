/** How a theme is used, as one text: other programs keep only a description of a code. */

export type ThemeNotes = {
  readonly definition: string
  /** When the theme is given, when it is not, a sentence that shows it; '' when nothing is said. */
  readonly include: string
  readonly exclude: string
  readonly example: string
  readonly keywords: readonly string[]
}

const labels = { include: 'Include', exclude: 'Exclude', example: 'Example', keywords: 'Keywords' } as const
const heading = /^(?<label>Include|Exclude|Example|Keywords): /u

/** The definition, and below it a labelled paragraph for whatever else is said; the labels are English in each language, so that they are found again. */
export function describeTheme({ definition, include, exclude, example, keywords }: ThemeNotes): string {
  const parts = [
    definition,
    ...(include ? [`${labels.include}: ${include}`] : []),
    ...(exclude ? [`${labels.exclude}: ${exclude}`] : []),
    ...(example ? [`${labels.example}: ${example}`] : []),
    ...(keywords.length > 0 ? [`${labels.keywords}: ${keywords.join('; ')}`] : []),
  ]
  return parts.filter(part => part !== '').join('\n\n')
}

/** What `describeTheme` wrote, taken apart again. A description by another program is the definition as a whole, whatever its paragraphs say below no label. */
export function readDescription(text: string): ThemeNotes {
  const found: Record<'definition' | keyof typeof labels, string[]> = { definition: [], include: [], exclude: [], example: [], keywords: [] }
  let into: keyof typeof found = 'definition'
  for (const paragraph of text.replace(/\r\n?/gu, '\n').trim().split(/\n{2,}/u)) {
    const label = heading.exec(paragraph)?.groups?.['label']
    const named = (Object.keys(labels) as (keyof typeof labels)[]).find(key => labels[key] === label)
    // Twice under one label: the second is a paragraph of somebody's own.
    if (named && found[named].length === 0) into = named
    found[into].push(named && into === named ? paragraph.slice(labels[named].length + 2) : paragraph)
  }
  const textOf = (part: keyof typeof found) => found[part].join('\n\n').trim()
  const keywords = textOf('keywords').split(';').map(word => word.trim()).filter(word => word !== '')
  return { definition: textOf('definition'), include: textOf('include'), exclude: textOf('exclude'), example: textOf('example'), keywords }
}
