import { mostChoices } from '#contract/attributes/attributes.ts'
import type { ChoiceChange, FieldRow } from '#contract/coding/fields.ts'
import { longestAttributeName } from '#contract/values.ts'
import { cleanChoices } from '#domain/attributes/values.ts'
import { fieldTypes } from '#domain/fields.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Options } from '../arguments/arguments.ts'
import { findField } from '../arguments/fields.ts'
import type { Answer, Command, Project, Running } from '../command.ts'
import { newId } from '../ids.ts'
import { exits, refuseTooLong, Stop, wrongUsage } from '../stop.ts'
import { formatTable } from '../output/table.ts'

const usage = '[define NAME | change NAME | order NAME… | remove NAME]'
const options = {
  type: { value: 'T', help: 'fields.option.type' },
  choices: { value: 'A,B', help: 'fields.option.choices' },
  name: { value: 'NAME', help: 'fields.option.name' },
  rename: { value: 'OLD=NEW', many: 'repeated', help: 'fields.option.rename' },
  sure: { value: null, help: 'fields.option.sure' },
} as const satisfies Options

/** The fields of excerpts: listed, defined, changed, ordered, removed. */
export const fieldsCommand: Command = {
  usage,
  help: 'fields.help',
  options,
  least: 0,
  most: Number.POSITIVE_INFINITY,
  async run(running) {
    const [action, ...names] = running.args.free()
    if (action === undefined) return listed(await running.project('read', ({ engine }) => engine.fields.list({})), running.words)
    const [name] = names
    const act = Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : undefined
    if (!act || name === undefined || (action !== 'order' && names.length > 1)) throw wrongUsage('cli.wrongArguments', { command: 'fields', usage: `fields ${usage}` })
    for (const text of names) refuseNoName(text)
    return act(running, name, names)
  },
}

/** @throws Stop for what the engine takes as no name of a field */
function refuseNoName(name: string): void {
  if (name.trim() === '') throw new Stop(exits.failed, 'invalid', sentence('fields.nameEmpty'))
  refuseTooLong('NAME', name, longestAttributeName)
}

const actions = { define, change, order, remove } as const

async function define(running: Running, name: string): Promise<Answer> {
  const type = running.args.oneOf('type', fieldTypes, 'text')
  const choices = choicesOf(running) ?? []
  return rowsAfter(running, ({ engine }) => engine.fields.define({ id: newId(), name, type, choices }))
}

async function change(running: Running, written: string): Promise<Answer> {
  const { args, words } = running
  const name = args.text('name')
  if (name !== undefined) refuseNoName(name)
  const type = args.has('type') ? args.oneOf('type', fieldTypes, 'text') : undefined
  const list = choicesOf(running)
  const renamed = args.texts('rename').map(readRenaming)
  if (name === undefined && type === undefined && list === undefined && renamed.length === 0) throw wrongUsage('cli.nothingToChange')
  const { rows, changed } = await running.project('write', async opened => {
    const field = await findField(opened, written)
    const unknown = renamed.find(([was]) => !field.choices.includes(was))
    if (unknown) throw wrongUsage('fields.noStep', { name: field.name, value: unknown[0], choices: field.choices.slice(0, 20).join(', ') })
    const to = { ...(name !== undefined && { name }), ...(type && { type }), ...((list || renamed.length > 0) && { choices: changedChoices(field, list, new Map(renamed)) }) }
    const changed = await opened.engine.fields.update({ field: field.id, to, isSure: args.has('sure') })
    return { changed, rows: await opened.engine.fields.list({}) }
  })
  if (changed.isChanged) return listed(rows, words)
  throw new Stop(exits.failed, 'invalid', sentence('fields.notSure', { name: written, clearing: changed.clearing, merging: changed.merging }))
}

/** The new list, or the old one, with what was renamed under its new name. */
function changedChoices(field: FieldRow, list: readonly string[] | undefined, renamed: ReadonlyMap<string, string>): ChoiceChange[] {
  const old: ChoiceChange[] = field.choices.map(was => ({ name: renamed.get(was) ?? was, was }))
  if (!list) return old
  return list.flatMap((name): ChoiceChange[] => {
    const from = old.filter(choice => choice.name === name)
    return from.length > 0 ? from : [{ name, was: null }]
  })
}

function readRenaming(text: string): readonly [string, string] {
  const [, was = '', name = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/su.exec(text) ?? []
  if (was === '') throw wrongUsage('fields.renameUnread', { text })
  refuseTooLong('--rename', name, longestAttributeName)
  return [was, name]
}

async function order(running: Running, _: string, names: readonly string[]): Promise<Answer> {
  return rowsAfter(running, async opened => {
    const first = []
    for (const name of names) first.push((await findField(opened, name)).id)
    const all = (await opened.engine.fields.list({})).map(({ id }) => id)
    await opened.engine.fields.reorder({ fields: [...new Set([...first, ...all])] })
  })
}

async function remove(running: Running, name: string): Promise<Answer> {
  return rowsAfter(running, async opened => opened.engine.fields.remove({ field: (await findField(opened, name)).id }))
}

/** Every call that changes the fields prints them all as they are then. */
async function rowsAfter({ project, words }: Running, act: (project: Project) => Promise<unknown>): Promise<Answer> {
  const rows = await project('write', async opened => {
    await act(opened)
    return opened.engine.fields.list({})
  })
  return listed(rows, words)
}

function listed(rows: readonly FieldRow[], words: Running['words']): Answer {
  const columns = [
    { heading: words('fields.column.field') }, { heading: words('cli.column.type') }, { heading: words('fields.column.excerpts'), side: 'right' }, { heading: words('cli.column.choices') },
  ] as const
  const json = rows.map(({ name, type, choices, count, id }) => ({ id, name, type, choices, count }))
  return { json, text: () => (rows.length === 0 ? words('cli.nothing') : formatTable(columns, rows.map(({ name, type, choices, count }) => [name, type, String(count), choices.join('; ')]))) }
}

/** Choices stand in one value, commas between them, or semicolons where a choice has a comma. */
function choicesOf({ args }: Running): string[] | undefined {
  const choices = args.text('choices')
  if (choices === undefined) return undefined
  const cleaned = cleanChoices(choices.split(/[;；]/u.test(choices) ? /[;；]/u : /[,，、]/u))
  for (const choice of cleaned) refuseTooLong('--choices', choice, longestAttributeName)
  if (cleaned.length > mostChoices) throw new Stop(exits.failed, 'invalid', sentence('fields.tooManyChoices', { count: cleaned.length, most: mostChoices }))
  return cleaned
}
