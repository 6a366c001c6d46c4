import { CalendarDate, longestAttributeName, longestLine } from '#contract/values.ts'
import { fieldByKey, fixedKeys, type FixedKey, isDateKey, isFixedKey, keyLike, keyMeantBy, oneLine } from '#domain/attributes/values.ts'
import type { Command } from '../../command.ts'
import { documentJson, findDocument } from '../../arguments/documents.ts'
import { exits, Stop, wrongUsage } from '../../stop.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { formatTable, plainLine } from '../../output/table.ts'
import { commandWords, type Words } from '../../words.ts'

const languages = [commandWords('en'), commandWords('zh')]

export const setCommand: Command = {
  usage: 'DOC KEY=VALUE…',
  help: 'cli.help.set',
  options: {},
  least: 2,
  most: Number.POSITIVE_INFINITY,
  async run({ args, project, words }) {
    const [name = '', ...assignments] = args.free()
    const pairs = assignments.map(readPair)
    refuseTwice(pairs)
    const { row, added } = await project('write', async opened => {
      const document = await findDocument(opened, name)
      const described = pairs.flatMap(({ key, value }) => (isFixedKey(key) ? [[fieldByKey[key], value === '' && key !== 'title' ? null : value]] : []))
      const own = pairs.filter(({ key }) => !isFixedKey(key))
      const known = new Set(own.length > 0 ? (await opened.engine.attributes.list({})).map(attribute => attribute.name) : [])
      const unknown = own.map(({ key }) => key).filter(key => !known.has(oneLine(key)))
      for (const key of unknown) refuseOtherSpelling(key)
      const attributes = own.length > 0 ? { attributes: Object.fromEntries(own.map(({ key, value }) => [key, value])) } : {}
      const row = await opened.engine.documents.describe({ document: document.id, values: { ...Object.fromEntries(described), ...attributes } })
      return { row, added: unknown.filter(key => Object.hasOwn(row.attributes, oneLine(key))) }
    })
    const json = documentJson(row)
    return {
      json,
      warnings: added.map(name => newAttribute(name, words)),
      text: () =>
        formatTable([{ heading: words('cli.column.attribute') }, { heading: words('cli.column.value') }], [['title', row.title], ...Object.entries(json.attributes).map(([key, value]) => [key, value ?? ''])]),
    }
  },
}

type Pair = { readonly key: string; readonly value: string }

function readPair(text: string): Pair {
  const at = text.indexOf('=')
  const key = text.slice(0, Math.max(0, at)).trim()
  const value = text.slice(at + 1).trim()
  // No call of the contract carries this name: it would be passed over in silence.
  if (at < 0 || key === '' || key === '__proto__') throw wrongUsage('cli.notKeyValue', { text })
  if (isFixedKey(key) && isDateKey(key) && value !== '' && !isDate(value)) {
    throw new Stop(exits.failed, 'invalid', sentence('cli.badDate', { key, value }))
  }
  if (key.length > longestAttributeName || value.length > longestLine) throw new Stop(exits.failed, 'invalid', sentence('cli.tooLong', { key: key.slice(0, 40) }))
  return { key, value }
}

/** `2026`, `2026-05` or `2026-05-23`, and a day that the calendar has. */
function isDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return CalendarDate.safeParse(text).success && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

/** @throws Stop for two values of one key, of which only one could be meant */
function refuseTwice(pairs: readonly Pair[]): void {
  const twice = pairs.find(({ key }, index) => pairs.findIndex(other => oneLine(other.key) === oneLine(key)) < index)
  if (twice) throw wrongUsage('cli.keyTwice', { key: twice.key })
}

/** A name that only looks like one of a description would make an attribute that no citation and no column reads. @throws Stop */
function refuseOtherSpelling(name: string): void {
  const key = keyMeantBy(name)
  if (key !== undefined) throw wrongUsage('cli.keySpelled', { name, key })
}

function newAttribute(name: string, words: Words): string {
  const key = keyLike(name) ?? keyShownAs(name)
  return key === undefined ? words('cli.newAttribute', { name: plainLine(name) }) : words('cli.newAttributeLike', { name: plainLine(name), key })
}

/** The key that windows show under this name. Written here it may be meant as an attribute all the same: that is told, not refused. */
function keyShownAs(name: string): FixedKey | undefined {
  return fixedKeys.find(key => languages.some(say => say(`library.field.${fieldByKey[key]}`) === name))
}
