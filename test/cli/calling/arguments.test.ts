import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Arguments, type Call, splitCommand } from '../../../electron/cli/arguments/arguments.ts'
import { Stop } from '../../../electron/cli/stop.ts'

const call: Call = {
  name: 'annotate',
  usage: 'DOC',
  options: {
    start: { value: 'N', help: 'cli.option.start' },
    theme: { value: 'PATH…', many: 'greedy', help: 'cli.option.tag' },
    document: { value: 'DOC', many: 'repeated', help: 'cli.option.document' },
    star: { value: null, help: 'cli.option.star' },
  },
  least: 1,
  most: 1,
}
const read = (...argv: string[]) => new Arguments(argv, call)
const problem = (body: () => unknown) => {
  try {
    body()
  } catch (error) {
    if (error instanceof Stop) return `${error.exit} ${error.sentence.id}`
    throw error
  }
  return 'no problem'
}

describe('a call’s arguments', () => {
  it('stand before or after options, whose values may follow a space or a sign', () => {
    for (const argv of [['D', '--start', '5'], ['--start', '5', 'D'], ['--start=5', 'D']]) {
      expect(read(...argv).free()).toEqual(['D'])
      expect(read(...argv).number('start')).toBe(5)
    }
    expect(read('--start=a=b', 'D').text('start')).toBe('a=b')
  })

  it('may look like options after two dashes', () => {
    expect(read('--', '--start').free()).toEqual(['--start'])
    expect(read('--star', '--', '-x').free()).toEqual(['-x'])
    expect(read('-').free()).toEqual(['-'])
  })

  it.each([
    [['D', '--theme', 'A', '--theme', 'B']],
    [['D', '--theme', 'A', 'B']],
    [['--theme', 'A', 'B', 'D']],
    [['--theme', 'A', 'B', '--star', 'D']],
    [['--theme', 'A', 'B', '--', 'D']],
    [['D', '--theme=A', '--theme=B']],
  ])('give a greedy option several values: %j', argv => {
    expect(read(...argv).texts('theme')).toEqual(['A', 'B'])
    expect(read(...argv).free()).toEqual(['D'])
  })

  it('give values that begin with a dash, but not one of the command’s options', () => {
    expect(read('D', '--theme', '- a').texts('theme')).toEqual(['- a'])
    expect(read('D', '--theme', '--no-such').texts('theme')).toEqual(['--no-such'])
    expect(problem(() => read('D', '--theme', '--star'))).toBe('2 cli.optionNeedsValue')
    expect(problem(() => read('D', '--start'))).toBe('2 cli.optionNeedsValue')
  })

  it.each([
    [['D', '--nope'], '2 cli.unknownOption'],
    [['D', '-x'], '2 cli.unknownDash'],
    [['D', '--__proto__'], '2 cli.unknownOption'],
    [['D', '--constructor=1'], '2 cli.unknownOption'],
    [['D', '--star=yes'], '2 cli.optionTakesNoValue'],
    [['D', '--start', '1', '--start', '2'], '2 cli.optionTwice'],
  ])('refuse %j', (argv, expected) => {
    expect(problem(() => read(...argv))).toBe(expected)
  })

  it('refuse too few and too many', () => {
    expect(problem(() => read().free())).toBe('2 cli.wrongArguments')
    expect(problem(() => read('D', 'E').free())).toBe('2 cli.wrongArguments')
  })

  it.each(['1e3', '-1', '٣', '1.0', '0x10', '', ' 5', '5 ', '007', '+1', '1_000', '99999999999999999999', 'NaN'])('do not take %j for a number', text => {
    expect(problem(() => read('D', `--start=${text}`).number('start'))).toBe('2 cli.notANumber')
  })

  it('take every whole number as people write it', () => {
    fc.assert(
      fc.property(fc.nat(), value => {
        expect(read('D', '--start', String(value)).number('start')).toBe(value)
      }),
    )
  })

  it('never break on anything: they are read, or refused in a sentence', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('--', '-', '--theme', '--star', '--start', '--json', '--project', '--start=')), { maxLength: 8 }), argv => {
        splitCommand(argv)
        expect(problem(() => read(...argv).free())).toMatch(/^(no problem|2 cli\.)/)
      }),
    )
  })
})

describe('the command’s name', () => {
  it.each([
    [['documents'], 'documents', []],
    [['--project', 'documents', 'text', 'D'], 'text', ['--project', 'documents', 'D']],
    [['--json', 'text', 'D'], 'text', ['--json', 'D']],
    [['--json'], null, ['--json']],
    [[], null, []],
  ])('is found in %j', (argv, command, rest) => {
    expect(splitCommand(argv)).toEqual({ command, rest })
  })
})
