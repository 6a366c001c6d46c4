import type { OpenedEngine } from '../../../electron/engine/index.ts'
import { measureHold } from '../engine-hold.ts'
import { call, newId } from '../project.ts'
import { timesOf } from '../statistics.ts'

const turns = 10

/**
 * Suggested themes by their waits: the first question starts a process and has it read the project; after a tag it reads what is new; another
 * place costs only itself, a document that was not asked about before its text as well. Beside each how long the engine's thread was held, at
 * the longest, in milliseconds of the clock and of its own processor time.
 */
export async function measureSuggestions(engine: OpenedEngine, documents: readonly string[]) {
  const { suggestions, annotations, themes } = engine.handlers
  const [document = ''] = documents
  const [theme] = await themes.list({}, call)
  const ask = (of: string, start: number, isWhole = true) => () => suggestions.at({ document: of, start, end: start + 120, isWhole }, call)
  const first = await measureHold(ask(document, 2_000, false))
  // As a window does: again and again until all is read.
  const whole = await measureHold(async () => {
    let asked = 1
    for (let { left } = first.value; left > 0; asked += 1) ({ left } = await ask(document, 2_000, false)())
    return asked
  })
  const { value: { basis } } = await measureHold(ask(document, 2_000))
  const again = async (before: (turn: number) => unknown, asked: (turn: number) => () => unknown) => {
    const waits: number[] = []
    const [holds, works] = [[0], [0]]
    for (let turn = 0; turn < turns; turn += 1) {
      await before(turn)
      const { hold } = await measureHold(asked(turn))
      waits.push(hold.milliseconds)
      holds.push(hold.longestHold)
      works.push(hold.longestWork)
    }
    return { wait: timesOf(waits), longestHold: Math.max(...holds), longestWork: Math.max(...works) }
  }
  const nothing = () => undefined
  const tag = (turn: number) =>
    annotations.create({ id: newId(), document, start: 100 + turn * 300, end: 220 + turn * 300, themes: theme ? [{ id: theme.id }] : [], memo: '', starred: false }, call)
  return {
    tagged: basis.tagged,
    first: { ...first.hold, described: first.value.basis.described, tagged: first.value.basis.tagged },
    whole: { ...whole.hold, asked: whole.value },
    nextPlace: await again(nothing, turn => ask(document, 3_000 + turn * 500)),
    otherDocument: await again(nothing, turn => ask(documents[1 + (turn % Math.max(1, documents.length - 1))] ?? document, 2_000)),
    afterTag: await again(tag, turn => ask(document, 9_000 + turn * 500)),
  }
}
