import { dateInWords } from '#domain/attributes/date-words.ts'
import { languageTag } from '#domain/attributes/language-tag.ts'
import type { Id } from '#domain/ids.ts'
import type { PrintedDocument } from '#domain/printed/document.ts'
import type { MessageLanguage } from '#domain/messages/catalogues.ts'
import { codeByTheme, themePattern } from '#domain/theme-marks/code.ts'
import { languageOf } from '#domain/text.ts'
import { annotationRows } from '../excerpts/annotation-rows.ts'
import { clauseRows } from '../excerpts/clause-rows.ts'
import { pageRows } from '../excerpts/page-rows.ts'
import { readText } from '../excerpts/queries.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { readProjectName, type Plan } from './queries.ts'
import { pathText, type Scope } from './scope.ts'
import type { Words } from '../exporting/words.ts'

/** `date` is that of printing, in words of `language`. */
type Facts = { readonly plan: Plan; readonly scope: Scope; readonly words: Words; readonly language: MessageLanguage; readonly date: string }

/** A document as it is printed: the text that is read now, with those of its highlights that the scope lets through. */
export function readPrintedDocument(read: ReadStore, { plan, scope, words, language, date }: Facts): PrintedDocument {
  const version = read.get<{ version: Id }>(sql`SELECT version FROM document WHERE id = ${plan.id}`)?.version ?? ''
  const text = readText(read, version)
  const shown = new Set(scope.excerpts)
  const all = [...scope.themeById.values()]
  const codes = codeByTheme(all)
  return {
    title: plan.title,
    shortTitle: plan.short_title || plan.title,
    about: [plan.issuer, plan.jurisdiction, plan.issued_on && dateInWords(plan.issued_on, language)].flatMap(value => value || []),
    tag: languageTag(languageOf(text), plan.language),
    text,
    clauses: clauseRows(read, version),
    pages: pageRows(read, version),
    highlights: annotationRows(read, { document: plan.id, version }).filter(({ id }) => shown.has(id)).sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)),
    themes: all.map(({ id, color }) => ({ id, color, path: pathText(scope, id), code: codes.get(id) ?? '', pattern: themePattern(id) })),
    project: readProjectName(read),
    date,
    say: words,
  }
}
