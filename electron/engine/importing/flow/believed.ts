/** Titles and authors' names of a file's properties: which of them a person may have meant. */

/**
 * A title as a file's properties give it, or null for what a program put there.
 * @param text of the document: a title whose words do not stand in its beginning was left over from another one
 */
export function believedTitle(title: string, text: string): string | null {
  const words = onOneLine(title)
  return words !== '' && !filledTitle.test(words) && isPrinted(words, text) ? words : null
}

/** An author's name as a file's properties give it, or null for what a program put there. */
export function believedAuthor(name: string): string | null {
  const words = onOneLine(name)
  return words !== '' && !filledAuthor.test(words) ? words : null
}

const longestProperty = 2_000

function onOneLine(property: string): string {
  return property.slice(0, longestProperty).replace(/\s+/gu, ' ').trim()
}

/** What programs write where nobody did. */
const filledTitle =
  /^(?:(?:microsoft (?:office )?)?word\b|(?:document|dokument|documento|doc|untitled|title|文档|文件|無題|无标题|未命名)\s*\d*$|.*\.(?:docx?|dotx?|rtf|odt|wps|pdf)$|\[.*\]$)/iu
const filledAuthor =
  /^(?:admin(?:istrator)?|user|users|owner|author|unknown(?: author)?|guest|default|test|pc|hp|dell|lenovo|asus|acer|thinkpad|(?:microsoft|windows|office)(?: office)?(?: ?user| 用户)?|微软用户|微软中国|用户|作者|管理员|python-docx|apache poi|docx4j|un-named|deeplize|雨林木风|番茄花园|深度.*|\d+|.*@.*)$/iu

/** UTF-16 code units in which a document names itself. */
const opening = 10_000

/** Whether most of a title's words, or pairs of Han characters, stand where the document begins. */
function isPrinted(title: string, text: string): boolean {
  const words = wordsOf(title)
  const known = new Set(wordsOf(text.slice(0, opening)))
  const found = words.filter(word => known.has(word)).length
  return found > 0 && found >= 0.6 * words.length
}

function wordsOf(text: string): string[] {
  const runs = text.toLowerCase().normalize('NFKC').match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []
  return runs.flatMap(run => (/^\p{Script=Han}{2,}$/u.test(run) ? Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)) : [run]))
}
