import type { UnsettledRow } from '#contract/coding/annotations.ts'
import type { UnsettledCorrection } from '#contract/documents/corrections.ts'
import { findCandidates } from '#domain/anchor/candidate-places.ts'
import { similarFinder } from '#domain/anchor/similar-places.ts'
import { findDocument } from '../../arguments/documents.ts'
import type { Command, Project } from '../../command.ts'
import { formatTable } from '../../output/table.ts'
import type { Words } from '../../words.ts'

export const unsettledCommand: Command = {
  usage: '[DOC] [--all] [--places]',
  help: 'cli.help.unsettled',
  options: { all: { value: null, help: 'cli.option.withLeft' }, places: { value: null, help: 'cli.option.places' } },
  least: 0,
  most: 1,
  async run({ args, project, words }) {
    const [name] = args.free()
    const found = await project('read', async opened => {
      const which = { document: name === undefined ? undefined : (await findDocument(opened, name)).id, withLeft: args.has('all') }
      const { annotations, documents } = opened.engine
      const waiting = [...(await annotations.unsettled(which)).map(highlightWaiting), ...(await documents.unsettledCorrections(which)).map(row => correctionWaiting(words, row))]
      return withPlaces(waiting, args.has('places') ? await readTexts(opened, waiting) : null)
    })
    const columns = [
      { heading: words('cli.column.status'), indented: true }, { heading: words('cli.column.start'), side: 'right' }, { heading: words('cli.column.end'), side: 'right' },
      { heading: words('cli.column.text') }, { heading: words('cli.column.id') },
    ] as const
    return {
      json: found.map(({ waiting: { named, document, exact, status, start, end, score, isLeft }, places }) => ({
        ...named, document, quote: exact, status, start, end, score, left: isLeft, ...(places && { places }),
      })),
      text: () => {
        if (found.length === 0) return words('cli.nothing')
        const lines = found.flatMap(({ waiting: { id, state, start, end, shown }, places = [] }) => [
          [words(`versions.state.${state}`), String(start), String(end), shown, id],
          ...places.map(({ start, end, score, text }) => [`  ${Math.floor(score * 100)} %`, String(start), String(end), text, '']),
        ])
        return formatTable(columns, lines)
      },
    }
  },
}

/** What waits for a person to say where it stands in the newest text. */
type Waiting = Pick<UnsettledRow, 'status' | 'start' | 'end' | 'score' | 'isLeft'> & {
  readonly id: string
  readonly document: string
  readonly exact: string
  /** What it is, for programs. */
  readonly named: Readonly<Record<string, string>>
  /** And for people. */
  readonly shown: string
  readonly state: UnsettledRow['status'] | 'same' | 'clause'
}

function highlightWaiting({ annotation: { id, document, exact }, status, start, end, score, hasSameWords, isLeft }: UnsettledRow): Waiting {
  return { id, state: status === 'fuzzy' && hasSameWords ? 'same' : status, document, exact, status, start, end, score, isLeft, named: { annotation: id }, shown: exact }
}

function correctionWaiting(words: Words, { correction: { id, kind, value, exact }, document, path, label, place, isLeft }: UnsettledCorrection): Waiting {
  const clause = path.join(' ')
  const said = { what: [words(`clauses.kind.${kind}`), value].filter(Boolean).join(' '), words: exact }
  const shown = label ? words('cli.correctionOf', { clause, ...said }) : words('cli.correction', said)
  return { id, document, exact, ...place, state: place.status === 'fuzzy' ? 'clause' : place.status, isLeft, named: { correction: id, kind, value, clause }, shown }
}

/** The newest text of each document of which something waits, by its id. */
async function readTexts({ engine }: Project, waiting: readonly Waiting[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const { document } of waiting) {
    if (!texts.has(document)) texts.set(document, (await engine.documents.text({ document })).text)
  }
  return texts
}

/** With each the places that the window offers for it, in reading order: the proposal, other places of the same words, and similar ones. */
function withPlaces(all: readonly Waiting[], texts: ReadonlyMap<string, string> | null) {
  const finderByText = new Map([...(texts?.values() ?? [])].map(text => [text, similarFinder(text)]))
  return all.map(waiting => {
    const text = texts?.get(waiting.document)
    if (text === undefined) return { waiting }
    const { places } = findCandidates(text, waiting, finderByText.get(text)?.(waiting.exact))
    return { waiting, places: places.map(({ start, end, score }) => ({ start, end, score, text: text.slice(start, end) })) }
  })
}
