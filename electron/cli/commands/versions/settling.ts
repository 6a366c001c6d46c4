import type { DocumentRow } from '#contract/documents/documents.ts'
import { annotationsJson } from '../../annotations.ts'
import type { Arguments } from '../../arguments/arguments.ts'
import { findClause } from '../../arguments/clauses.ts'
import { findDocument } from '../../arguments/documents.ts'
import { rangeWithin, readRange } from '../../arguments/range.ts'
import { readCodebook } from '../../arguments/themes.ts'
import type { Command, Project } from '../../command.ts'
import { wrongUsage } from '../../stop.ts'

export const settleCommand: Command = {
  usage: 'ID --start N --end N | --clause CLAUSE | --leave',
  help: 'cli.help.settle',
  options: {
    start: { value: 'N', help: 'cli.option.start' }, end: { value: 'N', help: 'cli.option.end' }, clause: { value: 'CLAUSE', help: 'cli.option.clause' },
    leave: { value: null, help: 'cli.option.leave' },
  },
  least: 1,
  most: 1,
  async run({ args, project, words }) {
    const [wanted = ''] = args.free()
    const rangeIn = placeOf(args)
    const { id, citation, json } = await project('write', async opened => {
      const { engine } = opened
      const isWanted = (id: string) => id === wanted.toLowerCase()
      const highlight = (await engine.annotations.unsettled({ withLeft: true })).find(({ annotation }) => isWanted(annotation.id))
      if (highlight) return settleHighlight(opened, highlight.annotation, rangeIn)
      const waiting = (await engine.documents.unsettledCorrections({ withLeft: true })).find(({ correction }) => isWanted(correction.id))
      if (waiting) return settleCorrection(opened, { document: waiting.document, id: waiting.correction.id, path: waiting.path }, rangeIn)
      throw wrongUsage('cli.notUnsettled', { id: wanted })
    })
    return { json, text: () => `${id}  ${citation}  ${words(rangeIn ? 'cli.settled' : 'cli.left')}` }
  },
}

type Settled = { readonly id: string; readonly citation: string; readonly json: unknown }
/** Which range of the newest text of a document is meant. @throws Stop */
type RangeIn = (opened: Project, row: DocumentRow) => Promise<{ readonly start: number; readonly end: number }>

/** What is to become of it; null when it stands nowhere. @throws Stop when that is not said, or said twice */
function placeOf(args: Arguments): RangeIn | null {
  const clause = args.text('clause')
  const isRange = args.has('start') || args.has('end')
  if (Number(args.has('leave')) + Number(clause !== undefined) + Number(isRange) > 1) throw wrongUsage('cli.onePlace')
  if (args.has('leave')) return null
  if (clause !== undefined) {
    return async (opened, row) => {
      const { start, textEnd } = await findClause(opened, row, clause)
      return { start, end: textEnd }
    }
  }
  const range = readRange(args)
  return async (_, { characters }) => rangeWithin(range, characters)
}

async function settleHighlight(opened: Project, { id, document }: { readonly id: string; readonly document: string }, rangeIn: RangeIn | null): Promise<Settled> {
  const { engine } = opened
  if (rangeIn) await engine.annotations.settle({ annotation: id, ...(await rangeIn(opened, await findDocument(opened, document))) })
  else await engine.annotations.leave({ annotations: [id] })
  const { rows } = await engine.excerpts.list({ filter: { annotations: [id] } })
  const [annotation] = await annotationsJson(opened, rows, await readCodebook(opened))
  return { id, citation: annotation?.citation ?? '', json: annotation }
}

type WaitingCorrection = { readonly id: string; readonly document: string; readonly path: readonly string[] }

/** What it is told of then is the correction of the newest text, with the clause as it is cited by it. */
async function settleCorrection(opened: Project, { id, document, path }: WaitingCorrection, rangeIn: RangeIn | null): Promise<Settled> {
  const { documents } = opened.engine
  if (!rangeIn) {
    await documents.leaveCorrections({ corrections: [id] })
    return { id, citation: path.join(' '), json: { correction: id, document, clause: path.join(' '), left: true } }
  }
  const { correction } = await documents.settleCorrection({ correction: id, ...(await rangeIn(opened, await findDocument(opened, document))) })
  const made = (await documents.corrections({ document })).find(row => row.id === correction)
  const clauses = await documents.clauses({ document })
  const clause = clauses.findLast(({ start }) => start <= (made?.start ?? 0))?.path.join(' ') ?? ''
  return { id: correction, citation: clause, json: { correction, document, kind: made?.kind, value: made?.value, start: made?.start, clause, left: false } }
}
