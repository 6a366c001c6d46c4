import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

type Row = { readonly id: string; readonly rule: string; readonly file: string; readonly title: string; readonly seenRed: string; readonly broken: string }
type Table = { readonly known: readonly string[]; readonly rows: readonly Row[] }

/** Reads the table: the line that lists the rules, and every row under it. */
function readTable(text: string): Table {
  const known = /^Rules: (.+)$/m.exec(text)?.[1]?.split(', ').flatMap(spread) ?? []
  const rows = text.split('\n').filter(line => /^\| [A-Z]\d+ /.test(line)).map(line => {
    const [, id = '', rule = '', file = '', title = '', seenRed = '', broken = ''] = line.split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|'))
    return { id, rule, file: unquote(file), title: unquote(title), seenRed, broken }
  })
  return { known, rows }
}

const unquote = (cell: string) => /^`(.*)`$/.exec(cell)?.[1] ?? cell

/** `E1–E3` stands for E1, E2, E3. */
function spread(range: string): string[] {
  const [, letter = '', first = '', last = first] = /^([A-Z])(\d+)(?:–[A-Z](\d+))?$/.exec(range) ?? []
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `${letter}${Number(first) + index}`)
}

/** Titles of the tests in a file that run: of `test` and `it` with all that may stand behind them, but for those that are left out for good. */
function titlesIn(text: string): ReadonlySet<string> {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  const titles = new Set<string>()
  const textOf = (node: ts.Node | undefined) =>
    node && ts.isStringLiteralLike(node) ? node.text : node && ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : undefined
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    if (!ts.isCallExpression(node)) return
    const called = node.expression.getText()
    if (!/^(test|it)\b/.test(called) || /^\w+\.(skip|todo|fails)\b/.test(called)) return
    const title = textOf(node.arguments[0])
    if (title === undefined) return
    titles.add(title)
    // Where the title is the case's own first word, the words of the cases are titles.
    if (title !== '%s' || !ts.isCallExpression(node.expression)) return
    const [cases] = node.expression.arguments
    if (!cases || !ts.isArrayLiteralExpression(cases)) return
    for (const each of cases.elements) {
      const own = textOf(ts.isArrayLiteralExpression(each) ? each.elements[0] : each)
      if (own !== undefined) titles.add(own)
    }
  }
  visit(file)
  return titles
}

/** What is wrong with a table: empty where every rule has its test, or says why it has none. */
function problemsOf({ known, rows }: Table, read: (file: string) => string | null): string[] {
  const problems: string[] = []
  for (const id of known) if (!rows.some(row => row.id === id)) problems.push(`${id} has no row`)
  const titlesByFile = new Map<string, ReadonlySet<string> | null>()
  const titlesOf = (file: string) => {
    if (!titlesByFile.has(file)) {
      const text = read(file)
      titlesByFile.set(file, text === null ? null : titlesIn(text))
    }
    return titlesByFile.get(file) ?? null
  }
  for (const { id, rule, file, title, seenRed, broken } of rows) {
    if (!known.includes(id)) problems.push(`${id} is no rule that is known`)
    if (file === '–') {
      if (broken.length < 20) problems.push(`${id} has neither a test nor a reason`)
      if (seenRed !== 'not yet') problems.push(`${id} says that it was seen red and names no test`)
      continue
    }
    const titles = titlesOf(file)
    if (!titles) problems.push(`${id}: there is no ${file}`)
    else if (!titles.has(title)) problems.push(`${id}: ${file} has no test “${title}”`)
    if (!rule || !broken) problems.push(`${id} does not say what the rule is and what was broken`)
    if (!/^\d{4}-\d\d-\d\d$/.test(seenRed)) problems.push(`${id} (${rule}) was never seen red`)
  }
  return problems
}

const text = readFileSync(join(root, 'test/rules.md'), 'utf8')
const readFile = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null)

describe('the table of rules and their tests', () => {
  test('names for each rule a test that is there and was seen red, or says why there is none yet', () => {
    const { known, rows } = readTable(text)
    expect(known.length).toBeGreaterThan(60)
    expect(problemsOf({ known, rows }, readFile)).toEqual([])
    const proven = new Set(rows.filter(({ file }) => file !== '–').map(({ id }) => id))
    console.log(`${proven.size} of ${known.length} rules have a test that was seen red; not yet: ${known.filter(id => !proven.has(id)).join(', ')}`)
  })

  test.each<readonly [name: string, from: RegExp, to: string, problem: RegExp]>([
    ['a rule without a row', /^Rules: /m, 'Rules: X1, ', /^X1 has no row$/],
    ['a row of no rule', /^\| L1 /m, '| L99 ', /^L99 is no rule that is known$/],
    ['a test that is gone', /`is good once`/, '`is good twice`', /^L5: .* has no test “is good twice”$/],
    ['a file that is gone', /`test\/loopback\/sessions\.test\.ts`/, '`test/loopback/gone.test.ts`', /^L3: there is no test\/loopback\/gone\.test\.ts$/],
    ['a test that was never seen red', /^(\| L1 .*\| )\d{4}-\d\d-\d\d /m, '$1', /^L1 .* was never seen red$/],
    ['a rule without a reason', /^\| E19 .*$/m, '| E19 | fuses | – | – | not yet | later |', /^E19 has neither a test nor a reason$/],
  ])('would not be green with %s', (_name, from, to, problem) => {
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(problemsOf(readTable(changed), readFile).some(each => problem.test(each))).toBe(true)
  })

  test('takes no test for one that is left out for good, that is only named, or whose title is only a word somewhere', () => {
    const file = "test('a', f); it.each(x)('b %s', f); test.skip('c', f); it.todo('d'); const e = 'e' // test('g', f)\ntest.skipIf(!h)('i', f)\ntest.each([['j', 1], ['k', 2]])('%s', f)"
    expect([...titlesIn(file)].toSorted()).toEqual(['%s', 'a', 'b %s', 'i', 'j', 'k'])
  })
})
