import type { Handout } from '#contract/exports.ts'
import type { Id } from '#domain/ids.ts'
import { joinPath, orderThemes, themePaths } from '#domain/themes.ts'
import { chooseExcerpts, filteredThemes } from '../excerpts/choosing.ts'
import { readTags, type Tag } from '../excerpts/queries.ts'
import { readThemes, type StoredTheme } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { type Plan, readPlans } from './queries.ts'

/** What a hand-out is about, read once: which excerpts in which order, and the themes and plans they are counted by. */
export type Scope = {
  readonly excerpts: readonly Id[]
  /** Each excerpt's document. */
  readonly documentById: ReadonlyMap<Id, Id>
  /** The excerpts' themes that the filter lets through, one entry for each excerpt and theme. */
  readonly tags: readonly Tag[]
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

export function readScope(read: ReadStore, { filter, order }: Pick<Handout, 'filter' | 'order'>): Scope {
  const found = chooseExcerpts(read, filter, order)
  const excerpts = found.map(({ id }) => id)
  const documentById = new Map(found.map(({ id, document }) => [id, document]))
  const themes = orderThemes(readThemes(read))
  const pathById = themePaths(themes)
  const shown = filteredThemes(read, filter)
  let tags: readonly Tag[] | undefined
  return {
    excerpts,
    documentById,
    // A list with one row a quote is written without them.
    get tags() {
      return (tags ??= readTags(read, excerpts).filter(({ theme }) => shown === null || shown.has(theme)))
    },
    themes: themes.filter(({ id }) => shown === null || shown.has(id)),
    themeById: new Map(themes.map(theme => [theme.id, theme])),
    pathById,
    pathTextById: new Map([...pathById].map(([id, path]) => [id, joinPath(path)])),
    rankById: new Map(themes.map(({ id }, index) => [id, index])),
    sharedNames: repeated(themes.map(({ name }) => name)),
    plans: plansOf(read, filter, new Set(documentById.values())),
  }
}

/** A plan without an excerpt is a finding and is listed, unless the excerpts were picked one by one. */
function plansOf(read: ReadStore, { documents, annotations }: Handout['filter'], found: ReadonlySet<Id>): readonly Plan[] {
  const chosen = new Set(documents)
  const plans = readPlans(read).filter(({ id }) => chosen.size === 0 || chosen.has(id))
  return annotations === undefined ? plans : plans.filter(({ id }) => found.has(id))
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

/** Which of the excerpts carry a theme, each list in the excerpts' order. */
export function excerptsByTheme({ excerpts, tags }: Scope): Map<Id, Id[]> {
  const themesByExcerpt = Map.groupBy(tags, ({ annotation }) => annotation)
  const found = new Map<Id, Id[]>()
  for (const id of excerpts) {
    for (const { theme } of themesByExcerpt.get(id) ?? []) {
      const list = found.get(theme)
      if (list) list.push(id)
      else found.set(theme, [id])
    }
  }
  return found
}

/** The excerpts without any theme that the filter lets through. */
export function untaggedExcerpts({ excerpts, tags }: Scope): Id[] {
  const tagged = new Set(tags.map(({ annotation }) => annotation))
  return excerpts.filter(id => !tagged.has(id))
}

/** How many of the excerpts carry each theme itself, in each plan. */
export function countCells({ tags }: Scope): (theme: Id, plan: Id) => number {
  const counts = new Map<string, number>()
  for (const { theme, document } of tags) counts.set(`${theme} ${document}`, (counts.get(`${theme} ${document}`) ?? 0) + 1)
  return (theme, plan) => counts.get(`${theme} ${plan}`) ?? 0
}

/** How many rows or printed excerpts a hand-out has. */
export function countRows(scope: Scope, { what, format, group, rows }: Pick<Handout, 'what' | 'format' | 'group' | 'rows'>): number {
  if (what !== 'excerpts') return scope.themes.length
  const oneEach = format === 'report' ? group === 'document' : rows === 'quote'
  return oneEach ? scope.excerpts.length : scope.tags.length + untaggedExcerpts(scope).length
}
