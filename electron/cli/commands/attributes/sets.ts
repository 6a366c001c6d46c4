import type { SetRow } from '#contract/attributes/sets.ts'
import { setPaths } from '#domain/sets.ts'
import { joinPath } from '#domain/themes.ts'
import type { Options } from '../../arguments/arguments.ts'
import type { Answer, Command, Project, Running } from '../../command.ts'
import { findDocument } from '../../arguments/documents.ts'
import { findSet } from '../../arguments/sets.ts'
import { refuseTooLong, wrongUsage } from '../../stop.ts'
import { formatTable } from '../../output/table.ts'

const usage = '[create SET | rename SET NAME | move SET [--in SET] | remove SET | add SET DOC… | take SET DOC…]'
const options = { in: { value: 'SET', help: 'cli.option.inSet' } } as const satisfies Options

/** Sets of documents: listed, made, renamed, moved, removed, filled. `SET` is a name, a path (`A/B` or `A > B`), or an id. */
export const setsCommand: Command = {
  usage,
  help: 'cli.help.sets',
  options,
  least: 0,
  most: Number.POSITIVE_INFINITY,
  async run(running) {
    const [action, name, ...rest] = running.args.free()
    const act = action === undefined ? list : Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : undefined
    if (!act || (action !== undefined && name === undefined)) throw refused()
    if (name !== undefined) refuseTooLong('SET', name)
    const rows = await running.project(action === undefined ? 'read' : 'write', async opened => {
      await act(opened, running, name ?? '', rest)
      return opened.engine.sets.list({})
    })
    return listed(rows, running.words)
  },
}

type Act = (project: Project, running: Running, name: string, rest: readonly string[]) => Promise<unknown>
const refused = () => wrongUsage('cli.wrongArguments', { command: 'sets', usage: `sets ${usage}` })

const list: Act = async () => undefined

const create: Act = async (opened, { args }, name, rest) => {
  if (rest.length > 0) throw refused()
  const given = args.text('in')
  // A name with a stroke in it is one name only where the place is told apart.
  const [, above, last] = (given === undefined && /^(.+)(?:\/| > )(.*)$/s.exec(name)) || ['', undefined, name]
  const parent = given ?? above
  return opened.engine.sets.create({ name: last ?? '', parent: parent === undefined ? null : (await findSet(opened, parent)).id })
}

/** Into another set, or without one to the top. */
const move: Act = async (opened, { args }, name, rest) => {
  if (rest.length > 0) throw refused()
  const parent = args.text('in')
  return opened.engine.sets.update({ set: (await findSet(opened, name)).id, parent: parent === undefined ? null : (await findSet(opened, parent)).id })
}

const rename: Act = async (opened, _, name, [newName, ...more]) => {
  if (newName === undefined || more.length > 0) throw refused()
  refuseTooLong('NAME', newName)
  return opened.engine.sets.update({ set: (await findSet(opened, name)).id, name: newName })
}

const remove: Act = async (opened, _, name, rest) => {
  if (rest.length > 0) throw refused()
  return opened.engine.sets.remove({ set: (await findSet(opened, name)).id })
}

const members = (what: 'add' | 'take'): Act => async (opened, _, name, rest) => {
  if (rest.length === 0) throw refused()
  const set = (await findSet(opened, name)).id
  const documents: string[] = []
  for (const text of rest) documents.push((await findDocument(opened, text)).id)
  return opened.engine.sets[what]({ set, documents })
}

const actions = { create, rename, move, remove, add: members('add'), take: members('take') } as const

function listed(rows: readonly SetRow[], words: Running['words']): Answer {
  const paths = setPaths(rows)
  const pathOf = ({ id }: SetRow) => joinPath(paths.get(id) ?? [])
  const columns = [{ heading: words('cli.column.set') }, { heading: words('cli.column.documents'), side: 'right' }, { heading: words('cli.column.id') }] as const
  return {
    json: rows.map(row => ({ id: row.id, parent: row.parent, name: row.name, path: pathOf(row), documents: row.documents })),
    text: () => (rows.length === 0 ? words('cli.nothing') : formatTable(columns, rows.map(row => [pathOf(row), String(row.documents.length), row.id]))),
  }
}
