import type { Handout } from '#contract/exports.ts'
import type { Id } from '#domain/ids.ts'
import { joinPath, orderThemes, themePaths } from '#domain/themes.ts'
import { filteredThemes } from '../excerpts/choosing/choosing.ts'
import { filteredPlans } from '../excerpts/choosing/plan-filter.ts'
import { readThemes, type StoredTheme } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'
import type { Steps } from '../store/lending/steps.ts'
import { type Chosen, countsByDocument, documentsInOrder, excerptsByDocument } from './chosen.ts'
import { type CellCount, countCells, openCells, totalsByTheme } from './matrix/cell-counts.ts'
import { type Plan, readPlans, readStarred } from './queries.ts'
import { readTags, type Tags } from './tags.ts'

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
  /** The excerpts without any theme that the filter lets through. */
  readonly untagged: readonly Id[]
  readonly starred: ReadonlySet<Id>
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
  /** How many excerpts a plan has. */
  readonly countOfPlan: (plan: Id) => number
  /** The excerpts of each plan that has some. */
  readonly excerptsByPlan: () => ReadonlyMap<Id, readonly Id[]>
  /** How many of the excerpts carry a theme, in a plan. */
  readonly cells: (theme: Id, plan: Id) => CellCount
  /** The same in all plans together. */
  readonly countOfTheme: (theme: Id) => CellCount
  /** Makes what is asked for by excerpt, some thousands of them a step, which is made at once where nobody did so. */
  readonly makeAhead: (what: readonly ByExcerpt[]) => Steps<void>
}
/** What a scope makes of all excerpts when it is first asked for. */
export type ByExcerpt = 'documentById' | 'themesByExcerpt' | 'excerptsByTheme' | 'untagged'

/** @param chosen for the same filter, from a view of the project like this one */
export function readScope(read: ReadStore, filter: Handout['filter'], chosen: Chosen): Scope {
  const { excerpts, setAside } = chosen
  const themes = orderThemes(readThemes(read))
  const pathById = themePaths(themes)
  const shown = filteredThemes(read, filter)
  const rankById = new Map(themes.map(({ id }, index) => [id, index]))
  const shownThemes = themes.filter(({ id }) => shown === null || shown.has(id))
  const tags = once(() => chosen.tags ?? readTags(read, excerpts))
  const documentById = inSteps(() => documentsOf(chosen))
  const themesByExcerpt = inSteps(() => themesOf(excerpts, tags(), themes))
  const excerptsByTheme = inSteps(() => groupExcerpts({ excerpts, themesByExcerpt: themesByExcerpt.get(), themes: shownThemes }))
  const untagged = inSteps(() => untaggedOf({ excerpts, themesByExcerpt: themesByExcerpt.get(), themes: shownThemes }))
  const counted = once(() => chosen.cells ?? countCells(documentsInOrder(chosen), tags(), themes, shown))
  const cells = once(() => openCells(counted(), themes))
  const totals = once(() => totalsByTheme(counted(), themes))
  const planCounts = once(() => countsByDocument(chosen))
  const starred = once(() => (chosen.starred ? new Set(Array.from(chosen.starred, place => excerpts[place] ?? '')) : readStarred(read)))
  const byExcerpt = { documentById, themesByExcerpt, excerptsByTheme, untagged }
  return {
    excerpts,
    setAside,
    get documentById() {
      return documentById.get()
    },
    get themesByExcerpt() {
      return themesByExcerpt.get()
    },
    get excerptsByTheme() {
      return excerptsByTheme.get()
    },
    get untagged() {
      return untagged.get()
    },
    get starred() {
      return starred()
    },
    countOfPlan: plan => planCounts().get(plan) ?? 0,
    excerptsByPlan: once(() => excerptsByDocument(chosen)),
    cells: (theme, plan) => cells()(theme, plan),
    countOfTheme: theme => totals().get(theme) ?? { own: 0, below: 0 },
    *makeAhead(what) {
      for (const name of what) while (byExcerpt[name].step()) yield 0
    },
    themes: shownThemes,
    themeById: new Map(themes.map(theme => [theme.id, theme])),
    pathById,
    pathTextById: new Map([...pathById].map(([id, path]) => [id, joinPath(path)])),
    rankById,
    sharedNames: repeated(themes.map(({ name }) => name)),
    plans: plansOf(read, filter, new Set(chosen.documents)),
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

/** Excerpts after which others may have a turn. */
const atOnce = 4_000

/** Each excerpt's document: one text for all excerpts of one that follow each other, as they do in most orders. */
function* documentsOf(chosen: Chosen): Steps<ReadonlyMap<Id, Id>> {
  const found = new Map<Id, Id>()
  for (const document of documentsInOrder(chosen)) {
    found.set(chosen.excerpts[found.size] ?? '', document)
    if (found.size % atOnce === 0) yield 0
  }
  return found
}

/** All themes of each excerpt in the codebook's order; no entry for one without. @param themes in the codebook's order: their texts are quicker to look up than new ones */
function* themesOf(excerpts: readonly Id[], { counts, ranks }: Tags, themes: readonly { readonly id: Id }[]): Steps<ReadonlyMap<Id, readonly Id[]>> {
  const found = new Map<Id, readonly Id[]>()
  let from = 0
  for (const [place, excerpt] of excerpts.entries()) {
    if (place % atOnce === atOnce - 1) yield 0
    const to = from + (counts[place] ?? 0)
    if (from === to) continue
    const own: Id[] = []
    for (; from < to; from += 1) own.push(themes[ranks[from] ?? 0]?.id ?? '')
    found.set(excerpt, own)
  }
  return found
}

function* groupExcerpts({ excerpts, themesByExcerpt, themes }: Pick<Scope, 'excerpts' | 'themesByExcerpt' | 'themes'>): Steps<ReadonlyMap<Id, readonly Id[]>> {
  const found = new Map<Id, Id[]>(themes.map(({ id }) => [id, []]))
  for (const [place, excerpt] of excerpts.entries()) {
    if (place % atOnce === atOnce - 1) yield 0
    for (const theme of themesByExcerpt.get(excerpt) ?? []) found.get(theme)?.push(excerpt)
  }
  for (const [theme, list] of found) if (list.length === 0) found.delete(theme)
  return found
}

function* untaggedOf({ excerpts, themesByExcerpt, themes }: Pick<Scope, 'excerpts' | 'themesByExcerpt' | 'themes'>): Steps<readonly Id[]> {
  const shown = new Set(themes.map(({ id }) => id))
  const found: Id[] = []
  for (const [place, excerpt] of excerpts.entries()) {
    if (place % atOnce === atOnce - 1) yield 0
    if (!themesByExcerpt.get(excerpt)?.some(theme => shown.has(theme))) found.push(excerpt)
  }
  return found
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined
  return () => (made ??= { value: make() }).value
}

/** Something that is made in steps before it is asked for, or at once when it is. `step` tells whether more are left. */
function inSteps<Made>(begin: () => Steps<Made>): { readonly get: () => Made; readonly step: () => boolean } {
  let steps: Steps<Made> | undefined
  let made: { readonly value: Made } | undefined
  const step = () => {
    if (made) return false
    const next = (steps ??= begin()).next()
    if (next.done) made = { value: next.value }
    return !next.done
  }
  return {
    step,
    get() {
      while (step());
      return (made as { readonly value: Made }).value
    },
  }
}

/** How many rows or printed excerpts a hand-out has. */
export function countRows(scope: Scope, { what, format, group, rows }: Pick<Handout, 'what' | 'format' | 'group' | 'rows'>): number {
  if (what === 'document') return scope.excerpts.length
  if (what !== 'excerpts') return scope.themes.length
  const oneEach = format === 'report' ? group === 'document' : rows === 'quote'
  if (oneEach) return scope.excerpts.length
  return [...scope.excerptsByTheme.values()].reduce((sum, { length }) => sum + length, scope.untagged.length)
}
