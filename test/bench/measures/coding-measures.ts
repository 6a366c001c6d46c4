import Database from 'better-sqlite3'
import { ExcerptFilter, ExcerptOrder } from '../../../electron/contract/coding/excerpts.ts'
import type { OpenedEngine } from '../../../electron/engine/index.ts'
import { measureHold } from '../engine-hold.ts'
import { call, newId } from '../project.ts'
import { round, time, timeInTurn, timesOf, type Times } from '../statistics.ts'

/** Highlights of the theme that is merged, where the project has five times as many. */
const mergedAtMost = 20_000

/** What the reader and the codebook ask after each highlight: all themes with their counts, against the bare grouping statement. */
export async function measureThemeList(engine: OpenedEngine, file: string) {
  const db = new Database(file, { readonly: true })
  const bare = db.prepare('SELECT theme, count(*) FROM annotation_theme GROUP BY theme')
  const times = await timeInTurn(10, () => engine.handlers.themes.list({}, call), () => bare.all())
  db.close()
  return times
}

/** A theme that has many highlights gets another name: one row, committed. Milliseconds. */
export async function measureRename(engine: OpenedEngine): Promise<Times> {
  const [theme] = await engine.handlers.themes.list({}, call)
  const times: number[] = []
  for (let run = 0; run < 10; run += 1) times.push(await time(() => engine.handlers.themes.update({ theme: theme?.id ?? '', name: `Theme 1 ${run % 2 ? 'again' : ''}` }, call)))
  return timesOf(times.slice(1))
}

/** A theme with up to 20,000 highlights is merged into another one, and that is undone: how long each takes, and how long the engine does nothing else. */
export async function measureMerge(engine: OpenedEngine) {
  const { themes, annotations, excerpts, history } = engine.handlers
  const [into] = await themes.list({}, call)
  const all = await excerpts.ids({ filter: ExcerptFilter.parse({}), order: ExcerptOrder.parse({}) }, call)
  const chosen = all.slice(0, Math.min(mergedAtMost, Math.ceil(all.length / 5)))
  const from = newId()
  await themes.create({ id: from, parent: null, name: 'To be merged', definition: '', shortcut: '' }, call)
  const tagged = await measureHold(() => annotations.tag({ annotations: chosen, add: [{ id: from }], remove: [] }, call))
  const merged = await measureHold(() => themes.merge({ from, into: into?.id ?? '' }, call))
  const undone = await measureHold(() => history.undo({}, call))
  await themes.remove({ themes: [from] }, call)
  return { highlights: chosen.length, tag: tagged.hold, merge: merged.hold, undo: undone.hold }
}

/** The first screen of excerpts: in the order of places, of one theme, and newest first. Milliseconds. */
export async function measureExcerpts(engine: OpenedEngine) {
  const [theme] = await engine.handlers.themes.list({}, call)
  const ask = (filter: object, order: object) => async () => {
    const times: number[] = []
    for (let run = 0; run < 6; run += 1)
      times.push(await time(() => engine.handlers.excerpts.list({ filter: ExcerptFilter.parse(filter), order: ExcerptOrder.parse(order), offset: 0, limit: 200 }, call)))
    return timesOf(times.slice(1))
  }
  return {
    byPlace: await ask({}, {})(),
    ofTheme: await ask({ themes: theme ? [theme.id] : [] }, {})(),
    newest: await ask({}, { by: 'created', descending: true })(),
    withWords: await ask({ text: 'river' }, {})(),
  }
}

/**
 * How cost grows with size, from the smallest project to the largest: the exponent of a power law, 0 when size doesn't matter, 1 when cost is in
 * proportion to it.
 */
export function slope(sizes: readonly number[], costs: readonly number[]): number | null {
  const [n, m, a, b] = [sizes[0], sizes.at(-1), costs[0], costs.at(-1)]
  return n && m && a && b && n !== m ? round(Math.log(b / a) / Math.log(m / n)) : null
}
