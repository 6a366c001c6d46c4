import type { ThemeReference } from '#contract/coding/annotations.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { addThemes, touchAnnotations } from '../excerpts/coding/highlight-rows.ts'
import type { Steps } from '../store/lending/steps.ts'
import type { Stamp, WriteStore } from '../store/database.ts'
import { inParts } from './in-parts.ts'
import { annotationsToRetag, annotationsToStar, deleteAnnotations, knownHighlights, removeThemes, starAnnotations } from './queries.ts'
import { checkReference, existingThemes, growThemes, themeNames } from './theme-references.ts'

export type Tagging = {
  readonly annotations: readonly Id[]
  readonly add: readonly ThemeReference[]
  readonly remove: readonly Id[]
  readonly starred?: boolean | undefined
}

/**
 * Gives highlights themes and takes others off them, and with `starred` sets their star or takes it off; what would stay as it is is left alone.
 * @throws EngineError with a sentence when none of the highlights is there, or a theme isn't
 */
export function* tagHighlights(stamp: Stamp, write: WriteStore, input: Tagging): Steps<{ changed: number; themes: Id[] }> {
  const chosen = knownHighlights(write, input.annotations)
  const references = input.add.map(checkReference)
  const added = themeNames(write, references)
  const existing = existingThemes(write, references)
  const remove = input.remove.filter(theme => !existing?.includes(theme))
  const removed = themeNames(write, remove.map(id => ({ id })), 'skip')
  const { starred } = input
  const differing = new Set([
    ...(existing ? annotationsToRetag(write, chosen, existing, remove) : chosen),
    ...(starred === undefined ? [] : annotationsToStar(write, chosen, starred)),
  ])
  const changing = chosen.filter(id => differing.has(id))
  const count = changing.length
  write.rename(starred === undefined ? tagLabel(count, added, removed) : sentence('annotations.retagStar', { count }))
  const themes = growThemes(stamp.newId, write, references)
  const going = remove.filter(theme => !themes.includes(theme))
  const at = stamp.now()
  yield* inParts(changing, part => {
    addThemes(write, part, themes)
    removeThemes(write, part, going)
    if (starred === undefined) touchAnnotations(write, part, at)
    else starAnnotations(write, part, starred, at)
  }, themes.length + going.length)
  return { changed: changing.length, themes }
}

/** What the history calls a change of themes. */
function tagLabel(count: number, added: readonly string[], removed: readonly string[]) {
  const [theme, ...others] = added.length > 0 ? added : removed
  if (theme === undefined || (added.length > 0 && removed.length > 0)) return sentence('annotations.retag', { count })
  const values = { count, theme, more: others.length, total: others.length + 1 }
  if (added.length > 0) return others.length === 0 ? sentence('annotations.tag', { count, theme }) : sentence('annotations.tagWithThemes', values)
  return others.length === 0 ? sentence('annotations.untag', { count, theme }) : sentence('annotations.untagThemes', { count, total: values.total })
}

/** Gives highlights a star or takes it off. @throws EngineError with a sentence when none of them is there */
export function* starHighlights(stamp: Stamp, write: WriteStore, { annotations, starred }: { readonly annotations: readonly Id[]; readonly starred: boolean }): Steps<{ changed: number }> {
  const chosen = annotationsToStar(write, knownHighlights(write, annotations), starred)
  write.rename(sentence(starred ? 'annotations.star' : 'annotations.unstar', { count: chosen.length }))
  const at = stamp.now()
  yield* inParts(chosen, part => starAnnotations(write, part, starred, at))
  return { changed: chosen.length }
}

/** Deletes highlights with all that hangs on them. @throws EngineError with a sentence when none of them is there */
export function* removeHighlights(_: Stamp, write: WriteStore, { annotations }: { readonly annotations: readonly Id[] }): Steps<{ removed: number }> {
  const chosen = knownHighlights(write, annotations)
  write.rename(sentence('annotations.remove', { count: chosen.length }))
  let removed = 0
  yield* inParts(chosen, part => void (removed += deleteAnnotations(write, part)))
  return { removed }
}
