import type { ThemeReference } from '#contract/coding/annotations.ts'
import type { Handlers } from '#contract/index.ts'
import type { Progress } from '#contract/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { type Coded, type Coding, storeCoding } from '../excerpts/coding/store-coding.ts'
import { checkName } from '../excerpts/growing-codebook.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore, Store } from '../store/database.ts'
import { finish } from '../store/lending/steps.ts'
import { openWriter } from '../workers/writing/writer.ts'
import { openLines } from './lines.ts'
import { lookElsewhere, usualLimits } from './looking.ts'

/** Places that are written here and now, in some ten milliseconds; more are written by a process of its own, so that the window is never held up. */
const mostHere = 200

/** Highlights by the hundred: what is looked for is found and shown first, then highlighted and tagged as one operation. */
export function autocodeHandlers(desk: Desk, limits = usualLimits): Handlers['autocode'] {
  const linesOf = openLines()
  return {
    find({ look }, { signal, progress }) {
      const tell = (done: number, total: number) => progress({ stage: 'autocode.stage.looking', item: '', done, total })
      tell(0, 1)
      return lookElsewhere(desk.startWorker, desk.store(), look, limits, signal, tell)
    },
    lines: ({ places }) => linesOf(desk.store(), places),
    async apply({ places, themes }, { signal, progress }) {
      const store = desk.store()
      const references = themes.map((reference): ThemeReference => ('id' in reference ? reference : { path: reference.path.map(checkName) }))
      const coded = await code(desk, store, { places, themes: references, onlyCoder: store.onlyCoder() }, signal, progress)
      return { ...coded, themes: [...coded.themes] }
    },
  }
}

async function code(desk: Desk, store: Store, coding: Coding, signal: AbortSignal, progress: (value: Progress) => void): Promise<Coded> {
  const total = coding.places.reduce((sum, { starts }) => sum + starts.length, 0)
  const label = labelOf(store, coding, total)
  if (total <= mostHere) {
    return store.inTurn(() => {
      // While others were writing.
      if (signal.aborted) throw new EngineError({ code: 'cancelled', message: sentence('wire.cancelled') })
      return store.operation(label, write => finish(storeCoding(store, write, coding, { isStopped: () => false, tell: () => undefined })))
    })
  }
  const tell = (done: number) => progress({ stage: 'autocode.stage.coding', item: '', done, total })
  tell(0)
  const writer = openWriter(desk.startWorker)
  try {
    return await writer.writeCoding(store, label, coding, signal, tell)
  } catch (error) {
    if (error instanceof EngineError && error.sentence.id === 'importing.writerDied') throw new EngineError({ code: error.code, message: sentence('autocode.writingDied') })
    throw error
  } finally {
    writer.close()
  }
}

/** What the history will call it when all is new. */
function labelOf(read: ReadStore, { themes: [first, ...others] }: Coding, count: number) {
  const theme = first && 'id' in first ? readThemes(read).find(({ id }) => id === first.id)?.name : first?.path.at(-1)
  return sentence('autocode.label', { count, theme: theme ?? '', more: others.length, total: others.length + 1 })
}
