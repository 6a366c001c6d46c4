import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorkbench, sentenceOf, type Workbench } from '../documents/workbench.ts'
import { projectsIn } from './given-projects.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench({ projectFile: undefined })
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

describe('the sample project', () => {
  test('it holds the sample plans with their descriptions and the codebook, and is made once', async () => {
    type Seed = { title: string; short_title: string; issued_on: string }
    const index = JSON.parse(readFileSync(resolve('seeds/index.json'), 'utf8')) as Seed[]
    const stages = new Set<string>()
    const project = await bench.engine.projects.sample({}, { onProgress: ({ stage }) => stages.add(stage) })
    expect(project).toMatchObject({ name: 'Sample project', readOnly: false })
    expect(stages).toEqual(new Set(['documents.stage.reading', 'documents.stage.saving']))
    const documents = await bench.engine.documents.list({})
    const described = documents.map(({ title, shortTitle, issuedOn }) => ({ title, short_title: shortTitle, issued_on: issuedOn }))
    expect(index).toMatchObject(described)
    expect((await bench.engine.themes.list({})).length).toBeGreaterThanOrEqual(14)
    expect((await bench.engine.history.list({})).map(({ label }) => label.id)).toEqual(['themes.import', 'documents.import'])
    await bench.engine.documents.remove({ documents: [documents[0]?.id ?? ''] })
    await bench.engine.projects.close({})
    await bench.engine.projects.sample({})
    expect(await bench.engine.documents.list({})).toHaveLength(index.length - 1)
  })

  test('in Chinese it has its name and themes in Chinese, with the same colours and keys, and the same plans', async () => {
    await bench.engine.projects.sample({})
    const themes = async () => (await bench.engine.themes.list({})).map(({ name, definition, color, shortcut }) => ({ words: `${name}${definition}`, look: [color, shortcut] }))
    const plans = async () => (await bench.engine.documents.list({})).map(({ title }) => title)
    const [before, titles] = [await themes(), await plans()]
    expect(await bench.engine.projects.sample({ language: 'zh' })).toMatchObject({ name: '示例项目', fileName: '示例项目.clausebook' })
    const after = await themes()
    expect(after.map(({ look }) => look)).toEqual(before.map(({ look }) => look))
    for (const { words } of after) expect(words).toMatch(/^[\p{Script=Han}\p{P}]+$/u)
    expect(await plans()).toEqual(titles)
    await bench.engine.projects.sample({ language: 'zh' })
    expect(projectsIn(bench.folder).filter(name => name.endsWith('.clausebook'))).toHaveLength(2)
  })

  test('cancelled on the way, nothing of it is there, and it can be made again', async () => {
    const controller = new AbortController()
    const cancelled = { signal: controller.signal, onProgress: ({ done }: { done: number }) => done === 2 && controller.abort() }
    expect(await sentenceOf(bench.engine.projects.sample({}, cancelled))).toBe('cancelled wire.cancelled')
    expect(projectsIn(bench.folder)).toEqual([])
    expect(await bench.engine.projects.current({})).toBeNull()
    expect(await sentenceOf(bench.engine.projects.sample({}))).toBe('done')
  })

  test('without its material it says so and makes nothing', async () => {
    const other = await openWorkbench({ projectFile: undefined, seedsFolder: join(bench.folder, 'nowhere') })
    expect(await sentenceOf(other.engine.projects.sample({}))).toBe('missing projects.sampleMissing')
    expect(projectsIn(other.folder)).toEqual([])
    await other.remove()
  })
})
