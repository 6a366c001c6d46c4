import { setTimeout as wait } from 'node:timers/promises'
import { uuidv7 } from '#domain/ids.ts'
import type { Calls } from '../../../electron/cli/engine-calls.ts'
import { mostHighlightsHere } from '../../../electron/engine/changing/making.ts'

/** More than the engine changes by itself, in three parts. */
export const many = 2 * mostHighlightsHere + 20

let made = 0
export const newId = () => {
  const random = new Uint8Array(10)
  new DataView(random.buffer).setUint32(6, (made += 1))
  return uuidv7(1_700_000_000_000 + made, random)
}

/** A plan with `many` highlights, every one with the theme `first`, every third with `second` below it, too; and a scale. */
export async function manyHighlights(engine: Calls) {
  const text = Array.from({ length: many }, (_, item) => `${item + 1}. Measure ${item} shall be taken by every district.`).join('\n')
  const [answer] = await engine.documents.import({ pasted: [{ title: 'Plan', text }] })
  const document = answer && 'document' in answer ? answer.document.id : ''
  const stored = await engine.documents.text({ document })
  const [first, second, third, scale] = [newId(), newId(), newId(), newId()]
  await engine.themes.create({ id: first, name: 'First' })
  await engine.themes.create({ id: second, name: 'Second', parent: first })
  await engine.themes.create({ id: third, name: 'Third' })
  await engine.fields.define({ id: scale, name: 'Strength', type: 'scale', choices: ['weak', 'strong'] })
  const annotations: string[] = []
  for (let item = 0; item < many; item += 1) {
    const start = stored.text.indexOf(`Measure ${item} `)
    const id = newId()
    annotations.push(id)
    await engine.annotations.create({ id, document, start, end: start + 7, themes: [{ id: first }, ...(item % 3 === 0 ? [{ id: second }] : [])] })
    if (item % 200 === 0) await wait(0)
  }
  return { document, annotations, first, second, third, scale }
}

/** All that a person sees of highlights, themes and fields, but for the moments of change. */
export async function seen(engine: Calls, document: string) {
  const rows = await engine.annotations.list({ document })
  return {
    highlights: rows.map(({ id, themes, starred, values, exact }) => ({ id, themes, starred, values, exact })),
    themes: await engine.themes.list({}),
    fields: await engine.fields.list({}),
  }
}
