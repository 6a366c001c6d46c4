import type { Id } from '#domain/ids.ts'
import { languageOfDeclared } from '#domain/words/written-language.ts'
import type { ReadStore, WriteStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { updateDocuments } from '../description-rows.ts'
import type { Prepared } from '../prepare.ts'
import { shorten } from '../title.ts'

/** Where a title that a text gave stands in it, in code points from its beginning. */
const head = 20_000

type Named = { readonly title: string; readonly language: string | null; readonly before: string; readonly sourceFile: string }

/**
 * The same bytes read in another way: a title in the wrong letters, and the language that was told by them, go with the text that gave
 * them. What a person wrote stands in no text and stays, and so does a title that both texts have.
 * @param previous the version that was read until now
 */
export function renameAsRead(write: WriteStore, document: Id, previous: Id, sourceFile: string, { text, title, language }: Prepared): void {
  const named = readNamed(write, document, previous)
  if (!named || named.sourceFile !== sourceFile) return
  const isIn = (words: string) => onOneLine(words).includes(onOneLine(named.title))
  const isWrong = isIn(named.before) && !isIn(text.slice(0, 2 * head))
  updateDocuments(write, [document], {
    ...(title !== null && isWrong && { title }),
    ...(named.language === languageOfDeclared(named.before, undefined) && named.language !== language && { language }),
  })
}

function readNamed(read: ReadStore, document: Id, previous: Id): Named | undefined {
  return read.get(sql`
    SELECT d.title, d.language, v.source_file AS sourceFile, substr(CAST(v.text AS TEXT), 1, ${head}) AS before
    FROM document d JOIN document_version v ON v.id = ${previous} WHERE d.id = ${document}`)
}

/** Without what `shorten` takes out of a title; the sign that it was cut goes, too. */
function onOneLine(words: string): string {
  return words.split('\n').map(line => shorten(line).replace(/…$/u, '')).join(' ')
}
