import type { JournalEntry } from '#contract/coding/memos.ts'
import { firstWords } from '#domain/text/first-words.ts'
import type { Id } from '#domain/ids.ts'
import { markdownBody, markdownText } from '#domain/memos/markdown.ts'
import { readableBody } from '#domain/memos/memo-body.ts'
import { type Target, targetKey, targetsIn } from '#domain/memos/mentions.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { withNames } from '../excerpts/mentions/current-memos.ts'
import { nameTargets } from '../excerpts/mentions/target-names.ts'
import type { ReadStore, Store } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { readOwnerName } from './queries.ts'

type Stored = { readonly id: Id; readonly day: string; readonly coder: string; readonly body: string; readonly plain: string }

const beginningWords = 30

function readEntries(read: ReadStore): Stored[] {
  return read.all<Stored>(sql`
    SELECT j.id, j.day, j.coder, coalesce(m.body, '') AS body, coalesce(m.plain, '') AS plain
    FROM journal_entry j LEFT JOIN memo m ON m.journal_entry = j.id ORDER BY j.day DESC, j.created_at DESC, j.id DESC`)
}

/** The journal's entries with how they begin, newest day first. */
export function listJournal(read: ReadStore): JournalEntry[] {
  return withNames(read, readEntries(read)).map(({ id, day, coder, plain }) => ({ id, day, coder, beginning: firstWords(plain, beginningWords), characters: plain.length }))
}

/** Begins an entry of a day. */
export function addEntry(store: Store, id: Id, day: string): Record<string, never> {
  store.operation(sentence('memos.addEntry', { day }), write =>
    write.run(sql`INSERT INTO journal_entry (id, day, coder, created_at) VALUES (${id}, ${day}, ${store.coder()}, ${store.now()})`))
  return {}
}

/** Gives an entry another day. @throws EngineError `missing` */
export function dateEntry(store: Store, entry: Id, day: string): Record<string, never> {
  if (dayOf(store, entry) !== day) {
    store.operation(sentence('memos.dateEntry', { day }), write => write.run(sql`UPDATE journal_entry SET day = ${day} WHERE id = ${entry}`))
  }
  return {}
}

/** Takes an entry away with its memo. @throws EngineError `missing` */
export function removeEntry(store: Store, entry: Id): Record<string, never> {
  const day = dayOf(store, entry)
  store.operation(sentence('memos.deleteEntry', { day }), write => write.run(sql`DELETE FROM journal_entry WHERE id = ${entry}`))
  return {}
}

function dayOf(read: ReadStore, entry: Id): string {
  const day = readOwnerName(read, { entry })
  if (day === undefined) throw new EngineError({ code: 'missing', message: sentence('memos.noEntry') })
  return day
}

/** The journal as one Markdown file, oldest day first: the days are headings of the second level, what stands in them below these. */
export function journalFile({ store: open, files }: Desk): { readonly ticket: string; readonly fileName: string } {
  const store = open()
  const name = readOwnerName(store, { project: true }) ?? ''
  const entries = readEntries(store).toReversed()
  const targets = new Map<string, Target>(entries.flatMap(({ body }) => targetsIn(body).map(target => [targetKey(target), target] as const)))
  const nameByKey = new Map(nameTargets(store, [...targets.values()]).map(row => [targetKey(row), row.name]))
  const parts = entries.flatMap(({ day, body, plain }) => {
    const state = readableBody(body)
    const words = state === null ? markdownText(plain) : markdownBody(JSON.parse(state) as { root: unknown }, mention => nameByKey.get(targetKey(mention)) || mention.name, 2)
    return [`## ${day}`, words]
  })
  const fileName = `${name}.md`
  return { ticket: files.fromBytes(Buffer.from(`${[`# ${markdownText(name)}`, ...parts].filter(Boolean).join('\n\n')}\n`), fileName), fileName }
}
