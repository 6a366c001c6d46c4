import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeFolders } from '../../../electron/engine/store/folders.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausebook-folders-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('folders are made one below the other, and what is there stays', () => {
  const deep = join(folder, 'a', 'b', 'c')
  makeFolders(deep, 0o700)
  writeFileSync(join(deep, 'kept'), '')
  makeFolders(deep, 0o700)
  expect(existsSync(join(deep, 'kept'))).toBe(true)
  if (process.platform !== 'win32') expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700)
})

test('a file in the way, or a link to nothing, is an error of the system', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  expect(() => makeFolders(file)).toThrow(/EEXIST/u)
  expect(() => makeFolders(join(file, 'below'))).toThrow(/ENOTDIR|ENOENT/u)
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'))
  expect(() => makeFolders(join(folder, 'link'))).toThrow(/EEXIST|ENOENT/u)
})

test.runIf(process.platform === 'linux')('a file system that takes no folder is an error, too, and no loop without end', () => {
  const module = resolve('electron/engine/store/folders.ts')
  const program = `const { makeFolders } = await import(${JSON.stringify(module)}); try { makeFolders('/proc/nope/below') } catch (error) { console.log(error.code) }`
  const { stdout, error } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 20_000, encoding: 'utf8' })
  expect([error, stdout]).toEqual([undefined, 'ENOENT\n'])
})
