import { mostChoices } from '#contract/attributes/attributes.ts'
import { longestAttributeName } from '#contract/values.ts'
import { type AttributeType, attributeTypes, cleanChoices } from '#domain/attributes/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Options } from '../../arguments/arguments.ts'
import type { Answer, Command, Project, Running } from '../../command.ts'
import { exits, refuseTooLong, Stop, wrongUsage } from '../../stop.ts'
import { formatTable } from '../../output/table.ts'
import { attributesFromFile, attributesToFile } from './files.ts'
import { isAboutSuggestions, suggestionsAnswer } from './suggestions.ts'

const usage = '[define NAME | change NAME | order NAME… | remove NAME | export FILE | import FILE | suggestions [DOC…] | accept [DOC…] | dismiss [DOC…]]'
const options = {
  type: { value: 'T', help: 'cli.option.attributeType' },
  choices: { value: 'A;B', help: 'cli.option.choices' },
  name: { value: 'NAME', help: 'cli.option.newName' },
  keep: { value: null, help: 'cli.option.keepMisfits' },
  preview: { value: null, help: 'cli.option.previewFile' },
} as const satisfies Options

/** The project's own attributes: listed, defined, changed, ordered, removed; with all others handed out to CSV and brought back. */
export const attributesCommand: Command = {
  usage,
  help: 'cli.help.attributes',
  options,
  least: 0,
  most: Number.POSITIVE_INFINITY,
  async run(running) {
    const [action, ...names] = running.args.free()
    if (action === undefined) return list(running)
    const [name] = names
    const act = Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : undefined
    if (isAboutSuggestions(action)) return suggestionsAnswer(running, action, names)
    if (!act || name === undefined || (action !== 'order' && names.length > 1)) throw wrongUsage('cli.wrongArguments', { command: 'attributes', usage: `attributes ${usage}` })
    if (act !== attributesToFile && act !== attributesFromFile) for (const text of names) refuseNoName(text)
    return act(running, name, names)
  },
}

/** @throws Stop for what the engine takes as no name of an attribute */
function refuseNoName(name: string): void {
  if (name.trim() === '') throw new Stop(exits.failed, 'invalid', sentence('attributes.nameEmpty'))
  refuseTooLong('NAME', name, longestAttributeName)
}

const actions = { define, change, order, remove, export: attributesToFile, import: attributesFromFile } as const

async function list({ project, words }: Running): Promise<Answer> {
  return listed(await project('read', ({ engine }) => engine.attributes.list({})), words)
}

async function define(running: Running, name: string): Promise<Answer> {
  const type = running.args.oneOf('type', attributeTypes, 'text')
  return rowsAfter(running, ({ engine }) => engine.attributes.define({ name, type, choices: choicesOf(running) ?? [] }))
}

async function change(running: Running, name: string): Promise<Answer> {
  const { args, words } = running
  const newName = args.text('name')
  if (newName !== undefined) refuseNoName(newName)
  const type: AttributeType | undefined = args.has('type') ? args.oneOf('type', attributeTypes, 'text') : undefined
  const to = { ...(newName !== undefined && { name: newName }), ...(type && { type }), ...(args.has('choices') && { choices: choicesOf(running) ?? [] }) }
  if (Object.keys(to).length === 0) throw wrongUsage('cli.nothingToChange')
  const { isChanged, misfits } = await running.project('write', ({ engine }) => engine.attributes.change({ name, to, keepsMisfits: args.has('keep') }))
  const lines = misfits.map(({ title, value }) => [title, value])
  const told = words(isChanged ? 'cli.misfitsKept' : 'cli.misfitsRefused', { count: misfits.length })
  return {
    json: { changed: isChanged, misfits },
    text: () => (misfits.length === 0 ? words('cli.attributeChanged', { name: to.name ?? name }) : `${formatTable([{ heading: words('cli.column.title') }, { heading: words('cli.column.value') }], lines)}\n\n${told}`),
    failed: !isChanged,
    ...(misfits.length > 0 && args.has('json') && { warnings: [told] }),
  }
}

async function order(running: Running, _: string, names: readonly string[]): Promise<Answer> {
  return rowsAfter(running, async ({ engine }) => {
    const all = (await engine.attributes.list({})).map(({ name }) => name)
    const unknown = names.find(name => !all.includes(name))
    if (unknown !== undefined) throw wrongUsage('attributes.unknown', { name: unknown })
    await engine.attributes.reorder({ names: [...new Set([...names, ...all])] })
  })
}

async function remove(running: Running, name: string): Promise<Answer> {
  return rowsAfter(running, ({ engine }) => engine.attributes.remove({ name }))
}

/** Every call that changes the attributes prints them all as they are then. */
async function rowsAfter({ project, words }: Running, act: (project: Project) => Promise<unknown>): Promise<Answer> {
  const rows = await project('write', async opened => {
    await act(opened)
    return opened.engine.attributes.list({})
  })
  return listed(rows, words)
}

function listed(rows: readonly { readonly name: string; readonly type: string; readonly choices: readonly string[]; readonly count: number }[], words: Running['words']): Answer {
  const columns = [
    { heading: words('cli.column.attribute') }, { heading: words('cli.column.type') }, { heading: words('cli.column.documents'), side: 'right' }, { heading: words('cli.column.choices') },
  ] as const
  return { json: rows, text: () => (rows.length === 0 ? words('cli.nothing') : formatTable(columns, rows.map(({ name, type, choices, count }) => [name, type, String(count), choices.join('; ')]))) }
}

/** Choices stand in one value, semicolons between them. */
function choicesOf({ args }: Running): string[] | undefined {
  const choices = args.text('choices')
  if (choices === undefined) return undefined
  const cleaned = cleanChoices(choices.split(/[;；]/u))
  for (const choice of cleaned) refuseTooLong('--choices', choice, longestAttributeName)
  if (cleaned.length > mostChoices) throw new Stop(exits.failed, 'invalid', sentence('cli.tooManyChoices', { count: cleaned.length, most: mostChoices }))
  return cleaned
}
