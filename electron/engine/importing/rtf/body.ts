import { Counters } from '../docx/numbering/counters.ts'
import { withoutPrivateSigns } from '../docx/symbols.ts'
import { undecided } from '../flow/flow-text.ts'
import type { Notes } from '../flow/notes.ts'
import { areFigures, raised } from '../flow/raised-figures.ts'
import type { ParagraphEnd, Story } from '../flow/story.ts'
import { Tally } from '../flow/tally.ts'
import { deepestNesting } from '../limits.ts'
import { refusal } from '../refusal.ts'
import { destinationByName, type Destination, type OpenBody } from './destinations.ts'
import { HeadTables } from './head.ts'
import { ListTables } from './lists.ts'
import { propertyByName, type SetBody } from './properties.ts'
import { Remarks } from './remarks.ts'
import { Runs } from './runs.ts'
import { RtfScanner } from './scanner.ts'
import { firstState, plainCharacters, plainParagraph, type State, Words } from './state.ts'
import { characterBySymbol, characterByWord, passedDestinations } from './words.ts'

/** A group that is open: the state around it, and what is to be done with what it held. */
type Group = { readonly around: State; leave: (() => void) | null }

const privateSign = /[\uf020-\uf0ff]/u

/** Tables in tables that are told apart; deeper ones are read as if they ended there. */
const deepestTable = 20

/** Reads the tokens of one file. Public fields say what was found when `read` has returned. */
export class RtfBody implements OpenBody, SetBody {
  readonly #scanner: RtfScanner
  readonly #runs: Runs
  readonly head = new HeadTables()
  readonly #lists = new ListTables()
  /** Made when the first paragraph of a list ends: the tables stand before it. */
  #counters: Counters | null = null
  readonly remarks = new Remarks()
  readonly notes: Notes
  readonly #groups: Group[] = []
  state: State
  #defaultFont = -1
  /** Bytes, words and symbols that still stand in for the character before them. */
  #toSkip = 0
  #isStarred = false
  readonly tally = new Tally()
  /** What became of the text before, so that a change is counted once however many pieces it is in. */
  #change: 'inserted' | 'deleted' | null = null
  /** The last paragraph with hidden text. */
  #hiddenIn = -1
  readonly title = new Words()
  readonly author = new Words()

  constructor(file: Buffer, story: Story, notes: Notes) {
    this.notes = notes
    this.state = firstState(story)
    this.#runs = new Runs(file, this.head)
    this.#scanner = new RtfScanner(file, byte => this.#runs.beginsPair(byte, this.state.font))
  }

  read(): void {
    const { story } = this.state
    for (let token = this.#scanner.next(); token !== 'end'; token = this.#scanner.next()) {
      if (token === 'byte' || token === 'text') {
        this.#letters(token)
        continue
      }
      this.#flush()
      if (token === 'open') this.#openGroup()
      else if (token === 'close') this.#closeGroup()
      else this.#control(token)
      // What stands after the file's own group is no part of it.
      if (token === 'close' && this.#groups.length === 0) break
    }
    this.#flush()
    this.tally.isCutOff = this.#groups.length > 0
    while (this.#groups.length > 0) this.#closeGroup()
    story.finish(this.#paragraphEnd())
  }

  onLeave(leave: () => void): void {
    const group = this.#groups.at(-1)
    if (group) group.leave = leave
  }

  #openGroup(): void {
    this.#toSkip = 0
    this.#isStarred = false
    if (this.#groups.length >= deepestNesting) throw refusal('importing.rtf.tooDeep', { limit: deepestNesting })
    this.#groups.push({ around: this.state, leave: null })
    this.state = { ...this.state }
    if (this.state.table === 'styles') {
      this.head.beginStyle()
      this.onLeave(() => this.head.endStyle())
    }
  }

  #closeGroup(): void {
    this.#toSkip = 0
    this.#isStarred = false
    const group = this.#groups.pop()
    if (!group) return
    group.leave?.()
    this.state = group.around
  }

  #letters(token: 'byte' | 'text'): void {
    const { state } = this
    this.#isStarred = false
    if (state.isPassed || this.#groups.length === 0) return
    const scanner = this.#scanner
    if (token === 'byte') {
      if (this.#toSkip > 0) this.#toSkip--
      else this.#runs.addByte(scanner.value ?? 0)
      return
    }
    const start = Math.min(scanner.end, scanner.start + this.#toSkip)
    this.#toSkip -= start - scanner.start
    if (start < scanner.end) this.#runs.addRaw(start, scanner.end, scanner.isAscii)
  }

  #flush(): void {
    if (!this.#runs.isEmpty) this.add(this.#runs.take(this.state.font))
  }

  /** Text of the group that is open, wherever that goes. */
  add(text: string): void {
    const { state } = this
    if (state.isPassed) return
    if (state.table === 'fonts') return this.head.fontText(text)
    if (state.table === 'styles') return this.head.styleText(text)
    if (state.table === 'lists') return this.#lists.text(text)
    if (state.sink === null) return
    if (state.sink === state.story) this.#count(state)
    if (state.isHidden) return
    if (state.isDeleted) return
    if (state.isRaised && state.sink === state.story && state.story.length > 0 && areFigures(text)) state.sink.add(raised(text), state)
    else state.sink.add(privateSign.test(text) ? withoutPrivateSigns(text, this.head.fontName(state.font)) : text, state)
  }

  #count({ isHidden, isDeleted, isInserted, story }: State): void {
    const { tally } = this
    const change = isDeleted ? 'deleted' : isInserted ? 'inserted' : null
    if (change !== this.#change) {
      if (change === 'deleted') tally.deletions += 1
      if (change === 'inserted') tally.insertions += 1
      this.#change = change
    }
    if (isHidden && this.#hiddenIn !== story.paragraphs) {
      tally.hidden += 1
      this.#hiddenIn = story.paragraphs
    }
  }

  #control(token: 'word' | 'symbol'): void {
    if (this.#toSkip > 0) {
      this.#toSkip--
      return
    }
    const { state } = this
    if (state.isPassed) return
    if (token === 'symbol') return this.#symbol(this.#scanner.name)
    const { name, value } = this.#scanner
    // By far the most frequent word of Chinese documents.
    if (name === 'u' && !this.#isStarred) return this.#unicode(value ?? 0)
    const isStarred = this.#isStarred
    this.#isStarred = false
    const destination = destinationByName.get(name)
    if (destination) return this.#enter(destination, value)
    if (isStarred || passedDestinations.has(name)) {
      state.isPassed = true
      return
    }
    const character = characterByWord.get(name)
    if (character !== undefined) this.add(character)
    else this.#property(name, value)
  }

  #enter(destination: Destination, value: number | null): void {
    if (this.#groups.length > 0) destination(this, value)
  }

  #symbol(symbol: string): void {
    if (symbol === '*') {
      this.#isStarred = true
      return
    }
    this.#isStarred = false
    if (symbol === '\n') return this.endParagraph()
    const character = characterBySymbol.get(symbol)
    if (character !== undefined) this.add(character)
  }

  #property(name: string, value: number | null): void {
    const { state, head } = this
    if (state.table === 'fonts') {
      if (name === 'f') head.beginFont(value ?? 0)
      else head.fontWord(name, value)
      return
    }
    if (state.table === 'lists') return this.#lists.word(name, value)
    if (state.table === 'styles') {
      head.styleWord(name, value)
      if (name === 'f') state.font = value ?? this.#defaultFont
      if (name !== 'uc') return
    }
    propertyByName.get(name)?.(this, value)
  }

  /** `\uN`: a code unit as a signed number of 16 bits, or, from some programs, a whole code point. */
  #unicode(value: number): void {
    const unit = value < 0 ? value + 65_536 : value
    this.#toSkip = this.state.fallbackLength
    if (unit < 0 || unit > 0x10_ffff) return
    const character = unit > 0xffff ? String.fromCodePoint(unit) : String.fromCharCode(unit)
    this.add(character)
  }

  plain(): void {
    Object.assign(this.state, plainCharacters)
    this.state.font = this.#defaultFont
  }

  pard(): void {
    Object.assign(this.state, plainParagraph)
  }

  setDefaultFont(font: number): void {
    this.#defaultFont = font
    if (this.state.font === -1) this.state.font = font
  }

  setDepth(depth: number): void {
    this.state.depth = Math.max(0, Math.min(depth, deepestTable))
  }

  endParagraph(): void {
    const { state } = this
    // The end of a paragraph that was deleted joins it with the next one.
    if (state.sink === state.story && !state.isDeleted) state.story.endParagraph(this.#paragraphEnd())
  }

  /** What a list prints before the paragraph, where the file does not say it. It counts in any case: others of the list may come without. */
  #number({ list, listLevel, story }: State): void {
    if (list === null) return
    this.#counters ??= new Counters(this.#lists.finish(font => this.head.fontName(font)))
    const label = this.#counters.next(String(list), listLevel)
    if (label) story.label(label.printed)
  }

  endCell(depth: number): void {
    const { state } = this
    if (state.sink !== state.story) return
    this.setDepth(depth)
    if (state.story.length > 0) state.story.endParagraph(this.#paragraphEnd())
    state.story.endCell(state.depth)
  }

  endRow(depth: number): void {
    this.state.story.endRow(Math.max(1, Math.min(depth, deepestTable)))
  }

  #paragraphEnd(): ParagraphEnd {
    const { depth, style, outline, listLevel, story, setIn, firstLine } = this.state
    this.#number(this.state)
    if (this.head.isContents(style)) return { kind: 'boilerplate', depth }
    const level = outline === null ? this.head.headingLevel(style) : outline >= 0 && outline < 9 ? outline + 1 : null
    if (level !== null) return { kind: 'heading', level, depth }
    return story.isLabelled ? { kind: 'item', level: Math.max(0, Math.min(listLevel, 8)) + 1, depth } : { kind: 'paragraph', level: undecided, depth, isCentred: this.state.isCentred, indent: { left: setIn, firstLine } }
  }
}
