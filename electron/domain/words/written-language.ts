/**
 * The language a text is written in, told by the text alone: by its script where few languages have it, among the languages of the Latin
 * script by their most frequent little words.
 */
import { languageOf } from '../text.ts'

/** Little words of a language that others have, too, count for as much less. */
const littleWords: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for with as be are by on this which it from or have not has will an at must shall may their its been who all more than was were should',
  fr: 'le la les des du de et à au aux en un une est sont que qui dans par pour sur avec ce cette ces ou ne pas plus se sa son ses leur leurs nous été être dont il elle afin ainsi',
  de: 'der die das des dem den und in zu ist sind ein eine einer eines einem einen mit von für auf im nicht auch sich werden wird als an aus bei nach oder durch zur zum dass wir wie über es um sowie',
  es: 'el la los las de del y a en un una es son que por para con se su sus al como o no lo más este esta estos estas entre sobre ha han ser será así sin también cada',
  pt: 'o a os as de do da dos das e em no na nos nas um uma é são que por para com se seu sua ao aos à às como ou não mais pelo pela este esta entre sobre foi ser será também sem',
  it: 'il lo la i gli le di del della dei delle degli e a al alla in nel nella un una è sono che per con da dal dalla si non più come su sul sulla questo questa o anche essere ogni ai ed',
  ca: 'el la els les de del dels i a en un una és són que per amb es seu seva al als com o no més aquest aquesta entre sobre ha han ser serà també sense cada aquests i les pels però',
  ro: 'și de la în a al ale cu pe pentru din este sunt un o care că se nu mai prin sau ca lor fi fost după precum acest această până între iar cel cea către vor',
  nl: 'de het een en van in is dat die op te zijn met voor niet aan er om ook als bij door naar uit over wordt worden of maar tot heeft hebben deze dit wij zij kan moet moeten',
  sv: 'och i att det som en på är av för med den till inte om ett har de vi kan ska från eller så när även under efter vid där alla denna detta sin sina skall mellan måste blir blev',
  da: 'og i at det som en på er af for med den til ikke om et har de vi kan skal fra eller så når også under efter ved der alle denne dette sin sine være bliver blev mellem må kun uden',
  nb: 'og i at det som en på er av for med den til ikke om et har de vi kan skal fra eller så når også under etter ved der alle denne dette sin sine være blir ble mellom må bare uten',
  pl: 'i w na z do że się nie jest o od dla po przez oraz jak są to za ich przy lub który która które tym tego być może także ze jego co każdy każda musi nad pod',
  cs: 'a v na se je že s z do o k pro i by jako které který která jsou nebo po za tak být při od podle své jeho jejich také ve bude aby není mezi každý musí před',
  fi: 'ja on ei se että ovat joka jotka myös tai sekä kun ole olla niin kuin mutta tämä sen ne voi voidaan mukaan sekä jonka joiden kaikki tulee pitää jos vain ennen jälkeen jokainen kanssa',
  hu: 'a az és hogy nem is egy van meg de ez vagy mint kell el csak azt ki ha már még lehet által valamint amely akik minden szerint között után alatt való ezek ezt azok előtt pedig',
  tr: 've bir bu da de için ile olarak olan daha çok gibi kadar ya veya en her ne o göre sonra tarafından ancak değil üzere ise olduğu eden hem bütün önce tüm diğer olur',
  id: 'yang dan di untuk dengan dari dalam pada ini itu adalah ke tidak akan oleh atau sebagai juga dapat telah harus bagi para karena setiap antara lebih secara serta bahwa tersebut mereka kepada',
  vi: 'và của các là có được cho trong với những một không này để người đến về khi từ đã sẽ phải theo tại trên như cũng việc ra bằng các mỗi năm hoặc do nhà',
}

/** Letters that beside one language only few have. */
const ownLetters: Readonly<Record<string, RegExp>> = {
  de: /ß/u, es: /[ñ¿¡]/u, pt: /[ãõ]/u, ro: /[șțăşţ]/u, pl: /[łżźśćń]/u, cs: /[řěů]/u, hu: /[őű]/u, tr: /[ğış]/u, vi: /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/u,
}
/** How much a word with such a letter counts: less than a little word, which stands in every sentence. */
const letterWeight = 0.3

/** So much is looked at, in UTF-16 code units, at the beginning, in the middle and at the end: a cover may be in another language. */
const sampled = 10_000
/** Fewer words tell nothing; and this part of all words at least are the language's own, in which no other comes near. */
const fewestWords = 12
const leastShare = 0.12
const leastLead = 1.12

const weightsByWord = weighWords()

/** The tags of the languages that {@link writtenLanguage} can tell from each other. */
const told: ReadonlySet<string> = new Set([...Object.keys(littleWords), 'zh', 'ja', 'ko', 'el', 'ar', 'ru', 'uk'])

/**
 * The language as a tag of BCP 47 (`fr`, `zh`), undefined where the text does not tell: too short, mixed, or in a language that is not known
 * here.
 */
export function writtenLanguage(text: string): string | undefined {
  const sample = sampleOf(text)
  const byScript = languageByScript(sample)
  if (byScript !== undefined) return byScript === 'unknown' ? undefined : byScript
  return languageOf(text) === 'zh' ? 'zh' : languageByWords(sample)
}

/**
 * The language of a text that a file declares to be in one. What is declared counts, with its country, unless the text shows that it is in
 * another one: programs declare the language they were installed in. English where nothing is known.
 * @param declared a tag that is known; never believed of a text in Chinese or Japanese, or to be in one of these
 */
export function languageOfDeclared(text: string, declared: string | undefined): string {
  const written = writtenLanguage(text)
  if (written === 'zh' || written === 'ja') return written
  const primary = declared?.split('-', 1)[0] ?? ''
  if (declared === undefined || primary === 'zh' || primary === 'ja') return written ?? languageOf(text)
  const isOpen = written === undefined || !told.has(primary === 'no' ? 'nb' : primary)
  return isOpen || sameLanguage(primary, written) ? declared : written
}

function sameLanguage(primary: string, written: string): boolean {
  return primary === written || (written === 'nb' && (primary === 'no' || primary === 'nn'))
}

function sampleOf(text: string): string {
  if (text.length <= 3 * sampled) return text
  const middle = Math.floor((text.length - sampled) / 2)
  return [text.slice(0, sampled), text.slice(middle, middle + sampled), text.slice(-sampled)].join('\n')
}

/** Where letters of other scripts than Latin stand, one of them (the ohm sign is a Greek letter) among signs: it takes far less time to look for than a script. */
const beyondLatin = /[\u0370-\u1fff\u2126\u2c00-\uffff]/

function languageByScript(text: string): string | undefined {
  if (!beyondLatin.test(text)) return undefined
  const count = (expression: RegExp) => text.match(expression)?.length ?? 0
  const han = count(/\p{Script=Han}/gu)
  // Few texts have a sign of any of these, and counting the Latin letters of one that has not would take longer than all else.
  const isMost = (script: RegExp) => {
    const own = count(script)
    return own > 0 && own > Math.max(han, count(/\p{Script=Latin}/gu))
  }
  const kana = count(/[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]/gu)
  // More than a name or two in Chinese text, and than the Latin words: in Japanese a third of the signs and more are kana.
  if (kana > 0 && kana >= 0.15 * han && kana >= count(/\p{Script=Latin}+/gu)) return 'ja'
  if (isMost(/\p{Script=Hangul}/gu)) return 'ko'
  if (isMost(/\p{Script=Greek}/gu)) return 'el'
  // Persian, Urdu and others write letters that Arabic has not.
  if (isMost(/\p{Script=Arabic}/gu)) return count(/[پچگژٹڈڑےیک]/gu) > 2 ? 'unknown' : 'ar'
  if (isMost(/\p{Script=Cyrillic}/gu)) return cyrillicLanguage(count(/[іїєґ]/giu), count(/[ыэё]/giu), count(/[јљњђћџўқғҳәөүұ]/giu))
  return undefined
}

function cyrillicLanguage(ukrainian: number, russian: number, others: number): string {
  if (others > 2 || ukrainian === russian) return 'unknown'
  // Belarusian has letters of both.
  if (Math.min(ukrainian, russian) > 0.25 * Math.max(ukrainian, russian)) return 'unknown'
  return ukrainian > russian ? 'uk' : 'ru'
}

function languageByWords(text: string): string | undefined {
  // The letter of an item is no little word.
  const words = text.replace(/[(（]\p{L}[)）]/gu, ' ').toLowerCase().normalize('NFC').match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  if (words.length < fewestWords) return undefined
  // In most texts no word has any letter of its language's own.
  const isPlain = !/\P{ASCII}/u.test(text)
  const scores = new Map<string, number>()
  const add = (language: string, weight: number) => void scores.set(language, (scores.get(language) ?? 0) + weight)
  for (const word of words) {
    const { languages, weight } = weightsByWord.get(word) ?? nobodys
    for (const language of languages) add(language, weight)
    if (isPlain || !/\P{ASCII}/u.test(word)) continue
    for (const [language, letters] of Object.entries(ownLetters)) if (letters.test(word)) add(language, letterWeight)
  }
  const [best, second] = [...scores].toSorted(([, a], [, b]) => b - a)
  if (!best || best[1] < leastShare * words.length) return undefined
  return best[1] >= leastLead * (second?.[1] ?? 0) ? best[0] : undefined
}

type Weight = { readonly languages: readonly string[]; readonly weight: number }
const nobodys: Weight = { languages: [], weight: 0 }

function weighWords(): ReadonlyMap<string, Weight> {
  const languagesByWord = new Map<string, Set<string>>()
  for (const [language, words] of Object.entries(littleWords)) {
    for (const word of words.split(' ')) languagesByWord.set(word, (languagesByWord.get(word) ?? new Set()).add(language))
  }
  return new Map([...languagesByWord].map(([word, languages]) => [word, { languages: [...languages], weight: languages.size ** -0.5 }]))
}
