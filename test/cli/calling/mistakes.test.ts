import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../program.ts'

/** What people get wrong on the command line, and what they are told: what happened, that nothing was changed, what to do. */

const text = 'A PLAN\n\n1. One 😀.\n\n2. Two.\n'
const deep = Array.from({ length: 14 }, (_, level) => `L${level}`)

let desk: Desk
let plan = ''
beforeAll(async () => {
  desk = new Desk()
  writeFileSync(desk.path('plan.txt'), text)
  writeFileSync(desk.path('gb.txt'), Buffer.from('b1b1beA9cad00a0ab5dad2bbccf520b7a2d5b9cdd0d3fda1a30a'.repeat(3), 'hex'))
  writeFileSync(desk.path('noise.csv'), Buffer.from(Array.from({ length: 900 }, (_, index) => (index * 7919) % 256)))
  writeFileSync(desk.path('deep.csv'), `path\n${deep.join(' > ')}\n`)
  const [entry] = await desk.json<{ id: string }[]>(0, 'import', 'plan.txt')
  plan = entry?.id ?? ''
})
afterAll(() => desk.remove())

/** Runs a command that is refused, sees that nothing was changed, and hands back the sentence. */
async function refused(exit: 1 | 2, ...args: readonly [string, ...string[]]): Promise<string> {
  const before = await desk.json(0, 'history')
  const { error } = await desk.json<{ error: { message: string } }>(exit, ...args)
  expect(await desk.json(0, 'history')).toEqual(before)
  return error.message
}

describe('set', () => {
  it.each([['shortTitle', 'short_title'], ['Title', 'title'], ['issued on', 'issued_on'], ['ＩＳＳＵＥＲ', 'issuer'], ['period-from', 'period_from']])(
    'does not take %s for an attribute of its own, and says how %s is written', async (name, key) => {
      expect(await refused(2, 'set', plan, `${name}=2026`, 'kind=plan')).toBe(`“${name}” is written ${key}. Nothing was changed.`)
    })

  it('says that an attribute is new, and what it may have been meant for; not a second time', async () => {
    const told = async (...args: string[]) => (await desk.run('set', plan, ...args)).err
    expect(await told('isuer=Somebody')).toBe('“isuer” is a new attribute of this project. If issuer was meant, “clausebook undo” takes it back.\n')
    expect(await told('地区=北京')).toBe('“地区” is a new attribute of this project. If jurisdiction was meant, “clausebook undo” takes it back.\n')
    expect(await told('Budget=1', 'isuer=Else')).toBe('“Budget” is a new attribute of this project.\n')
    expect(await told('Budget=2', 'issuer=City', 'Nothing=')).toBe('')
  })

  it.each([[['kind=plan', 'kind=law'], 'kind'], [['Own  name=1', 'issuer=X', 'Own name=1'], 'Own name']])('does not choose between two values: %j', async (pairs, key) => {
    expect(await refused(2, 'set', plan, ...pairs)).toBe(`“${key}” is given twice. Nothing was changed.`)
  })

  it('takes an attribute that the project has under such a name since earlier', async () => {
    const other = new Desk()
    writeFileSync(other.path('plan.txt'), text)
    await other.json(0, 'import', 'plan.txt')
    await other.json(0, 'attributes', 'define', 'Short title')
    expect((await other.json<{ attributes: object }>(0, 'set', 'A PLAN', 'Short title=AP')).attributes).toMatchObject({ 'Short title': 'AP' })
    other.remove()
  })

  it('does not let a period end before it begins', async () => {
    const turned = expect.stringMatching(/would begin \(2026-05\) after it ends \(2025\)\. Nothing was changed\./)
    expect(await refused(1, 'set', plan, 'period_from=2026-05', 'period_to=2025')).toEqual(turned)
    await desk.json(0, 'set', plan, 'period_from=2026-05', 'period_to=2026')
    expect(await refused(1, 'set', plan, 'period_to=2025')).toEqual(turned)
    await desk.json(0, 'set', plan, 'period_to=', 'period_from=2030')
    await desk.json(0, 'set', plan, 'period_from=2024', 'period_to=2026-12-31', 'kind=plan')
  })
})

describe('files and long words', () => {
  it('what a project keeps beside it is no file to write', async () => {
    for (const beside of ['-wal', '-shm', '-lock', '-journal']) {
      const told = `“${desk.project}${beside}” is a name for what “${desk.project}” keeps beside it while it is open. Nothing was written. Choose another name.`
      expect(await refused(1, 'export', '--format', 'csv', '--out', desk.project + beside)).toBe(told)
      expect(await refused(1, 'backup', desk.project + beside)).toBe(told)
    }
    expect(readdirSync(desk.folder).filter(name => name.startsWith(desk.project))).toEqual([desk.project])
    await desk.json(0, 'export', '--format', 'csv', '--out', 'notes-wal')
  })

  it('a name that no file can have is told as such, and of long words the beginning', async () => {
    expect(await refused(1, 'restore', 'x'.repeat(3_000))).toContain('it is too long')
    expect(await refused(2, 'text', '照'.repeat(3_000))).toBe(`No document has the id or the title “${'照'.repeat(199)}…”. “clausebook documents” lists them.`)
  })
})

describe('places in a text', () => {
  it.each([['100000000000000000000000', '100000000000000000000000'], ['9'.repeat(400), `${'9'.repeat(39)}…`], ['-7', '-7']])('beyond it, %s, are told as they were written', async (end, shown) => {
    const sentence = `The range 0–${shown} goes beyond the text, which ends at ${text.length}. Nothing was changed. Choose a range within the text.`
    expect(await refused(1, 'annotate', plan, '--start', '0', '--end', end, '--theme', 'A')).toBe(sentence)
    const [clause] = await desk.json<{ id: string }[]>(0, 'clauses', plan)
    expect(await refused(1, 'correct-clause', plan, clause?.id ?? '', '--start', '0', '--end', end)).toBe(sentence)
    expect(await refused(1, 'correct-clause', plan, clause?.id ?? '', '--split', end)).toContain('goes beyond the text')
  })

  it('a clause is split within its own words and nowhere else', async () => {
    const [title, one] = await desk.json<{ id: string; start: number; text_end: number }[]>(0, 'clauses', plan)
    const split = (at: number) => refused(1, 'correct-clause', plan, one?.id ?? '', '--split', String(at))
    const told = `does not lie within the clause’s own words, which stand at ${one?.start}–${one?.text_end}. Nothing was changed.`
    for (const at of [2, one?.start ?? 0, one?.text_end ?? 0, text.length]) expect(await split(at)).toBe(`The place ${at} ${told}`)
    expect(title?.start).toBe(0)
  })

  it('and steps between levels are whole numbers', async () => {
    const [clause] = await desk.json<{ id: string }[]>(0, 'clauses', plan)
    const by = (level: string) => refused(2, 'correct-clause', plan, clause?.id ?? '', '--level', level)
    expect(await by('9'.repeat(30))).toBe(`--level can’t be ${'9'.repeat(30)}. It is a whole number from -12 to 12.`)
    expect(await by('-13')).toContain('from -12 to 12')
    expect(await by('1e3')).toContain('with the digits 0–9')
    expect(await refused(2, 'history', '--limit', '0')).toContain('from 1 to')
  })
})

describe('themes', () => {
  it('are made twelve deep at most, and tagged and found however deep they stand', async () => {
    expect(await refused(1, 'annotate', plan, '--start', '0', '--end', '6', '--theme', deep.join(' > '))).toContain('more than 12 names')
    await desk.json(0, 'themes', 'import', 'deep.csv')
    expect(await desk.json(0, 'annotate', plan, '--start', '0', '--end', '6', '--theme', deep.join(' > '))).toMatchObject({ themes: [deep.join(' > ')] })
    expect(await desk.json(0, 'annotations', '--theme', deep.join(' > '))).toHaveLength(1)
  })

  it('are a hundred to a highlight at most', async () => {
    expect(await refused(2, 'annotate', plan, '--start', '0', '--end', '6', '--theme', ...Array.from({ length: 101 }, (_, index) => `T${index}`))).toContain('100 themes')
  })
})

describe('files', () => {
  it('that are no text are told in the words of what was to be read', async () => {
    expect(await refused(1, 'themes', 'import', 'noise.csv')).toMatch(/“noise\.csv” is not a text.*A codebook is a CSV file.*path, definition, color, shortcut/)
    expect(await refused(1, 'attributes', 'import', 'noise.csv')).toMatch(/“noise\.csv” is not a text.*CSV/)
    expect(await refused(1, 'correct', plan, 'noise.csv')).toMatch(/“noise\.csv” is not a text in UTF-8\. Nothing was changed\./)
    writeFileSync(desk.path('empty.txt'), '')
    expect(await refused(1, 'correct', plan, 'empty.txt')).toBe('This file is empty: 0 bytes. Nothing was stored.')
  })

  it('that are not there are told as such', async () => {
    const [entry] = await desk.json<{ error: { message: string } }[]>(1, 'import', 'nowhere.txt')
    expect(entry?.error.message).toMatch(/“nowhere\.txt” can’t be read: there is no such file.*Check its name/)
    expect(await refused(1, 'replace', plan, 'nowhere.txt')).toBe(entry?.error.message)
  })

  it('that are here already are counted as such, and who asks for another encoding is told how to get it', async () => {
    const [first] = await desk.json<{ encoding: string }[]>(0, 'import', 'gb.txt')
    expect(first?.encoding).toBe('gb18030')
    const { err, out } = await desk.run('import', 'gb.txt', 'plan.txt', '--encoding', 'latin1')
    expect(err).toContain('gb.txt: It is already here, read as gb18030. “clausebook replace DOC --encoding windows-1252” reads it as windows-1252.\n')
    expect(out.toString()).toContain('0 files brought in, 2 already here, none failed.')
  })

  it.each<[string, ...string[]]>([['export', '--format', 'csv', '--out'], ['themes', 'export'], ['backup']])('with a name that no file can have are refused in a sentence: %s', async (...command) => {
    expect(await refused(1, ...command, `${'n'.repeat(300)}.x`)).toMatch(/too long/)
    expect(await refused(2, ...command, '-')).toMatch(/“-” is not the name of a file/)
    expect(readdirSync(desk.folder)).not.toContain('-')
  })

  it('say where no terminal is that they read, and no more often than a file is done', async () => {
    mkdirSync(desk.path('many'))
    for (let index = 0; index < 12; index += 1) writeFileSync(desk.path(`many/${index}.txt`), `${index}. A plan.\n`.repeat(2_000))
    const lines = (await desk.run('import', 'many')).err.split('\n').filter(line => line.startsWith('Reading'))
    expect(lines[0]).toMatch(/^Reading \S.* \(0\/12\)$/u)
    expect(new Set(lines.map(line => line.slice(line.lastIndexOf('(')))).size).toBe(lines.length)
  })

  it('show of a single file how much of it is done, never a part of a file', async () => {
    writeFileSync(desk.path('long.txt'), '1. A plan.\n'.repeat(20_000))
    for (const [command = '', ...rest] of [['import', 'long.txt'], ['replace', plan, 'long.txt', '--preview']]) {
      const lines = (await desk.run(command, ...rest)).err.split('\n').filter(line => /long\.txt \(/u.test(line))
      expect(lines.length).toBeGreaterThan(0)
      for (const line of lines) expect(line).toMatch(/ long\.txt \(\d+ %\)$/u)
    }
  })
})

it('a folder without files is told as such, and fails nothing', async () => {
  mkdirSync(desk.path('bare'))
  const ended = await desk.run('import', 'bare', 'plan.txt')
  expect([ended.exit, ended.err]).toEqual([0, expect.stringContaining('bare: There is no file in this folder')])
})

it('a page of excerpts or of the codebook is not there yet, whether it is asked for by name or not; a page of one document is', async () => {
  for (const what of [[], ['--what', 'excerpts'], ['--what', 'codebook', '--document', plan]]) {
    expect(await refused(2, 'export', '--format', 'html', '--out', 'page.html', ...what)).toContain('not yet in this version')
  }
  expect(await refused(1, 'export', '--format', 'html', '--what', 'document', '--out', 'page.html')).toContain('exactly one document')
  expect(existsSync(desk.path('page.html'))).toBe(false)
  await desk.json(0, 'export', '--format', 'html', '--document', plan, '--out', 'page.html')
  expect(readFileSync(desk.path('page.html'), 'utf8')).toContain('<html')
})

it('a codebook does not go to a file that is called as another format', async () => {
  for (const name of ['c.docx', 'c.XLSX', 'c.qdpx']) {
    expect(await refused(2, 'themes', 'export', name)).toContain(`not to “${name}”`)
    expect(existsSync(desk.path(name))).toBe(false)
  }
  for (const name of ['c.csv', 'c.txt', 'c']) await desk.json(0, 'themes', 'export', name)
})

it('a query without a word finds nothing, and says why', async () => {
  expect((await desk.run('search', '*')).err).toBe('There is no word in this query to look for.\n')
  expect(await desk.json(0, 'search', '“”')).toEqual([])
  expect((await desk.run('search', 'plan')).err).toBe('')
})

it('says at which character a query is not understood, and finds nothing else instead', async () => {
  const { exit, err, out } = await desk.run('search', '养老 AND', '(plan', 'OR home')
  expect([exit, out.length, err]).toEqual([2, 0, 'This bracket is not closed.\n\n  养老 AND (plan OR home\n           ^\n'])
  expect(await desk.json(2, 'search', 'plan OR')).toEqual({ error: { code: 'usage', message: expect.stringContaining('\n  plan OR\n       ^^'), start: 5, end: 7 } })
  expect((await desk.run('searches', 'save', 'Wrong', '--query', 'OR plan')).err).toContain('\n  OR plan\n  ^^')
  expect(await desk.json(0, 'searches')).toEqual([])
  const quoted = await desk.run('search', '"one')
  expect([quoted.exit, quoted.err]).toEqual([0, 'This quotation mark is not closed: all that follows is looked for as one phrase.\n\n  "one\n  ^\n'])
  const long = (await desk.run('search', `${'word '.repeat(40)}NOT`)).err.split('\n')
  expect(long[2]).toMatch(/^ {2}….{60}NOT$/u)
  expect(long[3]?.indexOf('^')).toBe(long[2]?.indexOf('NOT'))
  expect(await desk.json<unknown[]>(0, 'search', 'one OR two')).toHaveLength(2)
})

it.each([
  ['a file', () => desk.path('plan.txt')],
  // Making folders there says of the folder above that it is missing: whoever makes that one first never ends.
  ...(process.platform === 'linux' ? [['a file system that takes none', () => '/proc/nope'] as const] : []),
] as const)('a place for backups that can’t be written (%s) is named, and what was done stays done', async (_, place) => {
  const { err, exit } = await desk.ask(['set', plan, 'kind=law', '--project', desk.project], { CLAUSEBOOK_HOME: place() })
  expect([exit, err]).toEqual([0, `What was done is saved, but the project was not backed up or closed as it should be. Nothing can be written in ${place()}, where backups go. Set CLAUSEBOOK_HOME to a folder of yours.\n`])
  expect(await desk.json(0, 'documents')).toContainEqual(expect.objectContaining({ id: plan, kind: 'law' }))
})

it('an attribute without a name is none', async () => {
  expect(await refused(1, 'attributes', 'define', ' ')).toBe('An attribute needs a name. Nothing was changed.')
  expect(await refused(1, 'attributes', 'change', 'Budget', '--name', '')).toBe('An attribute needs a name. Nothing was changed.')
  expect(readFileSync(desk.path('plan.txt'), 'utf8')).toBe(text)
})
