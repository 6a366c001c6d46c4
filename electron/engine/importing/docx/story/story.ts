import type { Block } from '../../block-text.ts'
import { areFigures, raised } from '../../flow/raised-figures.ts'
import type { Attributes } from '../../packed/xml.ts'
import { plainSymbol, withoutPrivateSigns } from '../symbols.ts'
import { isOn } from '../package/vocabulary.ts'
import { Alternatives } from './alternatives.ts'
import type { Context } from './context.ts'
import { Frame, propertyElements, readProperty } from './frame.ts'
import type { NoteKind } from './note-marks.ts'
import type { Paragraph } from './paragraph.ts'
import { blockOf } from './paragraph-block.ts'
import { Table } from './table.ts'

/** Passed over with all that is in them: how something was before it was changed, page furniture, and signs of pronunciation. */
const outside: ReadonlySet<string> = new Set([
  'w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:trPrChange', 'w:tcPrChange', 'w:tblGridChange',
  'w:numberingChange', 'w:sectPr', 'w:tblGrid', 'w:delText', 'w:delInstrText', 'w:rt',
])

/** Signs that have an element of their own. Soft hyphens are no part of a word. */
const textByElement: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'], ['w:ptab', '\t'], ['w:br', '\n'], ['w:cr', '\n'], ['w:noBreakHyphen', '\u2011'],
])

const mathSigns: ReadonlyMap<string, string> = new Map([['m:den', '/'], ['m:sup', '^'], ['m:sub', '_']])

/**
 * Reads the texts of a part, element by element, into blocks. What may stand inside a paragraph is not asked: whatever is in a run, field,
 * link, content control or insertion is read once.
 */
export class Story {
  readonly #context: Context
  readonly #frames: Frame[] = []
  readonly #alternatives = new Alternatives(name => this.#isLeftOut(name))

  constructor(context: Context) {
    this.#context = context
  }

  /** Begins a text of its own, whose blocks go to `add`; until there is one, everything is passed over. */
  begin(add: (block: Block) => void): void {
    this.#frames.push(new Frame(add))
  }

  end(): void {
    const frame = this.#frames.pop()
    if (frame) this.#closeContainer(frame)
  }

  open(name: string, attributes: Attributes): void {
    if (!this.#alternatives.enters(name)) return
    const frame = this.#frames.at(-1)
    if (!frame) return
    if (frame.properties.length > 0) readProperty(frame, name, attributes)
    if (propertyElements.has(name)) frame.properties.push(name)
    else if (frame.properties.length === 0) this.#openContent(frame, name, attributes)
  }

  close(name: string): void {
    if (!this.#alternatives.leaves(name)) return
    const frame = this.#frames.at(-1)
    if (!frame) return
    if (propertyElements.has(name)) frame.properties.pop()
    else if (frame.properties.length === 0) this.#closeContent(frame, name)
  }

  text(value: string): void {
    const frame = this.#frames.at(-1)
    if (frame && frame.words !== null && this.#alternatives.isReading) frame.words += value
  }

  /** Deletions are left out, but for those that are said of a paragraph's end or a row, where they are properties. */
  #isLeftOut(name: string): boolean {
    const isChange = this.#frames.length > 0 && changeElements.has(name)
    if (isChange && (name === 'w:ins' || name === 'w:moveTo')) this.#context.tally.insertions += 1
    if (isChange && (name === 'w:del' || name === 'w:moveFrom')) {
      this.#context.tally.deletions += 1
      return this.#frames.at(-1)?.properties.length === 0
    }
    return outside.has(name)
  }

  #openContent(frame: Frame, name: string, attributes: Attributes): void {
    const { tables, fields } = frame
    switch (name) {
      case 'w:p':
        this.#context.countParagraph()
        this.#closeParagraph(frame)
        frame.openParagraph()
        return
      case 'w:r':
      case 'm:r':
        frame.run = { style: null, isHidden: null, isBold: null, isItalic: null, isRaised: null, size: null, language: null, font: null }
        return
      case 'w:t':
      case 'm:t':
      case 'w:instrText':
        frame.words = ''
        return
      case 'w:tbl':
        tables.push(new Table(tables.length > 0))
        return
      case 'w:tr':
        tables.at(-1)?.enterRow()
        return
      case 'w:tc': {
        const cell = tables.at(-1)?.enterCell()
        if (cell) frame.containers.push({ add: block => cell.blocks.push(block), unended: null })
        return
      }
      case 'w:txbxContent': {
        const boxes = frame.paragraph?.boxes
        this.begin(block => (boxes ? boxes.push(block) : frame.container.add(block)))
        return
      }
      case 'w:altChunk':
        this.#closeParagraph(frame)
        for (const block of this.#context.merged.get(attributes.get('r:id') ?? '') ?? []) {
          this.#context.countParagraph()
          frame.container.add(block)
        }
        return
      case 'w:sdt':
        frame.controls.push(false)
        return
      case 'w:fldSimple':
        fields.enterSimple(attributes.get('w:instr'))
        return
      case 'w:fldChar':
        this.#write(frame, fields.mark(attributes.get('w:fldCharType')))
        return
      default:
        this.#openMark(frame, name, attributes)
    }
  }

  /** What stands for a sign, or for something kept elsewhere. */
  #openMark(frame: Frame, name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:footnoteReference':
        this.#referToNote(frame, 'footnote', attributes.get('w:id') ?? '', attributes.get('w:customMarkFollows'))
        return
      case 'w:endnoteReference':
        this.#referToNote(frame, 'endnote', attributes.get('w:id') ?? '', attributes.get('w:customMarkFollows'))
        return
      case 'w:commentRangeStart':
        markComment(frame, attributes.get('w:id') ?? '', 'start')
        return
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        markComment(frame, attributes.get('w:id') ?? '', 'end')
        return
      case 'w:sym': {
        const code = Number.parseInt(attributes.get('w:char') ?? '', 16)
        if (code > 0x1f && code <= 0xffff) this.#write(frame, plainSymbol(String.fromCharCode(code), attributes.get('w:font') ?? null))
        return
      }
      default:
        frame.mathSign = mathSigns.get(name) ?? frame.mathSign
        this.#write(frame, textByElement.get(name) ?? '')
    }
  }

  #closeContent(frame: Frame, name: string): void {
    switch (name) {
      case 'w:p':
        this.#closeParagraph(frame)
        return
      case 'w:r':
      case 'm:r':
        this.#closeRun(frame)
        return
      case 'w:t':
      case 'm:t':
        this.#write(frame, (name === 'm:t' ? frame.mathSign : '') + flowing(frame.words ?? ''))
        frame.words = null
        if (name === 'm:t') frame.mathSign = ''
        return
      case 'w:instrText':
        frame.fields.code(frame.words ?? '')
        frame.words = null
        return
      case 'w:tbl':
        frame.tables.pop()
        return
      case 'w:tr':
        for (const block of frame.tables.at(-1)?.leaveRow() ?? []) frame.container.add(block)
        return
      case 'w:tc':
        if (frame.containers.length > 1) {
          this.#closeContainer(frame)
          frame.containers.pop()
        }
        return
      case 'w:txbxContent':
        this.end()
        return
      case 'w:sdt':
        frame.controls.pop()
        return
      case 'w:fldSimple':
        frame.fields.leaveSimple()
    }
  }

  #write(frame: Frame, raw: string): void {
    const { paragraph, run } = frame
    if (!paragraph || raw === '' || frame.fields.isInCode) return
    const { styles } = this.#context
    const plain = withoutPrivateSigns(raw, run?.font ?? null)
    const text = plain.includes('\u00ad') ? plain.replaceAll('\u00ad', '') : plain
    const inner = styles.ofRun(run?.style ?? null)
    const outer = styles.ofParagraph(paragraph.style)
    if (run?.isHidden ?? inner.isHidden ?? outer.isHidden) {
      if (/\S/u.test(text)) paragraph.hasHidden = true
      return
    }
    const language = run?.language ?? inner.language ?? outer.language ?? styles.language
    this.#context.countLanguage(language, text.length)
    if (!paragraph.hasWords && /\S/u.test(text)) paragraph.isContents = frame.isContents
    const isRaised = run?.isRaised ?? inner.isRaised ?? false
    const shown = isRaised && frame.ownMark === null && paragraph.hasWords && areFigures(text) ? raised(text) : text
    paragraph.write(this.#withOwnMark(frame, shown), {
      isBold: run?.isBold ?? inner.isBold ?? outer.isBold ?? false,
      isItalic: run?.isItalic ?? inner.isItalic ?? outer.isItalic ?? false,
      size: run?.size ?? inner.size ?? outer.size ?? styles.size,
    })
  }

  #withOwnMark(frame: Frame, text: string): string {
    const { ownMark } = frame
    if (!ownMark || text.trim() === '') return text
    frame.ownMark = null
    return this.#context.notes.refer(ownMark.kind, ownMark.id, text.trim().slice(0, 20))
  }

  #referToNote(frame: Frame, kind: NoteKind, id: string, followed: string | undefined): void {
    if (followed !== undefined && isOn(followed)) frame.ownMark = { kind, id }
    else if (frame.paragraph && !frame.fields.isInCode) this.#write(frame, this.#context.notes.refer(kind, id))
  }

  #closeRun(frame: Frame): void {
    const { ownMark } = frame
    frame.ownMark = null
    if (ownMark) this.#write(frame, this.#context.notes.refer(ownMark.kind, ownMark.id))
    frame.run = null
  }

  #closeParagraph(frame: Frame): void {
    const { paragraph, container } = frame
    if (!paragraph) return
    frame.fields.endParagraph()
    frame.paragraph = null
    if (paragraph.isEndDeleted) container.unended = paragraph
    else this.#add(frame, paragraph)
  }

  #closeContainer(frame: Frame): void {
    const { container } = frame
    if (container.unended) this.#add(frame, container.unended)
    container.unended = null
  }

  #add(frame: Frame, paragraph: Paragraph): void {
    if (paragraph.hasHidden) this.#context.tally.hidden += 1
    frame.container.add(blockOf(paragraph, this.#context))
    for (const box of paragraph.boxes) frame.container.add(box)
  }
}

const changeElements: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'])

function markComment(frame: Frame, id: string, edge: 'start' | 'end'): void {
  if (frame.paragraph) frame.paragraph.markComment(id, edge)
  else frame.commentEnds.push({ id, edge })
}

/** Line ends in the file are not the document's own. Spaces at the ends of a text stay: programs forget to say that they matter. */
function flowing(text: string): string {
  if (!/[\r\n]/u.test(text)) return text
  return text.replace(/^[\t ]*[\r\n]\s*|\s*[\r\n][\t ]*$/gu, '').replace(/[\t ]*[\r\n]\s*/gu, ' ')
}
