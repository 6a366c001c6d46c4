import { newId } from '../project.ts'
import type { Ask } from './port.ts'

/** What calls are asked about: as much as people can choose in a project. */
export type Chosen = {
  /** All, in their order. */
  readonly documents: readonly string[]
  readonly themes: readonly string[]
  /** In the order of places. */
  readonly highlights: readonly string[]
  /** Half of all. */
  readonly half: readonly string[]
  /** A field that half of all highlights have a value of, and a list of such. */
  readonly field: string
  readonly choice: string
}

/** A call with its input, and a name that tells calls of one kind apart. `isUndone`: it is taken back at once, so that the next one finds what it found. */
export type Asked = {
  readonly call: string
  readonly about?: string
  readonly input: object
  readonly isUndone?: true
  /** Goes through all texts: what it costs the second time says no more. */
  readonly isOnce?: true
}

/** What is asked of an engine that holds a large project. */
export async function choose(ask: Ask): Promise<Chosen> {
  const documents = (await ask('documents.list', {}) as { id: string }[]).map(({ id }) => id)
  const themes = (await ask('themes.list', {}) as { id: string }[]).map(({ id }) => id)
  const highlights = await ask('excerpts.ids', {}) as string[]
  const half = highlights.slice(0, Math.ceil(highlights.length / 2))
  const [field, choice] = [newId(), newId()]
  await ask('fields.define', { id: field, name: 'Amount', type: 'number' })
  await ask('fields.set', { annotations: half, field, value: '12' })
  await ask('fields.define', { id: choice, name: 'Who', type: 'scale', choices: ['Ministry', 'City'] })
  await ask('fields.set', { annotations: half, field: choice, value: 'City' })
  return { documents, themes, highlights, half, field, choice }
}

const everything = 100_000

/** Reading, in the order in which it is asked; what is found late in a project costs more than what stands first. */
export function queries({ documents, themes: [theme = '', other = ''], highlights, half, field, choice }: Chosen): readonly Asked[] {
  const document = documents.at(-1) ?? ''
  const first = { start: 0, end: 2_000 }
  const handout = { what: 'excerpts', format: 'csv' }
  const words = ['childcare', 'carbon', '"community hospital"', '托育服务', 'clinical trial', '人工智能 建设', 'subsid*', 'childcare OR "community hospital"', 'community NEAR/5 hospital', 'carbon NOT "low carbon"']
  return [
    { call: 'documents.list', input: {} },
    { call: 'documents.text', input: { document } },
    { call: 'documents.clauses', input: { document } },
    { call: 'documents.versions', input: { document } },
    { call: 'documents.corrections', input: { document } },
    { call: 'documents.unsettledCorrections', input: {} },
    { call: 'documents.comments', input: { document } },
    { call: 'documents.original', input: { document } },
    { call: 'annotations.list', input: { document } },
    { call: 'annotations.list', about: 'of a stretch', input: { document, within: first } },
    { call: 'annotations.hidden', input: {} },
    { call: 'annotations.unsettled', input: {} },
    { call: 'themes.list', input: {} },
    { call: 'themes.countsWithin', input: {} },
    { call: 'themes.previewMerge', input: { from: theme, into: other } },
    { call: 'themes.previewRemove', input: { themes: [theme, other] } },
    { call: 'excerpts.list', input: {} },
    { call: 'excerpts.list', about: 'with words', input: { filter: { text: 'river' } } },
    { call: 'excerpts.list', about: '1,000 at the end', input: { offset: highlights.length - 1_000, limit: 1_000 } },
    { call: 'excerpts.list', about: 'of all ids', input: { filter: { annotations: highlights.slice(0, everything) } } },
    { call: 'excerpts.list', about: 'by a field', input: { order: { by: `field:${field}` } } },
    { call: 'excerpts.count', input: {} },
    { call: 'excerpts.ids', input: {} },
    { call: 'excerpts.themes', input: {} },
    { call: 'excerpts.inBoilerplate', input: {} },
    { call: 'excerpts.coders', input: {} },
    { call: 'excerpts.cooccurrence', input: { by: 'clause' } },
    { call: 'excerpts.cooccurrenceFile', input: { by: 'clause', language: 'en' } },
    { call: 'compare.plans', input: {} },
    { call: 'compare.matrix', input: {} },
    { call: 'compare.matrix', about: 'with children', input: { withChildren: true, boilerplate: true } },
    { call: 'compare.align', input: { left: documents[0], right: document } },
    { call: 'fields.list', input: {} },
    { call: 'fields.values', input: { field } },
    { call: 'fields.common', about: 'of half', input: { annotations: half } },
    { call: 'history.list', input: {} },
    { call: 'history.list', about: 'all', input: { limit: 10_000 } },
    { call: 'history.next', input: {} },
    { call: 'memos.list', input: {} },
    { call: 'memos.find', input: { words: 'river' } },
    { call: 'memos.mentioning', input: { target: { kind: 'theme', id: theme } } },
    { call: 'memos.journal', input: {} },
    { call: 'attributes.list', input: {} },
    { call: 'attributes.suggestions', input: {} },
    { call: 'attributes.toFile', input: {} },
    { call: 'sets.list', input: {} },
    { call: 'searches.list', input: {} },
    { call: 'suggestions.at', input: { document, ...first } },
    { call: 'suggestions.ofDocument', input: { document } },
    { call: 'suggestions.at', about: 'soon', input: { document, ...first, isWhole: false } },
    { call: 'suggestions.rejected', input: {} },
    { call: 'suggestions.precision', input: {}, isOnce: true },
    { call: 'targets.read', input: { documents: [document] } },
    { call: 'targets.read', about: 'of 5 plans', input: { documents: documents.slice(0, 5) }, isOnce: true },
    { call: 'targets.file', about: 'all', input: { format: 'xlsx' }, isOnce: true },
    { call: 'targets.today', input: {} },
    { call: 'alignments.list', input: {} },
    { call: 'editions.changes', input: { old: { document: documents[0] }, now: { document } } },
    { call: 'exports.changes', input: { old: { document: documents[0] }, now: { document }, format: 'csv' } },
    { call: 'glossary.list', input: {} },
    { call: 'compare.apart', input: { document } },
    { call: 'memos.targets', input: { targets: highlights.slice(0, 2_000).map(id => ({ kind: 'excerpt', id })) } },
    { call: 'memos.journalFile', input: {} },
    { call: 'projects.check', input: {}, isOnce: true },
    { call: 'projects.copy', input: {}, isOnce: true },
    { call: 'projects.current', input: {} },
    { call: 'projects.recent', input: {} },
    { call: 'projects.backups', input: {} },
    ...words.map(query => ({ call: 'search.find', about: query, input: { query } })),
    { call: 'search.find', about: 'within coded text', input: { query: 'childcare', coded: { themes: [theme] } } },
    { call: 'search.find', about: 'outside of coded text', input: { query: 'childcare', coded: { themes: [theme], outside: true } } },
    { call: 'search.find', about: 'by the words before', input: { query: 'childcare', order: { by: 'before' } } },
    { call: 'search.memos', input: { query: 'river' } },
    { call: 'autocode.find', input: { look: { sought: { by: 'words', query: 'childcare services' } } } },
    { call: 'exports.count', input: handout },
    { call: 'exports.count', about: 'matrix', input: { ...handout, what: 'matrix' } },
    { call: 'exports.make', about: 'csv', input: handout },
    { call: 'exports.make', about: 'report', input: { ...handout, format: 'report' } },
    { call: 'exports.make', about: 'table', input: { ...handout, format: 'table' } },
    { call: 'exports.make', about: 'matrix', input: { ...handout, what: 'matrix' } },
    { call: 'exports.make', about: 'codebook with examples', input: { ...handout, what: 'codebook', format: 'report', examples: 5 } },
    { call: 'exports.make', about: 'workbook', input: { ...handout, format: 'xlsx' } },
    { call: 'exports.make', about: 'matrix as workbook', input: { ...handout, what: 'matrix', format: 'xlsx' } },
    { call: 'exports.make', about: 'codebook as table', input: { ...handout, what: 'codebook', format: 'table' } },
    { call: 'exports.make', about: 'memos', input: { ...handout, what: 'memos', format: 'report' } },
    { call: 'exports.make', about: 'a document', input: { ...handout, what: 'document', format: 'html', filter: { documents: [document] } } },
    { call: 'fields.values', about: 'of a list', input: { field: choice } },
  ]
}
