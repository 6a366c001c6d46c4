import type { Compared, ComparedClause, SingleClause } from '#contract/comparing/alignments.ts'
import { lacksPartner } from '#domain/aligning/titles.ts'
import { findDocument } from '../../arguments/documents.ts'
import type { Command } from '../../command.ts'
import { formatTable, plainLine } from '../../output/table.ts'
import { clauseJson, decisionJson, decisionRowJson, pairJson } from './told.ts'

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
    const count = compared.unsettled.length
    return { json: jsonOf(compared), text: () => tableOf(compared, texts, words), warnings: count === 0 ? [] : [words('cli.align.unsettled', { count })] }
  },
}

function jsonOf({ pairs, onlyLeft, onlyRight, candidates, unsettled }: Compared) {
  const byId = new Map([...pairs.flatMap(({ left, right }) => [left, right]), ...onlyLeft, ...onlyRight].map(clause => [clause.id, clauseJson(clause)]))
  return {
    pairs: pairs.map(pairJson),
    onlyLeft: onlyLeft.map(({ decisions, ...clause }) => ({ ...clauseJson(clause), decisions: decisions.map(decisionJson) })),
    onlyRight: onlyRight.map(({ decisions, ...clause }) => ({ ...clauseJson(clause), decisions: decisions.map(decisionJson) })),
    candidates: candidates.map(({ left, right, ...rest }) => ({ left: byId.get(left), right: byId.get(right), ...rest })),
    unsettled: unsettled.map(decisionRowJson),
  }
}

/** Pairs in the order of the left text, then what stands in one text alone; a title is looked for nowhere. */
function tableOf({ pairs, onlyLeft: left, onlyRight: right }: Compared, texts: { readonly left: string; readonly right: string }, words: Parameters<Command['run']>[0]['words']): string {
  const beginning = (text: string, { start, textEnd }: ComparedClause) => plainLine(text.slice(start, Math.min(textEnd, start + 200)))
  const [onlyLeft, onlyRight] = [left.filter(lacksPartner), right.filter(lacksPartner)]
  const only = (clause: SingleClause) => (clause.decisions.length > 0 ? words('alignments.status.only') : '')
  const rows = [
    ...pairs.map(({ left, right, score, status, strong, words: shared }) => [
      `${score.toFixed(2)}${strong ? ' *' : ''}`, words(`alignments.status.${status}`), beginning(texts.left, left), beginning(texts.right, right), plainLine(shared.left.join(', ')),
    ]),
    ...onlyLeft.map(clause => ['', only(clause), beginning(texts.left, clause), '–', '']),
    ...onlyRight.map(clause => ['', only(clause), '–', beginning(texts.right, clause), '']),
  ]
  if (rows.length === 0) return words('cli.nothing')
  const columns = [
    { heading: words('cli.column.score') }, { heading: words('cli.column.status') }, { heading: words('cli.column.first'), most: 50 }, { heading: words('cli.column.second'), most: 50 },
    { heading: words('cli.column.words'), most: 40 },
  ]
  return `${formatTable(columns, rows)}\n${words('cli.compared', { pairs: pairs.length, left: onlyLeft.length, right: onlyRight.length })}`
}
