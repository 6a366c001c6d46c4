import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenedEngine } from '../../../electron/engine/index.ts'
import { measureHold } from '../engine-hold.ts'
import { makePlan } from '../plans.ts'
import { call, newId, openAt } from '../project.ts'

/** A great matrix: each plan has a highlight of each theme, so that every cell is filled. */
const great = { plans: 500, themes: 300, themesAtOnce: 10, characters: 6_000 } as const

/** How long the engine does nothing else while a matrix of 300 themes × 500 plans is counted: by plans, turned into years, by shares, with summaries. */
export async function measureGreatMatrix(seed: number) {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-bench-matrix-'))
  const engine = await openAt(folder)
  await fillMatrix(engine, seed)
  const wanted = { by: { kind: 'documents' }, measure: 'highlights', summaryLength: 200, withChildren: true, boilerplate: false, documents: [], where: [], sets: [] } as const
  const asked = {
    byPlans: wanted,
    byYears: { ...wanted, by: { kind: 'attribute', key: 'issued_on' } },
    shares: { ...wanted, measure: 'share' },
    clauses: { ...wanted, measure: 'clauses' },
  } as const
  const measured: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(asked)) {
    const given = { ...input, documents: [], where: [], sets: [] }
    // The first one starts the process that reads, and warms its code.
    await engine.handlers.compare.matrix(given, call)
    const { value, hold } = await measureHold(() => engine.handlers.compare.matrix(given, call))
    measured[name] = { ...hold, cells: value.rows.reduce((sum, { columns }) => sum + columns.length, 0) }
  }
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
  return { size: great, ...measured }
}

async function fillMatrix({ handlers }: OpenedEngine, seed: number): Promise<void> {
  const { annotations, documents, themes } = handlers
  const themeIds = Array.from({ length: great.themes }, newId)
  for (const [index, id] of themeIds.entries()) await themes.create({ id, parent: null, name: `Theme ${index + 1}`, definition: '', shortcut: '' }, call)
  const pasted = Array.from({ length: great.plans }, (_, number) => makePlan(number, great.characters, seed))
  for (let at = 0; at < pasted.length; at += 50) {
    for (const answer of await documents.import({ files: [], pasted: pasted.slice(at, at + 50), clean: 'auto' }, call)) {
      if ('error' in answer) throw new Error(JSON.stringify(answer.error))
      const document = answer.document.id
      for (let from = 0; from < themeIds.length; from += great.themesAtOnce) {
        const start = 10 + from * 10
        const references = themeIds.slice(from, from + great.themesAtOnce).map(id => ({ id }))
        await annotations.create({ id: newId(), document, start, end: start + 40, themes: references, memo: '', starred: false }, call)
      }
    }
  }
}
