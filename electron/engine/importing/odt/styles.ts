import { headingLevelOf } from '../rtf/words.ts'
import type { Look, Setting } from '../flow/look.ts'
import type { Attributes } from '../packed/xml.ts'
import { ListStyles } from './list-styles.ts'
import { numberOf } from './vocabulary.ts'

type Style = { readonly parent: string | null; readonly name: string; readonly list: string | null; readonly outline: number | null; isHidden: boolean | null; isRaised: boolean | null } & StyleLook

/** `size`: half-points. */
type StyleLook = { isBold: boolean | null; isItalic: boolean | null; size: number | null; isCentred: boolean | null }

/** What a style says with what it inherits, found once. */
type Found = Omit<StyleLook, 'isCentred'> & { readonly look: Look; readonly isTitle: boolean; readonly isHidden: boolean; readonly isRaised: boolean; readonly list: string | null }

const noLook: StyleLook = { isBold: null, isItalic: null, size: null, isCentred: null }

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
  #size = 0
  readonly #found = { paragraph: new Map<string | undefined, Found>(), text: new Map<string | undefined, Found>() }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'style:style':
        this.#style = {
          parent: attributes.get('style:parent-style-name') ?? null,
          name: attributes.get('style:display-name') ?? attributes.get('style:name') ?? '',
          list: attributes.get('style:list-style-name') ?? null,
          outline: numberOf(attributes.get('style:default-outline-level')),
          isHidden: null,
          isRaised: null,
          ...noLook,
        }
        this.#styles.set(keyOf(attributes.get('style:family'), attributes.get('style:name')), this.#style)
        return
      case 'style:default-style':
        this.#isDefault = attributes.get('style:family') === 'paragraph'
        return
      case 'style:text-properties': {
        const display = attributes.get('text:display')
        const position = attributes.get('style:text-position')
        if (this.#style && position !== undefined) this.#style.isRaised = position.startsWith('super')
        if (this.#style && display !== undefined) this.#style.isHidden = display === 'none'
        const language = attributes.get('fo:language')
        if (this.#isDefault && language && /^[a-z]{2,3}$/u.test(language) && language !== 'zxx') this.language = language
        const size = halfPoints(attributes.get('fo:font-size'))
        if (this.#isDefault && size !== null) this.#size = size
        if (this.#style) describeText(this.#style, attributes)
        else this.lists.open(name, attributes)
        return
      }
      case 'style:paragraph-properties': {
        const align = attributes.get('fo:text-align')
        if (this.#style && align !== undefined) this.#style.isCentred = align === 'center'
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

  isTitle(style: string | undefined): boolean {
    return this.#of('paragraph', style).isTitle
  }

  isHidden(family: 'paragraph' | 'text', style: string | undefined): boolean {
    return this.#of(family, style).isHidden
  }

  /** Whether a run is set above the line. */
  isRaised(style: string | undefined): boolean {
    return this.#of('text', style).isRaised
  }

  /** How a paragraph is set that says nothing else itself. */
  lookOf(style: string | undefined): Look {
    return this.#of('paragraph', style).look
  }

  /** The setting of a run inside text that is set as `around` says: the same object where its style says nothing else. */
  settingOf(style: string | undefined, around: Setting): Setting {
    const { isBold, isItalic, size } = this.#of('text', style)
    if (isBold === null && isItalic === null && size === null) return around
    return { isBold: isBold ?? around.isBold, isItalic: isItalic ?? around.isItalic, size: size ?? around.size }
  }

  /** The list style of a paragraph style; '' where it says that there is none. */
  listOf(style: string | undefined): string | null {
    return this.#of('paragraph', style).list
  }

  /** All styles stand before the text that asks for them. */
  #of(family: 'paragraph' | 'text', style: string | undefined): Found {
    const known = this.#found[family].get(style)
    if (known) return known
    const first = <T>(pick: (found: Style) => T | null) => this.#first(family, style, pick)
    const [isBold, isItalic, size] = [first(own => own.isBold), first(own => own.isItalic), first(own => own.size)]
    const found = {
      isTitle: first(({ name }) => (headingLevelOf(name.replaceAll('_20_', ' ')) === 0 ? true : null)) ?? false,
      isHidden: first(own => own.isHidden) ?? false,
      isRaised: first(own => own.isRaised) ?? false,
      list: first(own => own.list),
      isBold,
      isItalic,
      size,
      look: { isBold: isBold ?? false, isItalic: isItalic ?? false, size: size ?? this.#size, isCentred: first(own => own.isCentred) ?? false },
    }
    this.#found[family].set(style, found)
    return found
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

function describeText(style: Style, attributes: Attributes): void {
  const weight = attributes.get('fo:font-weight')
  const slant = attributes.get('fo:font-style')
  if (weight !== undefined) style.isBold = weight === 'bold' || Number(weight) >= leastBold
  if (slant !== undefined) style.isItalic = slant !== 'normal'
  style.size = halfPoints(attributes.get('fo:font-size')) ?? style.size
}

/** Weights from here on are called bold. */
const leastBold = 600

/** `14pt`; parts of another size are not reckoned. */
function halfPoints(size: string | undefined): number | null {
  const points = /^(\d{1,3}(?:\.\d{1,2})?)pt$/u.exec(size ?? '')?.[1]
  return points === undefined ? null : Math.round(2 * Number(points))
}

function keyOf(family: string | undefined, name: string | undefined): string {
  return `${family ?? ''} ${name ?? ''}`
}
