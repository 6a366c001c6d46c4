import type { Handlers } from '#contract/index.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { cleanKeywords, orderThemes, withDescendants } from '#domain/themes.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import { makeChange } from '../changing/making.ts'
import { countInCells } from '../changing/themes/cells.ts'
import { countTagged } from '../changing/themes/queries.ts'
import type { Desk } from '../desk.ts'
import { checkName, GrowingCodebook, refuseFrozen } from '../excerpts/growing-codebook.ts'
import { readThemes, type StoredTheme } from '../excerpts/theme-rows.ts'
import type { ReadStore, Store, WriteStore } from '../store/database.ts'
import { readCodebookFile } from './files/codebook-file.ts'
import { importCodebook } from './importing.ts'
import { updateLabel } from './labels.ts'
import { moveMany, updateMany } from './many.ts'
import { previewMerge } from './merging.ts'
import { countsByTheme } from './queries.ts'
import { themeQuestions } from './questions.ts'

type Rooms = Handlers['themes']

/** The codebook: a tree of themes. Each call is one operation; one that changes nothing leaves no trace in the history. */
export function themesHandlers(desk: Desk): Rooms {
  return {
    list: () => themeList(desk.store()),
    countsWithin: (input, { signal }) => desk.ask(themeQuestions.countsWithin, input, signal),
    create: input => create(desk.store(), input),
    update: input => update(desk.store(), input),
    move: input => move(desk.store(), input),
    updateMany: input => updateMany(desk.store(), input),
    moveMany: input => moveMany(desk.store(), input),
    previewMerge: ({ from, into }) => previewMerge(desk.store(), known(desk.store(), from), known(desk.store(), into)),
    merge: (input, job) => makeChange(desk, 'mergeThemes', input, countTagged(desk.store(), within(desk.store(), [input.from])), job),
    previewRemove: ({ themes }) => previewRemove(desk.store(), themes),
    remove(input, job) {
      const store = desk.store()
      const going = within(store, input.themes)
      const count = countTagged(store, going)
      const [seen, there] = [countInCells(store, going), countInCells(store.everybody, going)]
      if (countTagged(store.everybody, going) > count || there.summaries > seen.summaries || there.silences > seen.silences) throw fault('invalid', 'themes.onHidden')
      return makeChange(desk, 'removeThemes', input, count, job)
    },
    async import({ file }) {
      const { rows, sets } = await readCodebookFile(desk.files.open(file))
      return desk.store().inTurn(() => ({ ...importCodebook(desk.store(), rows), sets }))
    },
  }
}

function themeList(read: ReadStore): ThemeRow[] {
  const counts = countsByTheme(read)
  return orderThemes(readThemes(read)).map(row => ({ ...row, count: counts.get(row.id) ?? 0 }))
}

function create(store: Store, input: Parameters<Rooms['create']>[0]): ThemeRow {
  const name = checkName(input.name)
  const { id, parent, color, shortcut } = input
  const { frozen = false, archived = false } = input
  if (readThemes(store).some(row => row.id === id)) throw fault('conflict', 'themes.idTaken')
  if (parent !== null) known(store, parent)
  return store.operation(sentence('themes.create', { theme: name }), write => {
    const codebook = open(store, write)
    refuseTwin(codebook, parent, name, id)
    codebook.add({ id, parent, name, color, shortcut, frozen, archived, ...meaning(input) })
    return rowOf(write, id)
  })
}

function update(store: Store, { theme, name, color, shortcut, frozen, archived, ...texts }: Parameters<Rooms['update']>[0]): ThemeRow {
  const before = known(store, theme)
  const after: StoredTheme = {
    ...before,
    ...meaning(texts),
    name: name === undefined ? before.name : checkName(name),
    color: color ?? before.color,
    shortcut: shortcut ?? before.shortcut,
    frozen: frozen ?? before.frozen,
    archived: archived ?? before.archived,
  }
  return store.operation(updateLabel(before, after), write => {
    const codebook = open(store, write)
    refuseTwin(codebook, before.parent, after.name, theme)
    codebook.set(theme, after)
    return rowOf(write, theme)
  })
}

type Texts = Partial<Pick<StoredTheme, 'definition' | 'include' | 'exclude' | 'example' | 'keywords'>>

/** The texts that were given, as they are stored. */
function meaning({ definition, include, exclude, example, keywords }: Texts): Texts {
  const clean = (text: string) => canonicalText(text).trim()
  return {
    ...(definition === undefined ? {} : { definition: clean(definition) }),
    ...(include === undefined ? {} : { include: clean(include) }),
    ...(exclude === undefined ? {} : { exclude: clean(exclude) }),
    ...(example === undefined ? {} : { example: clean(example) }),
    ...(keywords === undefined ? {} : { keywords: cleanKeywords(keywords) }),
  }
}

function move(store: Store, { theme, parent, before }: Parameters<Rooms['move']>[0]) {
  const moving = known(store, theme)
  if (parent !== null) known(store, parent)
  if (parent !== null && withDescendants(readThemes(store), [theme]).has(parent)) throw fault('invalid', 'themes.belowItself', { theme: moving.name })
  if (before === theme) return {}
  if (before !== null && known(store, before).parent !== parent) throw fault('conflict', 'themes.notASibling')
  return store.operation(sentence('themes.move', { theme: moving.name }), write => {
    const codebook = open(store, write)
    refuseTwin(codebook, parent, moving.name, theme)
    const siblings = codebook.children(parent).map(row => row.id)
    const follower = siblings[siblings.indexOf(theme) + 1] ?? null
    if (moving.frozen) refuseFrozen(moving)
    const alreadyThere = moving.parent === parent && follower === before
    if (!alreadyThere) codebook.set(theme, { parent, position: codebook.place(parent, before, theme) })
    return {}
  })
}

/** Themes with those below them. */
const within = (read: ReadStore, themes: readonly Id[]): Id[] => [...withDescendants(readThemes(read), themes)]

function previewRemove(read: ReadStore, themes: readonly Id[]) {
  const rows = readThemes(read)
  const going = withDescendants(rows, rows.filter(({ id }) => themes.includes(id)).map(({ id }) => id))
  const frozen = rows.filter(row => row.frozen && going.has(row.id)).map(({ name }) => name)
  return { removed: going.size, untagged: countTagged(read, [...going]), ...countInCells(read, [...going]), frozen }
}

function open(store: Store, write: WriteStore): GrowingCodebook {
  return new GrowingCodebook(write, () => store.newId())
}

function known(read: ReadStore, id: Id): StoredTheme {
  const row = readThemes(read).find(candidate => candidate.id === id)
  if (!row) throw fault('missing', 'themes.unknown')
  return row
}

function rowOf(read: ReadStore, id: Id): ThemeRow {
  return { ...known(read, id), count: countTagged(read, [id]) }
}

/** Siblings have names of their own, or a path would mean two themes. */
function refuseTwin(codebook: GrowingCodebook, parent: Id | null, name: string, except: Id): void {
  const twin = codebook.child(parent, name)
  if (twin && twin.id !== except) throw fault('conflict', 'themes.nameTaken', { name })
}

function fault(code: FaultCode, id: MessageId, values?: Readonly<Record<string, string | number>>): EngineError {
  return new EngineError({ code, message: sentence(id, values) })
}
