import type { TargetRow } from '#contract/targets.ts'
import { listedBy } from '#domain/register/listed.ts'
import { findDocument } from '../../arguments/documents.ts'
import { planOptions, readPlanFilter } from '../../arguments/plan-filter.ts'
import { rangeWithin, readRange } from '../../arguments/range.ts'
import { readRowFilter, rowOptionNames, rowOptions } from '../../arguments/row-filter.ts'
import type { Answer, Command, Running } from '../../command.ts'
import { wrongUsage } from '../../stop.ts'
import { formatTable, plainLine } from '../../output/table.ts'
import { findTargets, nameOf } from './finding.ts'
import { readSaying, readStatus } from './saying.ts'
import { amountOf, rowJson, rowsTable } from './telling.ts'

const usage = '[DOC…] | candidates ID | link TARGET OUTCOME [--status S] [--note T] | reject TARGET OUTCOME | unlink TARGET OUTCOME | set ID FIELD=VALUE… | confirm|refuse|forget ID… | add DOC --start N --end N [--kind K] | settle ID --start N --end N | leave ID… | today [DAY|computer]'

export const targetsCommand: Command = {
  usage,
  help: 'cli.help.targets',
  options: {
    ...rowOptions,
    status: { value: 'S', help: 'cli.option.targetStatus' },
    note: { value: 'T', help: 'cli.option.targetNote' },
    today: { value: 'DAY', help: 'cli.option.today' },
    refused: { value: null, help: 'cli.option.refused' },
    start: { value: 'N', help: 'cli.option.start' },
    end: { value: 'N', help: 'cli.option.end' },
    kind: { value: 'K', help: 'cli.option.targetKind' },
    ...planOptions,
  },
  least: 0,
  most: Number.POSITIVE_INFINITY,
  async run(running) {
    const [action = '', ...others] = running.args.free()
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined
    if (!act) return list(running)
    // `--status` and `--kind` are what a link and a new row get.
    const ofList = rowOptionNames.find(name => name !== 'status' && name !== 'kind' && running.args.has(name))
    if (ofList) throw wrongUsage('cli.onlyTargetList', { option: `--${ofList}` })
    return act(running, others)
  },
}

type Act = (running: Running, names: readonly string[]) => Promise<Answer>

const actions: Readonly<Record<string, Act>> = {
  candidates: (running, names) => candidates(running, exactly(names, 1)),
  link: (running, names) => link(running, exactly(names, 2), 'linked'),
  reject: (running, names) => link(running, exactly(names, 2), 'rejected'),
  unlink: (running, names) => changed(running, exactly(names, 2), ({ engine }, [target, outcome]) => engine.targets.unlink({ target: target?.id ?? '', outcome: outcome?.id ?? '' })),
  set: (running, [name, ...assignments]) => {
    if (name === undefined || assignments.length === 0) throw mistaken()
    const saying = readSaying(assignments)
    return changed(running, [name], ({ engine }, rows) => engine.targets.say({ targets: rows.map(nameOf), ...saying }))
  },
  confirm: (running, names) => changed(running, some(names), ({ engine }, rows) => engine.targets.say({ targets: rows.map(nameOf), verdict: 'confirmed' })),
  refuse: (running, names) => changed(running, some(names), ({ engine }, rows) => engine.targets.say({ targets: rows.map(nameOf), verdict: 'refused' })),
  forget: (running, names) => changed(running, some(names), ({ engine }, rows) => engine.targets.forget({ targets: rows.map(nameOf) })),
  add: (running, names) => add(running, exactly(names, 1)),
  settle: (running, names) => {
    const range = readRange(running.args)
    return changed(running, exactly(names, 1), async (opened, [row]) => {
      const { characters } = await findDocument(opened, row?.document ?? '')
      return opened.engine.targets.settle({ target: row?.id ?? '', ...rangeWithin(range, characters) })
    })
  },
  leave: (running, names) => changed(running, some(names), ({ engine }, rows) => engine.targets.leave({ targets: rows.map(({ id }) => id) })),
  today: (running, names) => today(running, names),
}

const mistaken = () => wrongUsage('cli.wrongArguments', { command: 'targets', usage: `targets ${usage}` })

function exactly(names: readonly string[], count: number): readonly string[] {
  if (names.length !== count) throw mistaken()
  return names
}

function some(names: readonly string[]): readonly string[] {
  if (names.length === 0) throw mistaken()
  return names
}

/** The day that `--today` names. @throws Stop */
export function readToday({ args }: Pick<Running, 'args'>): { today?: string } {
  const day = args.text('today')
  return day === undefined ? {} : { today: knownDay(day) }
}

function knownDay(day: string): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : null
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) throw wrongUsage('cli.notADay', { value: day.slice(0, 40) })
  return day
}

async function list(running: Running): Promise<Answer> {
  const { args, project, words, signal } = running
  const day = readToday(running)
  const names = args.free()
  const filter = readRowFilter(args)
  const shown = await project('read', async opened => {
    const documents: string[] = []
    for (const name of names) documents.push((await findDocument(opened, name)).id)
    const rows = await opened.engine.targets.read({ documents, ...day, ...(await readPlanFilter(opened, args)) }, { signal })
    const isListed = listedBy(filter, day.today ?? (await opened.engine.targets.today({})).day)
    return rows.filter(row => isListed(args.has('refused') ? { ...row, verdict: null } : row))
  })
  return { json: shown.map(rowJson), text: () => rowsTable(shown, words) }
}

/** Does one thing with the named rows and shows them as they are then; what is gone by then is left out. */
async function changed({ project, words, signal }: Running, names: readonly string[], change: (opened: Parameters<Parameters<Running['project']>[1]>[0], rows: readonly TargetRow[]) => Promise<unknown>): Promise<Answer> {
  const rows = await project('write', async opened => {
    const named = await findTargets(opened, names, signal)
    await change(opened, named)
    const wanted = new Set(named.map(({ id }) => id))
    const documents = [...new Set(named.map(({ document }) => document))]
    return (await opened.engine.targets.read({ documents }, { signal })).filter(({ id }) => wanted.has(id))
  })
  return { json: rows.map(rowJson), text: () => rowsTable(rows, words) }
}

function link(running: Running, names: readonly string[], verdict: 'linked' | 'rejected'): Promise<Answer> {
  const [status, note] = [running.args.text('status'), running.args.text('note')]
  const said = { ...(status !== undefined && { status: readStatus(status) }), ...(note !== undefined && { note }) }
  return changed(running, names, ({ engine }, [target, outcome]) => (target && outcome ? engine.targets.link({ target: nameOf(target), outcome: nameOf(outcome), verdict, ...said }) : Promise.resolve()))
}

async function add({ args, project, words, signal }: Running, [name = '']: readonly string[]): Promise<Answer> {
  const range = readRange(args)
  const kind = args.has('kind') ? { kind: args.oneOf('kind', ['target', 'outcome'], 'target') } : {}
  const rows = await project('write', async opened => {
    const document = await findDocument(opened, name)
    const { id } = await opened.engine.targets.add({ document: document.id, ...rangeWithin(range, document.characters), ...kind })
    return (await opened.engine.targets.read({ documents: [document.id] }, { signal })).filter(row => row.id === id)
  })
  return { json: rows.map(rowJson), text: () => rowsTable(rows, words) }
}

async function today({ project, words }: Running, names: readonly string[]): Promise<Answer> {
  if (names.length > 1) throw mistaken()
  const [day] = names
  const wanted = day === undefined || day === 'computer' ? null : knownDay(day)
  const told = await project(day === undefined ? 'read' : 'write', async ({ engine }) => {
    if (day !== undefined) await engine.targets.setToday({ day: wanted })
    return engine.targets.today({})
  })
  return { json: { today: told.day, set: told.isSet }, text: () => words(told.isSet ? 'cli.todaySet' : 'cli.todayComputer', { day: told.day }) }
}

async function candidates(running: Running, [name = '']: readonly string[]): Promise<Answer> {
  const { project, words, signal } = running
  const day = readToday(running)
  const found = await project('read', async opened => {
    const [row] = await findTargets(opened, [name], signal)
    return row ? opened.engine.targets.candidates({ target: nameOf(row), ...day }, { signal }) : []
  })
  const columns = [
    { heading: words('cli.column.score'), side: 'right' as const }, { heading: words('cli.column.id'), most: 8 }, { heading: words('cli.column.citation'), most: 36 }, { heading: words('cli.column.value'), most: 28 },
    { heading: words('cli.column.status') }, { heading: words('cli.column.shared'), most: 40 }, { heading: words('cli.column.quote'), most: 80 },
  ]
  return {
    json: found.map(({ id, document, documentTitle, citation, quote, fields: { value, valueTo, unit, currency }, score, likeness, words: shared, bodies, amounts, share, suggested }) => ({
      id, document, title: documentTitle, citation, text: quote, value, valueTo, unit, currency, score, likeness, words: shared, responsible: bodies, amounts, share, status_suggested: suggested.standing, reason: suggested.reason,
    })),
    text: () =>
      found.length === 0 ? words('cli.nothing') : formatTable(columns, found.map(each => [
        each.score.toFixed(2), each.id.slice(0, 8), each.citation, amountOf(each.fields), `${words(`targets.standing.${each.suggested.standing}`)}?`, each.words.join(', '), plainLine(each.quote),
      ])),
  }
}
