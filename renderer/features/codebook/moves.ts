type Placed = { readonly id: string; readonly parent: string | null; readonly name: string }

/** A place in the tree as the engine takes it: below `parent` (null: at the top), before the sibling `before` (null: last). */
export type Spot = { readonly parent: string | null; readonly before: string | null }
export type Direction = 'up' | 'down' | 'in' | 'out'

const siblingsOf = (themes: readonly Placed[], parent: string | null) => themes.filter(theme => theme.parent === parent)

/**
 * Where a theme goes one step: `up` and `down` among its siblings, `in` as the last child of the sibling above it, `out` behind its
 * parent. Null where there is no such step.
 * @param themes siblings in order
 */
export function stepTo(themes: readonly Placed[], id: string, direction: Direction): Spot | null {
  const theme = themes.find(row => row.id === id)
  if (!theme) return null
  const siblings = siblingsOf(themes, theme.parent)
  const at = siblings.indexOf(theme)
  const previous = siblings[at - 1]
  switch (direction) {
    case 'up':
      return previous ? { parent: theme.parent, before: previous.id } : null
    case 'down':
      return siblings[at + 1] ? { parent: theme.parent, before: siblings[at + 2]?.id ?? null } : null
    case 'in':
      return previous ? { parent: previous.id, before: null } : null
    case 'out': {
      const parent = themes.find(row => row.id === theme.parent)
      return parent ? { parent: parent.parent, before: followerOf(themes, parent.id, id) } : null
    }
  }
}

/** Where a theme goes that was let go on another one, before or behind it. */
export function dropTo(themes: readonly Placed[], moving: string, target: string, position: 'on' | 'before' | 'after'): Spot | null {
  const row = themes.find(({ id }) => id === target)
  if (!row || moving === target) return null
  if (position === 'on') return { parent: target, before: null }
  return { parent: row.parent, before: position === 'before' ? target : followerOf(themes, target, moving) }
}

/** Where several themes go that were let go on another one, before or behind it: before the first that stays there. */
export function dropManyTo(themes: readonly Placed[], moving: readonly string[], target: string, position: 'on' | 'before' | 'after'): Spot | null {
  const row = themes.find(({ id }) => id === target)
  if (!row || moving.includes(target)) return null
  if (position === 'on') return { parent: target, before: null }
  const siblings = siblingsOf(themes, row.parent).filter(({ id }) => !moving.includes(id))
  const at = siblings.indexOf(row)
  return { parent: row.parent, before: siblings[position === 'before' ? at : at + 1]?.id ?? null }
}

/** Without archived themes, save those above one that is shown. */
export function withoutArchived<T extends Placed & { readonly archived: boolean }>(themes: readonly T[]): readonly T[] {
  if (!themes.some(({ archived }) => archived)) return themes
  const kept = new Set<string>()
  // Parents stand before their children, so from the end each theme knows whether anything below it is kept.
  for (const { id, parent, archived } of themes.toReversed()) {
    if (archived && !kept.has(id)) continue
    kept.add(id)
    if (parent !== null) kept.add(parent)
  }
  return themes.filter(({ id }) => kept.has(id))
}

/** The sibling behind a theme, the moving one left out. */
function followerOf(themes: readonly Placed[], id: string, moving: string): string | null {
  const theme = themes.find(row => row.id === id)
  if (!theme) return null
  const siblings = siblingsOf(themes, theme.parent).filter(row => row.id === id || row.id !== moving)
  return siblings[siblings.indexOf(theme) + 1]?.id ?? null
}

/** The theme's place among its siblings in numbers from 1, and its parent's name. */
export function placeOf(
  themes: readonly Placed[],
  id: string,
): { readonly place: number; readonly of: number; readonly parent: string } | null {
  const theme = themes.find(row => row.id === id)
  if (!theme) return null
  const siblings = siblingsOf(themes, theme.parent)
  return { place: siblings.indexOf(theme) + 1, of: siblings.length, parent: themes.find(row => row.id === theme.parent)?.name ?? '' }
}

type Described = Placed & { readonly definition: string; readonly shortcut: string; readonly keywords: readonly string[] }

/** Themes that match a filter by name, definition, a keyword or their key, with all above them. */
export function filterThemes<T extends Described>(
  themes: readonly T[],
  filter: string,
): readonly T[] {
  const wanted = fold(filter)
  if (!wanted) return themes
  const byId = new Map(themes.map(theme => [theme.id, theme]))
  const kept = new Set<string>()
  for (const theme of themes) {
    if (![theme.name, theme.definition, ...theme.keywords].some(text => fold(text).includes(wanted)) && fold(theme.shortcut) !== wanted) continue
    for (let up: T | undefined = theme; up && !kept.has(up.id); up = up.parent === null ? undefined : byId.get(up.parent)) kept.add(up.id)
  }
  return themes.filter(({ id }) => kept.has(id))
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()
