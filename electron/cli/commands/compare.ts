import type { Compared, ComparedClause } from '#contract/compare.ts'
import { findDocument } from '../arguments/documents.ts'
import type { Command } from '../command.ts'
import { formatTable, plainLine } from '../table.ts'

export const compareCommand: Command = {
  usage: 'DOC DOC',
  help: 'cli.help.compare',
  options: {},
  least: 2,
  most: 2,
  async run({ args, project, words, signal }) {
    const [one = '', other = ''] = args.free()
    const { compared, texts } = await project('read', async opened => {
      const [left, right] = [await findDocument(opened, one), await findDocument(opened, other)]
      const compared = await opened.engine.compare.align({ left: left.id, right: right.id }, { signal })
      const textOf = async (document: typeof left) => (await opened.engine.documents.text({ document: document.id, version: document.version })).text
      return { compared, texts: { left: await textOf(left), right: await textOf(right) } }
    })
    return { json: jsonOf(compared), text: () => tableOf(compared, texts, words) }
  },
}

function jsonOf({ pairs, onlyLeft, onlyRight }: Compared) {
  const clause = ({ id, label, start, end, textEnd }: ComparedClause) => ({ id, label: label || null, start, end, text_end: textEnd })
  return {
    pairs: pairs.map(({ left, right, score, status }) => ({ left: clause(left), right: clause(right), score, status })),
    onlyLeft: onlyLeft.map(clause),
    onlyRight: onlyRight.map(clause),
  }
}

/** Pairs in the order of the left text, then what stands in one text alone. */
function tableOf({ pairs, onlyLeft, onlyRight }: Compared, texts: { readonly left: string; readonly right: string }, words: Parameters<Command['run']>[0]['words']): string {
  const beginning = (text: string, { start, textEnd }: ComparedClause) => plainLine(text.slice(start, Math.min(textEnd, start + 200)))
  const rows = [
    ...pairs.map(({ left, right, score }) => [score.toFixed(2), beginning(texts.left, left), beginning(texts.right, right)]),
    ...onlyLeft.map(clause => ['', beginning(texts.left, clause), '–']),
    ...onlyRight.map(clause => ['', '–', beginning(texts.right, clause)]),
  ]
  if (rows.length === 0) return words('cli.nothing')
  const columns = [{ heading: words('cli.column.score'), side: 'right' as const }, { heading: words('cli.column.first'), most: 60 }, { heading: words('cli.column.second'), most: 60 }]
  return `${formatTable(columns, rows)}\n${words('cli.compared', { pairs: pairs.length, left: onlyLeft.length, right: onlyRight.length })}`
}
