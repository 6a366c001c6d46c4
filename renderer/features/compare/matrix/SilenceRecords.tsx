import { CircleSlash2, X } from 'lucide-react'
import { useState } from 'react'
import type { Silence } from '#contract/comparing/cells.ts'
import { longestLine } from '#contract/values.ts'
import { useEngine } from '../../../state/connection.ts'
import { sayMoment } from '../../../state/dates.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { useProject } from '../../../state/project.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'

type Props = { readonly theme: string; /** The plans that the cell tells of. */ readonly plans: readonly string[]; readonly silences: readonly Silence[]; readonly count: number }

/** Who looked for what here and found nothing, and a way to record it. @param count excerpts that the cell has all the same */
export function SilenceRecords({ theme, plans, silences, count }: Props) {
  const say = useSay()
  const engine = useEngine()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const [searched, setSearched] = useState('')
  const documents = useRecords(records => records.documents)
  const nameOf = (plan: string) => {
    const row = plans.length > 1 ? documents.find(({ id }) => id === plan) : undefined
    return row ? row.shortTitle || row.title : ''
  }
  const record = () => {
    if (searched.trim() === '') return
    void engine.compare.recordSilence({ theme, documents: [...plans], searched }).then(() => setSearched(''), notifyProblem)
  }
  if ((isReadOnly || plans.length === 0) && silences.length === 0) return null
  return (
    <section className="cell-silent" aria-label={say('compare.silence')}>
      <h3 className="ui-label">{say('compare.silence')}</h3>
      <ul>
        {silences.map(({ id, document, searched: words, coder, recordedAt, ofEarlierText }) => (
          <li key={id}>
            <CircleSlash2 size={13} aria-hidden />
            <span>
              <strong>{words}</strong>
              <small>{[nameOf(document), coder, sayMoment(recordedAt), ofEarlierText ? say('compare.silence.earlier') : ''].filter(Boolean).join(' · ')}</small>
            </span>
            <IconButton label={say('compare.silence.takeBack', { words: [words, nameOf(document)].filter(Boolean).join(', ') })} isDisabled={isReadOnly} onPress={() => void engine.compare.removeSilence({ silences: [id] }).catch(notifyProblem)}>
              <X size={13} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {silences.length > 0 && count > 0 ? <p className="cell-warning">{say('compare.silence.but', { count })}</p> : null}
      {isReadOnly || plans.length === 0 ? null : (
        <form
          onSubmit={event => {
            event.preventDefault()
            record()
          }}
        >
          <TextField label={say('compare.silence.searched')} hideLabel placeholder={say('compare.silence.searched')} value={searched} onChange={setSearched} maxLength={longestLine} />
          <Button type="submit" isDisabled={searched.trim() === ''}>{plans.length > 1 ? say('compare.silence.doAll', { count: plans.length }) : say('compare.silence.do')}</Button>
        </form>
      )}
    </section>
  )
}
