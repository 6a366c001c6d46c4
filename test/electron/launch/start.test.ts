import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { at, folder, placeFile, placeRuntime, run, said, useLaunchFolder } from './launch-folder.ts'

useLaunchFolder()

describe.skipIf(process.platform === 'win32')('the command line', () => {
  const compiled = at('out/compiled')
  const said = `import module from 'node:module'\nprocess.stdout.write(String(module.getCompileCacheDir()))`
  beforeAll(() => placeFile(at('out/main/cli.js'), said))
  beforeEach(() => rmSync(compiled, { recursive: true, force: true }))

  test('keeps what Node compiled beside the program, for the next start', async () => {
    const { code, out } = await run('clausebook.mjs', []).ended
    expect(code).toBe(0)
    expect(dirname(out)).toBe(compiled)
    expect(readdirSync(out).length).toBeGreaterThan(0)
  })
  test('does without where that cannot be written', async () => {
    placeFile(compiled, 'no folder')
    const { code, out, err } = await run('clausebook.mjs', []).ended
    expect({ code, out, err }).toEqual({ code: 0, out: 'undefined', err: '' })
  })
  test('takes nothing broken from it', async () => {
    const { out } = await run('clausebook.mjs', []).ended
    for (const name of readdirSync(out)) writeFileSync(join(out, name), 'no compiled program')
    expect(await run('clausebook.mjs', []).ended).toEqual({ code: 0, out, err: '' })
  })
})

describe.skipIf(process.platform === 'win32')('npm start', () => {
  test('without a runtime says so in one sentence and starts the browser host, fetching nothing', async () => {
    const { code, out, err } = await run('start.mjs', [], { env: { FAKE_CODE: '0' } }).ended
    expect(code).toBe(0)
    expect(said(out)).toMatchObject({ name: 'loopback', args: [], connected: true, compiled: at('out/compiled') })
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(at('node_modules/electron')).toSorted()).toEqual(['index.js', 'package.json'])
  })
  test('hands its options to the browser host; paths belong to the folder where npm was called', async () => {
    const env = { FAKE_CODE: '0', npm_lifecycle_event: 'start', npm_package_json: at('package.json'), INIT_CWD: '/data/li' }
    const { out, err } = await run('start.mjs', ['--browser', '--project', 'plans.clausebook', '--port', '7000', '--no-open'], { env })
      .ended
    expect(said(out).args).toEqual(['--project', '/data/li/plans.clausebook', '--no-open', '--port', '7000'])
    expect(err).toBe('')
  })
  test('ends as the host ended', async () => {
    expect((await run('start.mjs', ['--browser'], { env: { FAKE_CODE: '3' } }).ended).code).toBe(3)
  })
  test('with an unknown option starts nothing and ends with 2', async () => {
    const { code, out, err } = await run('start.mjs', ['--bogus']).ended
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('"--bogus" is not an option of npm start.')
  })
  test('on Ctrl-C, which comes from the terminal and from npm, lets the host close in order', async () => {
    const running = run('start.mjs', ['--browser'])
    await running.started
    for (let times = 0; times < 3; times += 1) {
      running.kill('SIGINT')
      // Signals that wait for their turn together would arrive as one.
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    const { code, out } = await running.ended
    expect(code).toBe(0)
    expect(out).toContain('closed in order')
  })
  test('that is ended without warning takes the host with it', async () => {
    const running = run('start.mjs', ['--browser'])
    await running.started
    running.kill('SIGKILL')
    expect((await running.ended).out).toContain('closed in order')
  })
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const mayRun = spawnSync(process.execPath, ['--version'], { cwd: '/', ...nobody }).status === 0
  if (!mayRun) console.log('this user cannot become another one that may run Node: the start of Electron was not tried')
  test.skipIf(!mayRun)('opens Electron where its runtime is, with the project and without a developer’s surroundings', async () => {
    placeRuntime()
    if (nobody.uid !== undefined) chownSync(folder, nobody.uid, nobody.gid)
    chmodSync(folder, 0o755)
    const env = { FAKE_CODE: '4', DISPLAY: ':0', ELECTRON_RUN_AS_NODE: '', NODE_OPTIONS: '--no-warnings' }
    const { code, out, err } = await run('start.mjs', ['--project', 'plans.clausebook'], { env, as: nobody }).ended
    expect(err).toBe('')
    expect(code).toBe(4)
    expect(said(out)).toEqual({ name: 'electron', args: [folder, '--project', at('plans.clausebook')], connected: true })
  })
})
