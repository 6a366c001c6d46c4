import { letterSizes } from './heading-room.ts'
import type { WordLabels } from './labels.ts'
import { pages } from './pages.ts'
import { declaration, escapeXml, wordNamespace } from './xml.ts'

/** The hues of the page, six hexadecimal digits each; every text hue has at least 4.5:1 on white and on `band`. */
export const hues = { ink: '1B2433', heading: '17365D', quiet: '566173', rule: 'C9D1DC', band: 'EEF2F7' } as const

/** `zh` puts the Chinese language first where a file names one. */
export type WordLanguage = 'en' | 'zh'

/** Sans for the apparatus, serif for what is quoted; each with the Chinese font that Windows and macOS Word both carry. */
const sans = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Microsoft YaHei" w:cs="Calibri"/>'
const serif = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="SimSun" w:cs="Cambria"/>'

/** How far quotes and what belongs to them stand in from the margin (twips). */
const excerptIndent = 340

type Style = {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly paragraph?: string
  readonly run?: string
}

/** The style part; `cellLetters`: half-points of what stands in tables. Names that Word knows get Word's own translation; the others come from the labels. */
export function stylesPart(language: WordLanguage, labels: WordLabels, cellLetters: number = letterSizes[0]): string {
  const latin = language === 'zh' ? 'en-US' : 'en-GB'
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${sans}<w:color w:val="${hues.ink}"/><w:sz w:val="21"/><w:szCs w:val="21"/>` +
    `<w:lang w:val="${latin}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  const styles = [...textStyles(), ...headingStyles(), ...contentsStyles(), ...excerptStyles(labels, cellLetters)]
  return (
    `${declaration}<w:styles xmlns:w="${wordNamespace}">${defaults}` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    styles.map(styleXml).join('') +
    tableStyles(labels) +
    '</w:styles>'
  )
}

function styleXml({ id, name, basedOn = 'Normal', next, paragraph = '', run = '' }: Style): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/><w:basedOn w:val="${basedOn}"/>` +
    `${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  )
}

/** Half-points for both scripts. */
function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}

function color(hue: string): string {
  return `<w:color w:val="${hue}"/>`
}

function spacing(before: number, after: number, line?: number): string {
  return `<w:spacing w:before="${before}" w:after="${after}"${line ? ` w:line="${line}" w:lineRule="auto"` : ''}/>`
}

const bold = '<w:b/><w:bCs/>'

function textStyles(): readonly Style[] {
  return [
    {
      id: 'Title',
      name: 'Title',
      next: 'Subtitle',
      paragraph: `<w:keepNext/>${spacing(0, 120, 240)}`,
      run: `${bold}${color(hues.heading)}${size(52)}`,
    },
    { id: 'Subtitle', name: 'Subtitle', paragraph: spacing(0, 40, 252), run: `${color(hues.quiet)}${size(22)}` },
    {
      id: 'Footer',
      name: 'footer',
      paragraph: `<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="${hues.rule}"/></w:pBdr>${spacing(0, 0, 240)}`,
      run: `${color(hues.quiet)}${size(16)}`,
    },
  ]
}

function headingStyles(): readonly Style[] {
  const heading = (level: number, rule: string, space: string, run: string): Style => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${rule}${space}<w:outlineLvl w:val="${level - 1}"/>`,
    run: `${bold}${color(hues.heading)}${run}`,
  })
  const rule = `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="${hues.heading}"/></w:pBdr>`
  return [
    heading(1, rule, spacing(480, 200, 240), size(34)),
    heading(2, '', spacing(400, 80, 240), size(26)),
    heading(3, '', spacing(320, 80, 240), size(23)),
  ]
}

function contentsStyles(): readonly Style[] {
  const entry = (level: number, indent: number, space: string, run: string): Style => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="${pages.portrait.textWidth}"/></w:tabs>${space}<w:ind w:left="${indent}"/>`,
    run,
  })
  return [
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      next: 'Normal',
      paragraph: `<w:keepNext/>${spacing(480, 120, 240)}`,
      run: `${bold}${color(hues.heading)}${size(28)}`,
    },
    entry(1, 0, spacing(140, 40, 252), bold),
    entry(2, 284, spacing(0, 40, 252), ''),
    entry(3, 568, spacing(0, 40, 252), color(hues.quiet)),
  ]
}

/** A border in the colour of the shade gives the shade its padding; equal neighbours become one box. */
const memoSide = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="4" w:color="${hues.band}"/>`
const memoBox =
  `<w:pBdr>${['top', 'left', 'bottom', 'right'].map(memoSide).join('')}</w:pBdr>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${hues.band}"/>`

function excerptStyles(labels: WordLabels, cellLetters: number): readonly Style[] {
  const indent = `<w:ind w:left="${excerptIndent}"/>`
  return [
    { id: 'Quote', name: 'Quote', paragraph: `<w:keepNext/>${spacing(280, 100, 288)}${indent}`, run: `${serif}<w:noProof/>` },
    {
      id: 'ExcerptCitation',
      name: labels.citationStyle,
      paragraph: `<w:keepLines/>${spacing(0, 40, 252)}${indent}`,
      run: `${bold}${color(hues.ink)}${size(18)}`,
    },
    {
      id: 'ExcerptThemes',
      name: labels.themesStyle,
      paragraph: `<w:keepLines/>${spacing(0, 40, 252)}${indent}`,
      run: `${color(hues.quiet)}${size(18)}`,
    },
    {
      id: 'ExcerptMemo',
      name: labels.memoStyle,
      paragraph: `${memoBox}${spacing(80, 80, 252)}<w:ind w:left="${excerptIndent + 100}" w:right="100"/>`,
      run: size(19),
    },
    { id: 'SectionNote', name: labels.noteStyle, paragraph: spacing(0, 60, 252), run: `${color(hues.quiet)}${size(19)}` },
    { id: 'DocumentText', name: labels.clauseStyle, paragraph: spacing(0, 100, 276), run: `${serif}<w:noProof/>` },
    { id: 'TableText', name: labels.cellStyle, paragraph: spacing(20, 20, 240), run: size(cellLetters) },
  ]
}

/** Hairlines between rows only, a banded head; the first row's look lies in the style so that it can be changed in one place. */
function tableStyles(labels: WordLabels): string {
  const line = (side: string, width: number, hue: string) => `<w:${side} w:val="single" w:sz="${width}" w:space="0" w:color="${hue}"/>`
  const lines = line('top', 8, hues.heading) + line('bottom', 8, hues.heading) + line('insideH', 4, hues.rule)
  return (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins(0, 108)}</w:tblPr></w:style>` +
    `<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="${escapeXml(labels.tableStyle)}"/><w:basedOn w:val="TableNormal"/>` +
    `<w:qFormat/><w:tblPr><w:tblBorders>${lines}</w:tblBorders>${cellMargins(40, 80)}</w:tblPr>` +
    `<w:tblStylePr w:type="firstRow"><w:rPr>${bold}${color(hues.heading)}</w:rPr><w:tcPr>` +
    `<w:tcBorders>${line('bottom', 8, hues.heading)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${hues.band}"/>` +
    '</w:tcPr></w:tblStylePr></w:style>'
  )
}

function cellMargins(upright: number, side: number): string {
  const margin = (name: string, width: number) => `<w:${name} w:w="${width}" w:type="dxa"/>`
  const all = margin('top', upright) + margin('left', side) + margin('bottom', upright) + margin('right', side)
  return `<w:tblCellMar>${all}</w:tblCellMar>`
}
