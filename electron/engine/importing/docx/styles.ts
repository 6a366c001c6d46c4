import { type Attributes, readXml } from '../packed/xml.ts'
import type { OfficePackage } from './package/package.ts'
import { isOn, wholeNumber, wordVocabulary } from './package/vocabulary.ts'
import { Alternatives } from './story/alternatives.ts'

/** What a style says of its paragraphs and runs, with what it inherits. */
export type Look = {
  /** Outline level of a heading from 1; 0 is the document's title; null for other text. */
  readonly heading: number | null
  /** Entries of a table of contents, and its heading. */
  readonly isContents: boolean
  readonly list: string | null
  readonly listLevel: number | null
  readonly isHidden: boolean | null
  readonly isBold: boolean | null
  readonly isItalic: boolean | null
  /** Set above the line. */
  readonly isRaised: boolean | null
  /** Half-points. */
  readonly size: number | null
  readonly isCentred: boolean | null
  readonly language: string | null
  /** Itself, and what it is based on. */
  readonly family: readonly string[]
}

type Style = {
  readonly type: string
  name: string
  basedOn: string | null
  outline: number | null
  list: string | null
  listLevel: number | null
  isHidden: boolean | null
  isBold: boolean | null
  isItalic: boolean | null
  isRaised: boolean | null
  size: number | null
  isCentred: boolean | null
  language: string | null
}

/** A document's styles, by their ids, which programs in other languages translate; what a style is, its properties and its name say. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Style>
  readonly #defaults: Style
  readonly #looks = new Map<string, Look>()
  /** Of paragraphs that name none. */
  readonly #usual: string | null

  constructor(styles: ReadonlyMap<string, Style>, defaults: Style, usual: string | null) {
    this.#styles = styles
    this.#defaults = defaults
    this.#usual = usual
  }

  get language(): string | null {
    return this.#defaults.language
  }

  /** Half-points of text that says nothing else; 0 where the file does not say it. */
  get size(): number {
    return this.#defaults.size ?? 0
  }

  ofParagraph(id: string | null): Look {
    const known = id !== null && this.#styles.has(id) ? id : this.#usual
    return known === null ? plain : this.#look(known)
  }

  ofRun(id: string | null): Look {
    return id === null ? plain : this.#look(id)
  }

  /** The list that a numbering style names. */
  listOf(style: string): string | null {
    return this.#look(style).list
  }

  #look(id: string): Look {
    const known = this.#looks.get(id)
    if (known) return known
    const family = this.#family(id)
    const styles = family.map(member => this.#styles.get(member)).filter(style => style !== undefined)
    const first = <T>(pick: (style: Style) => T | null): T | null => styles.map(pick).find(value => value !== null) ?? null
    const list = first(style => style.list)
    const look: Look = {
      heading: headingOf(styles),
      isContents: styles.some(({ name }) => contentsName.test(name)),
      list: list === '0' ? null : list,
      listLevel: first(style => style.listLevel),
      isHidden: first(style => style.isHidden),
      isBold: first(style => style.isBold),
      isItalic: first(style => style.isItalic),
      isRaised: first(style => style.isRaised),
      size: first(style => style.size),
      isCentred: first(style => style.isCentred),
      language: first(style => style.language),
      family,
    }
    this.#looks.set(id, look)
    return look
  }

  /** Styles may be based on each other in a circle. */
  #family(id: string): string[] {
    const family: string[] = []
    for (let at: string | null = id; at !== null && !family.includes(at) && family.length < 50; at = this.#styles.get(at)?.basedOn ?? null) {
      family.push(at)
    }
    return family
  }
}

const plain: Look = {
  heading: null, isContents: false, list: null, listLevel: null, isHidden: null, isBold: null, isItalic: null, isRaised: null, size: null, isCentred: null, language: null, family: [],
}

const contentsName = /^(?:toc (?:\d|heading)|contents (?:\d|heading)|table of (?:figures|contents)|目录|目次|Inhaltsverzeichnis|Sommaire)/iu
const titleName = /^(?:title|标题|標題|表題|제목|titre|titel|título|titolo|заголовок|название)$/iu
const headingName =
  /^(?:heading|标题|標題|見出し|제목|überschrift|titre|título|titolo|título|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|başlık)\s*([1-9])$/iu

/** Word writes the outline level, other programs at times only a name that speaks of one. */
function headingOf(styles: readonly Style[]): number | null {
  for (const { outline, name } of styles) {
    if (outline !== null) return outline < 9 ? outline + 1 : null
    const level = headingName.exec(name)?.[1]
    if (level) return Number(level)
    if (titleName.test(name)) return 0
  }
  return null
}

/** @throws EngineError `invalid` for a part that is not well-formed */
export async function readStyles({ archive, part }: OfficePackage): Promise<Styles> {
  const styles = new Map<string, Style>()
  const defaults = emptyStyle('default')
  const entry = part('styles')
  if (!entry) return new Styles(styles, defaults, null)
  let usual: string | null = null
  let style: Style | null = null
  // What a table style says of its first row or last column is not said of its text.
  const alternatives = new Alternatives(name => name === 'w:tblStylePr' || name === 'w:latentStyles')
  await readXml(archive.unpack(entry), wordVocabulary, {
    open(name, attributes) {
      if (!alternatives.enters(name)) return
      if (name === 'w:docDefaults') style = defaults
      else if (name === 'w:style') {
        const id = attributes.get('w:styleId') ?? ''
        style = emptyStyle(attributes.get('w:type') ?? '')
        styles.set(id, style)
        const isDefault = attributes.get('w:default')
        if (style.type === 'paragraph' && isDefault !== undefined && isOn(isDefault)) usual = id
      } else if (style) describe(style, name, attributes)
    },
    close(name) {
      if (alternatives.leaves(name) && (name === 'w:style' || name === 'w:docDefaults')) style = null
    },
  })
  return new Styles(styles, defaults, usual)
}

function emptyStyle(type: string): Style {
  return {
    type, name: '', basedOn: null, outline: null, list: null, listLevel: null, isHidden: null, isBold: null, isItalic: null, isRaised: null, size: null, isCentred: null,
    language: null,
  }
}

function describe(style: Style, name: string, attributes: Attributes): void {
  const value = attributes.get('w:val')
  switch (name) {
    case 'w:name':
      style.name = value ?? ''
      return
    case 'w:basedOn':
      style.basedOn = value ?? null
      return
    case 'w:outlineLvl':
      style.outline = wholeNumber(value)
      return
    case 'w:numId':
      style.list = value ?? null
      return
    case 'w:ilvl':
      style.listLevel = wholeNumber(value)
      return
    case 'w:vanish':
      style.isHidden = isOn(value)
      return
    case 'w:b':
      style.isBold = isOn(value)
      return
    case 'w:i':
      style.isItalic = isOn(value)
      return
    case 'w:vertAlign':
      style.isRaised = value === 'superscript'
      return
    case 'w:sz':
      style.size = wholeNumber(value)
      return
    case 'w:jc':
      style.isCentred = value === 'center'
      return
    case 'w:lang':
      style.language = value ?? null
  }
}
