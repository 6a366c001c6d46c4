import { CircleSlash2, X } from 'lucide-react'
import { useState } from 'react'
import type { Silence } from '#contract/comparing/cells.ts'
import { longestLine } from '#contract/values.ts'
import { useEngine } from '../../../state/connection.ts'
import { sayMoment } from '../../../state/dates.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'

type Props = { readonly theme: string; readonly plan: string; readonly silences: readonly Silence[]; readonly count: number }

/** Who looked for what here and found nothing, and a way to record it. @param count excerpts that the cell has all the same */
export function SilenceRecords({ theme, plan, silences, count }: Props) {
  const say = useSay()
  const engine = useEngine()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const [searched, setSearched] = useState('')
  const record = () => {
    if (searched.trim() === '') return
    void engine.compare.recordSilence({ theme, documents: [plan], searched }).then(() => setSearched(''), notifyProblem)
  }
  if (isReadOnly && silences.length === 0) return null
  return (
    <section className="cell-silent" aria-label={say('compare.silence')}>
      <h3 className="ui-label">{say('compare.silence')}</h3>
      <ul>
        {silences.map(({ id, searched: words, coder, recordedAt, ofEarlierText }) => (
          <li key={id}>
            <CircleSlash2 size={13} aria-hidden />
            <span>
              <strong>{words}</strong>
              <small>{[coder, sayMoment(recordedAt), ofEarlierText ? say('compare.silence.earlier') : ''].filter(Boolean).join(' · ')}</small>
            </span>
            <IconButton label={say('compare.silence.takeBack', { words })} isDisabled={isReadOnly} onPress={() => void engine.compare.removeSilence({ silences: [id] }).catch(notifyProblem)}>
              <X size={13} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {silences.length > 0 && count > 0 ? <p className="cell-warning">{say('compare.silence.but', { count })}</p> : null}
      {isReadOnly ? null : (
        <form
          onSubmit={event => {
            event.preventDefault()
            record()
          }}
        >
          <TextField label={say('compare.silence.searched')} hideLabel placeholder={say('compare.silence.searched')} value={searched} onChange={setSearched} maxLength={longestLine} />
          <Button type="submit" isDisabled={searched.trim() === ''}>{say('compare.silence.do')}</Button>
        </form>
      )}
    </section>
  )
}
