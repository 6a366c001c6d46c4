import type { ThemeReference } from '#contract/coding/annotations.ts'
import type { ExcerptRow } from '#contract/coding/excerpts.ts'
import type { MessageId } from '#domain/messages/catalogues.ts'
import type { Engine } from '../../client/engine.ts'
import { runMaybeLong } from '../../state/jobs.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { recordStore } from '../../state/asking/records.ts'
import { copiedQuote, writeClipboard } from '../../text/copying.ts'

type Options = Parameters<Parameters<typeof runMaybeLong>[1]>[0]

/** Changes of many excerpts. Each is one call, so one operation and one undo; of very many it is seen as a job. What goes wrong becomes a notice. */
async function change(act: (options: Options) => Promise<number>, done: MessageId, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
  try {
    const count = await runMaybeLong('excerpts.job.change', act)
    notifyDone(done, { ...values, count }, count > 0)
  } catch (error) {
    notifyProblem(error)
  }
}

const nameOf = (theme: string) => recordStore.getState().themes.find(({ id }) => id === theme)?.name ?? ''

export function addThemes(engine: Engine, annotations: readonly string[], add: readonly ThemeReference[]): Promise<void> {
  const [first, ...others] = add
  if (!first) return Promise.resolve()
  const theme = 'id' in first ? nameOf(first.id) : (first.path.at(-1) ?? '')
  const act = async (options: Options) => (await engine.annotations.tag({ annotations: [...annotations], add: [...add] }, options)).changed
  return change(act, others.length > 0 ? 'excerpts.tagged.more' : 'excerpts.tagged', { theme, more: others.length })
}

export function removeTheme(engine: Engine, annotations: readonly string[], theme: string): Promise<void> {
  const name = nameOf(theme)
  return change(
    async options => (await engine.annotations.tag({ annotations: [...annotations], remove: [theme] }, options)).changed,
    'excerpts.untaggedFrom',
    { theme: name },
  )
}

export async function starExcerpts(engine: Engine, annotations: readonly string[], starred: boolean): Promise<void> {
  const act = async (options?: Options) => (await engine.annotations.star({ annotations: [...annotations], starred }, options)).changed
  // One star is seen where it is set; of many a sentence tells.
  if (annotations.length === 1) await act().catch(notifyProblem)
  else await change(act, starred ? 'excerpts.starred' : 'excerpts.unstarred')
}

export function removeExcerpts(engine: Engine, annotations: readonly string[]): Promise<void> {
  return change(async options => (await engine.annotations.remove({ annotations: [...annotations] }, options)).removed, 'excerpts.removed')
}

/** Puts the quote with its citation on the clipboard. */
export async function copyExcerpt({ exact, citation }: ExcerptRow): Promise<void> {
  try {
    await writeClipboard(copiedQuote(exact, citation))
    notifyDone('excerpts.copied')
  } catch (error) {
    notifyProblem(error)
  }
}
