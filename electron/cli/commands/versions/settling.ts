import type { UnsettledRow } from '#contract/annotations.ts'
import { findCandidates } from '#domain/anchor/candidate-places.ts'
import { similarPlaces } from '#domain/anchor/similar-places.ts'
import { annotationsJson } from '../../annotations.ts'
import { findDocument } from '../../arguments/documents.ts'
import { rangeWithin, readRange } from '../../arguments/range.ts'
import { readCodebook } from '../../arguments/themes.ts'
import type { Command, Project } from '../../command.ts'
import { wrongUsage } from '../../stop.ts'
import { formatTable } from '../../table.ts'

export const unsettledCommand: Command = {
  usage: '[DOC] [--all] [--places]',
  help: 'cli.help.unsettled',
  options: { all: { value: null, help: 'cli.option.withLeft' }, places: { value: null, help: 'cli.option.places' } },
  least: 0,
  most: 1,
  async run({ args, project, words }) {
    const [name] = args.free()
    const found = await project('read', async opened => {
      const document = name === undefined ? undefined : (await findDocument(opened, name)).id
      const rows = await opened.engine.annotations.unsettled({ document, withLeft: args.has('all') })
      return withPlaces(rows, args.has('places') ? await readTexts(opened, rows) : null)
    })
    const columns = [
      { heading: words('cli.column.status'), indented: true }, { heading: words('cli.column.start'), side: 'right' }, { heading: words('cli.column.end'), side: 'right' },
      { heading: words('cli.column.text') }, { heading: words('cli.column.id') },
    ] as const
    return {
      json: found.map(({ row: { annotation, status, start, end, score, isLeft }, places }) => ({
        annotation: annotation.id, document: annotation.document, quote: annotation.exact, status, start, end, score, left: isLeft, ...(places && { places }),
      })),
      text: () => {
        if (found.length === 0) return words('cli.nothing')
        const lines = found.flatMap(({ row, places = [] }) => [
          [words(`versions.state.${row.status}`), String(row.start), String(row.end), row.annotation.exact, row.annotation.id],
          ...places.map(({ start, end, score, text }) => [`  ${Math.floor(score * 100)} %`, String(start), String(end), text, '']),
        ])
        return formatTable(columns, lines)
      },
    }
  },
}

/** The newest text of each document that these highlights stand in, by its id. */
async function readTexts({ engine }: Project, rows: readonly UnsettledRow[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const { annotation } of rows) {
    if (!texts.has(annotation.document)) texts.set(annotation.document, (await engine.documents.text({ document: annotation.document })).text)
  }
  return texts
}

/** With each the places that the window offers for it, in reading order: the proposal, other places of the same words, and similar ones. */
function withPlaces(rows: readonly UnsettledRow[], texts: ReadonlyMap<string, string> | null) {
  return rows.map(row => {
    const text = texts?.get(row.annotation.document)
    if (text === undefined) return { row }
    const { places } = findCandidates(text, row, similarPlaces(text, row.annotation.exact))
    return { row, places: places.map(({ start, end, score }) => ({ start, end, score, text: text.slice(start, end) })) }
  })
}

export const settleCommand: Command = {
  usage: 'ANNOTATION --start N --end N | --leave',
  help: 'cli.help.settle',
  options: {
    start: { value: 'N', help: 'cli.option.start' }, end: { value: 'N', help: 'cli.option.end' }, leave: { value: null, help: 'cli.option.leave' },
  },
  least: 1,
  most: 1,
  async run({ args, project, words }) {
    const [wanted = ''] = args.free()
    const range = args.has('leave') ? null : readRange(args)
    const made = await project('write', async opened => {
      const { engine } = opened
      const row = (await engine.annotations.unsettled({ withLeft: true })).find(({ annotation }) => annotation.id === wanted.toLowerCase())
      if (!row) throw wrongUsage('cli.notUnsettled', { id: wanted })
      const { id } = row.annotation
      if (range) await engine.annotations.settle({ annotation: id, ...rangeWithin(range, (await findDocument(opened, row.annotation.document)).characters) })
      else await engine.annotations.leave({ annotations: [id] })
      const { rows } = await engine.excerpts.list({ filter: { annotations: [id] } })
      const [annotation] = await annotationsJson(opened, rows, await readCodebook(opened))
      return annotation
    })
    return { json: made, text: () => `${made?.id}  ${made?.citation}  ${words(range ? 'cli.settled' : 'cli.left')}` }
  },
}
