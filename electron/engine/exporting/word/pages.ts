import { declaration, runs, singleLine, wordNamespace } from './xml.ts'

/** A sheet and its margins in twips (1/1440 inch); `textWidth` is what lies between the side margins. */
export type Page = {
  readonly width: number
  readonly height: number
  readonly side: number
  readonly textWidth: number
  readonly footer: string
}

function page(width: number, height: number, side: number, footer: string): Page {
  return { width, height, side, textWidth: width - 2 * side, footer }
}

/** A4 upright for reading, A4 and A3 on their side for tables. Each has a footer of its own, since its right edge lies elsewhere. */
export const pages = {
  portrait: page(11906, 16838, 1304, 'footer1'),
  landscape: page(16838, 11906, 1134, 'footer2'),
  large: page(23811, 16838, 1134, 'footer3'),
} as const

/** Ends a section: the pages since the section before are laid out on this sheet. */
export function sectionProperties({ width, height, side, footer }: Page): string {
  const orientation = width > height ? ' w:orient="landscape"' : ''
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="${footer}"/><w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"${orientation}/>` +
    `<w:pgMar w:top="1304" w:right="${side}" w:bottom="1304" w:left="${side}" w:header="680" w:footer="624" w:gutter="0"/></w:sectPr>`
  )
}

/** A section's last paragraph, as small as Word allows, so that it never asks for a page of its own. */
export function sectionEnd(sheet: Page): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${sectionProperties(sheet)}</w:pPr></w:p>`
}

const longestFooterTitle = 90

/** The file's title at the left, page and number of pages at the right: figures, so that no word needs a translation. */
export function footerPart(sheet: Page, title: string): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  return (
    `${declaration}<w:ftr xmlns:w="${wordNamespace}"><w:p><w:pPr><w:pStyle w:val="Footer"/>` +
    `<w:tabs><w:tab w:val="right" w:pos="${sheet.textWidth}"/></w:tabs></w:pPr>` +
    `${runs(shorten(singleLine(title)))}<w:r><w:tab/></w:r>${field('PAGE')}${runs(' / ')}${field('NUMPAGES')}</w:p></w:ftr>`
  )
}

function shorten(title: string): string {
  const graphemes = [...new Intl.Segmenter().segment(title)]
  if (graphemes.length <= longestFooterTitle) return title
  return `${graphemes
    .slice(0, longestFooterTitle)
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`
}
