import { afterEach, beforeEach, expect, test } from 'vitest'
import { random } from '../../../bench/plans.ts'
import { newId } from './quiet-streets.ts'
import { openWorkbench, type Workbench } from '../workbench.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const highlights = 200
const next = random(7)
const below = (most: number) => Math.floor(next() * most)
const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T

/** Clauses in both languages, some of them the same words as others. */
const makeLines = () => Array.from({ length: 160 }, (_, index) =>
  index % 2 === 0
    ? `${index + 1}. District ${index % 30} shall ${pick(['build', 'open', 'close'])} ${index % 9} centres for the old by ${2026 + (index % 5)}, and report on them to the council.`
    : `${index + 1}. 第${index % 30}区应当${pick(['建设', '扩建', '改造'])}${index % 9}个社区服务中心，于${2026 + (index % 5)}年底前完成，并向市政府报告。`)

/** What an office does to a plan between two drafts: lines go, come, move, and words change in a few. */
function redraft(text: string): string {
  const lines = text.trimEnd().split('\n').flatMap(line => {
    const dice = below(20)
    if (dice === 0) return []
    if (dice === 1) return [line, `${below(900)}. 新增条款：${below(9_000)}号文件要求各区公布名单。`]
    if (dice === 2) return [line.replace(/report|报告/u, word => (word === 'report' ? 'answer' : '汇报'))]
    if (dice === 3) return [`${line.slice(0, 30)} – in part – ${line.slice(30)}`]
    return [line]
  })
  if (next() < 0.5) lines.unshift(...lines.splice(below(lines.length), 12))
  return `${lines.join('\n')}\n`
}

test('through rounds of newer and corrected texts, settled and taken back in between, every highlight, memo and correction is there, and each step back is the step back', async () => {
  const { documents, annotations, history, memos, projects } = bench.engine
  const [answer] = await documents.import({ files: [bench.ticket('plan.txt', `Plan\n\n${makeLines().join('\n')}\n`)] })
  if (!answer || 'error' in answer) throw new Error('the plan was not taken in')
  const document = answer.document.id
  const textNow = () => documents.text({ document })
  const clauses = await documents.clauses({ document })
  const { text: firstText } = await textNow()
  const ids = Array.from({ length: highlights }, newId)
  for (const [index, id] of ids.entries()) {
    const start = 10 + Math.floor((index * (firstText.length - 120)) / highlights)
    await annotations.create({ id, document, start, end: start + 5 + below(90), themes: [{ path: ['Care', `Theme ${index % 5}`] }], memo: `memo ${index}`, starred: index % 7 === 0 })
  }
  for (const clause of clauses.filter(({ label }) => label !== '').slice(0, 20)) await documents.correctClause({ document, clause: clause.id, change: { kind: 'label', label: `${clause.label} bis` } })
  const corrected = (await documents.corrections({ document })).length
  const clause = (await documents.clauses({ document })).find(({ label }) => label === '44')
  if (!clause) throw new Error('clause 44 was not read')
  await memos.write({ owner: { clause: clause.id }, plain: 'of clause 44', body: '' })

  const everything = async () => ({
    text: (await textNow()).text,
    here: await annotations.list({ document }),
    waiting: await annotations.unsettled({ document, withLeft: true }),
    corrections: await documents.corrections({ document }),
    correctionsWaiting: await documents.unsettledCorrections({ document, withLeft: true }),
    versions: await documents.versions({ document }),
    clauseMemos: (await memos.list({ document })).filter(({ owner }) => 'clause' in owner).map(({ beginning }) => beginning),
  })
  type Everything = Awaited<ReturnType<typeof everything>>
  const expectWhole = ({ text, here, waiting, corrections, correctionsWaiting, clauseMemos }: Everything) => {
    const all = [...here, ...waiting.map(({ annotation }) => annotation)]
    expect(all.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    for (const row of all) expect(row).toMatchObject({ memo: `memo ${ids.indexOf(row.id)}`, starred: ids.indexOf(row.id) % 7 === 0, themes: [expect.any(String)] })
    for (const { start, end, exact } of here) expect(text.slice(start, end)).toBe(exact)
    expect(clauseMemos).toEqual(['of clause 44'])
    expect(corrections.length + correctionsWaiting.length).toBe(corrected)
  }
  const step = async (act: () => Promise<unknown>) => {
    const before = await everything()
    await act()
    const after = await everything()
    expectWhole(after)
    await history.undo({})
    expect(await everything()).toEqual(before)
    await history.redo({})
    expect(await everything()).toEqual(after)
    return after
  }
  expectWhole(await everything())
  for (let round = 0; round < 3; round += 1) {
    const newer = redraft((await textNow()).text)
    let now = await step(() => documents.replace({ document, file: bench.ticket(`draft ${round}.txt`, newer) }))
    expect(now.waiting.length).toBeGreaterThan(0)
    const proposed = now.waiting.filter(({ start, end, isLeft }) => !isLeft && end > start)
    for (const { annotation, start, end } of proposed.slice(0, 2)) now = await step(() => annotations.settle({ annotation: annotation.id, start, end }))
    const orphans = now.waiting.filter(({ status, isLeft }) => status === 'orphan' && !isLeft).map(({ annotation }) => annotation.id)
    if (orphans.length > 0) await step(() => annotations.leave({ annotations: orphans }))
    const { version, text } = await textNow()
    await step(() => documents.correct({ document, version, text: redraft(text) }))
  }
  const last = await everything()
  await step(() => documents.replace({ document, file: bench.ticket('as it was.txt', firstText) }))
  expect(await projects.check({})).toEqual([])
  expect(last.versions).toHaveLength(7)
})
