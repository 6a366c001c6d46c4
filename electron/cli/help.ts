import { commonOptions, type Option, type Options } from './arguments/arguments.ts'
import { type CommandName, commands } from './commands.ts'
import { widthOf } from './output/table.ts'
import type { Words } from './words.ts'

const program = 'clausebook'

/** What `--help` prints. */
export function helpForAll(words: Words): string {
  const all = Object.entries(commands).map(([name, { help }]) => [name, words(help)] as const)
  return [
    words('cli.about'),
    '',
    `${words('cli.usage')}: ${program} COMMAND --project FILE […]`,
    '',
    `${words('cli.commands')}:`,
    lines([...all, ['help', words('cli.help.help')]]),
    '',
    `${words('cli.options')}:`,
    optionLines({ ...commonOptions, version: { value: null, help: 'cli.option.version' } }, words),
    '',
    words('cli.doc'),
    words('cli.exits'),
    words('cli.more'),
  ].join('\n')
}

/** What `help COMMAND` prints. */
export function helpFor(name: CommandName, words: Words): string {
  const { usage, help, options } = commands[name]
  return [
    words(help),
    '',
    `${words('cli.usage')}: ${program} ${[name, usage, '--project FILE', '[--json]'].filter(Boolean).join(' ')}`,
    '',
    `${words('cli.options')}:`,
    optionLines({ ...options, ...commonOptions }, words),
    ...(usage.includes('DOC') ? ['', words('cli.doc')] : []),
  ].join('\n')
}

function optionLines(options: Options, words: Words): string {
  return lines(Object.entries<Option>(options).map(([name, { value, help, helpValues }]) => [`--${name}${value === null ? '' : ` ${value}`}`, words(help, helpValues)]))
}

function lines(pairs: readonly (readonly [string, string])[]): string {
  const width = pairs.reduce((most, [term]) => Math.max(most, widthOf(term)), 0)
  return pairs.map(([term, text]) => `  ${term}${' '.repeat(width - widthOf(term) + 2)}${text}`).join('\n')
}
