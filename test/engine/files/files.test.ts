import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Ticket } from '#contract/values.ts'
import { EngineError } from '#wire/fault.ts'
import { readJsonObject, writeJsonObject } from '../../../electron/engine/files/json-file.ts'
import { safeName } from '../../../electron/engine/files/names.ts'
import { type FileTickets, openTickets } from '../../../electron/engine/files/tickets.ts'

let folder: string
let tickets: FileTickets
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausebook-files-'))
  tickets = openTickets(folder)
})
afterEach(() => {
  tickets.close()
  rmSync(folder, { recursive: true, force: true })
})

function sentenceOf(body: () => unknown): string {
  try {
    body()
  } catch (error) {
    if (error instanceof EngineError) return error.sentence.id
    throw error
  }
  return 'done'
}

const put = (name: string, content = name) => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

describe('tickets', () => {
  test('a ticket stands for a path and tells nothing of it', () => {
    const path = put('plan.txt', 'abc')
    const ticket = tickets.fromPath(path)
    expect(Ticket.safeParse(ticket).success).toBe(true)
    expect(tickets.fromPath(path)).not.toBe(ticket)
    expect(tickets.open(ticket)).toEqual({ name: 'plan.txt', path, size: 3, own: false, isFound: false })
  })

  test('a guessed or released ticket opens nothing', () => {
    const ticket = tickets.fromPath(put('plan.txt'))
    tickets.release(ticket)
    expect(sentenceOf(() => tickets.open(ticket))).toBe('files.unknownTicket')
    expect(sentenceOf(() => tickets.open('__proto__'))).toBe('files.unknownTicket')
    expect(existsSync(join(folder, 'plan.txt'))).toBe(true)
  })

  test('a file that went away, or is a folder, is told by a sentence', () => {
    const path = put('plan.txt')
    const ticket = tickets.fromPath(path)
    rmSync(path)
    expect(sentenceOf(() => tickets.open(ticket))).toBe('files.gone')
    expect(sentenceOf(() => tickets.open(tickets.fromPath(folder)))).toBe('files.notAFile')
  })

  const network = ['\\\\host\\share\\plan.txt', '//host/share/plan.txt', '\\\\?\\UNC\\host\\share', '\\/host/x']
  test.each(network)('%s on another computer is refused', path => {
    expect(sentenceOf(() => tickets.fromPath(path))).toBe('files.networkPath')
    expect(sentenceOf(() => tickets.expand(path))).toBe('files.networkPath')
  })

  test('bytes are kept in a folder for this user only, and go with their ticket', () => {
    const ticket = tickets.fromBytes(Buffer.from('pasted'), 'a/../b.txt')
    const { name, path, own } = tickets.open(ticket)
    expect({ name, own }).toEqual({ name: 'a .. b.txt', own: true })
    expect(readFileSync(path, 'utf8')).toBe('pasted')
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    tickets.release(ticket)
    expect(existsSync(path)).toBe(false)
  })

  test('a produced file has its place and name before it is written', () => {
    const { ticket, path } = tickets.produce('Excerpts: 2024/26', 'docx')
    expect(sentenceOf(() => tickets.open(ticket))).toBe('files.gone')
    writeFileSync(path, 'made')
    expect(tickets.open(ticket)).toMatchObject({ name: 'Excerpts 2024 26.docx', size: 4 })
  })

  test('closing deletes what was kept, and the next engine clears what a dead one left', () => {
    const { path } = tickets.open(tickets.fromBytes(Buffer.from('x'), 'x'))
    const left = join(folder, 'temporary', '4194304000-abc')
    mkdirSync(left)
    const alive = join(folder, 'temporary', `${process.ppid}-abc`)
    mkdirSync(alive)
    tickets.close()
    expect(existsSync(path)).toBe(false)
    const next = openTickets(folder)
    next.fromBytes(Buffer.from('y'), 'y')
    expect(existsSync(left)).toBe(false)
    expect(existsSync(alive)).toBe(true)
    next.close()
  })
})

describe('folders', () => {
  test('files come in name order, folders among them, hidden ones, lock files and what systems lay there not', () => {
    for (const name of ['in/b.txt', 'in/a/2.txt', 'in/a/1.md', 'in/.git/x', 'in/.hidden', 'in/~$b.docx', 'in/Thumbs.db', 'in/a/desktop.ini', 'in/__MACOSX/b.txt', 'in/c.html']) put(name)
    const root = join(folder, 'in')
    expect(tickets.expand(root).map(path => path.slice(root.length + 1))).toEqual(['a/1.md', 'a/2.txt', 'b.txt', 'c.html'])
    expect(tickets.expand(join(root, 'b.txt'))).toEqual([join(root, 'b.txt')])
  })

  test('links in a circle end, and a linked folder is read once', () => {
    put('in/a/1.txt')
    symlinkSync(join(folder, 'in'), join(folder, 'in', 'a', 'up'))
    symlinkSync(join(folder, 'in', 'a'), join(folder, 'in', 'b'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'in', 'broken'))
    expect(tickets.expand(join(folder, 'in'))).toEqual([join(folder, 'in', 'a', '1.txt')])
  })

  test('more than 10,000 files are refused before anything is done with them', () => {
    const root = join(folder, 'many')
    mkdirSync(root)
    for (let number = 0; number <= 10_000; number++) writeFileSync(join(root, `${number}.txt`), '')
    expect(sentenceOf(() => tickets.expand(root))).toBe('files.tooMany')
    rmSync(join(root, '7.txt'))
    expect(tickets.expand(root)).toHaveLength(10_000)
  })

  test('a folder that is not there is told by a sentence', () => {
    expect(sentenceOf(() => tickets.expand(join(folder, 'nowhere')))).toBe('files.gone')
  })

  test.skipIf(process.platform === 'win32')('a device is no file that could be read, and within a folder it is passed over', () => {
    expect(sentenceOf(() => tickets.expand('/dev/null'))).toBe('files.notAFile')
    put('in/1.txt')
    symlinkSync('/dev/null', join(folder, 'in', 'null'))
    expect(tickets.expand(join(folder, 'in'))).toEqual([join(folder, 'in', '1.txt')])
  })
})

describe('temporary files', () => {
  test('find another place where the data folder can’t be written, and go with it', () => {
    const elsewhere = openTickets(put('no-folder'))
    const { path } = elsewhere.open(elsewhere.fromBytes(Buffer.from('x'), 'x.txt'))
    expect(readFileSync(path, 'utf8')).toBe('x')
    if (process.platform !== 'win32') expect(statSync(join(path, '..')).mode & 0o077).toBe(0)
    elsewhere.close()
    expect(existsSync(join(path, '..'))).toBe(false)
  })
})

describe('names', () => {
  test.each([
    ['Plan 2024–2026', 'Plan 2024–2026'],
    ['规划：第一稿', '规划：第一稿'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['con', 'con_'],
    ['LPT1.txt', 'LPT1_'],
    ['  .hidden. ', 'hidden'],
    ['\u202etxt.exe\0\n', 'txt.exe'],
    ['...', 'Project'],
    ['', 'Project'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name, 'Project')).toBe(safe)
  })

  test('any text becomes the name of a file that can be made and is found under it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const name = `${safeName(text, 'Project')}.clausebook`
        const path = join(folder, name)
        writeFileSync(path, '')
        const found = readdirSync(folder).includes(name)
        rmSync(path)
        return found
      }),
      { numRuns: 300 },
    )
  })

  test('a long name is cut between graphemes', () => {
    const name = safeName('👨‍👩‍👧'.repeat(50), 'Project')
    expect(name).toMatch(/^(👨‍👩‍👧)+$/u)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120)
  })
})

describe('small files', () => {
  test('what is written is read again', () => {
    const path = join(folder, 'new', 'settings.json')
    writeJsonObject(path, { a: 1 })
    expect(readJsonObject(path, () => undefined)).toEqual({ a: 1 })
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test.each(['{"a": 1', '[]', 'null', ''])('%j is no object: it is set aside and kept', content => {
    const path = put('settings.json', content)
    const lines: string[] = []
    expect(readJsonObject(path, line => lines.push(line))).toBeNull()
    const [aside] = readdirSync(folder).filter(name => name.startsWith('settings.json.broken-'))
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe(content)
    expect(existsSync(path)).toBe(false)
    expect(lines).toHaveLength(1)
  })

  test('no file is no value', () => {
    expect(readJsonObject(join(folder, 'none.json'), () => undefined)).toBeNull()
  })
})
