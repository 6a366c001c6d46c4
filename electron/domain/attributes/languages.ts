/**
 * A language as it is stored, the tag of BCP 47 in its usual form: `fr`, `zh-Hant`, `en-GB`. It may be written as a tag in any case, or by its
 * English or Chinese name (`French`, `法语`); undefined for what names no language that the program's own tables (CLDR) know.
 */
export function readLanguage(written: string): string | undefined {
  const text = written.normalize('NFKC').trim()
  return tagOf(text.replaceAll('_', '-')) ?? languageByName().get(text.toLowerCase())
}

/** Made when the first tag is written: a process that reads files seldom meets one. */
let english: Intl.DisplayNames | undefined

function tagOf(text: string): string | undefined {
  english ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  try {
    const [tag] = Intl.getCanonicalLocales(text)
    return tag !== undefined && english.of(tag) !== undefined ? tag : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

let known: ReadonlyMap<string, string> | undefined

/** Names of languages with two letters, and of the kinds of Chinese, in small letters. Made when the first name is written: 700 tags are asked for. */
function languageByName(): ReadonlyMap<string, string> {
  known ??= new Map(['en', 'zh'].flatMap(language => {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
    return [...pairsOfLetters(), 'yue', 'zh-Hans', 'zh-Hant'].flatMap(tag => {
      const name = names.of(tag)?.toLowerCase()
      // Tags that were replaced by another (`iw`) have its name.
      return name === undefined || Intl.getCanonicalLocales(tag)[0] !== tag ? [] : [[name, tag] as const]
    })
  }))
  return known
}

function pairsOfLetters(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  return letters.flatMap(first => letters.map(second => first + second))
}
