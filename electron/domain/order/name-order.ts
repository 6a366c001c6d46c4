import type { MessageLanguage } from '../messages/catalogues.ts'

let collator: Intl.Collator | undefined

/** Its rules are read when two names are first compared: most commands compare none. */
const sounds = () => (collator ??= new Intl.Collator(['zh-Hans-u-co-pinyin', 'en'], { numeric: true, sensitivity: 'base' }))

/** Sorts behind all letters there are (UTS #35, Collation, 1.2.1: U+FFFF has the highest primary weight). */
const behindAll = '\uFFFF'
const han = /\p{Script=Han}/gu

/** A name as its sounds are compared in a language. */
const keyIn = (language: MessageLanguage, name: string) => (language === 'en' ? withHanLast(name) : name)

const withHanLast = (name: string) => name.replace(han, `${behindAll}$&`)

type NameOrder = { compare(left: string, right: string): number }

const orders: Readonly<Record<MessageLanguage, NameOrder>> = {
  zh: ordered('zh'),
  en: ordered('en'),
}

function ordered(language: MessageLanguage): NameOrder {
  return { compare: (left, right) => sounds().compare(keyIn(language, left), keyIn(language, right)) }
}

/**
 * How names that people gave stand in a list: Chinese ones by pinyin, numbers by their value, without case; what is in the script of
 * the language of the interface, the command or the file before what is in the other.
 */
export const nameOrderIn = (language: MessageLanguage): NameOrder => orders[language]

/** The same where no interface's language is known: Chinese before other letters. */
export const nameOrder = orders.zh

/** By their names as `nameOrderIn` has them, those that are alike in the order in which they came: of very many each name is looked at once. */
export function sortByName<T>(items: readonly T[], nameOf: (item: T) => string, language: MessageLanguage): T[] {
  return keyed(items, nameOf, language).map(({ item }) => item)
}

/** Where names stand: the same number for those that are alike, a greater one for each that comes after. */
export function rankNames<T>(items: readonly T[], nameOf: (item: T) => string, language: MessageLanguage): Map<T, number> {
  const ranks = new Map<T, number>()
  let [rank, last] = [0, '']
  for (const { item, key } of keyed(items, nameOf, language)) {
    if (ranks.size > 0 && sounds().compare(last, key) !== 0) rank = ranks.size
    ranks.set(item, rank)
    last = key
  }
  return ranks
}

function keyed<T>(items: readonly T[], nameOf: (item: T) => string, language: MessageLanguage) {
  return items.map(item => ({ item, key: keyIn(language, nameOf(item)) })).sort((left, right) => sounds().compare(left.key, right.key))
}
