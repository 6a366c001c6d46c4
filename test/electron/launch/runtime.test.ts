import { existsSync, readFileSync, rmSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { at, folder, installer, placeFile, placeRuntime, run, runtime, useLaunchFolder } from './launch-folder.ts'
import { findRuntime } from './scripts.ts'

useLaunchFolder()

describe('where the runtime is looked for', () => {
  const look = (env: object = {}) => findRuntime(folder, { env, platform: 'linux' })
  test('nowhere: absent, and the package’s own entry is never asked', () => expect(look()).toEqual({ reason: 'absent' }))
  test('in the package, in the version that the package is for', () => {
    placeRuntime()
    expect(look()).toEqual({ program: runtime })
    placeRuntime('44.1.0')
    expect(look()).toEqual({ reason: 'version', found: '44.1.0', wanted: '45.4.1' })
  })
  test('not in half a fetch', () => {
    placeRuntime()
    rmSync(at('node_modules/electron/path.txt'))
    expect(look()).toEqual({ reason: 'absent' })
  })
  test('first in a carried one', () => {
    placeRuntime()
    expect(look({ ELECTRON_OVERRIDE_DIST_PATH: at('carried') })).toEqual({ reason: 'override', found: at('carried') })
    placeFile(at('carried/electron'), '', 0o755)
    expect(look({ ELECTRON_OVERRIDE_DIST_PATH: at('carried') })).toEqual({ program: at('carried/electron') })
  })
})

describe.skipIf(process.platform !== 'linux')('npm run electron:fetch', () => {
  const installing = `
const fs = require('node:fs')
const { join } = require('node:path')
if (process.env.ELECTRON_OVERRIDE_DIST_PATH || process.env.electron_use_remote_checksums) throw new Error('wrong surroundings')
fs.mkdirSync(join(__dirname, 'dist'))
fs.writeFileSync(join(__dirname, 'dist/electron'), '')
fs.writeFileSync(join(__dirname, 'dist/version'), 'v45.4.1')
fs.writeFileSync(join(__dirname, 'path.txt'), 'electron')
`
  beforeEach(() => placeFile(at('node_modules/electron/package.json'), '{"version": "45.4.1", "type": "commonjs"}'))
  test('runs Electron’s own installer and looks whether the runtime is there', async () => {
    placeFile(installer, installing)
    const { code, out, err } = await run('fetch-electron.mjs', [], {
      env: { ELECTRON_OVERRIDE_DIST_PATH: '/x', electron_use_remote_checksums: '1' },
    }).ended
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(runtime)
    expect(existsSync(runtime)).toBe(true)
    placeFile(installer, 'process.exit(1)')
    expect((await run('fetch-electron.mjs', []).ended).out).toContain('already here')
  })
  test('says in a sentence when the place cannot be reached', async () => {
    placeFile(installer, 'console.error(new TypeError("fetch failed").stack); process.exit(1)')
    const { code, err } = await run('fetch-electron.mjs', []).ended
    expect(code).toBe(1)
    expect(err).toContain("can't be reached from here")
    expect(err.trim().split('\n')).toHaveLength(1)
  })
  test('does not believe an installer that ends well without a runtime', async () => {
    placeFile(installer, '')
    const { code, err } = await run('fetch-electron.mjs', []).ended
    expect(code).toBe(1)
    expect(err).toContain('no runtime 45.4.1 is there')
  })
  test('nor one that failed, though it left a runtime behind', async () => {
    placeFile(installer, `${installing}\nconsole.error('Error: checksum did not match expected checksum'); process.exitCode = 1`)
    const { code, err } = await run('fetch-electron.mjs', []).ended
    expect(code).toBe(1)
    expect(err).toContain('its checksum is wrong')
  })
  test('says in a sentence when the package is missing', async () => {
    const { code, err } = await run('fetch-electron.mjs', []).ended
    expect([code, err.trim().split('\n').length]).toEqual([1, 1])
    expect(err).toContain('npm ci')
    expect(readFileSync(at('node_modules/electron/package.json'), 'utf8')).toContain('45.4.1')
  })
})
