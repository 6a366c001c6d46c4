import type { DocumentRow, PlaceCounts, TextOutcome } from '#contract/documents/documents.ts'
import type { Answer } from '../command.ts'
import { formatTable } from '../output/table.ts'
import type { Words } from '../words.ts'

const states = ['exact', 'moved', 'fuzzy', 'ambiguous', 'orphan'] as const

/** What a new text would do to highlights and clause corrections: nothing was written. */
export function outcomeAnswer(words: Words, { id, title }: DocumentRow, outcome: TextOutcome): Answer {
  const { same, highlights, corrections, waiting, correctionsLeft, changes } = outcome
  return {
    json: { document: id, title, preview: true, same, highlights, corrections, waiting, corrections_left: correctionsLeft, changes },
    text: () => (same ? words('cli.sameText', { title }) : outcomeText(words, title, outcome)),
  }
}

function outcomeText(words: Words, title: string, { highlights, corrections, waiting, changes }: TextOutcome): string {
  const counted = (counts: PlaceCounts & { readonly left?: number }) => [
    ...states.map(state => `  ${counts[state]}  ${words(`outcome.${state}`)}`),
    ...(counts.left ? [`  ${counts.left}  ${words('outcome.left')}`] : []),
  ]
  const sum = (counts: PlaceCounts) => states.reduce((all, state) => all + counts[state], 0)
  const columns = [{ heading: words('cli.column.status') }, { heading: words('cli.column.before') }, { heading: words('cli.column.after') }, { heading: words('cli.column.id') }] as const
  return [
    words('cli.textWould', { title, count: changes.count }),
    words('outcome.highlights', { count: sum(highlights) + highlights.left }), ...counted(highlights),
    words('outcome.corrections', { count: sum(corrections) }), ...counted(corrections),
    ...(waiting.length > 0 ? ['', formatTable(columns, waiting.map(({ annotation, status, quote, now }) => [words(`versions.state.${status === 'fuzzy' && now === quote ? 'same' : status}`), quote, now, annotation])).trimEnd()] : []),
  ].join('\n')
}
