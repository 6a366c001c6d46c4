import type { DocumentRow, ImportAnswer } from '#contract/documents/documents.ts'
import { encodingName } from '#domain/encodings.ts'
import { sayLanguage } from '../../pane/plans/values.ts'
import { saySentence, type Say } from '../../state/language.ts'
import { formatName } from './assistant/deciding.ts'
import { reportSentence, sortAnswers } from './importing.ts'

type Line = readonly [outcome: string, file: string, title: string, format: string, encoding: string, language: string, clauses: string, said: string]

/** What a document was found to be. */
function foundOf({ title, mediaType, encoding, language, clauses }: DocumentRow, say: Say) {
  return [title, formatName(mediaType), encodingName(encoding), sayLanguage(say, language), String(clauses)] as const
}

/** What became of each file, those that need a look first, in words. */
function reportLines(answers: readonly ImportAnswer[], say: Say): readonly Line[] {
  const { added, existing, failed, passed, left } = sortAnswers(answers)
  const untaken = [...failed, ...left].map(({ file, error }): Line => [say('library.report.outcome.failed'), file, '', '', '', '', '', saySentence(error.message)])
  const others = passed.map(({ file, error }): Line => [say('library.report.outcome.passed'), file, '', '', '', '', '', saySentence(error.message)])
  const known = existing.map(({ file, document }): Line => [say('library.report.outcome.existing'), file, ...foundOf(document, say), ''])
  const taken = added.map(({ file, document, namesake }): Line => {
    const said = [...(namesake ? [say('library.report.namesake', { title: namesake.title })] : []), ...document.warnings.map(saySentence)]
    return [say('library.report.outcome.added'), file, ...foundOf(document, say), said.join(' ')]
  })
  return [...untaken, ...others, ...known, ...taken]
}

/** A plain text: counts, then a line for each file. */
export function reportText(answers: readonly ImportAnswer[], say: Say): string {
  const lines = reportLines(answers, say).map(([outcome, file, title, format, encoding, language, clauses, said]) => {
    const found = clauses && `\n    ${[format, encoding, language, say('library.report.added', { clauses: Number(clauses), warnings: 0 })].filter(Boolean).join(' · ')}`
    return `${outcome}: ${[file, title].filter(Boolean).join(' → ')}${found}${said && `\n    ${said}`}`
  })
  return `${saySentence(reportSentence(answers))}\n\n${lines.join('\n')}\n`
}

/** A table for spreadsheets: byte-order mark, CRLF, all quoted; what a spreadsheet would take for a formula is made text (OWASP, CSV injection). */
export function reportCsv(answers: readonly ImportAnswer[], say: Say): string {
  const head = [say('library.report.column.outcome'), say('library.file.name'), say('library.field.title'), say('library.report.column.format'), say('library.assistant.encoding'), say('library.field.language'), say('library.column.clauses'), say('library.report.column.said')]
  return `\ufeff${[head, ...reportLines(answers, say)].map(line => line.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string): string {
  const safe = /^[\s]*[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
