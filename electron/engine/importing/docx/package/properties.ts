import { readXml } from '../../packed/xml.ts'
import { packageVocabulary } from './vocabulary.ts'
import type { OfficePackage } from './package.ts'

/** What a document says about itself, as far as it can be believed. */
export type DocumentProperties = { readonly title: string | null; readonly author: string | null }

const longestProperty = 2_000

/**
 * Reads title and author. When the file was made is not told: it is when somebody first saved it, or the template it was made from, and
 * not when the plan was issued.
 * @param text of the document: a title whose words do not stand in its beginning was left over from another one
 */
export async function readProperties({ archive, properties }: OfficePackage, text: string): Promise<DocumentProperties> {
  if (!properties) return { title: null, author: null }
  const said = { title: '', author: '' }
  let at: 'title' | 'author' | null = null
  await readXml(archive.unpack(properties), packageVocabulary, {
    open(name) {
      at = name === 'dc:title' ? 'title' : name === 'dc:creator' ? 'author' : null
    },
    close() {
      at = null
    },
    text(value) {
      if (at && said[at].length < longestProperty) said[at] += value
    },
  })
  const title = said.title.replace(/\s+/gu, ' ').trim()
  const author = said.author.replace(/\s+/gu, ' ').trim()
  return {
    title: title !== '' && !filledTitle.test(title) && isPrinted(title, text) ? title : null,
    author: author !== '' && !filledAuthor.test(author) ? author : null,
  }
}

/** What programs write where nobody did. */
const filledTitle =
  /^(?:(?:microsoft (?:office )?)?word\b|(?:document|dokument|documento|doc|untitled|title|文档|文件|無題|无标题|未命名)\s*\d*$|.*\.(?:docx?|dotx?|rtf|odt|wps|pdf)$|\[.*\]$)/iu
const filledAuthor =
  /^(?:admin(?:istrator)?|user|users|owner|author|unknown|guest|default|test|pc|hp|dell|lenovo|asus|acer|thinkpad|(?:microsoft|windows|office)(?: office)?(?: ?user| 用户)?|微软用户|微软中国|用户|作者|管理员|python-docx|apache poi|docx4j|un-named|deeplize|雨林木风|番茄花园|深度.*|\d+|.*@.*)$/iu

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
