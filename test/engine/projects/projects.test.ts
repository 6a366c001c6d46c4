import { copyFileSync, existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import type { StartWorker } from '../../../electron/engine/workers/port.ts'
import { openWorkbench, sentenceOf, type Workbench } from '../documents/workbench.ts'
import { addPlan, projectsIn, titles } from './given-projects.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench({ projectFile: undefined })
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

describe('no project', () => {
  test('every call that needs one says so', async () => {
    expect(await bench.engine.projects.current({})).toBeNull()
    const { documents, history, search, themes, projects, excerpts } = bench.engine
    const calls = [
      documents.list({}), documents.import({ pasted: [{ text: 'x' }] }), history.undo({}), search.find({ query: 'x' }), themes.list({}),
      projects.rename({ name: 'x' }), projects.copy({}), projects.backups({}), projects.check({}), excerpts.list({}),
    ]
    expect(new Set(await Promise.all(calls.map(sentenceOf)))).toEqual(new Set(['missing projects.noneOpen']))
    expect(await sentenceOf(bench.engine.projects.close({}))).toBe('done')
  })
})

describe('new projects', () => {
  test('a project gets a file with its name, made safe and never twice', async () => {
    const first = await bench.engine.projects.create({ name: ' Plans: 2024/26 ' })
    expect(first).toMatchObject({ name: 'Plans: 2024/26', fileName: 'Plans 2024 26.clausebook', readOnly: false, savedAt: null })
    expect((await bench.engine.projects.create({ name: 'Plans: 2024/26' })).fileName).toBe('Plans 2024 26 2.clausebook')
    const files = projectsIn(bench.folder).filter(name => name.endsWith('.clausebook'))
    expect(files).toEqual(['Plans 2024 26 2.clausebook', 'Plans 2024 26.clausebook'])
  })

  test('a place that a person chose is used, its ending added; what lies there is not overwritten', async () => {
    const ticket = bench.files.fromPath(join(bench.folder, 'chosen'))
    expect((await bench.engine.projects.create({ name: 'Mine', ticket })).fileName).toBe('chosen.clausebook')
    await addPlan(bench, 'Plan A')
    const other = bench.files.fromPath(join(bench.folder, 'chosen.clausebook'))
    expect(await sentenceOf(bench.engine.projects.create({ name: 'Other', ticket: other }))).toBe('conflict projects.exists')
    expect(await titles(bench)).toEqual(['Plan A'])
  })

  test('a folder that a person named is never made', async () => {
    const ticket = bench.files.fromPath(join(bench.folder, 'nowhere', 'plans.clausebook'))
    expect(await sentenceOf(bench.engine.projects.create({ name: 'Mine', ticket }))).toBe('missing projects.folderMissing')
    expect(existsSync(join(bench.folder, 'nowhere'))).toBe(false)
  })

  test('a name of nothing is refused', async () => {
    expect(await sentenceOf(bench.engine.projects.create({ name: ' \n ' }))).toBe('invalid projects.nameEmpty')
  })
})

describe('switching', () => {
  test('opening another project leaves the first; each keeps what it has', async () => {
    await bench.engine.projects.create({ name: 'One' })
    await addPlan(bench, 'Plan 1')
    await bench.engine.projects.create({ name: 'Two' })
    expect(await titles(bench)).toEqual([])
    const recent = await bench.engine.projects.recent({})
    expect(recent.map(({ name, fileName, missing }) => ({ name, fileName, missing }))).toEqual([
      { name: 'Two', fileName: 'Two.clausebook', missing: false }, { name: 'One', fileName: 'One.clausebook', missing: false },
    ])
    expect(recent[0]?.folder).toBe(join(bench.folder, 'projects'))
    expect(await bench.engine.projects.open({ key: recent[1]?.key ?? '' })).toMatchObject({ name: 'One' })
    expect(await titles(bench)).toEqual(['Plan 1'])
  })

  test('what cannot be opened leaves the project that is open', async () => {
    await bench.engine.projects.create({ name: 'One' })
    await addPlan(bench, 'Plan 1')
    const ticket = bench.ticket('text.txt', 'no project')
    expect(await sentenceOf(bench.engine.projects.open({ ticket }))).toBe('invalid projects.notProject')
    expect(await sentenceOf(bench.engine.projects.open({ key: 'guessed' }))).toBe('missing projects.unknownKey')
    expect(await titles(bench)).toEqual(['Plan 1'])
  })

  test('pages hear of each switch before the answer', async () => {
    const heard: (string | null)[] = []
    bench.on('project', ({ project }) => heard.push(project && `${project.name}${project.readOnly ? ' read-only' : ''}`))
    await bench.engine.projects.create({ name: 'One' })
    await bench.engine.projects.rename({ name: 'Eins' })
    await bench.engine.history.undo({})
    await bench.engine.projects.close({})
    expect(heard).toEqual(['One', 'Eins', 'One', null])
    expect(await bench.engine.projects.recent({})).toMatchObject([{ name: 'One' }])
  })

  test('many askings at once end with one project open', async () => {
    const made = await Promise.all(['A', 'B', 'C'].map(name => bench.engine.projects.create({ name })))
    expect(made.map(({ name }) => name).sort()).toEqual(['A', 'B', 'C'])
    const current = await bench.engine.projects.current({})
    await bench.close()
    for (const name of ['A', 'B', 'C']) {
      const again = await openWorkbench({ dataFolder: bench.folder, projectFile: join(bench.folder, 'projects', `${name}.clausebook`) })
      expect((await again.engine.projects.current({}))?.readOnly).toBe(false)
      await again.close()
    }
    expect(current?.name).toBe('C')
  })

  test('a project goes over to reading and back', async () => {
    await bench.engine.projects.create({ name: 'One' })
    const key = (await bench.engine.projects.recent({}))[0]?.key ?? ''
    expect(await bench.engine.projects.open({ key, readOnly: true })).toMatchObject({ readOnly: true })
    expect(await sentenceOf(addPlan(bench, 'Plan'))).toBe('conflict projects.readOnly')
    expect(await bench.engine.projects.open({ key })).toMatchObject({ readOnly: false })
    expect(await sentenceOf(addPlan(bench, 'Plan'))).toBe('done')
  })

  test('files that were being read for a project that was closed meanwhile go into no other', async () => {
    const read = Promise.withResolvers<void>()
    const slow: StartWorker = entry => {
      const worker = startChildWorker(entry)
      return { ...worker, onMessage: hear => worker.onMessage(message => void read.promise.then(() => hear(message))) }
    }
    const other = await openWorkbench({ projectFile: undefined, startWorker: slow })
    await other.engine.projects.create({ name: 'One' })
    const begun = Promise.withResolvers<void>()
    const files = [other.ticket('a.txt', 'Plan A')]
    const running = sentenceOf(other.engine.documents.import({ files }, { onProgress: () => begun.resolve() }))
    await begun.promise
    await other.engine.projects.create({ name: 'Two' })
    read.resolve()
    expect(await running).toBe('conflict documents.projectChanged')
    expect(await titles(other)).toEqual([])
    await other.remove()
  })
})

describe('a project that someone else has', () => {
  test('is refused for writing and opened for reading beside them', async () => {
    await bench.engine.projects.create({ name: 'Shared' })
    await addPlan(bench, 'Plan 1')
    const file = join(bench.folder, 'projects', 'Shared.clausebook')
    const other = await openWorkbench({ projectFile: undefined })
    const ticket = () => other.files.fromPath(file)
    expect(await sentenceOf(other.engine.projects.open({ ticket: ticket() }))).toMatch(/^conflict projects\.open(Here|Elsewhere)$/u)
    expect(await other.engine.projects.open({ ticket: ticket(), readOnly: true })).toMatchObject({ name: 'Shared', readOnly: true })
    expect(await titles(other)).toEqual(['Plan 1'])
    expect(await sentenceOf(addPlan(other, 'Plan 2'))).toBe('conflict projects.readOnly')
    await other.remove()
    expect(await sentenceOf(addPlan(bench, 'Plan 2'))).toBe('done')
  })
})

describe('recent projects', () => {
  test('projects that lie in the projects folder are listed too, missing ones are marked, and forgetting keeps the file', async () => {
    await bench.engine.projects.create({ name: 'One' })
    const ticket = bench.files.fromPath(join(bench.folder, 'elsewhere.clausebook'))
    await bench.engine.projects.create({ name: 'Elsewhere', ticket })
    await bench.engine.projects.close({})
    copyFileSync(join(bench.folder, 'projects', 'One.clausebook'), join(bench.folder, 'projects', 'Copied.clausebook'))
    rmSync(join(bench.folder, 'elsewhere.clausebook'))
    const recent = await bench.engine.projects.recent({})
    expect(recent.map(({ name, missing }) => [name, missing])).toEqual([['Elsewhere', true], ['One', false], ['Copied', false]])
    await bench.engine.projects.forget({ key: recent[0]?.key ?? '' })
    await bench.engine.projects.forget({ key: recent[1]?.key ?? '' })
    expect((await bench.engine.projects.recent({})).map(({ name }) => name).sort()).toEqual(['Copied', 'One'])
  })

  test('those that only lie in the folder stand behind those that were opened, the newest file first', async () => {
    await bench.engine.projects.create({ name: 'One' })
    await bench.engine.projects.close({})
    for (const [name, day] of [['Older', '2026-01-02'], ['Newest', '2026-01-03'], ['Oldest', '2026-01-01']] as const) {
      const copy = join(bench.folder, 'projects', `${name}.clausebook`)
      copyFileSync(join(bench.folder, 'projects', 'One.clausebook'), copy)
      utimesSync(copy, new Date(day), new Date(day))
    }
    expect((await bench.engine.projects.recent({})).map(({ name }) => name)).toEqual(['One', 'Newest', 'Older', 'Oldest'])
  })

  test('a broken list is set aside', async () => {
    await bench.engine.projects.create({ name: 'One' })
    writeFileSync(join(bench.folder, 'recent.json'), '{"projects": [{"path": 7}, ')
    expect((await bench.engine.projects.recent({})).map(({ name }) => name)).toEqual(['One'])
    const projects = [{ path: 7 }, { path: '/x.clausebook', name: 'X', openedAt: '2026-01-01T00:00:00.000Z' }]
    writeFileSync(join(bench.folder, 'recent.json'), JSON.stringify({ projects }))
    expect((await bench.engine.projects.recent({})).map(({ name }) => name)).toEqual(['X', 'One'])
  })

  test('a host that shows no paths gets none, but of projects that nothing else tells apart', async () => {
    const other = await openWorkbench({ projectFile: undefined, showFolders: false })
    await other.engine.projects.create({ name: 'One' })
    await other.engine.projects.create({ name: 'Two' })
    expect(JSON.stringify(await other.engine.projects.recent({}))).not.toContain(other.folder)
    const folder = join(other.folder, '2026')
    mkdirSync(folder)
    await other.engine.projects.create({ name: 'One', ticket: other.files.fromPath(join(folder, 'One.clausebook')) })
    expect((await other.engine.projects.recent({})).map(row => [row.name, row.folder])).toEqual([['One', folder], ['Two', ''], ['One', join(other.folder, 'projects')]])
    await other.remove()
  })
})

describe('copies', () => {
  test('a copy is one closed file, and a copy that was sent here becomes a project of its own', async () => {
    await bench.engine.projects.create({ name: 'One' })
    await addPlan(bench, 'Plan 1')
    const { ticket, fileName } = await bench.engine.projects.copy({})
    expect(fileName).toBe('One.clausebook')
    expect(await bench.engine.projects.open({ ticket })).toMatchObject({ name: 'One', fileName: 'One 2.clausebook' })
    expect(await titles(bench)).toEqual(['Plan 1'])
  })

  test('something sent here that is no project leaves nothing behind', async () => {
    const ticket = bench.files.fromBytes(Buffer.from('not a project'), 'fake.clausebook')
    expect(await sentenceOf(bench.engine.projects.open({ ticket }))).toBe('invalid projects.notProject')
    expect(projectsIn(bench.folder)).toEqual([])
  })
})

describe('opening at once', () => {
  test('a missing project is made only when asked, and the engine leaves nothing open when it fails', async () => {
    const projectFile = join(bench.folder, 'named.clausebook')
    expect(await sentenceOf(openWorkbench({ projectFile, createProject: false }))).toBe('missing projects.missing')
    const made = await openWorkbench({ projectFile })
    expect(await made.engine.projects.current({})).toMatchObject({ name: 'named' })
    await made.remove()
    const read = await openWorkbench({ projectFile, createProject: false, readOnly: true })
    expect(await read.engine.projects.current({})).toMatchObject({ readOnly: true })
    await read.remove()
  })

  test('the coder given at opening signs the work, otherwise the one of the settings', async () => {
    const other = await openWorkbench({ coder: null })
    await other.engine.settings.write({ coder: 'Li' })
    await addPlan(other, 'Plan 1')
    expect((await other.engine.history.list({}))[0]?.coder).toBe('Li')
    await other.remove()
  })
})
