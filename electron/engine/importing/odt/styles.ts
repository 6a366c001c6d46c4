import { headingLevelOf } from '../rtf/words.ts'
import type { Attributes } from '../packed/xml.ts'
import { ListStyles } from './list-styles.ts'
import { numberOf } from './vocabulary.ts'

type Style = { readonly parent: string | null; readonly name: string; readonly list: string | null; readonly outline: number | null; isHidden: boolean | null }

/** Styles further up than this say nothing that anybody meant; a style may also be its own ancestor. */
const mostAncestors = 50

/** What a document's styles say: which paragraphs are headings, which text is hidden, how lists are numbered. */
export class Styles {
  readonly lists = new ListStyles()
  readonly #styles = new Map<string, Style>()
  #style: Style | null = null
  #isDefault = false
  /** Of text that says nothing else. */
  language: string | null = null

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'style:style':
        this.#style = {
          parent: attributes.get('style:parent-style-name') ?? null,
          name: attributes.get('style:display-name') ?? attributes.get('style:name') ?? '',
          list: attributes.get('style:list-style-name') ?? null,
          outline: numberOf(attributes.get('style:default-outline-level')),
          isHidden: null,
        }
        this.#styles.set(keyOf(attributes.get('style:family'), attributes.get('style:name')), this.#style)
        return
      case 'style:default-style':
        this.#isDefault = attributes.get('style:family') === 'paragraph'
        return
      case 'style:text-properties': {
        const display = attributes.get('text:display')
        if (this.#style && display !== undefined) this.#style.isHidden = display === 'none'
        const language = attributes.get('fo:language')
        if (this.#isDefault && language && /^[a-z]{2,3}$/u.test(language) && language !== 'zxx') this.language = language
        if (this.#style === null) this.lists.open(name, attributes)
        return
      }
      default:
        this.lists.open(name, attributes)
    }
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = null
    if (name === 'style:default-style') this.#isDefault = false
    this.lists.close(name)
  }

  /** 0 for the document's title, null for what is neither. */
  isTitle(style: string | undefined): boolean {
    return this.#first('paragraph', style, ({ name }) => (headingLevelOf(name.replaceAll('_20_', ' ')) === 0 ? true : null)) ?? false
  }

  isHidden(family: 'paragraph' | 'text', style: string | undefined): boolean {
    return this.#first(family, style, found => found.isHidden) ?? false
  }

  /** The list style of a paragraph style; '' where it says that there is none. */
  listOf(style: string | undefined): string | null {
    return this.#first('paragraph', style, found => found.list)
  }

  #first<T>(family: string, style: string | undefined, pick: (style: Style) => T | null): T | null {
    let name = style ?? null
    for (let steps = 0; name !== null && steps < mostAncestors; steps++) {
      const found = this.#styles.get(keyOf(family, name))
      if (!found) return null
      const picked = pick(found)
      if (picked !== null) return picked
      name = found.parent
    }
    return null
  }
}

function keyOf(family: string | undefined, name: string | undefined): string {
  return `${family ?? ''} ${name ?? ''}`
}
