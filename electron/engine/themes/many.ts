import type { Handlers } from '#contract/index.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { orderThemes, withDescendants } from '#domain/themes.ts'
import { EngineError } from '#wire/fault.ts'
import { GrowingCodebook, refuseFrozen } from '../excerpts/growing-codebook.ts'
import { readThemes, type StoredTheme } from '../excerpts/theme-rows.ts'
import type { ReadStore, Store } from '../store/database.ts'
import { updateLabel } from './labels.ts'

type Rooms = Handlers['themes']

/** Changes colour, freezing or archiving of many themes as one operation. */
export function updateMany(store: Store, { themes, ...values }: Parameters<Rooms['updateMany']>[0]) {
  const chosen = knownOf(store, themes)
  const change = {
    ...(values.color === undefined ? {} : { color: values.color }),
    ...(values.frozen === undefined ? {} : { frozen: values.frozen }),
    ...(values.archived === undefined ? {} : { archived: values.archived }),
  }
  const [first, ...others] = chosen
  if (!first) throw unknown()
  const label = others.length === 0 ? updateLabel(first, { ...first, ...change }) : sentence(nameOf(change), { count: chosen.length })
  return store.operation(label, write => {
    const codebook = new GrowingCodebook(write, () => store.newId())
    return { changed: chosen.filter(({ id }) => codebook.set(id, change)).length }
  })
}

type Change = { readonly color?: string; readonly frozen?: boolean; readonly archived?: boolean }

/** What the history calls one change of many themes. */
function nameOf(change: Change): MessageId {
  if (Object.keys(change).length !== 1) return 'themes.updateMany'
  if (change.frozen !== undefined) return change.frozen ? 'themes.freezeMany' : 'themes.thawMany'
  if (change.archived !== undefined) return change.archived ? 'themes.archiveMany' : 'themes.unarchiveMany'
  return 'themes.recolorMany'
}

/** Puts many themes below another one, before a sibling or last, as one operation, in their order; what stands below a chosen one goes along with it. */
export function moveMany(store: Store, { themes, parent, before }: Parameters<Rooms['moveMany']>[0]) {
  const rows = orderThemes(readThemes(store))
  if (parent !== null && !rows.some(({ id }) => id === parent)) throw unknown()
  const moving = topmost(rows, knownOf(store, themes))
  const [first, ...others] = moving
  if (!first) throw unknown()
  const around = moving.find(({ id }) => parent !== null && withDescendants(rows, [id]).has(parent))
  if (around) throw new EngineError({ code: 'invalid', message: sentence('themes.belowItself', { theme: around.name }) })
  const follower = rows.find(({ id }) => id === before)
  if (before !== null && (follower === undefined || follower.parent !== parent || moving.includes(follower))) throw new EngineError({ code: 'conflict', message: sentence('themes.notASibling') })
  const label = others.length === 0 ? sentence('themes.move', { theme: first.name }) : sentence('themes.moveMany', { count: moving.length })
  return store.operation(label, write => {
    const codebook = new GrowingCodebook(write, () => store.newId())
    // Without a place among them, those that stand there already stay where they are.
    const leaving = before === null ? moving.filter(theme => theme.parent !== parent) : moving
    for (const theme of leaving) {
      const twin = codebook.child(parent, theme.name)
      if (theme.frozen) refuseFrozen(theme)
      if (twin && twin.id !== theme.id) throw new EngineError({ code: 'conflict', message: sentence('themes.nameTaken', { name: theme.name }) })
      codebook.set(theme.id, { parent, position: codebook.place(parent, before, theme.id) })
    }
    return { moved: leaving.length }
  })
}

/** The chosen themes that stand below no other chosen one, in the codebook's order. */
function topmost(ordered: readonly StoredTheme[], chosen: readonly StoredTheme[]): StoredTheme[] {
  const ids = new Set(chosen.map(({ id }) => id))
  const covered = new Set<Id>()
  return ordered.filter(({ id, parent }) => {
    const isBelow = parent !== null && (ids.has(parent) || covered.has(parent))
    if (isBelow) covered.add(id)
    return ids.has(id) && !isBelow
  })
}

function knownOf(read: ReadStore, ids: readonly Id[]): StoredTheme[] {
  const wanted = new Set(ids)
  const found = readThemes(read).filter(({ id }) => wanted.has(id))
  if (found.length < wanted.size) throw unknown()
  return found
}

const unknown = () => new EngineError({ code: 'missing', message: sentence('themes.unknown') })
