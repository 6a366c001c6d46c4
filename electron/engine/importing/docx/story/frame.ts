import type { Block } from '../../block-text.ts'
import type { Attributes } from '../../packed/xml.ts'
import { isOn, wholeNumber } from '../package/vocabulary.ts'
import { Fields } from './fields.ts'
import type { NoteKind } from './note-marks.ts'
import { Paragraph } from './paragraph.ts'
import type { Table } from './table.ts'

/** What holds paragraphs and tables: a text, or a cell of one of its tables. */
export type Container = {
  add(block: Block): void
  /** A paragraph whose end was deleted, so that the next one goes on with it. */
  unended: Paragraph | null
}

/** What a run of text says of itself; null where it leaves that to its styles. */
export type Run = {
  style: string | null
  isHidden: boolean | null
  isBold: boolean | null
  isItalic: boolean | null
  /** Set above the line. */
  isRaised: boolean | null
  size: number | null
  language: string | null
  font: string | null
}

/** A text that is read on its own: the body, a note, a comment, a text box. */
export class Frame {
  readonly containers: Container[]
  readonly tables: Table[] = []
  readonly fields = new Fields()
  /** Whether they hold a table of contents, for each content control that is open. */
  readonly controls: boolean[] = []
  /** Elements around that hold properties and no text. */
  readonly properties: string[] = []
  paragraph: Paragraph | null = null
  run: Run | null = null
  /** Text of the element that is open; null outside of one that holds text. */
  words: string | null = null
  /** The sign of a fraction's or exponent's next word. */
  mathSign = ''
  /** A note whose mark is the author's own and comes next. */
  ownMark: { readonly kind: NoteKind; readonly id: string } | null = null
  /** Ends of comments between two paragraphs. */
  readonly commentEnds: { readonly id: string; readonly edge: 'start' | 'end' }[] = []

  constructor(add: (block: Block) => void) {
    this.containers = [{ add, unended: null }]
  }

  get container(): Container {
    return this.containers.at(-1) as Container
  }

  get isContents(): boolean {
    return this.fields.isContents || this.controls.includes(true)
  }

  openParagraph(): void {
    const { container } = this
    const paragraph = container.unended ?? new Paragraph()
    if (container.unended) paragraph.goOn()
    container.unended = null
    for (const { id, edge } of this.commentEnds.splice(0)) paragraph.markComment(id, edge)
    this.paragraph = paragraph
  }
}

/** Elements that hold properties of what is around them. */
export const propertyElements: ReadonlySet<string> = new Set([
  'w:pPr', 'w:rPr', 'w:tblPr', 'w:tblPrEx', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'w:sdtEndPr', 'w:ffData', 'm:ctrlPr',
])

export function readProperty(frame: Frame, name: string, attributes: Attributes): void {
  switch (frame.properties.at(-1)) {
    case 'w:pPr':
      if (frame.paragraph) describeParagraph(frame.paragraph, name, attributes)
      return
    case 'w:rPr':
      if (frame.properties.at(-2) === 'w:pPr') describeEnd(frame.paragraph, name, attributes)
      else if (frame.run && frame.properties.length === 1) describeRun(frame.run, name, attributes)
      return
    case 'w:trPr':
      if (name === 'w:del') frame.tables.at(-1)?.leaveOutRow()
      return
    case 'w:tcPr':
      if (name === 'w:cellDel' || isMergedAway(name, attributes)) frame.tables.at(-1)?.leaveOutCell()
      return
    case 'w:sdtPr':
      if (name === 'w:docPartGallery' && attributes.get('w:val') === 'Table of Contents' && frame.controls.length > 0) frame.controls[frame.controls.length - 1] = true
      return
    case 'w:ffData':
      frame.fields.describe(name, attributes)
  }
}

/** A cell that goes on from the one above or before it says `continue`, or nothing. */
function isMergedAway(name: string, attributes: Attributes): boolean {
  return (name === 'w:vMerge' || name === 'w:hMerge') && attributes.get('w:val') !== 'restart'
}

function describeParagraph(paragraph: Paragraph, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:pStyle':
      paragraph.style = attributes.get('w:val') ?? null
      return
    case 'w:numId':
      paragraph.list = attributes.get('w:val') ?? null
      return
    case 'w:ilvl':
      paragraph.listLevel = wholeNumber(attributes.get('w:val'))
      return
    case 'w:outlineLvl':
      paragraph.outline = wholeNumber(attributes.get('w:val'))
      return
    case 'w:ind':
      paragraph.indent = { left: wholeNumber(attributes.get('w:left') ?? attributes.get('w:start')) ?? 0, firstLine: -(wholeNumber(attributes.get('w:hanging')) ?? 0) }
      return
    case 'w:jc':
      paragraph.isCentred = attributes.get('w:val') === 'center'
  }
}

/** Properties of the sign that ends a paragraph. */
function describeEnd(paragraph: Paragraph | null, name: string, attributes: Attributes): void {
  if (!paragraph) return
  if (name === 'w:del' || name === 'w:moveFrom') paragraph.isEndDeleted = true
  if (name === 'w:vanish') paragraph.isEndHidden = isOn(attributes.get('w:val'))
}

function describeRun(run: Run, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:rStyle':
      run.style = attributes.get('w:val') ?? null
      return
    case 'w:vertAlign':
      run.isRaised = attributes.get('w:val') === 'superscript'
      return
    case 'w:vanish':
      run.isHidden = isOn(attributes.get('w:val'))
      return
    case 'w:b':
      run.isBold = isOn(attributes.get('w:val'))
      return
    case 'w:i':
      run.isItalic = isOn(attributes.get('w:val'))
      return
    case 'w:sz':
      run.size = wholeNumber(attributes.get('w:val'))
      return
    case 'w:lang':
      run.language = attributes.get('w:val') ?? null
      return
    case 'w:rFonts':
      run.font = attributes.get('w:ascii') ?? attributes.get('w:hAnsi') ?? null
  }
}
