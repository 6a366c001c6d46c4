// Measures Clausebook against bare floors in the same run and prints JSON. `npm run bench -- --plans 100 [--out FILE] [--no-page] [--no-import]`; `--plans 0`: the import alone
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureHandout, measureHighlight, measureMatrix, measureSearch, seconds } from './measures/engine-measures.ts'
import { measureAutocode } from './measures/autocode-measures.ts'
import { measureExcerpts, measureMerge, measureRename, measureThemeList, slope } from './measures/coding-measures.ts'
import { measureGreatMatrix } from './measures/matrix-measures.ts'
import { measureAligning } from './measures/aligning-measures.ts'
import { measureRelocations } from './measures/relocating-measures.ts'
import { measureMany } from './importing/import-many.ts'
import { measureImport } from './importing/import-measures.ts'
import { fill, machine, memoryNow, openAt, type Size } from './project.ts'
import { time } from './statistics.ts'
import { measureSuggestions } from './measures/suggestion-measures.ts'
import { measureTurns } from './turns/turn-measures.ts'

const { values } = parseArgs({
  options: { plans: { type: 'string', default: '10,100' }, out: { type: 'string' }, seed: { type: 'string', default: '1' }, 'no-page': { type: 'boolean', default: false }, 'no-import': { type: 'boolean', default: false } },
})
const seed = Number(values.seed)
const sizes = values.plans === '0' ? [] : values.plans.split(',').map(Number)
if (sizes.some(plans => !Number.isInteger(plans) || plans < 1)) {
  console.error('--plans takes numbers of plans, such as 10,100 or 1000.')
  process.exit(2)
}

/** A tenth of the 100 highlights a plan that 1,000 plans with 100,000 highlights have, and 60,000 code units a plan. */
const sizeOf = (plans: number): Size => ({ plans, characters: 60_000, highlights: plans * 100, themes: 24 })

/** Milliseconds in the middle, by what was measured, one a size. */
const costs: Record<string, number[]> = {}
const report: Record<string, unknown> = { machine: machine(), seed, at: new Date().toISOString() }
const writeReport = () => {
  const text = JSON.stringify(report, null, 2)
  if (values.out) writeFileSync(values.out, `${text}\n`)
  return text
}
for (const plans of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-bench-'))
  const file = join(folder, 'bench.clausebook')
  const size = sizeOf(plans)
  console.error(`${plans} plans: filling`)
  const engine = await openAt(folder)
  let documents: readonly string[] = []
  const filling = await time(async () => { documents = await fill(engine, size, seed) })
  console.error(`${plans} plans: measuring`)
  /** After each: what a great project, or a measure, leaves behind. */
  const memory: Record<string, ReturnType<typeof memoryNow>> = { filling: memoryNow() }
  const own: Record<string, unknown> = { size, fillSeconds: seconds(filling), memory }
  report[`plans${plans}`] = own
  /** One measure: written down at once, and when it fails that is, so that the others are kept. */
  const attempt = async <T>(name: string, measure: () => Promise<T>, costsOf: (measured: T) => Record<string, number> = () => ({})) => {
    try {
      const measured = await measure()
      own[name] = measured
      for (const [what, cost] of Object.entries(costsOf(measured))) (costs[what] ??= []).push(cost)
    } catch (error) {
      process.exitCode = 1
      own[name] = { notMeasured: error instanceof Error ? error.message : String(error) }
    }
    memory[name] = memoryNow()
    writeReport()
    console.error(`${plans} plans: ${name}`)
  }
  await attempt('highlight', () => measureHighlight(engine, file, documents[0] ?? ''), ({ ours }) => ({ highlight: ours.p50 }))
  await attempt('search', () => measureSearch(engine, file))
  await attempt('matrix', () => measureMatrix(engine, file))
  await attempt('themeList', () => measureThemeList(engine, file), ({ ours }) => ({ themeList: ours.p50 }))
  await attempt('themeRename', () => measureRename(engine), ({ p50 }) => ({ themeRename: p50 }))
  await attempt('themeMerge', () => measureMerge(engine), ({ merge }) => ({ themeMerge: merge.milliseconds }))
  await attempt('autocode', () => measureAutocode(engine, file))
  await attempt('excerpts', () => measureExcerpts(engine), ({ byPlace, ofTheme }) => ({ excerptsByPlace: byPlace.p50, excerptsOfTheme: ofTheme.p50 }))
  await attempt('suggestions', () => measureSuggestions(engine, documents), ({ first, afterTag }) => ({ suggestionsFirst: first.milliseconds, suggestionsAfterTag: afterTag.wait.p50 }))
  await attempt('csv', () => measureHandout(engine, folder, 'csv'), ({ ours }) => ({ csv: ours.p50 }))
  await attempt('wordReport', () => measureHandout(engine, folder, 'report'))
  await attempt('wordTable', () => measureHandout(engine, folder, 'table'))
  // The last: it gives half of the highlights values of fields.
  await attempt('turns', () => measureTurns(engine))
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
}
if (sizes.length > 1) report['slopes'] = Object.fromEntries(Object.entries(costs).filter(([, list]) => list.length === sizes.length).map(([what, list]) => [what, slope(sizes, list)]))
console.error('a great matrix: measuring')
report['greatMatrix'] = await measureGreatMatrix(seed)
console.error('aligning: measuring')
report['aligning'] = measureAligning(seed)
console.error('highlights in a text that changed: measuring')
report['relocation'] = measureRelocations(seed)
if (!values['no-import']) {
  console.error('import: measuring')
  report['import'] = await measureImport(seed)
  console.error('import of many: measuring')
  report['importOfMany'] = await measureMany(seed)
}
if (!values['no-page']) {
  // What was measured until here is told, too, when there is no browser.
  const measuring = import('./page/page-measures.ts').then(({ measurePage }) => measurePage(seed))
  report['page'] = await measuring.catch((error: unknown) => {
    process.exitCode = 1
    return { notMeasured: error instanceof Error ? error.message : String(error) }
  })
}
console.log(writeReport())
