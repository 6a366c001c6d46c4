import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { arePositions, positionBetween, spreadPositions } from '#domain/order/positions.ts'
import { bySiblingOrder, cleanName, nextColor, readsAsPath } from '#domain/themes.ts'
import { EngineError } from '#wire/fault.ts'
import type { WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { readThemes, type StoredTheme } from './theme-rows.ts'

export type NewTheme = Pick<StoredTheme, 'parent' | 'name'> & Partial<Omit<StoredTheme, 'parent' | 'name' | 'position'>>

/**
 * A name fit to be stored.
 * @throws EngineError `invalid` for one with nothing to read in it, or that reads as a path
 */
export function checkName(text: string): string {
  const name = cleanName(text)
  if (!name) throw new EngineError({ code: 'invalid', message: sentence('themes.emptyName') })
  if (readsAsPath(name)) throw new EngineError({ code: 'invalid', message: sentence('themes.nameWithSeparator', { name }) })
  return name
}

const fields = [
  'parent', 'position', 'name', 'color', 'definition', 'shortcut', 'include', 'exclude', 'example', 'keywords', 'frozen', 'archived',
] as const
export type ThemeField = (typeof fields)[number]
const frozenFields: ReadonlySet<ThemeField> = new Set(['parent', 'name', 'definition', 'include', 'exclude', 'example', 'keywords'])

/** In which fields two states of a theme differ. */
export function changedFields(before: StoredTheme, after: StoredTheme): ThemeField[] {
  return fields.filter(field => (field === 'keywords' ? !sameTexts(before.keywords, after.keywords) : before[field] !== after[field]))
}

const sameTexts = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((text, index) => text === other[index])

/** @throws EngineError `invalid`, always: the theme is frozen */
export function refuseFrozen(theme: StoredTheme): never {
  throw new EngineError({ code: 'invalid', message: sentence('themes.frozen', { theme: theme.name }) })
}

/** The codebook while one operation changes it. Rows are kept beside the file, so that each step sees those before it without asking again. */
export class GrowingCodebook {
  readonly #write: WriteStore
  readonly #newId: () => Id
  readonly #rowById = new Map<Id, StoredTheme>()
  readonly #childrenByParent = new Map<Id | null, Set<Id>>()

  constructor(write: WriteStore, newId: () => Id) {
    this.#write = write
    this.#newId = newId
    for (const row of readThemes(write)) this.#keep(row)
  }

  get(id: Id): StoredTheme | undefined {
    return this.#rowById.get(id)
  }

  rows(): StoredTheme[] {
    return [...this.#rowById.values()]
  }

  children(parent: Id | null): StoredTheme[] {
    return [...(this.#childrenByParent.get(parent) ?? [])].flatMap(id => this.#rowById.get(id) ?? []).sort(bySiblingOrder)
  }

  child(parent: Id | null, name: string): StoredTheme | undefined {
    for (const id of this.#childrenByParent.get(parent) ?? []) {
      const row = this.#rowById.get(id)
      if (row?.name === name) return row
    }
    return undefined
  }

  /** Adds a theme as the last of its siblings, in the palette's next colour when none is given. A key taken is freed elsewhere. */
  add({ id = this.#newId(), parent, name, color, shortcut = '', ...rest }: NewTheme): StoredTheme {
    const theme: StoredTheme = {
      definition: '',
      include: '',
      exclude: '',
      example: '',
      keywords: [],
      frozen: false,
      archived: false,
      ...rest,
      id,
      parent,
      position: this.place(parent, null, null),
      name,
      color: color?.toLowerCase() ?? nextColor(this.rows().map(row => row.color)),
      shortcut: shortcut.toLowerCase(),
    }
    this.#freeKey(theme.shortcut, id)
    this.#write.run(sql`
      INSERT INTO theme (id, parent, position, name, color, definition, shortcut, include, exclude, example, keywords, frozen, archived)
      VALUES (${id}, ${parent}, ${theme.position}, ${name}, ${theme.color}, ${theme.definition}, ${theme.shortcut}, ${theme.include},
        ${theme.exclude}, ${theme.example}, ${JSON.stringify(theme.keywords)}, ${Number(theme.frozen)}, ${Number(theme.archived)})`)
    this.#keep(theme)
    return theme
  }

  /**
   * Changes what is named; says whether anything differs now. A key taken is freed elsewhere.
   * @throws EngineError `invalid` where a theme that is and stays frozen would be renamed, moved to another parent or mean something else
   */
  set(id: Id, values: Partial<Omit<StoredTheme, 'id'>>): boolean {
    const before = this.#rowById.get(id)
    if (!before) return false
    const merged = { ...before, ...values }
    const after: StoredTheme = { ...merged, color: merged.color.toLowerCase(), shortcut: merged.shortcut.toLowerCase() }
    const { parent, position, name, color, definition, shortcut, include, exclude, example } = after
    const changed = changedFields(before, after)
    if (changed.length === 0) return false
    if (before.frozen && after.frozen && changed.some(field => frozenFields.has(field))) refuseFrozen(before)
    if (shortcut !== before.shortcut) this.#freeKey(shortcut, id)
    this.#write.run(sql`
      UPDATE theme SET parent = ${parent}, position = ${position}, name = ${name}, color = ${color}, definition = ${definition}, shortcut = ${shortcut},
        include = ${include}, exclude = ${exclude}, example = ${example}, keywords = ${JSON.stringify(after.keywords)},
        frozen = ${Number(after.frozen)}, archived = ${Number(after.archived)}
      WHERE id = ${id}`)
    this.#keep(after)
    return true
  }

  /** A position among the children of `parent`, before the sibling `before` or last. Keys without room between them are dealt out anew. */
  place(parent: Id | null, before: Id | null, moving: Id | null): string {
    const siblings = this.children(parent).filter(row => row.id !== moving)
    let keys = siblings.map(row => row.position)
    if (!arePositions(keys)) {
      keys = spreadPositions(siblings.length)
      siblings.forEach((row, index) => this.set(row.id, { position: keys[index] ?? row.position }))
    }
    const index = before === null ? siblings.length : siblings.findIndex(row => row.id === before)
    return positionBetween(keys[index - 1] ?? null, keys[index] ?? null)
  }

  /**
   * The theme at a path of clean names, made with whatever is missing above it. `added` counts the new ones.
   * @param id for the theme itself where it is missing and no other one has it
   */
  grow(path: readonly string[], id: Id | null = null): { readonly theme: StoredTheme; readonly added: number } {
    let theme: StoredTheme | undefined
    let added = 0
    for (const [depth, name] of path.entries()) {
      const parent: Id | null = theme?.id ?? null
      theme = this.child(parent, name)
      if (theme) continue
      const own = depth === path.length - 1 && id !== null && !this.#rowById.has(id) ? { id } : {}
      theme = this.add({ parent, name, ...own })
      added += 1
    }
    if (!theme) throw new EngineError({ code: 'invalid', message: sentence('themes.emptyName') })
    return { theme, added }
  }

  /** Deletes a theme; what is still below it goes too. */
  remove(id: Id): void {
    this.#write.run(sql`DELETE FROM theme WHERE id = ${id}`)
    const gone = [id]
    for (let next = gone.pop(); next; next = gone.pop()) {
      gone.push(...(this.#childrenByParent.get(next) ?? []))
      const row = this.#rowById.get(next)
      if (row) this.#childrenByParent.get(row.parent)?.delete(next)
      this.#rowById.delete(next)
    }
  }

  #keep(theme: StoredTheme): void {
    const earlier = this.#rowById.get(theme.id)
    if (earlier) this.#childrenByParent.get(earlier.parent)?.delete(theme.id)
    this.#rowById.set(theme.id, theme)
    const siblings = this.#childrenByParent.get(theme.parent)
    if (siblings) siblings.add(theme.id)
    else this.#childrenByParent.set(theme.parent, new Set([theme.id]))
  }

  #freeKey(key: string, except: Id): void {
    if (!key) return
    for (const row of this.rows()) if (row.id !== except && row.shortcut.toLowerCase() === key) this.set(row.id, { shortcut: '' })
  }
}
