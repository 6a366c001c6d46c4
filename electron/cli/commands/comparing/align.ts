import type { DecisionRow, PairStatus } from '#contract/comparing/alignments.ts'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import type { DocumentRow } from '#contract/documents/documents.ts'
import type { z } from 'zod'
import { sentence } from '#domain/messages/catalogues.ts'
import { findClause } from '../../arguments/clauses.ts'
import { findDocument } from '../../arguments/documents.ts'
import type { Answer, Command, Project, Running } from '../../command.ts'
import { refuseTooLong, exits, Stop, wrongUsage } from '../../stop.ts'
import { formatTable, plainLine } from '../../output/table.ts'
import { clauseJson, decisionJson, decisionRowJson, pairJson } from './told.ts'

const usage = 'confirm|reject|link|unlink DOC CLAUSE DOC CLAUSE | only|unlink DOC CLAUSE DOC | list [DOC] [--unsettled] | settle DECISION left|right CLAUSE'
const statuses = { confirm: 'confirmed', reject: 'rejected', link: 'linked' } as const satisfies Readonly<Record<string, z.infer<typeof PairStatus>>>

export const alignCommand: Command = {
  usage,
  help: 'cli.help.align',
  options: { note: { value: 'TEXT', help: 'cli.option.alignNote' }, unsettled: { value: null, help: 'cli.option.alignUnsettled' } },
  least: 1,
  most: 5,
  run(running): Promise<Answer> {
    const [mode = '', ...names] = running.args.free()
    refuseTooLong('--note', running.args.text('note') ?? '')
    if (mode === 'list' && names.length <= 1) return list(running, names[0])
    const isStatus = Object.hasOwn(statuses, mode)
    if (names.length === 4 && (isStatus || mode === 'unlink')) return decide(running, isStatus ? statuses[mode as keyof typeof statuses] : null, names)
    if (names.length === 3 && (mode === 'only' || mode === 'unlink')) return only(running, mode, names)
    if (mode === 'settle' && names.length === 3) return settle(running, names)
    const isKnown = isStatus || ['unlink', 'only', 'list', 'settle'].includes(mode)
    throw isKnown ? wrongUsage('cli.wrongArguments', { command: 'align', usage: `align ${usage}` }) : wrongUsage('cli.align.mode')
  },
}

/** What is said of a pair afterwards, as `compare` tells it. @param status null to take back what was said */
async function decide({ args, project, words, signal }: Running, status: z.infer<typeof PairStatus> | null, [one = '', clause = '', other = '', otherClause = '']: readonly string[]): Promise<Answer> {
  const json = await project('write', async opened => {
    const [left, right] = [await findDocument(opened, one), await findDocument(opened, other)]
    const [from, to] = [await findClause(opened, left, clause), await findClause(opened, right, otherClause)]
    const compare = () => opened.engine.compare.align({ left: left.id, right: right.id }, { signal })
    const before = await compare()
    const isIt = (pair: { readonly left: { readonly id: string }; readonly right: { readonly id: string } }) => pair.left.id === from.id && pair.right.id === to.id
    const score = before.pairs.find(isIt)?.score ?? before.candidates.find(each => each.left === from.id && each.right === to.id)?.score ?? 0
    if (status) await opened.engine.alignments.decide({ left: left.id, right: right.id, status, pairs: [{ left: from.id, right: to.id, score }], note: args.text('note') ?? '' })
    else await takeBack(opened, before.pairs.find(isIt)?.decisions ?? [])
    const found = (await compare()).pairs.find(isIt)
    return found ? pairJson(found) : { left: told(from), right: told(to), score, status: null, strong: false, words: { left: [], right: [] }, decisions: [] }
  })
  return { json, text: () => `${json.score.toFixed(2)}  ${json.status ? words(`alignments.status.${json.status}`) : '–'}` }
}

async function only({ args, project, words, signal }: Running, mode: 'only' | 'unlink', [one = '', clause = '', other = '']: readonly string[]): Promise<Answer> {
  const json = await project('write', async opened => {
    const [document, beside] = [await findDocument(opened, one), await findDocument(opened, other)]
    const found = await findClause(opened, document, clause)
    const recorded = async () => {
      const rows = await opened.engine.alignments.list({ document: document.id }, { signal })
      return rows.filter(row => row.right === null && row.other === beside.id && row.left.document === document.id && row.left.now?.id === found.id)
    }
    if (mode === 'unlink') await takeBack(opened, await recorded())
    else await opened.engine.alignments.recordOnly({ document: document.id, other: beside.id, clauses: [found.id], note: args.text('note') ?? '' })
    const decisions = (await recorded()).toReversed()
    return { ...told(found), document: document.id, other_document: beside.id, status: decisions.length > 0 ? 'only' : null, decisions: decisions.map(decisionJson) }
  })
  return { json, text: () => (json.status ? words('alignments.status.only') : '–') }
}

/** Says which clause of the text of now the one is that was decided about; the decision as `list` tells it. */
async function settle({ project, words, signal }: Running, [name = '', side = '', clause = '']: readonly string[]): Promise<Answer> {
  if (side !== 'left' && side !== 'right') throw wrongUsage('cli.notOneOf', { option: 'settle', value: side, allowed: 'left, right' })
  const row = await project('write', async opened => {
    const rows = () => opened.engine.alignments.list({}, { signal })
    const [decision, ...others] = (await rows()).filter(({ id }) => id.startsWith(name.trim().toLowerCase()))
    if (!decision || others.length > 0) throw wrongUsage('cli.align.unknownDecision', { text: name })
    const decided = decision[side]
    if (!decided) throw wrongUsage('cli.align.onlyOneSide')
    const found = await findClause(opened, await findDocument(opened, decided.document), clause)
    await opened.engine.alignments.settle({ decision: decision.id, side, clause: found.id })
    return (await rows()).find(({ id }) => id === decision.id) ?? decision
  })
  return { json: decisionRowJson(row), text: () => `${words(`alignments.status.${row.status}`)}  ${plainLine(row[side]?.words ?? '')}` }
}

async function takeBack({ engine }: Project, decisions: readonly { readonly id: string }[]): Promise<void> {
  if (decisions.length === 0) throw new Stop(exits.failed, 'missing', sentence('cli.align.nothing'))
  await engine.alignments.remove({ decisions: decisions.map(({ id }) => id) })
}

const told = ({ id, label, start, end, textEnd }: ClauseRow) => clauseJson({ id, label, start, end, textEnd })

async function list({ args, project, words, signal }: Running, name: string | undefined): Promise<Answer> {
  const { rows, titles } = await project('read', async opened => {
    const document = name === undefined ? undefined : await findDocument(opened, name)
    const titles = new Map((await opened.engine.documents.list({})).map((row: DocumentRow) => [row.id, row.title]))
    return { titles, rows: await opened.engine.alignments.list({ ...(document && { document: document.id }), unsettled: args.has('unsettled') }, { signal }) }
  })
  const named = (side: DecisionRow['left'] | null, document: string) => [plainLine(titles.get(document) ?? ''), side ? plainLine(side.words) : '–']
  // Who settles names a decision by its id.
  const isNamed = args.has('unsettled')
  const lines = rows.map(row => [...(isNamed ? [row.id] : []), words(`alignments.status.${row.status}`), ...named(row.left, row.left.document), ...named(row.right, row.right?.document ?? row.other), row.coder, plainLine(row.note)])
  const columns = [
    ...(isNamed ? [{ heading: words('cli.column.id') }] : []),
    { heading: words('cli.column.status') }, { heading: words('cli.column.title'), most: 30 }, { heading: words('cli.column.text'), most: 40 }, { heading: words('cli.column.title'), most: 30 },
    { heading: words('cli.column.text'), most: 40 }, { heading: words('cli.column.coder') }, { heading: words('cli.column.note'), most: 30 },
  ]
  return { json: rows.map(decisionRowJson), text: () => (lines.length === 0 ? words('cli.nothing') : formatTable(columns, lines)) }
}
