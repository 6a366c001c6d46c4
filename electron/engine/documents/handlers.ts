import type { FileOptions } from '#contract/documents/documents.ts'
import type { Handlers } from '#contract/index.ts'
import { clausePath } from '#domain/citation.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { type Language, languageOf } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { clauseRows } from '../excerpts/clause-rows.ts'
import { pageRows } from '../excerpts/page-rows.ts'
import { attributeRows } from '../importing/description-rows.ts'
import type { PrepareOptions } from '../importing/prepare.ts'
import { bringIn } from './bringing-in.ts'
import { cleanDescription, writeDescriptions } from './description.ts'
import { correctClause, correctKinds, moveAlike } from './clause-corrections.ts'
import { doubtRows, readOtherwise } from './doubts.ts'
import { takeComments } from './comments.ts'
import { foreseeCorrecting, foreseeReplacing } from './foreseeing.ts'
import { originalTicket } from './originals.ts'
import { commentRows, correctionRows, documentRows, dropCorrections, readVersion, readVersionOf, removeDocuments, versionRows } from './queries.ts'
import { previewFiles } from './previewing.ts'
import type { Incoming } from './reading/outcomes.ts'
import { leaveCorrections, settleCorrection, unsettledCorrectionRows } from './correction-settling.ts'
import { correctText, replaceText } from './versions.ts'

/** Documents: brought in, listed, described, read and removed. */
export function documentsHandlers(desk: Desk): Handlers['documents'] {
  return {
    list: ({ documents }) => documentRows(desk.store(), documents),
    text({ document, version: wanted }) {
      const { version, text, language } = versionOf(desk, document, wanted)
      return { document, version, text, language: textLanguage(language, text), pages: pageRows(desk.store(), version) }
    },
    clauses({ document, version: wanted }) {
      const { version } = versionOf(desk, document, wanted)
      const clauses = clauseRows(desk.store(), version)
      return clauses.map((clause, index) => ({ ...clause, path: clausePath(clauses, index) }))
    },
    preview({ files, options = [], encoding, clean }, context) {
      const incoming = incomingOf(files, options, { encoding, clean })
      return previewFiles(desk, incoming, context)
    },
    async import({ files, options = [], pasted, encoding, clean }, context) {
      const tickets = pasted.map(({ title, text, html }) => ({
        ticket: desk.files.fromBytes(Buffer.from((html ?? text).toWellFormed()), `${title.trim() || 'pasted'}.${html === undefined ? 'txt' : 'html'}`),
        description: title.trim() ? { title } : {},
        options: { clean, isCopied: html !== undefined },
        keepsTextOnly: html !== undefined,
      }))
      try {
        return await bringIn(desk, [...incomingOf(files, options, { encoding, clean }), ...tickets], context)
      } finally {
        for (const { ticket } of tickets) desk.files.release(ticket)
      }
    },
    ...versionHandlers(desk),
    ...correctionHandlers(desk),
    describe({ document, values }) {
      const store = desk.store()
      const row = documentRow(desk, document)
      const cleaned = cleanDescription(values, { definitions: attributeRows(store), current: row.attributes })
      store.operation(sentence('documents.describe', { title: row.title }), write => writeDescriptions(write, [[document, cleaned]]))
      return documentRow(desk, document)
    },
    remove({ documents }) {
      const store = desk.store()
      const count = documentRows(store, documents).length
      const removed = store.operation(sentence('documents.remove', { count }), write => removeDocuments(write, documents, store.now()))
      return { removed }
    },
    original: ({ document, version }) => originalTicket(desk, document, version),
  }
}

type VersionCalls = 'versions' | 'replace' | 'previewReplace' | 'previewCorrect' | 'correct'

/** A document's text: replaced or corrected, each time as a new version. */
function versionHandlers(desk: Desk): Pick<Handlers['documents'], VersionCalls> {
  return {
    versions({ document }) {
      documentRow(desk, document)
      return versionRows(desk.store(), document)
    },
    async replace({ document, file, encoding, password, clean }, context) {
      const row = documentRow(desk, document)
      const ticket = file ?? (await originalTicket(desk, document)).ticket
      let isDone = false
      try {
        const answer = await replaceText(desk, row.id, ticket, { encoding, password, clean }, context)
        isDone = true
        return answer
      } finally {
        // A file that somebody chose may be tried in another way.
        if (isDone || file === undefined) desk.files.release(ticket)
      }
    },
    async previewReplace({ document, file, encoding, password, clean }, context) {
      const row = documentRow(desk, document)
      const ticket = file ?? (await originalTicket(desk, document)).ticket
      try {
        return await foreseeReplacing(desk, row.id, ticket, { encoding, password, clean }, context)
      } finally {
        if (file === undefined) desk.files.release(ticket)
      }
    },
    previewCorrect: ({ document, version, text }, context) => foreseeCorrecting(desk, documentRow(desk, document).id, version, text, context),
    correct: ({ document, version, text }, context) => correctText(desk, documentRow(desk, document).id, version, text, context),
  }
}

type CorrectionCalls = 'correctClause' | 'correctKinds' | 'moveAlike' | 'doubts' | 'readOtherwise' | 'corrections' | 'dropCorrections' | 'unsettledCorrections' | 'settleCorrection' | 'leaveCorrections' | 'comments' | 'takeComments'

/** What stands beside a version's text: corrections of its clauses and the comments of its file. */
function correctionHandlers(desk: Desk): Pick<Handlers['documents'], CorrectionCalls> {
  return {
    correctClause({ document, clause, change }) {
      return { correction: correctClause(desk.store(), document, clause, change) }
    },
    correctKinds: ({ document, clauses, to }) => ({ corrections: correctKinds(desk.store(), document, clauses, to) }),
    moveAlike: ({ document, clause, by, reach }) => ({ corrections: moveAlike(desk.store(), document, clause, by, reach) }),
    doubts: ({ document }) => doubtRows(desk.store(), documentRow(desk, document).id),
    readOtherwise: ({ document, clause, kind }) => ({ corrections: readOtherwise(desk.store(), document, clause, kind) }),
    corrections({ document }) {
      return correctionRows(desk.store(), documentRow(desk, document).version)
    },
    dropCorrections({ document, corrections }) {
      const store = desk.store()
      const { id } = documentRow(desk, document)
      return { dropped: store.operation(sentence('documents.clause.drop', { count: corrections.length }), write => dropCorrections(write, id, corrections)) }
    },
    unsettledCorrections: ({ document, withLeft }) => unsettledCorrectionRows(desk.store(), document, withLeft),
    settleCorrection: ({ correction, start, end }) => ({ correction: settleCorrection(desk.store(), correction, { start, end }) }),
    leaveCorrections: ({ corrections }) => ({ changed: leaveCorrections(desk.store(), corrections) }),
    comments({ document }) {
      return commentRows(desk.store(), documentRow(desk, document).version)
    },
    takeComments({ document }) {
      return { made: takeComments(desk.store(), documentRow(desk, document).id) }
    },
  }
}

/** Each file with what was chosen for it, or for all. */
function incomingOf(files: readonly string[], chosen: readonly FileOptions[], common: PrepareOptions): Incoming[] {
  const chosenByFile = new Map(chosen.map(options => [options.file, options]))
  return files.map(ticket => {
    const { encoding = common.encoding, clean = common.clean, password, title, otherwise } = chosenByFile.get(ticket) ?? {}
    return { ticket, options: { encoding, clean, password, otherwise }, ...(title?.trim() && { description: { title } }) }
  })
}

function versionOf(desk: Desk, document: Id, version: Id | undefined) {
  return found(version === undefined ? readVersion(desk.store(), document) : readVersionOf(desk.store(), document, version))
}

function documentRow(desk: Desk, document: Id) {
  return found(documentRows(desk.store(), [document])[0])
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new EngineError({ code: 'missing', message: sentence('documents.missing') })
  return row
}

/** The described language where it is one that the workbench tells apart, otherwise the text's script. */
function textLanguage(described: string | null, text: string): Language {
  const primary = described?.trim().toLowerCase().split(/[-_]/u, 1)[0]
  return primary === 'en' || primary === 'zh' ? primary : languageOf(text)
}
