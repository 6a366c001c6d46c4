import type { Handout } from '#contract/exports.ts'
import type { Id } from '#domain/ids.ts'
import { joinPath, orderThemes, themePaths } from '#domain/themes.ts'
import { filteredThemes } from '../excerpts/choosing/choosing.ts'
import { filteredPlans } from '../excerpts/choosing/plan-filter.ts'
import { readThemes, type StoredTheme } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { type Chosen, documentsOf, readTags, themesOf } from './chosen.ts'
import { type Plan, readPlans } from './queries.ts'

/** What a hand-out is about, read once: which excerpts in which order, and the themes and plans they are counted by. */
export type Scope = {
  readonly excerpts: readonly Id[]
  /** How many more there would be if those wholly in boilerplate were let through. */
  readonly setAside: number
  /** Each excerpt's document. */
  readonly documentById: ReadonlyMap<Id, Id>
  /** All themes of each excerpt, in the codebook's order; no entry for one without. */
  readonly themesByExcerpt: ReadonlyMap<Id, readonly Id[]>
  /** The excerpts of each theme that the filter lets through, each list in the excerpts' order; no entry for a theme without one. */
  readonly excerptsByTheme: ReadonlyMap<Id, readonly Id[]>
  /** Those that the filter lets through, in the codebook's order. */
  readonly themes: readonly StoredTheme[]
  readonly themeById: ReadonlyMap<Id, StoredTheme>
  /** Names from the root down. */
  readonly pathById: ReadonlyMap<Id, readonly string[]>
  /** The same as one text. */
  readonly pathTextById: ReadonlyMap<Id, string>
  /** Every theme's place in the codebook. */
  readonly rankById: ReadonlyMap<Id, number>
  /** Names that several themes have in different places: only a path tells them apart. */
  readonly sharedNames: ReadonlySet<string>
  readonly plans: readonly Plan[]
}

/** @param chosen for the same filter, from a view of the project like this one */
export function readScope(read: ReadStore, filter: Handout['filter'], chosen: Chosen): Scope {
  const { excerpts, setAside } = chosen
  const documentById = documentsOf(chosen)
  const themes = orderThemes(readThemes(read))
  const pathById = themePaths(themes)
  const shown = filteredThemes(read, filter)
  const rankById = new Map(themes.map(({ id }, index) => [id, index]))
  const shownThemes = themes.filter(({ id }) => shown === null || shown.has(id))
  const themesByExcerpt = once(() => themesOf(excerpts, chosen.tags ?? readTags(read, excerpts), themes))
  const excerptsByTheme = once(() => groupExcerpts({ excerpts, themesByExcerpt: themesByExcerpt(), themes: shownThemes }))
  return {
    excerpts,
    setAside,
    documentById,
    get themesByExcerpt() {
      return themesByExcerpt()
    },
    get excerptsByTheme() {
      return excerptsByTheme()
    },
    themes: shownThemes,
    themeById: new Map(themes.map(theme => [theme.id, theme])),
    pathById,
    pathTextById: new Map([...pathById].map(([id, path]) => [id, joinPath(path)])),
    rankById,
    sharedNames: repeated(themes.map(({ name }) => name)),
    plans: plansOf(read, filter, new Set(documentById.values())),
  }
}

/** A plan without an excerpt is a finding and is listed, unless the excerpts were picked one by one. */
function plansOf(read: ReadStore, filter: Handout['filter'], found: ReadonlySet<Id>): readonly Plan[] {
  const chosen = filteredPlans(read, filter)
  const plans = readPlans(read).filter(({ id }) => !chosen || chosen.has(id))
  return filter.annotations === undefined ? plans : plans.filter(({ id }) => found.has(id))
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, index) => names.indexOf(name) !== index))
}

/** A theme's names from the root down as one text. */
export function pathText(scope: Scope, theme: Id): string {
  return scope.pathTextById.get(theme) ?? ''
}

/** These themes in the codebook's order. */
export function inOrder(scope: Scope, themes: readonly Id[]): readonly Id[] {
  if (themes.length < 2) return themes
  const rankOf = (id: Id) => scope.rankById.get(id) ?? scope.rankById.size
  return themes.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function groupExcerpts({ excerpts, themesByExcerpt, themes }: Pick<Scope, 'excerpts' | 'themesByExcerpt' | 'themes'>): Map<Id, readonly Id[]> {
  const found = new Map<Id, Id[]>(themes.map(({ id }) => [id, []]))
  for (const excerpt of excerpts) for (const theme of themesByExcerpt.get(excerpt) ?? []) found.get(theme)?.push(excerpt)
  for (const [theme, list] of found) if (list.length === 0) found.delete(theme)
  return found
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined
  return () => (made ??= { value: make() }).value
}

/** The excerpts without any theme that the filter lets through. */
export function untaggedExcerpts({ excerpts, themesByExcerpt, themes }: Scope): Id[] {
  const shown = new Set(themes.map(({ id }) => id))
  return excerpts.filter(id => !themesByExcerpt.get(id)?.some(theme => shown.has(theme)))
}

/** How many of the excerpts carry each theme itself, in each plan. */
export function countCells({ excerptsByTheme, documentById }: Pick<Scope, 'excerptsByTheme' | 'documentById'>): (theme: Id, plan: Id) => number {
  const countsByTheme = new Map<Id, Map<Id | undefined, number>>()
  for (const [theme, excerpts] of excerptsByTheme) {
    const counts = new Map<Id | undefined, number>()
    countsByTheme.set(theme, counts)
    for (const excerpt of excerpts) {
      const document = documentById.get(excerpt)
      counts.set(document, (counts.get(document) ?? 0) + 1)
    }
  }
  return (theme, plan) => countsByTheme.get(theme)?.get(plan) ?? 0
}

/** How many of the excerpts carry a theme or one below it, in each plan: each excerpt once. */
export function countCellsBelow(scope: Scope): (theme: Id, plan: Id) => number {
  const { excerptsByTheme, documentById, themeById } = scope
  const excerptsByRoot = new Map<Id, Set<Id>>()
  for (const [theme, excerpts] of excerptsByTheme) {
    for (let root: Id | null = theme; root !== null; root = themeById.get(root)?.parent ?? null) {
      const all = excerptsByRoot.get(root) ?? new Set<Id>()
      excerptsByRoot.set(root, all)
      for (const excerpt of excerpts) all.add(excerpt)
    }
  }
  return countCells({ documentById, excerptsByTheme: new Map([...excerptsByRoot].map(([theme, excerpts]) => [theme, [...excerpts]])) })
}

/** How many rows or printed excerpts a hand-out has. */
export function countRows(scope: Scope, { what, format, group, rows }: Pick<Handout, 'what' | 'format' | 'group' | 'rows'>): number {
  if (what === 'document') return scope.excerpts.length
  if (what !== 'excerpts') return scope.themes.length
  const oneEach = format === 'report' ? group === 'document' : rows === 'quote'
  if (oneEach) return scope.excerpts.length
  return [...scope.excerptsByTheme.values()].reduce((sum, { length }) => sum + length, untaggedExcerpts(scope).length)
}
