import { mostOperations, type OperationRow } from '#contract/history.ts'
import type { Command, Running } from '../command.ts'
import { formatTable } from '../output/table.ts'
import type { Words } from '../words.ts'

export const historyCommand: Command = {
  usage: '[--limit N]',
  help: 'cli.help.history',
  options: { limit: { value: 'N', help: 'cli.option.limit', helpValues: { count: mostOperations } } },
  least: 0,
  most: 0,
  async run({ args, project, words }) {
    args.free()
    const limit = args.has('limit') ? args.neededWhole('limit', 1, mostOperations) : mostOperations
    const rows = await project('read', ({ engine }) => engine.history.list({ limit }))
    const columns = [
      { heading: words('cli.column.at') },
      { heading: words('cli.column.operation') },
      { heading: words('cli.column.coder') },
      { heading: words('cli.column.state') },
      { heading: words('cli.column.changes'), side: 'right' },
    ] as const
    return {
      json: rows.map(row => operationJson(row, words)),
      text: () =>
        rows.length === 0
          ? words('cli.nothing')
          : formatTable(
              columns,
              rows.map(row => [row.at, words.sentence(row.label), row.coder, words(`history.state.${row.state}`), String(row.changes)]),
            ),
    }
  },
}

export const undoCommand: Command = {
  usage: '',
  help: 'cli.help.undo',
  options: {},
  least: 0,
  most: 0,
  run: running => step(running, 'undo'),
}

export const redoCommand: Command = {
  usage: '',
  help: 'cli.help.redo',
  options: {},
  least: 0,
  most: 0,
  run: running => step(running, 'redo'),
}

async function step({ args, project, words }: Running, way: 'undo' | 'redo') {
  args.free()
  const { operation } = await project('write', ({ engine }) => engine.history[way]({}))
  if (operation) {
    return { json: operationJson(operation, words), text: () => words(way === 'undo' ? 'cli.undone' : 'cli.redone', { label: words.sentence(operation.label) }) }
  }
  const nothing = words(way === 'undo' ? 'cli.nothingToUndo' : 'cli.nothingToRedo')
  return { json: null, text: () => '', warnings: [nothing] }
}

function operationJson({ id, label, at, coder, state, changes }: OperationRow, words: Words) {
  return { id, label: words.sentence(label), at, coder, state, changes }
}
