import type { Handlers } from '#contract/index.ts'
import type { TargetRow } from '#contract/targets.ts'
import type { Progress } from '#contract/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { everyListed, listedBy } from '#domain/register/listed.ts'
import type { Desk } from '../desk.ts'
import { filteredPlans, type Wanted as Plans } from '../excerpts/choosing/plan-filter.ts'
import type { Store } from '../store/database.ts'
import { addTarget } from './adding.ts'
import { findCandidates, linkOutcome, unlinkOutcome } from './linking.ts'
import { readToday, writeToday } from './queries.ts'
import { targetQuestions } from './questions.ts'
import { openReadings, type Readings } from './reading.ts'
import { openPauses } from './pausing.ts'
import { openMaking, registerRowsAhead } from './rows.ts'
import { forgetTargets, sayOfTargets } from './saying.ts'
import { leaveTargets, settleTarget } from './settling.ts'
import { makeTargetFile } from './target-file.ts'

type TargetDesk = Pick<Desk, 'store' | 'files' | 'ask'>
type Job = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }
type Wanted = Plans & { readonly today?: string | undefined }

/** The register of targets and outcomes: read from the texts as they are now, with what people say of it. Each command is one operation. */
export function targetsHandlers(desk: TargetDesk): Handlers['targets'] {
  const readings = openReadings()
  return {
    async read(wanted, job) {
      const all: TargetRow[] = []
      await readEach(desk, readings, wanted, job, rows => {
        for (const row of rows) all.push(row)
      })
      return all
    },
    file({ name, format, language, listed, ...wanted }, job) {
      const store = desk.store()
      const today = wanted.today ?? dayOf(store)
      const filter = listed ?? everyListed
      const isListed = listedBy(filter, today)
      const file = { name, format, language, author: store.coder(), now: store.now(), today, filter }
      return makeTargetFile(desk.files, take => readEach(desk, readings, wanted, job, rows => take(rows.filter(isListed))), file, job.signal)
    },
    say: said => ({ changed: sayOfTargets(desk.store(), readings, said) }),
    forget: ({ targets }) => ({ changed: forgetTargets(desk.store(), readings, targets) }),
    add: wanted => addTarget(desk.store(), readings, wanted),
    candidates: ({ target, today }, job) => desk.store().snapshot(read => findCandidates(openMaking(read, readings, today ?? dayOf(desk.store())), target, job)),
    link(wanted) {
      linkOutcome(desk.store(), readings, wanted)
      return {}
    },
    unlink(link) {
      unlinkOutcome(desk.store(), link)
      return {}
    },
    today: () => ({ day: dayOf(desk.store()), isSet: readToday(desk.store()) !== undefined }),
    setToday({ day }) {
      const store = desk.store()
      if ((readToday(store) ?? null) !== day) store.operation(day === null ? sentence('targets.do.unsetToday') : sentence('targets.do.setToday', { day }), write => writeToday(write, day))
      return {}
    },
    settle(place) {
      settleTarget(desk.store(), place)
      return {}
    },
    leave: ({ targets }) => ({ changed: leaveTargets(desk.store(), targets) }),
  }
}

/** The day by which targets are overdue: what people set, else the computer's. ISO 8601. */
function dayOf(store: Store): string {
  const set = readToday(store)
  if (set !== undefined && /^\d{4}-\d\d-\d\d$/u.test(set)) return set
  const now = new Date(store.now())
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}

/** Documents whose texts are read together by the other process. */
const readTogether = 5

/**
 * From one view of the project, a document at a time: the host answers others in between. Texts that were not read yet are read by another process, some at a time;
 * here, clause by clause, where it may not be asked.
 * @param take is given the rows of a document, and waited for
 */
function readEach(desk: TargetDesk, readings: Readings, wanted: Wanted, { signal, progress }: Job, take: (rows: readonly TargetRow[]) => void | Promise<void>): Promise<void> {
  const store = desk.store()
  const today = wanted.today ?? dayOf(store)
  return store.snapshot(async read => {
    const chosen = filteredPlans(read, wanted)
    const making = openMaking(read, readings, today)
    const documents = [...making.documents.values()].filter(({ id }) => !chosen || chosen.has(id))
    const pause = openPauses(signal)
    for (const [done, document] of documents.entries()) {
      progress({ stage: 'targets.stage.reading', item: document.title, done, total: documents.length })
      await pause()
      if (done % readTogether === 0) {
        const unread = documents.slice(done, done + readTogether).filter(each => !readings.knows(read, each)).map(({ id }) => id)
        for (const reading of unread.length > 0 ? await desk.ask(targetQuestions.readings, { documents: unread }, signal) : []) readings.take(reading)
      }
      await take(await registerRowsAhead(making, document, pause))
    }
  })
}
