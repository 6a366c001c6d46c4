import type { DefaultTreeAdapterTypes } from 'parse5'
import { attribute } from '../head.ts'

/** UTF-16 code units of all sheets together, and rules of them; what comes after them is passed over. */
const longestSheets = 2_000_000
const mostRules = 20_000
const longestRule = 10_000

/** Properties that tell a heading from text. */
export const telling = /(?:font-weight|font-style|font-size|text-align)\s*:/iu

/** Selectors of one element, by name, class, both, or id: what programs write that make pages and books. */
const simpleSelector = /^(?:[a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?[.#][\w-]+)$/iu

/** How elements are set by style sheets, as far as rules for elements, classes and ids say it. No sheet is fetched, and no other rule is read. */
export class StyleSheets {
  readonly #declarationsBySelector = new Map<string, string>()
  readonly #declarationsByElement = new Map<string, string>()
  readonly #outer: StyleSheets | null
  #length = 0

  /** @param outer sheets that count before these, shared by several pages */
  constructor(outer: StyleSheets | null = null) {
    this.#outer = outer
  }

  /** Takes in a sheet. What comes later wins, as in CSS. */
  add(sheet: string): void {
    const css = sheet.slice(0, longestSheets - this.#length).replace(/\/\*(?:.*?\*\/|.*$)|<!--|-->/gsu, ' ')
    this.#length += sheet.length
    this.#declarationsByElement.clear()
    for (const rule of css.split('}')) {
      // What stands before an outer brace is a condition, such as the width of a window.
      const [declarations = '', selectors = ''] = rule.split('{').reverse()
      if (rule.length > longestRule || !telling.test(declarations)) continue
      for (const selector of selectors.split(',').map(part => part.trim())) {
        if (simpleSelector.test(selector) && this.#declarationsBySelector.size < mostRules) this.#put(selector, declarations)
      }
    }
  }

  /** The declarations for an element, those of its own `style` last; '' for none. */
  declarationsFor(element: DefaultTreeAdapterTypes.Element): string {
    const own = element.attrs.length === 0 ? '' : (attribute(element, 'style') ?? '')
    const known = this.#declarations(element)
    return known === '' ? own : `${known};${own}`
  }

  #declarations(element: DefaultTreeAdapterTypes.Element): string {
    const outer = this.#outer === null ? '' : this.#outer.#declarations(element)
    if (this.#declarationsBySelector.size === 0) return outer
    const [classes, id] = [attribute(element, 'class') ?? '', attribute(element, 'id') ?? '']
    const key = `${element.tagName} ${classes} #${id}`
    const known = this.#declarationsByElement.get(key) ?? this.#collect(element.tagName, classes, id)
    if (classes.length + id.length < 200 && this.#declarationsByElement.size < mostRules) this.#declarationsByElement.set(key, known)
    return outer === '' ? known : `${outer};${known}`
  }

  #put(selector: string, declarations: string): void {
    const [name = ''] = /^[a-z][a-z0-9]*/iu.exec(selector) ?? []
    const key = name.toLowerCase() + selector.slice(name.length)
    const before = this.#declarationsBySelector.get(key)
    this.#declarationsBySelector.set(key, before === undefined ? declarations : `${before.slice(-5000)};${declarations}`)
  }

  #collect(name: string, classes: string, id: string): string {
    const names = classes.slice(0, 1000).split(/\s+/u).filter(Boolean)
    const selectors = [name, ...names.map(own => `.${own}`), ...names.map(own => `${name}.${own}`), ...(id === '' ? [] : [`#${id}`, `${name}#${id}`])]
    return selectors.flatMap(selector => this.#declarationsBySelector.get(selector) ?? []).join(';')
  }
}
