import { believedAuthor, believedTitle } from '../../flow/believed.ts'
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
  return { title: believedTitle(said.title, text), author: believedAuthor(said.author) }
}
