import { execFileSync } from 'node:child_process'
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import { saveBytes } from '../../../electron/engine/exporting/saving.ts'
import { faultOf, nameProblem, type SavingStep } from '../../../electron/engine/exporting/saving-faults.ts'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausebook-saving-'))
  path = join(folder, 'report.docx')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function* chunks(...texts: readonly string[]): Generator<Uint8Array, { count: number }, void> {
  for (const text of texts) yield Buffer.from(text)
  return { count: texts.length }
}

/** What saving answers when it is refused: the sentence's id, and its values as a line. */
async function refusal(saving: Promise<unknown>): Promise<{ id: string; code: string; values: string }> {
  const error: unknown = await saving.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof EngineError)) throw new Error(`not refused as expected: ${String(error)}`)
  return { id: error.sentence.id, code: error.code, values: JSON.stringify(error.sentence.values) }
}

describe('saving', () => {
  test('writes all chunks under the name, says how many bytes and what their writer said', async () => {
    expect(await saveBytes(path, chunks('one ', 'two ', '三'))).toEqual({ bytes: 11, summary: { count: 3 } })
    expect(await readFile(path, 'utf8')).toBe('one two 三')
    expect(await readdir(folder)).toEqual(['report.docx'])
  })

  test('takes chunks that come later, and is never more than one ahead of the disk', async () => {
    // So large that writing one takes longer than looking how much is there.
    const chunk = Buffer.alloc(24 * 1024 * 1024, 'a')
    const sizes: number[] = []
    async function* later() {
      for (let made = 0; made < 4; made += 1) {
        const temporary = (await readdir(folder)).find(entry => entry.endsWith('.tmp')) ?? ''
        sizes.push((await stat(join(folder, temporary))).size)
        yield chunk
      }
    }
    expect(await saveBytes(path, later())).toMatchObject({ bytes: 4 * chunk.length })
    expect(sizes.map((size, made) => size >= (made - 1) * chunk.length)).toEqual([true, true, true, true])
  })

  test('replaces a file at once: until then its name holds the old content', async () => {
    await writeFile(path, 'old')
    const seen: string[] = []
    async function* watched() {
      yield Buffer.from('new')
      seen.push(await readFile(path, 'utf8'))
    }
    await saveBytes(path, watched())
    expect(seen).toEqual(['old'])
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  test('keeps the permissions of the file that it replaces', async () => {
    await writeFile(path, 'old', { mode: 0o640 })
    await saveBytes(path, chunks('new'))
    expect((await stat(path)).mode & 0o777).toBe(0o640)
  })

  test('follows a link, so that the file behind it is replaced and the link stays', async () => {
    const elsewhere = join(folder, 'elsewhere')
    await mkdir(elsewhere)
    await writeFile(join(elsewhere, 'real.docx'), 'old')
    await symlink(join(elsewhere, 'real.docx'), path)
    await saveBytes(path, chunks('new'))
    expect((await lstat(path)).isSymbolicLink()).toBe(true)
    expect(await readlink(path)).toBe(join(elsewhere, 'real.docx'))
    expect(await readFile(join(elsewhere, 'real.docx'), 'utf8')).toBe('new')
  })
})

describe('a save that fails leaves the old file and nothing else', () => {
  beforeEach(() => writeFile(path, 'old'))
  afterEach(async () => {
    expect(await readFile(path, 'utf8')).toBe('old')
    expect((await readdir(folder)).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  test('when its source throws: that error comes out, and the source may tidy up', async () => {
    const events: string[] = []
    function* broken() {
      try {
        yield Buffer.from('half')
        throw new Error('the store is gone')
      } finally {
        events.push('tidied')
      }
    }
    await expect(saveBytes(path, broken())).rejects.toThrow('the store is gone')
    expect(events).toEqual(['tidied'])
  })

  test('when it is cancelled between two chunks, and the source may tidy up', async () => {
    const controller = new AbortController()
    const events: string[] = []
    function* endless() {
      try {
        for (let count = 1; ; count++) {
          if (count === 3) controller.abort()
          yield Buffer.from('more')
          events.push('asked again')
        }
      } finally {
        events.push('tidied')
      }
    }
    await expect(saveBytes(path, endless(), controller.signal)).rejects.toThrow(/abort/i)
    expect(events).toEqual(['asked again', 'asked again', 'tidied'])
  })

  test.each(['~$port.docx', '~$report.docx', '.~lock.report.docx#'])('when another program has it open and says so with %s', async lock => {
    await writeFile(join(folder, lock), 'Li Wei')
    expect(await refusal(saveBytes(path, chunks('new')))).toEqual({
      id: 'exporting.openWithLock',
      code: 'conflict',
      values: JSON.stringify({ name: 'report.docx', lock }),
    })
  })

  test('when the name is a folder', async () => {
    await mkdir(join(folder, 'there.docx'))
    expect(await refusal(saveBytes(join(folder, 'there.docx'), chunks('new')))).toMatchObject({ id: 'exporting.notAFile' })
  })

  test('when the folder is missing, or a file', async () => {
    expect(await refusal(saveBytes(join(folder, 'gone', 'a.docx'), chunks('new')))).toMatchObject({
      id: 'exporting.folderMissing',
      code: 'missing',
    })
    expect(await refusal(saveBytes(join(path, 'a.docx'), chunks('new')))).toMatchObject({ id: 'exporting.folderMissing' })
  })

  test.each(['CON', 'con.docx', 'Lpt1.report.csv', 'NUL .txt', 'a.', 'a ', 'line\nend', 'x'.repeat(300), '报'.repeat(86)])(
    'when the name is %j',
    async name => {
      expect((await refusal(saveBytes(join(folder, name), chunks('new')))).id).toMatch(/^exporting\.name/)
    },
  )

  test('and its sentence never says in which folder', async () => {
    const { values } = await refusal(saveBytes(join(folder, 'gone', 'a.docx'), chunks('new')))
    expect(values).toBe('{"name":"a.docx"}')
  })
})

describe('a disk of its own', () => {
  const isRoot = process.getuid?.() === 0
  let mounted = false
  const mount = (options: string) => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder], { stdio: 'pipe' })
      mounted = true
    } catch {
      mounted = false
    }
    return mounted
  }
  afterEach(() => {
    if (mounted) execFileSync('umount', [folder])
    mounted = false
  })

  test('that is full: a sentence, the old file whole, and saving works again when there is room', async context => {
    if (!mount('size=64k')) return context.skip('no small disk can be mounted here')
    await writeFile(path, 'old')
    const big = Array.from({ length: 64 }, () => 'x'.repeat(4096))
    expect(await refusal(saveBytes(path, chunks(...big)))).toMatchObject({ id: 'exporting.diskFull', code: 'conflict' })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['report.docx'])
    await saveBytes(path, chunks('new'))
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  test('that may only be read: a sentence, the old file whole', async context => {
    if (isRoot) {
      if (!mount('size=64k')) return context.skip('no disk can be mounted here')
      await writeFile(path, 'old')
      execFileSync('mount', ['-o', 'remount,ro', folder])
    } else {
      await writeFile(path, 'old')
      await chmod(folder, 0o555)
    }
    const newName = await refusal(saveBytes(join(folder, 'new.docx'), chunks('new')))
    const oldName = await refusal(saveBytes(path, chunks('new')))
    if (!isRoot) await chmod(folder, 0o755)
    expect(newName).toMatchObject({ id: 'exporting.readOnlyFolder', code: 'conflict' })
    expect(['exporting.readOnlyFolder', 'exporting.writeProtected']).toContain(oldName.id)
    expect(await readFile(path, 'utf8')).toBe('old')
  })
})

test('a pipe or a device is not replaced by a file', async context => {
  if (process.platform === 'win32') return context.skip('Windows has no named pipes in folders')
  execFileSync('mkfifo', [path])
  expect(await refusal(saveBytes(path, chunks('new')))).toMatchObject({ id: 'exporting.notAFile', code: 'invalid' })
  expect((await lstat(path)).isFIFO()).toBe(true)
})

test('a write-protected file is not replaced behind its back', async context => {
  if (process.getuid?.() === 0) return context.skip('the administrator may write everything')
  await writeFile(path, 'old', { mode: 0o444 })
  expect(await refusal(saveBytes(path, chunks('new')))).toMatchObject({ id: 'exporting.writeProtected' })
  expect(await readFile(path, 'utf8')).toBe('old')
})

describe('what the system says and what it means', () => {
  const cases: readonly (readonly [code: string, step: SavingStep, platform: NodeJS.Platform, id: string])[] = [
    ['ENOSPC', 'write', 'linux', 'diskFull'],
    ['EDQUOT', 'write', 'darwin', 'diskFull'],
    ['EFBIG', 'write', 'win32', 'diskFull'],
    ['EROFS', 'open', 'linux', 'readOnlyFolder'],
    ['EACCES', 'open', 'win32', 'readOnlyFolder'],
    ['EPERM', 'open', 'linux', 'readOnlyFolder'],
    ['EPERM', 'rename', 'win32', 'openElsewhere'],
    ['EACCES', 'rename', 'win32', 'openElsewhere'],
    ['EBUSY', 'rename', 'win32', 'openElsewhere'],
    ['EPERM', 'rename', 'linux', 'readOnlyFolder'],
    ['EBUSY', 'rename', 'linux', 'openElsewhere'],
    ['ENOENT', 'open', 'win32', 'folderMissing'],
    ['ENOTDIR', 'open', 'linux', 'folderMissing'],
    ['ENAMETOOLONG', 'open', 'linux', 'nameTooLong'],
    ['EISDIR', 'rename', 'linux', 'notAFile'],
    ['EIO', 'write', 'linux', 'failed'],
  ]
  test.each(cases)('%s while it should %s on %s: %s', (code, step, platform, id) => {
    const error = faultOf(Object.assign(new Error('x'), { code }), step, 'a.docx', platform)
    expect(error.sentence).toEqual({
      id: `exporting.${id}`,
      values: id === 'failed' ? { name: 'a.docx', reason: 'EIO' } : { name: 'a.docx' },
    })
  })
})

describe('names', () => {
  test.each(['report.docx', '报告 2026.docx', '.hidden', 'console.docx', 'com10.csv', 'a..b', 'x'.repeat(255)])(
    '%j is fine everywhere',
    name => {
      for (const platform of ['linux', 'darwin', 'win32'] as const) expect(nameProblem(name, platform)).toBe(null)
    },
  )

  test.each(['a:b.docx', 'what?.csv', 'a"b', '<a>', 'a|b', 'a*'])('%j is refused only where it would mean something else', name => {
    expect(nameProblem(name, 'win32')).toBe('exporting.nameForbiddenSign')
    expect(nameProblem(name, 'linux')).toBe(null)
  })

  test('a name is measured as its system measures it', () => {
    expect(nameProblem('报'.repeat(100), 'linux')).toBe('exporting.nameTooLong')
    expect(nameProblem('报'.repeat(100), 'win32')).toBe(null)
    expect(nameProblem('x'.repeat(256), 'win32')).toBe('exporting.nameTooLong')
  })
})
