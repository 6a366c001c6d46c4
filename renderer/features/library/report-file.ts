import type { DocumentRow, ImportAnswer } from '#contract/documents/documents.ts'
import { encodingName } from '#domain/encodings.ts'
import { sayLanguage } from '../../pane/plans/values.ts'
import { saySentence, type Say } from '../../state/language.ts'
import { formatName } from './assistant/deciding.ts'
import { reportSentence, sortAnswers, type SortedAnswers } from './importing.ts'
import { alikeAmong, mostRemarks, partRemarked } from './report-parts.ts'

type Line = readonly [outcome: string, file: string, title: string, format: string, encoding: string, language: string, clauses: string, said: string]

/** What a document was found to be. */
function foundOf({ title, mediaType, encoding, language, clauses }: DocumentRow, say: Say) {
  return [title, formatName(mediaType), encodingName(encoding), sayLanguage(say, language), String(clauses)] as const
}

type Taken = SortedAnswers['added'][number]

/** What is to be said of a document: the first remarks, and how many more there are. */
function remarksOf({ document: { warnings }, namesake }: Taken, say: Say): readonly string[] {
  const more = warnings.length - mostRemarks
  return [
    ...(namesake ? [say('library.report.namesake', { title: namesake.title })] : []),
    ...warnings.slice(0, mostRemarks).map(saySentence),
    ...(more > 0 ? [say('library.report.more', { count: more })] : []),
  ]
}

/** What became of each file, those that need a look first, in words. */
function reportLines(answers: readonly ImportAnswer[], say: Say): readonly Line[] {
  const { added, existing, failed, passed, left } = sortAnswers(answers)
  const untaken = [...failed, ...left].map(({ file, error }): Line => [say('library.report.outcome.failed'), file, '', '', '', '', '', saySentence(error.message)])
  const others = passed.map(({ file, error }): Line => [say('library.report.outcome.passed'), file, '', '', '', '', '', saySentence(error.message)])
  const known = existing.map(({ file, document }): Line => [say('library.report.outcome.existing'), file, ...foundOf(document, say), ''])
  const taken = added.map((answer): Line => [say('library.report.outcome.added'), answer.file, ...foundOf(answer.document, say), remarksOf(answer, say).join(' ')])
  return [...untaken, ...others, ...known, ...taken]
}

/** A plain text: counts, then what became of each file, those that need a look first; files that the same is said of stand in one line. */
export function reportText(answers: readonly ImportAnswer[], say: Say): string {
  const { added, existing, failed, passed, left } = sortAnswers(answers)
  const { remarked, whole } = partRemarked(added)
  const line = (outcome: 'added' | 'existing' | 'failed' | 'passed', file: string, title: string, more: readonly string[]) =>
    [`${say(`library.report.outcome.${outcome}`)}: ${[file, title].filter(Boolean).join(' → ')}`, ...more.map(one => `    ${one}`)].join('\n')
  const found = ({ file, document }: Taken, more: readonly string[]) => {
    const [title, format, encoding, language] = foundOf(document, say)
    return line('added', file, title, [[format, encoding, language, say('library.report.added', { clauses: document.clauses, warnings: 0 })].filter(Boolean).join(' · '), ...more])
  }
  const lines = [
    ...failed.map(({ file, error }) => line('failed', file, '', [saySentence(error.message)])),
    ...left.map(({ file }) => line('failed', file, '', [])),
    ...alikeAmong(passed).map(({ files, message }) => line('passed', files.join(say('ui.between')), '', [saySentence(message)])),
    ...existing.map(({ file, document }) => line('existing', file, document.title, [])),
    ...remarked.map(answer => found(answer, remarksOf(answer, say))),
    ...whole.map(answer => found(answer, [])),
  ]
  return `${[saySentence(reportSentence(answers)), ...(left.length > 0 ? [say('library.report.left', { count: left.length })] : [])].join('\n')}\n\n${lines.join('\n')}\n`
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
