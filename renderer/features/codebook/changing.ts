import type { Engine } from '../../client/engine.ts'
import { newId } from '../../pane/tagging/actions.ts'
import type { Say } from '../../state/language.ts'
import { runMaybeLong } from '../../state/jobs.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { recordStore } from '../../state/asking/records.ts'
import { chooseTheme, codebookStore, openTheme } from './codebook-memory.ts'
import { placeOf, stepTo, type Direction, type Spot } from './moves.ts'

/** Changes of the codebook: each is one call, so one operation; what goes wrong becomes a notice. */

const rows = () => recordStore.getState().themes
const nameOf = (id: string) => rows().find(row => row.id === id)?.name ?? ''

/** Makes a theme and chooses it. Answers whether it is there. */
export async function createTheme(engine: Engine, parent: string | null, name: string): Promise<boolean> {
  const id = newId()
  try {
    await engine.themes.create({ id, parent, name })
  } catch (error) {
    notifyProblem(error)
    return false
  }
  openTheme(parent)
  chooseTheme(id)
  return true
}

export type ThemeChange = Omit<Parameters<Engine['themes']['update']>[0], 'theme'>

/** Changes a theme's own values. Answers whether the engine took them. */
export async function updateTheme(engine: Engine, theme: string, change: ThemeChange): Promise<boolean> {
  try {
    await engine.themes.update({ theme, ...change })
    return true
  } catch (error) {
    notifyProblem(error)
    return false
  }
}

/** Puts a theme elsewhere in the tree and says where it stands now. */
export async function moveTheme(engine: Engine, theme: string, spot: Spot | null, say: Say): Promise<void> {
  if (!spot) return
  try {
    await engine.themes.move({ theme, ...spot })
    openTheme(spot.parent)
    // The list comes by itself after the commit; the place is told from it.
    const themes = await engine.themes.list({})
    const place = placeOf(themes, theme)
    if (place)
      codebookStore.setState({ said: say(place.parent ? 'codebook.movedBelow' : 'codebook.moved', { name: nameOf(theme), ...place }) })
  } catch (error) {
    notifyProblem(error)
  }
}

export function stepTheme(engine: Engine, theme: string, direction: Direction, say: Say): Promise<void> {
  return moveTheme(engine, theme, stepTo(rows(), theme, direction), say)
}

export async function mergeThemes(engine: Engine, from: string, into: string): Promise<void> {
  const names = { from: nameOf(from), into: nameOf(into) }
  try {
    const { moved } = await runMaybeLong('codebook.job.merge', options => engine.themes.merge({ from, into }, options))
    chooseTheme(into)
    notifyDone('codebook.merged', { ...names, count: moved }, true)
  } catch (error) {
    notifyProblem(error)
  }
}

export async function removeTheme(engine: Engine, theme: string): Promise<void> {
  const name = nameOf(theme)
  const next = neighbourOf(theme)
  try {
    const { removed, untagged } = await runMaybeLong('codebook.job.remove', options => engine.themes.remove({ themes: [theme] }, options))
    chooseTheme(next)
    notifyDone('codebook.removed', { name, themes: removed, highlights: untagged }, true)
  } catch (error) {
    notifyProblem(error)
  }
}

/** Whom the focus goes to when a theme goes: the next sibling, else the one before, else the parent. */
function neighbourOf(id: string): string | null {
  const theme = rows().find(row => row.id === id)
  if (!theme) return null
  const siblings = rows().filter(row => row.parent === theme.parent)
  const at = siblings.indexOf(theme)
  return (siblings[at + 1] ?? siblings[at - 1])?.id ?? theme.parent
}
