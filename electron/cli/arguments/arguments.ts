import type { MessageId } from '#domain/messages/catalogues.ts'
import { wrongUsage } from '../stop.ts'

export type Option = {
  /** What stands for its value in help; null for a switch. */
  readonly value: string | null
  /** May be given several times; a greedy one may also have several values after it (`--theme A B`). */
  readonly many?: 'repeated' | 'greedy'
  readonly help: MessageId
  readonly helpValues?: Readonly<Record<string, string | number>>
}
export type Options = Readonly<Record<string, Option>>

/** What stands of a mistaken value in the sentence about it: 40 UTF-16 code units at most. */
function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39).toWellFormed()}…` : value
}

/** What every command takes. */
export const commonOptions = {
  project: { value: 'FILE', help: 'cli.option.project' },
  json: { value: null, help: 'cli.option.json' },
  help: { value: null, help: 'cli.option.help' },
  'allow-synced-folder': { value: null, help: 'cli.option.synced' },
} as const satisfies Options

type Word = { readonly text: string; readonly place: 'free' | 'afterGreedy' | 'afterDashes' }
type Parsed = { readonly words: readonly Word[]; readonly values: ReadonlyMap<string, readonly string[]> }

/** The command's name and the rest of the call; options that every command takes may stand before it. */
export function splitCommand(argv: readonly string[]): { readonly command: string | null; readonly rest: readonly string[] } {
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? ''
    if (!argument.startsWith('-') || argument === '-') return { command: argument, rest: argv.toSpliced(index, 1) }
    if (argument === '--project') index += 1
  }
  return { command: null, rest: argv }
}

/** How a command is called. */
export type Call = {
  readonly name: string
  /** What stands after the name, as help prints it. */
  readonly usage: string
  readonly options: Options
  /** How many arguments it takes that belong to no option. */
  readonly least: number
  readonly most: number
}

/** A call's options and other arguments. */
export class Arguments {
  readonly #parsed: Parsed
  readonly #call: Call

  /** @throws Stop for an option that the command does not have, or one without its value */
  constructor(argv: readonly string[], call: Call) {
    this.#call = call
    this.#parsed = parse(argv, { ...commonOptions, ...call.options }, call.name)
  }

  has(option: string): boolean {
    return this.#parsed.values.has(option)
  }

  text(option: string): string | undefined {
    return this.#parsed.values.get(option)?.[0]
  }

  needed(option: string): string {
    const value = this.text(option)
    if (value === undefined) throw wrongUsage('cli.optionMissing', { option: `--${option}` })
    return value
  }

  /** All values of an option. */
  texts(option: string): readonly string[] {
    const given = this.#parsed.values.get(option) ?? []
    return this.#call.options[option]?.many === 'greedy' ? [...given, ...this.#spread().extra] : given
  }

  /** A whole number in the digits 0–9; other notations, which JavaScript takes too, are mistakes here. */
  number(option: string): number | undefined {
    const value = this.text(option)
    if (value === undefined) return undefined
    if (!/^(0|[1-9][0-9]{0,14})$/.test(value)) throw wrongUsage('cli.notANumber', { option: `--${option}`, value: shortened(value) })
    return Number(value)
  }

  /**
   * A place in a text, as far outside it as the person wrote: what lies there is for the text to say. `written` is for sentences; where
   * no number holds it exactly, `offset` lies beyond every text.
   */
  neededOffset(option: string): { readonly offset: number; readonly written: string } {
    const value = this.needed(option)
    if (!/^-?(0|[1-9][0-9]*)$/.test(value)) throw wrongUsage('cli.notANumber', { option: `--${option}`, value: shortened(value) })
    const most = Number.MAX_SAFE_INTEGER
    return { offset: Math.max(-most, Math.min(most, Number(value))), written: shortened(value) }
  }

  /** A whole number from `least` to `most`, which may be negative. */
  neededWhole(option: string, least: number, most: number): number {
    const { offset, written } = this.neededOffset(option)
    if (offset < least || offset > most) throw wrongUsage('cli.numberRange', { option: `--${option}`, value: written, least, most })
    return offset
  }

  oneOf<T extends string>(option: string, allowed: readonly T[], otherwise: T): T {
    const value = this.text(option)
    if (value === undefined) return otherwise
    const known = allowed.find(name => name === value)
    if (known === undefined) throw wrongUsage('cli.notOneOf', { option: `--${option}`, value, allowed: allowed.join(', ') })
    return known
  }

  /** The arguments that belong to no option. @throws Stop when there are too few or too many */
  free(): readonly string[] {
    const { own } = this.#spread()
    const { name, usage, least, most } = this.#call
    if (own.length < least || own.length > most) throw wrongUsage('cli.wrongArguments', { command: name, usage: `${name} ${usage}`.trim() })
    return own
  }

  /**
   * `annotate DOC --theme A B` and `annotate --theme A DOC`: what follows a greedy option's value is the option's, unless the command
   * would then lack an argument.
   */
  #spread(): { readonly own: readonly string[]; readonly extra: readonly string[] } {
    const { words } = this.#parsed
    const sure = words.filter(word => word.place !== 'afterGreedy').length
    let lacking = Math.max(0, this.#call.least - sure)
    const own: string[] = []
    const extra: string[] = []
    for (const { text, place } of words.toReversed()) {
      const isOwn = place !== 'afterGreedy' || lacking-- > 0
      ;(isOwn ? own : extra).unshift(text)
    }
    return { own, extra }
  }
}

function parse(argv: readonly string[], options: Options, command: string): Parsed {
  const values = new Map<string, string[]>()
  const words: Word[] = []
  let place: Word['place'] = 'free'
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? ''
    if (place === 'afterDashes' || !argument.startsWith('-') || argument === '-') {
      words.push({ text: argument, place })
    } else if (argument === '--') {
      place = 'afterDashes'
    } else {
      const { name, option, inline } = readOption(argument, options, command)
      place = option.many === 'greedy' ? 'afterGreedy' : 'free'
      const earlier = values.get(name)
      if (earlier && !option.many && option.value !== null) throw wrongUsage('cli.optionTwice', { option: `--${name}` })
      if (option.value === null && inline !== undefined) throw wrongUsage('cli.optionTakesNoValue', { option: `--${name}` })
      let value = ''
      if (option.value !== null) {
        value = inline ?? argv[(index += 1)] ?? ''
        if (inline === undefined && (index >= argv.length || isOption(value, options))) throw wrongUsage('cli.optionNeedsValue', { option: `--${name}` })
      }
      values.set(name, [...(earlier ?? []), value])
    }
  }
  return { words, values }
}

function readOption(argument: string, options: Options, command: string) {
  const [, written = '', inline] = /^(?:--)?([^=]*)(?:=(.*))?$/s.exec(argument) ?? []
  const name = argument === '-h' ? 'help' : written
  const option = argument.startsWith('--') || argument === '-h' ? (Object.hasOwn(options, name) ? options[name] : undefined) : undefined
  // The only option with one dash is -h: what looks like another may well be the name of a file.
  if (!option) throw wrongUsage(argument.startsWith('--') ? 'cli.unknownOption' : 'cli.unknownDash', { command, option: argument.split('=', 1)[0] ?? argument })
  return { name, option, inline }
}

/** A value may begin with a dash (`--memo "- first"`), but not be one of the command's options: then the value was forgotten. */
function isOption(text: string, options: Options): boolean {
  return text.startsWith('--') && Object.hasOwn(options, text.slice(2).split('=', 1)[0] ?? '')
}
