import { stat, writeFile } from 'node:fs/promises'
import { parse as parseName } from 'node:path'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Desk } from '../../desk.ts'
import { fault, faultOfFile, hashBytes, hashFile } from '../../importing/incoming-file.ts'
import { documentOfBytes } from '../../importing/storing/document.ts'
import type { Store } from '../../store/database.ts'
import { keepReading } from '../../workers/parsing/kept-reading.ts'
import type { ParsedFile, Parser } from '../../workers/parsing/parser.ts'
import { readSideBySide, readersWorth } from '../../workers/parsing/side-by-side.ts'
import { decideInOrder, type InOrder } from './in-order.ts'
import { type Incoming, isCancelled, type Outcome } from './outcomes.ts'
import type { ReadingNews } from './reading-news.ts'

type Reading = {
  readonly desk: Desk
  readonly store: Store
  /** The person's. */
  readonly signal: AbortSignal
  readonly news: ReadingNews
  /** Hears of bytes that will have to be written. */
  readonly weigh: (bytes: number) => void
  /** Tickets of private files that whoever asked for the reading releases in the end. */
  readonly kept: Set<string>
}
type Turn = Reading & {
  readonly order: InOrder
  /** Runs one piece of work after the other: when a file is hashed, the hashes of all that were begun before it are known. */
  readonly queue: <T>(work: () => Promise<T>) => Promise<T>
  readonly place: number
  readonly parser: Parser
  /** Fires with the person's, too, and when the file has to be read again or not at all. */
  readonly stop: AbortSignal
}

/** Sizes of files in bytes; 0 for one that can't be looked at, which its turn will tell. */
export function sizesOf({ files }: Desk, tickets: readonly { readonly ticket: string }[]): readonly number[] {
  return tickets.map(({ ticket }) => {
    try {
      return files.open(ticket).size
    } catch {
      return 0
    }
  })
}

/**
 * Reads all files until the end or until the signal fires, as many side by side as they are worth; what is not read then is an outcome, too.
 * The outcomes stand in the order of the files.
 * @throws EngineError `cancelled` when the signal fired before anything was read, `conflict` when another project is open by now
 */
export async function readAll(reading: Reading, files: readonly Incoming[]): Promise<readonly Outcome[]> {
  const { desk, signal, news } = reading
  const order = decideInOrder()
  const queue = oneByOne()
  const readers = readersWorth(sizesOf(desk, files), desk.readers)
  await readSideBySide({ startWorker: desk.startWorker, readers }, files.length, async (place, parser, ended) => {
    if (desk.store() !== reading.store) throw fault('conflict', 'documents.projectChanged')
    const incoming = files[place] as Incoming
    const turn = { ...reading, order, queue, place, parser, stop: AbortSignal.any([signal, ended]) }
    const outcome = signal.aborted ? notBroughtIn(desk, incoming) : await readFileOf(turn, incoming)
    news.end(place)
    order.enter(place, outcome)
  })
  if (signal.aborted && order.outcomes.every(isCancelled)) throw fault('cancelled', 'wire.cancelled')
  return order.outcomes
}

function oneByOne(): Turn['queue'] {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const own = last.then(work)
    last = own.catch(() => undefined)
    return own
  }
}

function notBroughtIn(desk: Desk, { ticket }: Incoming): Outcome {
  let name = ''
  try {
    name = desk.files.open(ticket).name
  } catch {
    // Gone, and not looked for any more.
  }
  return { name, fault: { code: 'cancelled', message: sentence('documents.notBroughtIn') } }
}

async function readFileOf(turn: Turn, incoming: Incoming): Promise<Outcome> {
  const { desk, order, place, parser, stop, news, weigh } = turn
  let name = ''
  const kept = desk.files.receive('reading')
  let isKept = false
  try {
    const file = desk.files.open(incoming.ticket)
    name = file.name
    news.begin(place, name)
    const { sha256, size } = await turn.queue(async () => {
      await order.admit(place, file.size, stop)
      return hashFile(file.path, stop)
    })
    const known = await placeOf(turn, name, sha256)
    if (known) return known
    const parsed = { path: file.path, name, size, sha256 }
    if (incoming.keepsTextOnly) return await textOf(turn, incoming, parsed)
    const parsing = parser.parseInto(kept.path, parsed, { ...incoming.options, isFound: file.isFound }, stop, (done, total) => news.tell(place, done, total))
    weigh(size)
    await parsing
    isKept = true
    turn.kept.add(kept.ticket)
    const { size: weight } = await stat(kept.path)
    weigh(weight)
    return { name, read: { ...parsed, weight, kept: [kept.ticket], incoming } }
  } catch (error) {
    if (turn.signal.aborted) return notBroughtIn(desk, incoming)
    // Ended for another reason: somebody else reads it again, or nobody does.
    if (stop.aborted) throw error
    return { name, fault: faultOfFile(error, name) }
  } finally {
    if (!isKept) desk.files.release(kept.ticket)
  }
}

/** The document or the earlier file that has the same bytes. */
async function placeOf({ store, order, place, stop }: Turn, name: string, sha256: string): Promise<Outcome | null> {
  const document = documentOfBytes(store, sha256)
  if (document) return { name, document }
  const sameAs = await order.earlier(place, sha256, stop)
  return sameAs === undefined ? null : { name, sameAs }
}

/** The text alone, as if it had come in as a file of its own. */
async function textOf(turn: Turn, incoming: Incoming, parsed: ParsedFile): Promise<Outcome> {
  const { desk, parser, kept, weigh } = turn
  const prepared = await parser.parse(parsed, incoming.options, turn.stop)
  const name = `${parseName(parsed.name).name}.txt`
  const bytes = Buffer.from(prepared.text)
  const sha256 = hashBytes(bytes)
  const known = await placeOf(turn, name, sha256)
  if (known) return known
  const [reading, file] = [desk.files.receive('reading'), desk.files.receive(name)]
  for (const { ticket } of [reading, file]) kept.add(ticket)
  keepReading(reading.path, { ...prepared, mediaType: 'text/plain', encoding: 'utf-8' })
  await writeFile(file.path, bytes, { mode: 0o600 })
  const { size: weight } = await stat(reading.path)
  weigh(bytes.length + weight)
  return { name, read: { name, sha256, size: bytes.length, path: file.path, weight, kept: [reading.ticket, file.ticket], incoming } }
}
