import type { MessageLanguage } from '../messages/catalogues.ts'

let collator: Intl.Collator | undefined

/** Its rules are read when two names are first compared: most commands compare none. */
const sounds = () => (collator ??= new Intl.Collator(['zh-Hans-u-co-pinyin', 'en'], { numeric: true, sensitivity: 'base' }))

/** Sorts behind all letters there are (UTS #35, Collation, 1.2.1: U+FFFF has the highest primary weight). */
const behindAll = '\uFFFF'
const han = /\p{Script=Han}/gu

const withHanLast = (name: string) => name.replace(han, `${behindAll}$&`)

type NameOrder = { compare(left: string, right: string): number }

const orders: Readonly<Record<MessageLanguage, NameOrder>> = {
  zh: { compare: (left, right) => sounds().compare(left, right) },
  en: { compare: (left, right) => sounds().compare(withHanLast(left), withHanLast(right)) },
}

/**
 * How names that people gave stand in a list of the window: Chinese ones by pinyin, numbers by their value, without case; what is in the script of
 * the interface's language before what is in the other.
 */
export const nameOrderIn = (language: MessageLanguage): NameOrder => orders[language]

/** The same where no interface's language is known: Chinese before other letters. */
export const nameOrder = orders.zh
