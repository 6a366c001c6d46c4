import type { Id } from '#domain/ids.ts'
import { joinMemos } from '#domain/memos/joined-memos.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { cleanKeywords, withDescendants } from '#domain/themes.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import { GrowingCodebook, refuseFrozen } from '../../excerpts/growing-codebook.ts'
import { readThemes, type StoredTheme } from '../../excerpts/theme-rows.ts'
import type { Steps } from '../../store/lending/steps.ts'
import type { ReadStore, Stamp, WriteStore } from '../../store/database.ts'
import { inParts } from '../in-parts.ts'
import { keepMerged } from '../merged.ts'
import { mergeCells } from './cells.ts'
import { countTagged, deleteTags, deleteThemes, giveMemo, giveTags, highlightsWith, readThemeMemo, rewriteMemo } from './queries.ts'

/**
 * Tags, children, memo and what is said of its cells in the matrix go from `from` to `into`, and so do definition, rules, example and key where `into` has none; keywords are united; then
 * `from` goes. Children of the same name are merged in turn.
 * @returns how many highlights carried `from`, in documents that are not removed
 * @throws EngineError with a sentence when a theme is gone or frozen, or `into` is `from` or stands below it
 */
export function* mergeThemes(stamp: Stamp, write: WriteStore, { from, into }: { readonly from: Id; readonly into: Id }): Steps<{ moved: number }> {
  const theme = known(write, from).name
  const target = known(write, into).name
  if (withDescendants(readThemes(write), [from]).has(into)) throw fault('invalid', 'themes.mergeIntoItself', { theme, into: target })
  const moved = countTagged(write, [from])
  write.rename(sentence('themes.merge', { theme, into: target }))
  yield* mergeInto(write, new GrowingCodebook(write, stamp.newId), { from, into, by: { coder: stamp.coder(), at: stamp.now() } })
  return { moved }
}

type By = { readonly coder: string; readonly at: string }

function* mergeInto(write: WriteStore, codebook: GrowingCodebook, { from, into, by }: { readonly from: Id; readonly into: Id; readonly by: By }): Steps<void> {
  const dying = codebook.get(from)
  const staying = codebook.get(into)
  if (!dying || !staying) return
  if (dying.frozen) refuseFrozen(dying)
  if (staying.frozen) refuseFrozen(staying)
  // Under a name that no other theme has, it is in nobody's way while its children find their places.
  codebook.set(from, { name: from, shortcut: '' })
  yield* inParts(highlightsWith(write, from), part => giveTags(write, part, from, into))
  codebook.set(into, {
    definition: staying.definition || dying.definition,
    include: staying.include || dying.include,
    exclude: staying.exclude || dying.exclude,
    example: staying.example || dying.example,
    keywords: cleanKeywords([...staying.keywords, ...dying.keywords]),
    shortcut: staying.shortcut || dying.shortcut,
  })
  mergeMemos(write, from, into, by)
  keepMerged(write, 'theme', [from], into)
  yield* mergeCells(write, { from, into, by })
  for (const child of codebook.children(from)) {
    const twin = codebook.child(into, child.name)
    if (twin) yield* mergeInto(write, codebook, { from: child.id, into: twin.id, by })
    else codebook.set(child.id, { parent: into, position: codebook.place(into, null, child.id) })
  }
  // Of highlights that carry both: piece by piece, so that the theme itself goes in a moment.
  yield* inParts(highlightsWith(write, from), part => deleteTags(write, part, from))
  codebook.remove(from)
}

function mergeMemos(write: WriteStore, from: Id, into: Id, by: By): void {
  const dying = readThemeMemo(write, from)
  if (!dying) return
  const staying = readThemeMemo(write, into)
  if (staying) rewriteMemo(write, { id: staying.id, ...joinMemos(staying, dying) }, by)
  else giveMemo(write, dying.id, into)
}

/**
 * Deletes themes with those below them; highlights lose them and stay.
 * @returns how many themes went, and how many highlights carried one, in documents that are not removed
 * @throws EngineError with a sentence when none of the themes is there, or one of those that would go is frozen
 */
export function* removeThemes(_: Stamp, write: WriteStore, { themes }: { readonly themes: readonly Id[] }): Steps<{ removed: number; untagged: number }> {
  const rows = readThemes(write)
  const chosen = rows.filter(row => themes.includes(row.id))
  const [first] = chosen
  if (!first) throw fault('missing', 'themes.unknown')
  const going = [...withDescendants(rows, chosen.map(row => row.id))]
  const frozen = rows.find(row => row.frozen && going.includes(row.id))
  if (frozen) refuseFrozen(frozen)
  const untagged = countTagged(write, going)
  write.rename(chosen.length === 1 ? sentence('themes.remove', { theme: first.name }) : sentence('themes.removeMany', { count: chosen.length }))
  for (const theme of going) yield* inParts(highlightsWith(write, theme), part => deleteTags(write, part, theme))
  deleteThemes(write, going)
  return { removed: going.length, untagged }
}

function known(read: ReadStore, id: Id): StoredTheme {
  const row = readThemes(read).find(candidate => candidate.id === id)
  if (!row) throw fault('missing', 'themes.unknown')
  return row
}

function fault(code: FaultCode, id: MessageId, values?: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code, message: sentence(id, values) })
}
