import { type ClauseChange, type ClauseRow, mostLevelsMoved } from '#contract/documents/clauses.ts'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { reaches } from '#domain/clauses/correcting/alike.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Arguments } from '../arguments/arguments.ts'
import type { Command, Project } from '../command.ts'
import { findClause } from '../arguments/clauses.ts'
import { findDocument } from '../arguments/documents.ts'
import { rangeWithin, readRange } from '../arguments/range.ts'
import { exits, Stop, wrongUsage } from '../stop.ts'

const kinds = ['heading', 'item', 'paragraph', 'boilerplate'] as const

export const correctClauseCommand: Command = {
  usage: 'DOC CLAUSE… --kind K | --split N | --merge | --label L | --level N [--alike R] | --start N --end N | --otherwise',
  help: 'cli.help.correct-clause',
  options: {
    split: { value: 'N', help: 'cli.option.split' },
    merge: { value: null, help: 'cli.option.merge' },
    label: { value: 'L', help: 'cli.option.label' },
    level: { value: 'N', help: 'cli.option.levelBy' },
    alike: { value: 'R', help: 'cli.option.alike' },
    kind: { value: 'K', help: 'cli.option.clauseKind' },
    start: { value: 'N', help: 'cli.option.start' },
    end: { value: 'N', help: 'cli.option.end' },
    otherwise: { value: null, help: 'cli.option.otherwise' },
  },
  least: 2,
  most: Number.POSITIVE_INFINITY,
  async run({ args, project }) {
    const [name = '', wanted = '', ...others] = args.free()
    const isOtherwise = args.has('otherwise')
    const changeWithin = isOtherwise ? null : changeOf(args)
    if (isOtherwise && ['split', 'merge', 'label', 'level', 'kind', 'start', 'end'].some(name => args.has(name))) throw wrongUsage('cli.oneChange')
    if (others.length > 0 && !args.has('kind')) throw wrongUsage('cli.oneClause')
    const reach = args.has('alike') ? args.oneOf('alike', reaches, 'section') : null
    if (reach && !args.has('level')) throw wrongUsage('cli.alikeLevel')
    const rows = await project('write', async opened => {
      const row = await findDocument(opened, name)
      const { id: document } = row
      const clause = await findClause(opened, row, wanted)
      if (!changeWithin) {
        await readClauseOtherwise(opened, document, clause)
        return opened.engine.documents.clauses({ document })
      }
      const change = changeWithin(row.characters)
      if (change.kind === 'kind' && others.length > 0) {
        const clauses = [clause.id]
        for (const other of others) clauses.push((await findClause(opened, row, other)).id)
        await opened.engine.documents.correctKinds({ document, clauses, to: change.to })
      } else if (change.kind === 'level' && reach) {
        await opened.engine.documents.moveAlike({ document, clause: clause.id, by: change.by, reach })
      } else {
        refuseSplitElsewhere(change, clause)
        await opened.engine.documents.correctClause({ document, clause: clause.id, change })
      }
      return opened.engine.documents.clauses({ document })
    })
    const json = rows.map(({ id, label, path, level, kind, start, end }) => ({ id, label, path, level, kind, start, end }))
    return { json, text: () => json.map(row => `${'  '.repeat(row.level - 1)}${row.label || '¶'}  ${row.kind}  ${row.start}–${row.end}`).join('\n') }
  },
}

/** Takes the other reading of the first doubt about a clause. @throws Stop where there is none */
async function readClauseOtherwise({ engine }: Project, document: DocumentRow['id'], clause: ClauseRow): Promise<void> {
  const doubt = (await engine.documents.doubts({ document })).find(one => one.clause === clause.id && one.other)
  if (!doubt) throw new Stop(exits.failed, 'invalid', sentence('cli.noDoubt'))
  await engine.documents.readOtherwise({ document, clause: clause.id, kind: doubt.kind })
}

/** Another clause than the one that was named would be split. @throws Stop */
function refuseSplitElsewhere(change: ClauseChange, { start, textEnd }: ClauseRow): void {
  if (change.kind !== 'split' || (change.at > start && change.at < textEnd)) return
  throw new Stop(exits.failed, 'invalid', sentence('cli.splitOutside', { at: String(change.at), start: String(start), end: String(textEnd) }))
}

/**
 * The change that is named, for a text of so many UTF-16 code units.
 * @throws Stop unless exactly one is
 */
function changeOf(args: Arguments): (length: number) => ClauseChange {
  const changes: ((length: number) => ClauseChange)[] = []
  if (args.has('split')) {
    const at = args.neededOffset('split')
    changes.push(length => ({ kind: 'split', at: rangeWithin({ start: at, end: at }, length).start }))
  }
  if (args.has('merge')) changes.push(() => ({ kind: 'merge' }))
  if (args.has('label')) changes.push(() => ({ kind: 'label', label: args.text('label') ?? '' }))
  if (args.has('level')) {
    const by = args.neededWhole('level', -mostLevelsMoved, mostLevelsMoved)
    changes.push(() => ({ kind: 'level', by }))
  }
  if (args.has('kind')) {
    const to = args.oneOf('kind', kinds, 'paragraph')
    changes.push(() => ({ kind: 'kind', to }))
  }
  if (args.has('start') || args.has('end')) {
    const range = readRange(args)
    changes.push(length => ({ kind: 'range', ...rangeWithin(range, length) }))
  }
  const [change] = changes
  if (!change || changes.length > 1) throw wrongUsage('cli.oneChange')
  return change
}
