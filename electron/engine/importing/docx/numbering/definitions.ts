import { readXml, type Attributes } from '../../packed/xml.ts'
import type { OfficePackage } from '../package/package.ts'
import { isOn, wholeNumber, wordVocabulary } from '../package/vocabulary.ts'
import { Alternatives } from '../story/alternatives.ts'

/** How one level of a list is numbered. */
export type Level = {
  readonly start: number
  readonly format: string
  /** Of the format `custom`. */
  readonly sample: string
  /** `%1.%2` */
  readonly text: string
  readonly font: string | null
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** All numbers in digits, whatever the formats of the levels say. */
  readonly isLegal: boolean
  /** Begins anew after this level (from 1) or one above it; 0 never; null after any above its own. */
  readonly restart: number | null
  /** The paragraph style that is numbered so. */
  readonly style: string | null
}

export type List = {
  /** What counts together: lists of one abstract list continue each other. */
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** By level; each holds once, when the list first comes to it. */
  readonly startOverrides: ReadonlyMap<number, number>
}

export type Lists = ReadonlyMap<string, List>

type LevelDraft = { -readonly [K in keyof Level]: Level[K] }
type ListDraft = { abstract: string; overrides: Map<number, LevelDraft>; starts: Map<number, number> }
type AbstractDraft = { levels: Map<number, LevelDraft>; styleLink: string | null }

/** @param listOfStyle the list that a numbering style names: abstract lists may only point at one */
export async function readLists({ archive, part }: OfficePackage, listOfStyle: (style: string) => string | null): Promise<Lists> {
  const entry = part('numbering')
  if (!entry) return new Map()
  const reader = new NumberingPart()
  const alternatives = new Alternatives()
  await readXml(archive.unpack(entry), wordVocabulary, {
    open: (name, attributes) => {
      if (alternatives.enters(name)) reader.open(name, attributes)
    },
    close: name => {
      if (alternatives.leaves(name)) reader.close(name)
    },
  })
  return reader.finish(listOfStyle)
}

/** A list has nine levels. */
const deepestLevel = 8

class NumberingPart {
  readonly #abstracts = new Map<string, AbstractDraft>()
  readonly #lists = new Map<string, ListDraft>()
  #abstract: AbstractDraft | null = null
  #list: ListDraft | null = null
  #override: number | null = null
  #level: LevelDraft | null = null

  open(name: string, attributes: Attributes): void {
    const value = attributes.get('w:val')
    switch (name) {
      case 'w:abstractNum':
        this.#abstract = { levels: new Map(), styleLink: null }
        this.#abstracts.set(attributes.get('w:abstractNumId') ?? '', this.#abstract)
        return
      case 'w:numStyleLink':
        if (this.#abstract) this.#abstract.styleLink = value ?? null
        return
      case 'w:num':
        this.#list = { abstract: '', overrides: new Map(), starts: new Map() }
        this.#lists.set(attributes.get('w:numId') ?? '', this.#list)
        return
      case 'w:abstractNumId':
        if (this.#list) this.#list.abstract = value ?? ''
        return
      case 'w:lvlOverride':
        this.#override = wholeNumber(attributes.get('w:ilvl'))
        return
      case 'w:startOverride':
        if (this.#list && this.#override !== null) this.#list.starts.set(this.#override, wholeNumber(value) ?? 0)
        return
      case 'w:lvl':
        this.#openLevel(wholeNumber(attributes.get('w:ilvl')) ?? 0)
        return
      default:
        if (this.#level) describe(this.#level, name, attributes)
    }
  }

  close(name: string): void {
    if (name === 'w:abstractNum') this.#abstract = null
    if (name === 'w:num') this.#list = null
    if (name === 'w:lvlOverride') this.#override = null
    if (name === 'w:lvl') this.#level = null
  }

  #openLevel(index: number): void {
    this.#level = {
      start: 0, format: 'decimal', sample: '', text: '', font: null, suffix: 'tab', isLegal: false, restart: null, style: null,
    }
    if (index < 0 || index > deepestLevel) return
    if (this.#abstract) this.#abstract.levels.set(index, this.#level)
    else if (this.#list) this.#list.overrides.set(index, this.#level)
  }

  finish(listOfStyle: (style: string) => string | null): Lists {
    const lists = new Map<string, List>()
    for (const [id, draft] of this.#lists) {
      const abstract = this.#follow(draft.abstract, listOfStyle)
      const levels = new Map([...(this.#abstracts.get(abstract)?.levels ?? []), ...draft.overrides])
      lists.set(id, { abstract, levels, startOverrides: draft.starts })
    }
    return lists
  }

  /** The abstract list that has the levels; links may lead in a circle. */
  #follow(abstract: string, listOfStyle: (style: string) => string | null): string {
    let at = abstract
    for (let steps = 0; steps < 10; steps += 1) {
      const link = this.#abstracts.get(at)?.styleLink
      const list = link ? listOfStyle(link) : null
      const next = list === null ? undefined : this.#lists.get(list)?.abstract
      if (next === undefined || next === at) break
      at = next
    }
    return at
  }
}

function describe(level: LevelDraft, name: string, attributes: Attributes): void {
  const value = attributes.get('w:val')
  switch (name) {
    case 'w:start':
      level.start = wholeNumber(value) ?? 0
      return
    case 'w:numFmt':
      level.format = value ?? 'decimal'
      level.sample = attributes.get('w:format') ?? ''
      return
    case 'w:lvlText':
      level.text = value ?? ''
      return
    case 'w:suff':
      level.suffix = value === 'space' || value === 'nothing' ? value : 'tab'
      return
    case 'w:isLgl':
      level.isLegal = isOn(value)
      return
    case 'w:lvlRestart':
      level.restart = wholeNumber(value)
      return
    case 'w:pStyle':
      level.style = value ?? null
      return
    case 'w:rFonts':
      level.font = attributes.get('w:ascii') ?? attributes.get('w:hAnsi') ?? attributes.get('w:eastAsia') ?? null
  }
}
