import type { Story } from '../flow/story.ts'
import type { Comment } from '../reading.ts'

/** Starts that are remembered; a remark whose start is forgotten stands where it ends. */
const mostStarts = 10_000

/** Remarks beside the text: each has its author before it and, in newer files, a number under which its range was begun. */
export class Remarks {
  readonly #starts = new Map<string, { readonly story: Story; readonly paragraph: number; readonly offset: number }>()
  #author = ''
  #number: string | null = null

  setAuthor(name: string): void {
    this.#author = name
  }

  /** The range of the remark with this number begins here. */
  begin(number: string, story: Story): void {
    if (this.#starts.size < mostStarts) this.#starts.set(number, { story, paragraph: story.paragraphs, offset: story.length })
  }

  refer(number: string): void {
    this.#number = number
  }

  /**
   * The remark ends, `end` code units into the paragraph that it is about. One that began in an earlier paragraph is kept with the part
   * that lies in this one.
   */
  end(text: string, story: Story): Comment | null {
    const begun = this.#number === null ? undefined : this.#starts.get(this.#number)
    const author = this.#author
    this.#number = null
    this.#author = ''
    if (text === '') return null
    const end = story.length
    const start = begun?.story !== story ? end : begun.paragraph === story.paragraphs ? begun.offset : 0
    return { start, end, author, text }
  }
}
