import type { Handlers } from '#contract/index.ts'
import type { Progress } from '#contract/values.ts'
import { bundledTerms } from '#domain/likeness/glossary.ts'
import type { Desk } from '../desk.ts'
import { filteredPlans } from '../excerpts/choosing/plan-filter.ts'
import { makeSheet } from '../exporting/sheet-file.ts'
import { decidePairs, noteDecision, recordOnly, removeDecisions, settleDecision } from './deciding.ts'
import { plansOf } from './queries.ts'
import { compareQuestions } from './questions.ts'
import { recordSilence, removeSilence } from './silences.ts'
import { similarityQuestions } from './similar/similarity.ts'
import { similarityTable } from './similar/table.ts'
import { changeTerms, removeTerms, setTerms, takeTerms } from './terms.ts'
import { readTermsFile, termsTable } from './terms-file.ts'

/** Themes against plans, what people say of cells of these, and plans against each other clause by clause. */
export function compareHandlers(desk: Desk): Pick<Handlers, 'alignments' | 'compare' | 'editions' | 'glossary'> {
  const { aligner } = desk
  return {
    compare: {
      async align({ left, right }, { signal, progress }) {
        const tell = (done: number, total: number) => progress({ stage: 'compare.stage.aligning', item: '', done, total })
        return (await aligner.ask(desk.store(), { about: 'pairs', left, right }, signal, tell)).compared
      },

      plans(wanted) {
        const store = desk.store()
        return plansOf(store, filteredPlans(store, { ...wanted, documents: [] })).map(({ id }) => id)
      },

      matrix: (wanted, { signal }) => desk.ask(compareQuestions.matrix, wanted, signal),
      apart: (wanted, { signal, progress }) => desk.ask(compareQuestions.apart, wanted, signal, telling(progress)),
      similarity: (wanted, { signal, progress }) => desk.ask(similarityQuestions.similarity, wanted, signal, telling(progress)),
      shared: (wanted, { signal }) => desk.ask(similarityQuestions.shared, wanted, signal),
      similarityFile({ format, name, ...wanted }, job) {
        const store = desk.store()
        const sheet = { name: name.trim() || 'similarity', format, author: store.coder(), createdAt: store.now(), widths: [40] }
        return makeSheet(desk.files, sheet, job, async () => similarityTable(await desk.ask(similarityQuestions.similarity, wanted, job.signal, telling(job.progress))))
      },
      chartTable({ name, format, ...table }, job) {
        const store = desk.store()
        return makeSheet(desk.files, { name, format, author: store.coder(), createdAt: store.now(), widths: [40] }, job, () => table)
      },
      recordSilence: input => recordSilence(desk.store(), input),
      removeSilence: ({ silences }) => removeSilence(desk.store(), silences),
    },

    alignments: {
      decide: input => decidePairs(desk.store(), input),
      recordOnly: input => recordOnly(desk.store(), input),
      note(input) {
        noteDecision(desk.store(), input)
        return {}
      },
      settle(input) {
        settleDecision(desk.store(), input)
        return {}
      },
      remove: input => removeDecisions(desk.store(), input),
      async list({ document = null, unsettled }, { signal }) {
        return [...(await aligner.ask(desk.store(), { about: 'decisions', document, unsettled }, signal)).decisions]
      },
    },

    editions: {
      changes(wanted, { signal, progress }) {
        const tell = (done: number, total: number) => progress({ stage: 'compare.stage.aligning', item: '', done, total })
        return aligner.ask(desk.store(), { about: 'changes', ...wanted }, signal, tell)
      },
    },

    glossary: {
      async list(_, { signal }) {
        const { terms } = await aligner.ask(desk.store(), { about: 'terms' }, signal)
        return { pairs: terms, bundled: bundledTerms() }
      },
      add: ({ pairs }) => setTerms(desk.store(), pairs, true),
      leaveOut: ({ pairs }) => setTerms(desk.store(), pairs, false),
      change: ({ from, to }) => changeTerms(desk.store(), from, to),
      remove: ({ pairs }) => removeTerms(desk.store(), pairs),
      async take({ file }, { signal }) {
        const rows = await readTermsFile(desk.files.open(file))
        const { terms } = await aligner.ask(desk.store(), { about: 'terms' }, signal)
        return desk.store().inTurn(() => takeTerms(desk.store(), rows, terms))
      },
      async file({ format, name }, job) {
        const store = desk.store()
        const { terms } = await aligner.ask(store, { about: 'terms' }, job.signal)
        const sheet = { name: name.trim() || 'glossary', format, author: store.coder(), createdAt: store.now(), widths: [36, 36, 12, 48, 16] }
        return makeSheet(desk.files, sheet, job, () => termsTable(store, terms))
      },
    },
  }
}

/** Plans that were read, as news of a job. */
const telling = (progress: (value: Progress) => void) => (done: number, total: number) => progress({ stage: 'compare.stage.reading', item: '', done, total })
