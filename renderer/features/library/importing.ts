import { type FileOptions, type ImportAnswer, isPassedOver, type PreviewAnswer } from '#contract/documents/documents.ts'
import type { Ticket } from '#contract/values.ts'
import type { Sentence } from '#wire/fault.ts'
import type { Client } from '../../client/engine.ts'
import { choosePageFiles, type Uploaded, uploadEach } from '../../client/files.ts'
import { theHost } from '../../client/host.ts'
import { runJob } from '../../state/jobs.ts'
import { cleanOf, lookOf } from '../../state/rooms/looking.ts'
import { notifyDone } from '../../state/notices.ts'
import { settingsStore } from '../../state/settings.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { chooseDocuments, showRoom } from '../../state/view.ts'
import { focusRoomIfLost } from '../../ui/overlays/focus-after.ts'
import { isLeft, isToDecide } from './assistant/deciding.ts'

/** What the browser's dialog offers; the engine looks at what is inside, not at the name. */
export const accept = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.mht,.mhtml,.pdf,.docx,.docm,.odt,.ott,.fodt,.rtf,.epub,text/plain,text/markdown,text/html,application/pdf'

/** More files than this come in without being looked at first, unless the person wants to look at all. */
const mostLookedAt = 12
/** What one preview takes. */
const mostPreviewed = 200

/** A file that the engine can open. `file`: how it is called in the report; '' when its own name says enough. */
type Handed = { readonly file: string; readonly ticket: Ticket }

/** Asks for files or a folder and brings them in. */
export async function importFromDialog(client: Client, purpose: 'plans' | 'folder'): Promise<void> {
  if (!theHost().dialogs) return importFiles(client, await choosePageFiles(accept, { folder: purpose === 'folder' }))
  const { tickets } = await client.engine.files.pick({ purpose })
  await take(client, tickets.map(ticket => ({ file: '', ticket })), [])
}

/**
 * Brings in files that the page holds (chosen in a browser, dropped); those that the host refuses stand in the report.
 * @param unreadable paths of what the browser could not open; they stand in the report too
 */
export async function importFiles(client: Client, files: readonly File[], unreadable: readonly string[] = []): Promise<void> {
  if (files.length + unreadable.length === 0) return
  const unopened = unreadable.map((file): ImportAnswer => ({ file, error: { code: 'invalid', message: { id: 'app.files.unreadable', values: { name: file } } } }))
  const uploaded = await runJob('library.job.import', ({ signal, onProgress }) => uploadEach(files, {
    signal,
    onProgress: (done, item) => onProgress({ stage: 'library.stage.handing', item, done, total: files.length }),
  }), { isHalf: true })
  if (uploaded) await take(client, uploaded.filter(isHanded), [...unopened, ...uploaded.filter(file => 'error' in file)])
}

const isHanded = (file: Uploaded): file is Handed => 'ticket' in file

/** Shows the files first where that is wanted, else brings them in. */
async function take(client: Client, handed: readonly Handed[], refused: readonly ImportAnswer[]): Promise<void> {
  const look = lookOf(settingsStore.getState())
  const most = { always: mostPreviewed, whenNeeded: mostLookedAt, never: 0 }[look]
  if (handed.length > 0 && handed.length <= most) {
    const previews = await previewAll(client, handed)
    if (!previews) return
    if (look === 'always' || previews.some(answer => isToDecide(answer) || ('error' in answer && isLeft(answer.error)))) return openSheet({ name: 'assistant', previews, refused })
  }
  await bringIn(client, handed, [], refused)
}

function previewAll({ engine }: Client, handed: readonly Handed[]): Promise<PreviewAnswer[] | undefined> {
  return runJob('library.job.look', async options => {
    const previews = await engine.documents.preview({ files: handed.map(({ ticket }) => ticket) }, options)
    return previews.map((answer, index) => ({ ...answer, file: handed[index]?.file || answer.file }))
  })
}

/** Shows files again that could not come in without a decision. */
export async function lookAgain(client: Client, handed: readonly Handed[]): Promise<void> {
  const previews = await previewAll(client, handed.slice(0, mostPreviewed))
  if (previews) openSheet({ name: 'assistant', previews, refused: [] })
}

/**
 * Brings files in and says what happened. The answers stand in the order of the files; of two files of one name, the folder says which is
 * which.
 * @param refused what has failed before; it stands in the report
 * @param undecided those of `refused` that can still come in after a decision
 */
export async function bringIn(
  { engine }: Client, handed: readonly Handed[], options: readonly FileOptions[], refused: readonly ImportAnswer[], undecided: readonly Handed[] = [],
): Promise<void> {
  if (handed.length === 0) return tell(refused, undecided)
  const files = handed.map(({ ticket }) => ticket)
  const taken = await runJob('library.job.import', job => engine.documents.import({ files, options: [...options], clean: cleanOf(settingsStore.getState()) }, job), { say: reportSentence })
  if (!taken) return
  const answers = taken.map((answer, index) => ({ ...answer, file: handed[index]?.file || answer.file }))
  const again = answers.flatMap((answer, index) => {
    const one = handed[index]
    return one && 'error' in answer && isToDecide({ ...answer, ticket: one.ticket }) ? [{ ...one, file: answer.file }] : []
  })
  tell([...answers, ...refused], [...undecided, ...again], options.length > 0)
}

/** @param html the same text as the clipboard has it besides, for its headings and lists */
export async function importPasted({ engine }: Client, title: string, text: string, html: string | null): Promise<void> {
  const pasted = [{ title, text, ...(html !== null && { html }) }]
  const answers = await runJob('library.job.import', options => engine.documents.import({ pasted }, options), { say: reportSentence })
  if (answers) tell(answers, [])
}

/**
 * Shows the new documents and says what happened; file by file when not all of them are new and whole, or one has a title that was here.
 * @param isLookedAt whether that title was told before the file came in
 */
function tell(answers: readonly ImportAnswer[], again: readonly Handed[], isLookedAt = false): void {
  const { added, existing, failed, passed, left } = sortAnswers(answers)
  if (added.length > 0) {
    showRoom('library')
    chooseDocuments(added.map(answer => answer.document.id))
  }
  const isSecond = !isLookedAt && added.some(({ namesake }) => namesake !== null)
  if (isSecond || existing.length + failed.length + passed.length + left.length > 0) openSheet({ name: 'report', answers, again })
  else if (added.length > 0) notifyDone('library.imported', { count: added.length }, true)
  // What was pressed to bring files in may be gone: an empty library shows it larger than a full one.
  focusRoomIfLost()
}

type Taken = Extract<ImportAnswer, { document: unknown }>
type Failed = Extract<ImportAnswer, { error: unknown }>
export type SortedAnswers = {
  readonly added: readonly Taken[]
  readonly existing: readonly Taken[]
  readonly failed: readonly Failed[]
  /** Found in a folder, and of no kind that plans have. */
  readonly passed: readonly Failed[]
  /** Not read any more when the person cancelled. */
  readonly left: readonly Failed[]
}

export function sortAnswers(answers: readonly ImportAnswer[]): SortedAnswers {
  const taken = answers.filter(answer => 'document' in answer)
  const errors = answers.filter(answer => 'error' in answer)
  return {
    added: taken.filter(answer => !answer.existing),
    existing: taken.filter(answer => answer.existing),
    failed: errors.filter(answer => answer.error.code !== 'cancelled' && !isPassedOver(answer)),
    passed: errors.filter(isPassedOver),
    left: errors.filter(({ error }) => error.code === 'cancelled'),
  }
}

/** How many files came in and how many did not. */
export function reportSentence(answers: readonly ImportAnswer[]): Sentence {
  const { added, existing, failed, passed } = sortAnswers(answers)
  return { id: 'library.report.counts', values: { added: added.length, existing: existing.length, failed: failed.length, passed: passed.length } }
}
