import type { Block } from '../block-text.ts'
import { undecided } from '../flow/flow-text.ts'
import type { Setting } from '../flow/look.ts'
import type { Notes } from '../flow/notes.ts'
import { areFigures, raised } from '../flow/raised-figures.ts'
import { Story } from '../flow/story.ts'
import type { Tally } from '../flow/tally.ts'
import { withoutPrivateSigns } from '../docx/symbols.ts'
import type { Attributes } from '../packed/xml.ts'
import { boxElements, contentsElements } from './elements.ts'
import { Lists } from './lists.ts'
import { type OpenParts, openers } from './openers.ts'
import type { Styles } from './styles.ts'
import { numberOf } from './vocabulary.ts'

type Remark = { start: number; end: number; author: string; text: string; readonly story: Story; readonly paragraph: number }
/** An open paragraph; `level` of a heading. */
type Paragraph = { readonly level: number | null; isHidden: boolean; hasHidden: boolean; readonly isCentred: boolean; setting: Setting }

/** What is going on around an element: left when the element ends. */
type Frame = { readonly story: Story; readonly depth: number; readonly paragraph: Paragraph | null; readonly hidden: number; readonly isSpaced: boolean }

/** Spaces in a row that `text:s` may ask for. */
const mostSpaces = 1_000
const mostRemarks = 50_000

/** Reads what stands between `office:text` tags. Returns of `open` are what is to be done when the element ends. */
export class OdtBody implements OpenParts {
  readonly #styles: Styles
  readonly #notes: Notes
  readonly #tally: Tally
  readonly #lists: Lists
  readonly #remarks = new Map<string, Remark>()
  #story: Story
  /** Tables around the text. */
  #depth = 0
  #paragraph: Paragraph | null = null
  /** Elements around the text that hide it. */
  #hidden = 0
  #isRaised = false
  #contents = 0
  /** White space of the file that is not written before it is known that a word follows. */
  #isSpaced = false
  /** Where an author's name or a printed number goes. */
  #words: string[] | null = null

  constructor(story: Story, styles: Styles, notes: Notes, tally: Tally) {
    this.#story = story
    this.#styles = styles
    this.#notes = notes
    this.#tally = tally
    this.#lists = new Lists(styles.lists)
  }

  text(value: string): void {
    if (this.#words) this.#words.push(value)
    else if (this.#paragraph) this.#flowing(value)
  }

  open(name: string, attributes: Attributes): (() => void) | null {
    if (boxElements.has(name)) return this.#openBox()
    if (contentsElements.has(name)) return this.#counted('#contents')
    return openers.get(name)?.(this, attributes) ?? null
  }

  finish(): void {
    this.#story.finish({ kind: 'paragraph', level: undecided, depth: 0 })
  }

  /** @internal The parts of `open`, by element. */
  openParagraph(attributes: Attributes, level: number | null): () => void {
    const style = attributes.get('text:style-name')
    const isHeading = level !== null && level >= 1 && level <= 10
    const isHidden = this.#styles.isHidden('paragraph', style)
    const look = this.#styles.lookOf(style)
    this.#paragraph = { level: isHeading ? level : this.#styles.isTitle(style) ? undecided : null, isHidden, hasHidden: false, isCentred: look.isCentred, setting: look }
    this.#isSpaced = false
    const inList = this.#lists.depth > 0
    const isPlain = attributes.get('text:is-list-header') === 'true' || (!inList && this.#styles.listOf(style) === '')
    const restart = attributes.get('text:restart-numbering') === 'true' ? (numberOf(attributes.get('text:start-value')) ?? 1) : null
    const label = inList ? this.#lists.nextLabel() : isHeading && !isPlain ? this.#lists.nextHeading(level, restart) : ''
    if (!isPlain && label !== '') this.#story.label(label)
    return this.#leaveParagraph
  }

  readonly #leaveParagraph = (): void => this.#endParagraph()

  #endParagraph(): void {
    const paragraph = this.#paragraph
    this.#paragraph = null
    this.#isSpaced = false
    if (!paragraph) return
    if (paragraph.hasHidden || (paragraph.isHidden && this.#story.length > 0)) this.#tally.hidden += 1
    if (paragraph.isHidden || (paragraph.hasHidden && this.#story.length === 0)) return this.#story.clear()
    const depth = this.#depth
    if (this.#contents > 0) this.#story.endParagraph({ kind: 'boilerplate', depth })
    else if (paragraph.level !== null) this.#story.endParagraph({ kind: 'heading', level: paragraph.level, depth })
    else if (this.#story.isLabelled) this.#story.endParagraph({ kind: 'item', level: Math.max(1, this.#lists.depth), depth })
    else this.#story.endParagraph({ kind: 'paragraph', level: undecided, depth, isCentred: paragraph.isCentred })
  }

  #flowing(value: string): void {
    const collapsed = value.replace(/[ \t\n\r]{2,}|[\t\n\r]/gu, ' ')
    const words = collapsed.slice(collapsed.startsWith(' ') ? 1 : 0, collapsed.length > 1 && collapsed.endsWith(' ') ? -1 : undefined)
    if (collapsed.startsWith(' ')) this.#isSpaced = true
    if (words !== '') this.write(words)
    if (words !== '' && collapsed.endsWith(' ')) this.#isSpaced = true
  }

  write(text: string): void {
    if (!this.#paragraph) return
    if (this.#hidden > 0) {
      this.#paragraph.hasHidden = true
      return
    }
    const isInLine = this.#story.length > 0 && !this.#isSpaced
    if (this.#isSpaced && this.#story.length > 0) this.#story.add(' ')
    this.#isSpaced = false
    this.#story.add(this.#isRaised && isInLine && areFigures(text) ? raised(text) : withoutPrivateSigns(text, null), this.#paragraph.setting)
  }

  sign(sign: string): null {
    this.write(sign)
    return null
  }

  spaces(attributes: Attributes): null {
    this.write(' '.repeat(Math.min(numberOf(attributes.get('text:c')) ?? 1, mostSpaces)))
    return null
  }

  openSpan(attributes: Attributes): (() => void) | null {
    const style = attributes.get('text:style-name')
    if (this.#styles.isHidden('text', style)) return this.openHidden()
    const paragraph = this.#paragraph
    if (!paragraph) return null
    const around = paragraph.setting
    const isAroundRaised = this.#isRaised
    paragraph.setting = this.#styles.settingOf(style, around)
    this.#isRaised ||= this.#styles.isRaised(style)
    // Most runs say nothing else, and there is nothing to go back to.
    if (paragraph.setting === around && this.#isRaised === isAroundRaised) return null
    return () => {
      paragraph.setting = around
      this.#isRaised = isAroundRaised
    }
  }

  openHidden(): () => void {
    return this.#counted('#hidden')
  }

  hideParagraph(attributes: Attributes): null {
    if (this.#paragraph && attributes.get('text:is-hidden') === 'true') this.#paragraph.isHidden = true
    return null
  }

  #counted(what: '#hidden' | '#contents'): () => void {
    if (what === '#hidden') this.#hidden += 1
    else this.#contents += 1
    return () => {
      if (what === '#hidden') this.#hidden -= 1
      else this.#contents -= 1
    }
  }

  openNote(attributes: Attributes): (() => void) | null {
    if (!this.#paragraph || this.#hidden > 0 || this.#paragraph.isHidden) return this.#openStory(() => undefined)
    const note = this.#notes.call(attributes.get('text:note-class') === 'endnote' ? 'endnote' : 'footnote')
    this.write(note.mark)
    return this.#openStory(block => note.add(block))
  }

  #openBox(): () => void {
    const around = this.#story
    const blocks: Block[] = []
    const isHidden = this.#hidden > 0
    const leave = this.#openStory(block => blocks.push(block))
    return () => {
      leave()
      if (!isHidden) around.hang(blocks)
    }
  }

  openRemark(attributes: Attributes): () => void {
    const lines: string[] = []
    const words: string[] = []
    const { length, paragraphs: paragraph } = this.#story
    const start = this.#isSpaced && length > 0 ? length + 1 : length
    const around = this.#story
    const isTold = this.#paragraph !== null && this.#hidden === 0
    const leave = this.#openStory(block => lines.push(block.text))
    this.#author = words
    return () => {
      leave()
      const remark: Remark = { start, end: start, author: words.join('').trim(), text: lines.join('\n'), story: around, paragraph }
      if (!isTold || remark.text === '') return
      around.comment(remark)
      const name = attributes.get('office:name')
      if (name && this.#remarks.size < mostRemarks) this.#remarks.set(name, remark)
    }
  }

  /** Of the remark that is open. */
  #author: string[] | null = null

  openAuthor(): (() => void) | null {
    return this.#author && !this.#paragraph ? this.#openWords(this.#author) : null
  }

  endRemark(attributes: Attributes): null {
    const remark = this.#remarks.get(attributes.get('office:name') ?? '')
    // What ends in a later paragraph stays where it began.
    if (remark?.story === this.#story && remark.paragraph === this.#story.paragraphs) remark.end = this.#story.length
    return null
  }

  /** A number as it was printed when the file was saved. */
  openNumber(): () => void {
    const words: string[] = []
    const leave = this.#openWords(words)
    return () => {
      leave()
      this.#story.label(words.join('').trim(), true)
    }
  }

  #openWords(words: string[]): () => void {
    const around = this.#words
    this.#words = words
    return () => {
      this.#words = around
    }
  }

  openList(attributes: Attributes): () => void {
    this.#lists.openList(attributes)
    return () => this.#lists.closeList()
  }

  openItem(attributes: Attributes, isHeader: boolean): () => void {
    this.#lists.openItem(attributes, isHeader)
    return () => this.#lists.closeItem()
  }

  openTable(): () => void {
    const back = this.#lists.stepOutside()
    this.#depth += 1
    return () => {
      this.#story.endRow(this.#depth)
      this.#depth -= 1
      back()
    }
  }

  openCell(): () => void {
    return () => this.#story.endCell(this.#depth)
  }

  openRow(): () => void {
    return () => this.#story.endRow(this.#depth)
  }

  /** A run of text of its own: what is open around it goes on when it ends. */
  #openStory(out: (block: Block) => void): () => void {
    const around: Frame = { story: this.#story, depth: this.#depth, paragraph: this.#paragraph, hidden: this.#hidden, isSpaced: this.#isSpaced }
    const back = this.#lists.stepOutside()
    const author = this.#author
    this.#story = new Story(out)
    this.#depth = 0
    this.#paragraph = null
    this.#isSpaced = false
    return () => {
      this.finish()
      back()
      this.#author = author
      this.#story = around.story
      this.#depth = around.depth
      this.#paragraph = around.paragraph
      this.#hidden = around.hidden
      this.#isSpaced = around.isSpaced
    }
  }
}
