import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../../electron/cli/commands.ts'
import { helpFor, helpForAll } from '../../../electron/cli/help.ts'
import { runCommand } from '../../../electron/cli/run.ts'
import { commandWords } from '../../../electron/cli/words.ts'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import { Desk, oneValue } from '../program.ts'

let desk: Desk
beforeAll(() => {
  desk = new Desk()
})
afterAll(() => desk.remove())

/** A call that ends before any project is opened, in this process. */
async function called(...argv: string[]) {
  const told: string[] = []
  const ended = await runCommand(argv, { version: '1.2.3', env: {}, signal: new AbortController().signal, startWorker: startChildWorker, tell: line => void told.push(line), isWatched: false })
  return { ...ended, told: told.join('\n') }
}

describe('wrong usage', () => {
  it.each([
    ['no command', [], 'Which command?'],
    ['no command but options', ['--project', 'x'], 'Which command?'],
    ['an unknown command', ['frobnicate', '--project', 'x'], 'no command “frobnicate”'],
    ['a command of every object', ['constructor', '--project', 'x'], 'no command “constructor”'],
    ['an unknown option', ['documents', '--project', 'x', '--frobnicate'], 'no option --frobnicate'],
    ['a name that looks like an option', ['import', '-plan.txt', '--project', 'x'], 'has no option -plan.txt. “clausebook help import” lists them. Words that begin with a dash are written after “ -- ”, files also as ./-plan.txt.'],
    ['no project', ['documents'], '--project FILE is missing'],
    ['an empty project', ['documents', '--project='], '--project FILE is missing'],
    ['a project that is not there', ['documents', '--project', '/no/such/p.clausebook'], '/no/such/p.clausebook: no such project'],
    ['an argument too many', ['documents', 'x', '--project', 'x'], 'is called as'],
    ['an argument too few', ['text', '--project', 'x'], 'is called as: text DOC'],
    ['no range', ['annotate', 'D', '--project', '/no/such/p.clausebook'], '--start is missing'],
    ['no format', ['export', '--out', 'x', '--project', 'x'], '--format is missing'],
    ['no file', ['export', '--format', 'csv', '--project', '/no/such/p.clausebook'], '--out is missing'],
    ['an unknown format', ['export', '--format', 'pdf', '--out', 'x', '--project', 'x'], 'one of docx, csv'],
    ['an unknown column', ['export', '--format', 'csv', '--columns', 'quote,page', '--out', 'x', '--project', 'x'], '“page”'],
    ['the empty name of a file', ['import', 'a.txt', '', '--project', 'x'], 'The name of a file is empty'],
    ['the empty name of a codebook', ['themes', 'import', '', '--project', 'x'], 'The name of a file is empty'],
    ['the empty name of a file to write', ['export', '--format', 'csv', '--out', '', '--project', 'x'], 'The name of a file is empty'],
    ['the empty name of a copy', ['backup', '', '--project', 'x'], 'The name of a file is empty'],
    ['the empty name of what to restore', ['restore', '', '--project', 'x'], 'The name of a file is empty'],
    ['a path with a gap', ['annotate', 'D', '--start', '0', '--end', '1', '--theme', 'A >  > B', '--project', 'x'], 'not a path of themes'],
  ])('is refused with 2 and a sentence: %s', async (_, argv, words) => {
    const { exit, out, told } = await called(...argv)
    expect([exit, out]).toEqual([2, ''])
    expect(told).toContain(words)
    const inJson = await called(...argv, '--json')
    expect(inJson.exit).toBe(2)
    expect(JSON.parse(inJson.out)).toEqual({ error: { code: 'usage', message: told } })
  })

  it.each([
    ['a query', ['search', '养'.repeat(2_001)], 'QUERY is too long'],
    ['a title', ['export', '--format', 'docx', '--out', 'x', '--title', 'T'.repeat(501)], '--title is too long'],
    ['a theme’s name', ['annotate', 'D', '--start', '0', '--end', '1', '--theme', `A > ${'L'.repeat(2_001)}`], '--theme is too long'],
  ])('what the engine would not take is told in a sentence: %s', async (_, argv, words) => {
    const { exit, told } = await called(...argv, '--project', 'x')
    expect([exit, told]).toEqual([1, expect.stringContaining(words)])
  })

  it.each([
    ['export', '--format', 'md', '--out', 'x'],
    ['export', '--format', 'jsonld', '--out', 'x'], ['export', '--format', 'qdpx', '--out', 'x'],
    ['export', '--format', 'md', '--what', 'targets', '--out', 'x'],
  ])('is what a later version will do: %s %s %s', async (...argv) => {
    const { exit, told } = await called(...argv, '--project', 'x')
    expect([exit, told]).toEqual([2, expect.stringContaining('not yet in this version')])
  })
})

describe('help', () => {
  it('names every command, and explains each with its options', async () => {
    const { out, exit } = await called('--help')
    expect(exit).toBe(0)
    for (const name of Object.keys(commands)) {
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
      const one = await called('help', name)
      expect(await called(name, '--help')).toEqual(one)
      expect(one.out).toContain(`clausebook ${name}`)
      for (const option of Object.keys(commands[name as keyof typeof commands].options)) expect(one.out).toContain(`--${option}`)
    }
    expect((await called('help')).out).toBe(out)
    expect((await called('help', '--project', 'x')).out).toBe(out)
    expect((await called('help', '--project', 'x', 'import')).out).toBe((await called('help', 'import')).out)
    expect((await called('help', 'frobnicate')).exit).toBe(2)
    expect(await called('--version')).toMatchObject({ out: '1.2.3\n', exit: 0 })
    expect(JSON.parse((await called('help', '--json')).out)).toBe(out.trimEnd())
  })

  it('exists in Chinese throughout', () => {
    const words = commandWords('zh')
    expect(helpForAll(words)).toContain('用法')
    for (const name of Object.keys(commands)) expect(helpFor(name as keyof typeof commands, words)).toMatch(/\p{Script=Han}/u)
  })
})

describe('the program itself', () => {
  it('ends with 2 and writes to the error stream only, when it is called wrongly', async () => {
    const { out, err, exit } = await desk.call([])
    expect([out.toString(), exit]).toEqual(['', 2])
    expect(err).toMatch(/^Which command\?.*\n$/)
  })

  it('says its version, and speaks the terminal’s language to people but not to programs', async () => {
    expect((await desk.call(['--version'])).out.toString()).toMatch(/^\d+\.\d+\.\d+\n$/)
    const chinese = { env: { LANG: 'zh_CN.UTF-8' } }
    expect((await desk.call(['documents', '--project', 'nowhere'], chinese)).err).toContain('没有该项目')
    expect(oneValue((await desk.call(['documents', '--project', 'nowhere', '--json'], chinese)).out)).toMatchObject({ error: { message: expect.stringMatching(/: no such project\. Check the path/) } })
  })
})
