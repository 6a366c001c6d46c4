import type { Story } from '../flow/story.ts'

/** Takes text that is no part of the document's own: a title, a list's number, a style's name. */
export class Words {
  text = ''
  add(text: string): void {
    this.text += text
  }
}

/** Where text goes. `null`: nowhere. */
export type Sink = Story | Words | null

/** What a group inherits from the one around it and loses at its end. */
export type State = {
  sink: Sink
  /** Where it would go but for `\upr`, which says everything twice. */
  behind: Sink
  /** The run of text that paragraphs of this group belong to. */
  story: Story
  /** Everything up to the group's end is passed over, known words too. */
  isPassed: boolean
  /** Which table of the file's head is read. */
  table: 'fonts' | 'styles' | 'lists' | null
  font: number
  /** Bytes that stand after a `\u` for programs that do not know it. */
  fallbackLength: number
  isHidden: boolean
  isBold: boolean
  isItalic: boolean
  /** Set above the line. */
  isRaised: boolean
  /** Half-points. */
  size: number
  isCentred: boolean
  isDeleted: boolean
  isInserted: boolean
  /** Of a note. */
  isEndnote: boolean
  style: number
  /** `\outlinelevel` of the paragraph itself, 9 is body text. */
  outline: number | null
  /** How far its lines are set in, and how much further the first one, in twips. */
  setIn: number
  firstLine: number
  /** Tables around the paragraph. */
  depth: number
  /** `\lsN`: the list that numbers the paragraph. */
  list: number | null
  listLevel: number
}

/** As `\pard` leaves it. */
export const plainParagraph = { isCentred: false, style: 0, outline: null, setIn: 0, firstLine: 0, depth: 0, list: null, listLevel: 0 } as const satisfies Partial<State>
/** As `\plain` leaves it, but for the font. */
export const plainCharacters = { isBold: false, isItalic: false, isRaised: false, size: 24, isHidden: false, isDeleted: false, isInserted: false } as const satisfies Partial<State>

export function firstState(story: Story): State {
  return { sink: story, behind: null, story, isPassed: false, table: null, font: -1, fallbackLength: 1, isEndnote: false, ...plainCharacters, ...plainParagraph }
}
