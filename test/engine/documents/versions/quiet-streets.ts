import { randomBytes } from 'node:crypto'
import { uuidv7 } from '#domain/ids.ts'
import { openWorkbench, type Workbench } from '../workbench.ts'

/** A short plan, and a newer one: a clause comes in first, a word of clause 2 changes, and clause 4 goes. */
export const first = `Plan for Quiet Streets

I. Goals
1. The city shall plant trees along every street by 2027.
2. Each district shall report its noise once a year.
II. Means
3. Buses shall run on batteries before the end of 2026.
4. Night deliveries shall end at ten in the evening.
`
export const newer = first.replace('I. Goals\n', 'I. Goals\n0. A new clause stands first.\n').replace('once a year', 'twice a year').replace('4. Night deliveries shall end at ten in the evening.\n', '')

/** A project that holds the plan. */
export async function openQuietStreets(): Promise<{ readonly bench: Workbench; readonly document: string }> {
  const bench = await openWorkbench()
  const [answer] = await bench.engine.documents.import({ files: [bench.ticket('plan.txt', first)] })
  if (!answer || 'error' in answer) throw new Error('the plan was not taken in')
  return { bench, document: answer.document.id }
}

export const newId = () => uuidv7(Date.now(), randomBytes(10))

/** Highlights words of the text that is read now; answers the highlight's id. */
export async function highlightWords({ engine }: Workbench, document: string, words: string, memo = ''): Promise<string> {
  const id = newId()
  const { text } = await engine.documents.text({ document })
  const start = text.indexOf(words)
  await engine.annotations.create({ id, document, start, end: start + words.length, themes: [{ path: ['Noise'] }], memo })
  return id
}
