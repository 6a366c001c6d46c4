import type { Attributes } from '../../packed/xml.ts'
import { isOn, wholeNumber } from '../package/vocabulary.ts'

type Field = {
  /** Until its result begins. */
  inCode: boolean
  code: string
  isContents: boolean
  readonly form: Form
}
type Form = { kind: 'box' | 'choice' | null; isChecked: boolean | null; isCheckedFirst: boolean; chosen: number; readonly choices: string[] }

const longestCode = 1_000
const mostChoices = 1_000

/** The fields that are open at a place: a field's code says how its result was made, and only the result is printed. */
export class Fields {
  readonly #open: Field[] = []
  /** How many of them are still in their codes, and how many make a table of contents: counted, for a file may open any number. */
  #codes = 0
  #contents = 0
  /** Simple fields that make one, and those inside of them. */
  #simpleContents = 0

  /** Whether what is read now belongs to a code. */
  get isInCode(): boolean {
    return this.#codes > 0
  }

  get isContents(): boolean {
    return this.#contents + this.#simpleContents > 0
  }

  /** A `w:fldChar`. Returns what is printed for a field of a form that has no result. */
  mark(type: string | undefined): string {
    if (type === 'begin') {
      const form: Form = { kind: null, isChecked: null, isCheckedFirst: false, chosen: 0, choices: [] }
      this.#open.push({ inCode: true, code: '', isContents: false, form })
      this.#codes += 1
      return ''
    }
    if (type === 'separate') {
      this.#beginResult()
      return ''
    }
    const ended = type === 'end' ? this.#close() : undefined
    return ended?.inCode ? printed(ended.form) : ''
  }

  #beginResult(): void {
    const last = this.#open.at(-1)
    if (!last?.inCode) return
    last.inCode = false
    last.isContents = contentsCode.test(last.code)
    this.#codes -= 1
    if (last.isContents) this.#contents += 1
  }

  #close(): Field | undefined {
    const field = this.#open.pop()
    if (field?.inCode) this.#codes -= 1
    if (field?.isContents) this.#contents -= 1
    return field
  }

  code(text: string): void {
    const last = this.#open.at(-1)
    if (last?.inCode && last.code.length < longestCode) last.code += text
  }

  enterSimple(code: string | undefined): void {
    if (this.#simpleContents > 0 || contentsCode.test(code ?? '')) this.#simpleContents += 1
  }

  leaveSimple(): void {
    if (this.#simpleContents > 0) this.#simpleContents -= 1
  }

  /** What a form field says of itself, inside the mark that begins it. */
  describe(name: string, attributes: Attributes): void {
    const form = this.#open.at(-1)?.form
    if (!form) return
    const value = attributes.get('w:val')
    if (name === 'w:checkBox') form.kind = 'box'
    else if (name === 'w:ddList') form.kind = 'choice'
    else if (name === 'w:checked') form.isChecked = isOn(value)
    else if (name === 'w:default' && form.kind === 'box') form.isCheckedFirst = isOn(value)
    else if (name === 'w:result') form.chosen = wholeNumber(value) ?? 0
    else if (name === 'w:listEntry' && form.choices.length < mostChoices) form.choices.push(value ?? '')
  }

  /** Codes end with their paragraph: one that was left open must not swallow the rest of the document. */
  endParagraph(): void {
    while (this.#open.at(-1)?.inCode) this.#close()
  }
}

const contentsCode = /^\s*TOC\b/iu

function printed({ kind, isChecked, isCheckedFirst, chosen, choices }: Form): string {
  if (kind === 'box') return (isChecked ?? isCheckedFirst) ? '☒' : '☐'
  return kind === 'choice' ? (choices[chosen] ?? '') : ''
}
