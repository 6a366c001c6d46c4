import { CircleAlert, Info } from 'lucide-react'
import { useMemo, type RefObject } from 'react'
import { mistakeSentence, remarkSentence } from '#domain/words/query/explaining.ts'
import { asWords, type ReadQuery } from '#domain/words/query/reading.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { find } from './find-memory.ts'

/** UTF-16 code units of the query that are shown on either side of the place in question. */
const around = 40

export type QueryProblemProps = {
  readonly id: string
  readonly query: string
  readonly read: ReadQuery
  readonly field: RefObject<HTMLInputElement | null>
}

/** What of a query is not understood, or is looked for otherwise than somebody may think: at its place, in words, and a way out. */
export function QueryProblem({ id, query, read: { mistake, remarks }, field }: QueryProblemProps) {
  const say = useSay()
  const [remark] = remarks
  const place = mistake ?? remark
  const shown = useMemo(() => place && partsRound(query, place.start, place.end), [query, place])
  if (!place || !shown) return null
  const choosePlace = () => {
    field.current?.focus()
    field.current?.setSelectionRange(place.start, place.end)
  }
  return (
    <div id={id} className="find-problem" data-kind={mistake ? 'mistake' : 'remark'} role="status">
      {mistake ? <CircleAlert size={14} aria-hidden /> : <Info size={14} aria-hidden />}
      <code>
        {shown.before}
        <mark>{shown.marked}</mark>
        {shown.behind}
      </code>
      <span>{saySentence(mistake ? mistakeSentence(mistake) : remarkSentence(place as (typeof remarks)[number]))}</span>
      <Button onPress={choosePlace}>
        {say('search.mistake.show')}
      </Button>
      {mistake ? (
        <Button onPress={() => find({ query: asWords(query) })}>
          {say('search.mistake.asWords')}
        </Button>
      ) : null}
    </div>
  )
}

/** The place with what stands round it, in one line; what is left out is told by an ellipsis. */
export function partsRound(query: string, start: number, end: number) {
  const oneLine = (text: string) => text.toWellFormed().replaceAll(/\s/gu, ' ')
  const from = start > around ? start - around : 0
  const to = Math.min(query.length, end + around)
  const last = Math.min(end, start + around)
  return {
    before: `${from > 0 ? '…' : ''}${oneLine(query.slice(from, start))}`,
    marked: `${oneLine(query.slice(start, last))}${last < end ? '…' : ''}`,
    behind: last < end ? '' : `${oneLine(query.slice(end, to))}${to < query.length ? '…' : ''}`,
  }
}
