import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from '../documents/workbench.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench({ projectFile: undefined })
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const usual = { coder: '', language: 'system', appearance: 'system', zoom: 1, singleKeys: true, suggestions: true, spoken: 'middle', blind: [], keys: {}, remembered: {} }

describe('settings', () => {
  test('what is written is read after a restart; the rest is as usual', async () => {
    expect(await bench.engine.settings.read({})).toEqual(usual)
    await bench.engine.settings.write({ coder: 'Li', zoom: 1.5 })
    await bench.close()
    const again = await openWorkbench({ dataFolder: bench.folder, projectFile: undefined })
    expect(await again.engine.settings.read({})).toEqual({ ...usual, coder: 'Li', zoom: 1.5 })
    await again.close()
  })

  test('what windows remember stands side by side, and null forgets', async () => {
    await bench.engine.settings.write({ remembered: { panes: [30, 70], place: { at: 5 } } })
    await bench.engine.settings.write({ remembered: { place: { at: 9 }, columns: 'x' } })
    expect((await bench.engine.settings.write({ remembered: { panes: null } })).remembered).toEqual({ place: { at: 9 }, columns: 'x' })
  })

  test('what another window’s engine wrote is not lost', async () => {
    const other = await openWorkbench({ dataFolder: bench.folder, projectFile: undefined })
    await other.engine.settings.write({ coder: 'Li' })
    expect(await bench.engine.settings.write({ zoom: 2 })).toEqual({ ...usual, coder: 'Li', zoom: 2 })
    await other.close()
  })

  test('pages hear of it before the answer', async () => {
    const heard: number[] = []
    bench.on('settings', ({ zoom }) => heard.push(zoom))
    await bench.engine.settings.write({ zoom: 2 })
    expect(heard).toEqual([2])
  })

  test('a file that is no JSON is set aside, a value that cannot be is passed over', async () => {
    await bench.close()
    const odd = { coder: 'Li', zoom: 99, language: 'de', singleKeys: false, 'from a newer version': 1 }
    writeFileSync(join(bench.folder, 'settings.json'), JSON.stringify(odd))
    const passed = await openWorkbench({ dataFolder: bench.folder, projectFile: undefined })
    expect(await passed.engine.settings.read({})).toEqual({ ...usual, coder: 'Li', singleKeys: false })
    await passed.close()
    writeFileSync(join(bench.folder, 'settings.json'), '{"coder": "Li"')
    const aside = await openWorkbench({ dataFolder: bench.folder, projectFile: undefined })
    expect(await aside.engine.settings.read({})).toEqual(usual)
    expect(readdirSync(bench.folder).some(name => name.startsWith('settings.json.broken-'))).toBe(true)
    expect(aside.log).toHaveLength(1)
    await aside.close()
  })

  test('keys are kept by command beside each other, and null gives the usual ones again', async () => {
    await bench.engine.settings.write({ keys: { 'reader.find': 'Mod+L F4', 'history.undo': '' } })
    await bench.engine.settings.write({ keys: { 'reader.find': null, 'go.reader': 'Alt+2' } })
    expect((await bench.engine.settings.read({})).keys).toEqual({ 'history.undo': '', 'go.reader': 'Alt+2' })
    for (const keys of [{ 'reader.find': 'Ctrl+L' }, { 'reader.find': 'Mod+A Mod+B Mod+C Mod+D Mod+E' }, { __proto__: 'j', find: 'j' }, { 'a.b': 'x'.repeat(300) }])
      await expect(bench.engine.settings.write({ keys } as never)).rejects.toThrow()
  })

  test('of keys in the file those that can be are taken, each by itself', async () => {
    await bench.close()
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`many.x${'abcdefghij'[at % 10]}${'q'.repeat(Math.floor(at / 10) % 60)}${'z'.repeat(Math.floor(at / 600))}`, 'j']))
    const keys = `{"reader.find": "Mod+L", "__proto__": "j", "reader.copy": 5, "reader.star": "rm -rf", "history.undo": ["j"], "x y.z": "j", ${JSON.stringify(many).slice(1)}`
    writeFileSync(join(bench.folder, 'settings.json'), `{"coder": "Li", "keys": ${keys}}`)
    const passed = await openWorkbench({ dataFolder: bench.folder, projectFile: undefined })
    const read = await passed.engine.settings.read({})
    expect(read.coder).toBe('Li')
    expect(read.keys['reader.find']).toBe('Mod+L')
    expect(Object.keys(read.keys).filter(id => !id.startsWith('many.'))).toEqual(['reader.find'])
    expect(Object.keys(read.keys).length).toBeLessThanOrEqual(500)
    await passed.close()
    writeFileSync(join(bench.folder, 'settings.json'), '{"coder": "Li", "keys": [1, 2]}')
    const odd = await openWorkbench({ dataFolder: bench.folder, projectFile: undefined })
    expect(await odd.engine.settings.read({})).toEqual({ ...usual, coder: 'Li' })
    await odd.close()
  })
})
