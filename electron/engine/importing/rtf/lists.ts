import type { Level, Lists } from '../docx/numbering/definitions.ts'

type LevelDraft = { format: string; start: number; text: string; font: number | null; suffix: Level['suffix']; isLegal: boolean; neverRestarts: boolean }
type ListDraft = { id: number | null; readonly levels: LevelDraft[] }
/** What `\lsN` names: a list, where it may begin with another number or look otherwise on some levels. */
type OverrideDraft = { list: number | null; level: number; readonly starts: Map<number, number>; readonly levels: Map<number, LevelDraft> }

/** Lists have nine levels; a file may define any number of lists, and none that people write has so many. */
const mostLevels = 9
const mostLists = 20_000
/** UTF-16 code units of what is printed before a paragraph. */
const longestText = 200

/** The list tables at the file's head (`\listtable`, `\listoverridetable`; RTF 1.9.1, “List Tables”), word by word. */
export class ListTables {
  readonly #lists: ListDraft[] = []
  readonly #overrides = new Map<number, OverrideDraft>()
  #list: ListDraft | null = null
  #override: OverrideDraft | null = null
  #level: LevelDraft | null = null
  #isInText = false

  word(name: string, value: number | null): void {
    if (name === 'leveltext') this.#isInText = true
    else if (name === 'levelnumbers' || name === 'listname') this.#isInText = false
    else if (this.#level) this.#levelWord(this.#level, name, value)
    this.#tableWord(name, value ?? 0)
  }

  /** Signs, and numbers below nine that stand for the number of a level; before them how many there are. */
  text(text: string): void {
    if (this.#isInText && this.#level && this.#level.text.length < longestText) this.#level.text += text
  }

  #tableWord(name: string, value: number): void {
    switch (name) {
      case 'list':
        this.#begin()
        this.#list = { id: null, levels: [] }
        if (this.#lists.length < mostLists) this.#lists.push(this.#list)
        return
      case 'listoverride':
        this.#begin()
        this.#override = { list: null, level: -1, starts: new Map(), levels: new Map() }
        return
      case 'lfolevel':
        this.#level = null
        if (this.#override) this.#override.level += 1
        return
      case 'listlevel':
        this.#level = { format: 'decimal', start: 1, text: '', font: null, suffix: 'tab', isLegal: false, neverRestarts: false }
        if (this.#override && this.#override.level >= 0 && this.#override.level < mostLevels) this.#override.levels.set(this.#override.level, this.#level)
        if (this.#list && this.#list.levels.length < mostLevels) this.#list.levels.push(this.#level)
        return
      case 'levelstartat':
        if (this.#override && !this.#level && this.#override.level < mostLevels) this.#override.starts.set(this.#override.level, value)
        return
      case 'listid':
        if (this.#list) this.#list.id = value
        if (this.#override) this.#override.list = value
        return
      case 'ls':
        if (this.#override && this.#overrides.size < mostLists) this.#overrides.set(value, this.#override)
    }
  }

  #begin(): void {
    this.#list = this.#override = this.#level = null
    this.#isInText = false
  }

  #levelWord(level: LevelDraft, name: string, value: number | null): void {
    switch (name) {
      case 'levelnfc':
      case 'levelnfcn':
        level.format = formatByNumber.get(value ?? 0) ?? 'decimal'
        return
      case 'levelstartat':
        level.start = value ?? 1
        return
      case 'levelfollow':
        level.suffix = value === 1 ? 'space' : value === 2 ? 'nothing' : 'tab'
        return
      case 'levellegal':
        level.isLegal = value !== 0
        return
      case 'levelnorestart':
        level.neverRestarts = value !== 0
        return
      case 'f':
        level.font = value
    }
  }

  /** Lists by the number after `\ls`. @param fontName the name of a font of the file */
  finish(fontName: (font: number) => string | null): Lists {
    const levelsById = new Map(this.#lists.map(({ id, levels }) => [id, levels]))
    return new Map([...this.#overrides].map(([number, { list, starts, levels }]) => {
      const own = (levelsById.get(list) ?? []).map((level, index) => [index, levelOf(levels.get(index) ?? level, fontName)] as const)
      return [String(number), { abstract: String(list), levels: new Map(own), startOverrides: starts }]
    }))
  }
}

function levelOf({ format, start, text, font, suffix, isLegal, neverRestarts }: LevelDraft, fontName: (font: number) => string | null): Level {
  const printed = text.slice(1).replace(/;$/u, '').replace(/[\0-\u0008]/gu, place => `%${place.charCodeAt(0) + 1}`)
  return { start, format, sample: '', text: printed, font: font === null ? null : fontName(font), suffix, isLegal, restart: neverRestarts ? 0 : null, style: null }
}

/** Word's numbers of number formats (MS-OSHARED 2.2.1.3) by the names that its newer files have for them. */
const formatByNumber: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'], [1, 'upperRoman'], [2, 'lowerRoman'], [3, 'upperLetter'], [4, 'lowerLetter'], [5, 'ordinal'], [10, 'ideographDigital'],
  [11, 'japaneseCounting'], [14, 'decimalFullWidth'], [15, 'decimalHalfWidth'], [16, 'japaneseLegal'], [17, 'japaneseDigitalTenThousand'],
  [18, 'decimalEnclosedCircle'], [19, 'decimalFullWidth2'], [20, 'aiueoFullWidth'], [21, 'irohaFullWidth'], [22, 'decimalZero'], [23, 'bullet'],
  [24, 'ganada'], [25, 'chosung'], [26, 'decimalEnclosedFullstop'], [27, 'decimalEnclosedParen'], [28, 'decimalEnclosedCircleChinese'],
  [29, 'ideographEnclosedCircle'], [30, 'ideographTraditional'], [31, 'ideographZodiac'], [33, 'taiwaneseCounting'],
  [34, 'ideographLegalTraditional'], [35, 'taiwaneseCountingThousand'], [36, 'taiwaneseDigital'], [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'], [39, 'chineseCountingThousand'], [41, 'koreanDigital'], [44, 'koreanDigital2'], [46, 'russianLower'],
  [47, 'russianUpper'], [57, 'numberInDash'], [255, 'none'],
])
