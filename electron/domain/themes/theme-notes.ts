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
type Part = 'definition' | keyof typeof labels
/** Where a labelled paragraph begins. */
const heading = /(?<=^|\n\n)(?<label>Include|Exclude|Example|Keywords): /gu
/** The beginning of a paragraph that would read as a label, behind a backslash for each time that it was written so. */
const likeHeading = /(?<=^|\n\n)(?=\\*(?:Include|Exclude|Example|Keywords): )/gu
const escapedHeading = /(?<=^|\n\n)\\(?=\\*(?:Include|Exclude|Example|Keywords): )/gu

/**
 * The definition, and below it a labelled paragraph for whatever else is said; the labels are English in each language, so that they are found again.
 * A paragraph that begins like one of them gets a backslash.
 */
export function describeTheme({ definition, include, exclude, example, keywords }: ThemeNotes): string {
  const texts = { definition, include, exclude, example, keywords: keywords.join('; ') }
  return (Object.keys(texts) as Part[]).flatMap(part => {
    if (texts[part] === '') return []
    const text = texts[part].replace(likeHeading, '\\')
    return [part === 'definition' ? text : `${labels[part]}: ${text}`]
  }).join('\n\n')
}

/** What `describeTheme` wrote, taken apart again. A description by another program is the definition as a whole, but for paragraphs that begin with a label. */
export function readDescription(text: string): ThemeNotes {
  const whole = text.replace(/\r\n?/gu, '\n').trim()
  const found: Partial<Record<Part, string>> = {}
  let [into, from]: [Part, number] = ['definition', 0]
  const keep = (to: number) => {
    found[into] = whole.slice(from, to).replace(escapedHeading, '').trim()
  }
  for (const { index, groups, 0: mark } of whole.matchAll(heading)) {
    const part = (Object.keys(labels) as (keyof typeof labels)[]).find(key => labels[key] === groups?.['label'])
    // Twice under one label: the second is a paragraph of somebody's own.
    if (!part || part === into || found[part] !== undefined) continue
    keep(index)
    ;[into, from] = [part, index + mark.length]
  }
  keep(whole.length)
  const { definition = '', include = '', exclude = '', example = '', keywords = '' } = found
  return { definition, include, exclude, example, keywords: keywords.split(';').map(word => word.trim()).filter(word => word !== '') }
}
