import type { Block } from '../block-text.ts'
import type { Notes } from '../flow/notes.ts'
import { Story } from '../flow/story.ts'
import type { Remarks } from './remarks.ts'
import { plainCharacters, plainParagraph, type State, Words } from './state.ts'

/** What is being read, as far as a group's purpose changes it. */
export type OpenBody = {
  readonly state: State
  readonly notes: Notes
  readonly remarks: Remarks
  readonly title: Words
  readonly author: Words
  /** What the group held is dealt with when it ends. */
  onLeave(leave: () => void): void
}

/** What a group is for, said by a word at its beginning: where its text goes, and what becomes of it at its end. */
export type Destination = (body: OpenBody, value: number | null) => void

/** The first that a file gives; LibreOffice writes authors twice. */
const toWords = (words: (body: OpenBody) => Words): Destination => body => {
  const into = words(body)
  body.state.sink = into.text === '' ? into : null
}

/** Groups that hold other groups with text, and none of their own. */
const frame: Destination = body => void (body.state.sink = null)

const footnote: Destination = body => {
  const { state, notes } = body
  const isDropped = state.isDeleted || state.isHidden || state.sink !== state.story
  if (isDropped) return void (state.isPassed = true)
  const blocks: Block[] = []
  const around = state.story
  beginStory(body, new Story(block => blocks.push(block)), () => {
    const note = notes.call(body.state.isEndnote ? 'endnote' : 'footnote')
    around.add(note.mark)
    for (const block of blocks) note.add(block)
  })
}

const textBox: Destination = body => {
  const around = body.state.story
  if (body.state.isDeleted || body.state.isHidden) return void (body.state.isPassed = true)
  const blocks: Block[] = []
  beginStory(body, new Story(block => blocks.push(block)), () => around.hang(blocks))
}

function beginStory(body: OpenBody, story: Story, then: () => void = () => undefined): void {
  Object.assign(body.state, plainCharacters, plainParagraph, { sink: story, story })
  body.onLeave(() => {
    story.finish({ kind: 'paragraph', depth: 0 })
    then()
  })
}

const listLabel: Destination = body => {
  const { story, isDeleted, isHidden } = body.state
  const words = new Words()
  body.state.sink = words
  body.onLeave(() => {
    const label = words.text.trim()
    if (!isDeleted && !isHidden) story.label(label)
  })
}

const remark: Destination = body => {
  const { story, isDeleted } = body.state
  const paragraphs: string[] = []
  beginStory(body, new Story(block => paragraphs.push(block.text)), () => {
    const comment = body.remarks.end(paragraphs.join('\n'), story)
    if (comment && !isDeleted) story.comment(comment)
  })
}

const remarkNumber = (then: (body: OpenBody, number: string) => void): Destination => body => {
  const words = new Words()
  body.state.sink = words
  body.onLeave(() => then(body, words.text.trim()))
}

export const destinationByName: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', body => void (body.state.table = 'fonts')],
  ['stylesheet', body => void (body.state.table = 'styles')],
  ['listtable', body => void (body.state.table = 'lists')],
  ['listoverridetable', body => void (body.state.table = 'lists')],
  ['info', frame],
  ['title', toWords(body => body.title)],
  ['author', toWords(body => body.author)],
  ['field', () => undefined],
  ['fldrslt', () => undefined],
  ['object', frame],
  ['result', body => void (body.state.sink = body.state.story)],
  [
    'upr',
    ({ state }) => {
      state.behind = state.sink
      state.sink = null
    },
  ],
  // The other half of `\upr`: the same in Unicode.
  ['ud', ({ state }) => void (state.sink = state.behind)],
  ['shpinst', frame],
  ['do', frame],
  ['shptxt', textBox],
  ['dptxbxtext', textBox],
  ['nesttableprops', frame],
  ['footnote', footnote],
  ['listtext', listLabel],
  ['pntext', listLabel],
  ['atnid', frame],
  ['atnauthor', remarkNumber((body, name) => body.remarks.setAuthor(name))],
  ['atrfstart', remarkNumber((body, number) => body.remarks.begin(number, body.state.story))],
  ['atnref', remarkNumber((body, number) => body.remarks.refer(number))],
  ['annotation', remark],
])
