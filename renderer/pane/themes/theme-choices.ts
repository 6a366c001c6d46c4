import type { ThemeReference } from '#contract/coding/annotations.ts'
import { cleanName, joinPath, splitPath } from '#domain/themes.ts'

/** A theme that may be picked by name; an archived one only keeps its name from being taken. */
export type Choosable = { readonly id: string; readonly name: string; readonly path: string; readonly archived?: boolean }

/** A row of the list under the name field: a theme that is there, or one that would be made. */
export type Choice =
  | { readonly kind: 'theme'; readonly id: string; readonly path: string }
  | { readonly kind: 'create'; readonly path: readonly string[] }

const mostParts = 12

/** Splits what was typed at `;` (or `；`): several themes for one highlight. */
export function splitNames(text: string): string[] {
  return text.split(/[;；]/)
}

/**
 * What the list offers for a typed name: themes whose name or path holds it, best first, and last to make a theme of exactly this
 * name where there is none. Nothing typed: every theme, in the order given. Archived ones are never offered.
 */
export function choicesFor(typed: string, themes: readonly Choosable[], limit = 50): Choice[] {
  const wanted = fold(typed)
  const found = themes
    .filter(({ archived }) => !archived)
    .map((theme, index) => ({ theme, index, rank: rankOf(wanted, theme) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .slice(0, limit)
    .map(({ theme }): Choice => ({ kind: 'theme', id: theme.id, path: theme.path }))
  const path = pathOf(typed)
  const isThere = path === null || themes.some(theme => fold(theme.path) === fold(joinPath(path)))
  return isThere ? found : [...found, { kind: 'create', path }]
}

/**
 * The themes that a whole line stands for. A part names the theme of exactly that path, or the only theme of exactly that name;
 * otherwise a theme to be made. The last part is `active` when the person stands on a row of the list.
 */
export function referencesFor(line: string, themes: readonly Choosable[], active: Choice | null): ThemeReference[] {
  const parts = splitNames(line)
  const references = parts.flatMap((part, index): ThemeReference[] => {
    if (index === parts.length - 1 && active) return [active.kind === 'theme' ? { id: active.id } : { path: [...active.path] }]
    const reference = referenceFor(part, themes)
    return reference ? [reference] : []
  })
  const seen = new Set<string>()
  return references.filter(reference => {
    const key = 'id' in reference ? reference.id : fold(joinPath(reference.path))
    return !seen.has(key) && seen.add(key)
  })
}

function referenceFor(part: string, themes: readonly Choosable[]): ThemeReference | null {
  const path = pathOf(part)
  if (!path) return null
  const wanted = fold(joinPath(path))
  const byPath = themes.find(theme => fold(theme.path) === wanted)
  if (byPath) return byPath.archived ? null : { id: byPath.id }
  const byName = themes.filter(theme => !theme.archived && fold(theme.name) === wanted)
  return byName.length === 1 && byName[0] ? { id: byName[0].id } : { path }
}

/** `Parent > Child` as names; null when nothing usable was typed. */
function pathOf(typed: string): string[] | null {
  // Typed quickly, the arrow often has no spaces; a full-width one comes from a Chinese keyboard.
  const parts = splitPath(typed.replace(/\s*[>＞]\s*/g, ' > ')).map(cleanName).filter(Boolean)
  return parts.length && parts.length <= mostParts ? parts : null
}

function rankOf(wanted: string, { name, path }: Choosable): number {
  if (!wanted) return 1
  const foldedName = fold(name)
  const foldedPath = fold(path)
  if (foldedName === wanted || foldedPath === wanted) return 6
  if (foldedName.startsWith(wanted)) return 5
  if (foldedName.split(/[^\p{L}\p{N}]+/u).some(word => word.startsWith(wanted))) return 4
  if (foldedName.includes(wanted)) return 3
  return foldedPath.includes(wanted) ? 2 : 0
}

/** Without case, accents, and the difference between full-width and half-width signs. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s*>\s*/g, ' > ').replace(/\s+/g, ' ').trim()
}
