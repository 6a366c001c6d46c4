import { CircleSlash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import { longestLine } from '#contract/values.ts'
import { joinPath, themePaths } from '#domain/themes.ts'
import { planEntities } from '../../pane/plans/plan-entities.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useRecords } from '../../state/asking/records.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { Popover } from '../../ui/overlays/Popover.tsx'
import { findStore } from './find-memory.ts'

/** So many plans are named; the others are counted. */
const mostNamed = 12

/** The plans in which what is looked for stands nowhere, behind a button: a finding that can be recorded for a theme, with the words that were looked for. */
export function SilentPlans({ asked }: { readonly asked: string }) {
  const say = useSay()
  const button = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <span ref={button}>
      <Button icon={<CircleSlash2 size={14} aria-hidden />} aria-haspopup="dialog" aria-expanded={isOpen} onPress={() => setOpen(true)}>
        {say('search.silent')}
      </Button>
      <Popover label={say('search.silent')} className="find-silent" isOpen={isOpen} onOpenChange={setOpen} triggerRef={button} placement="bottom end">
        <SilentList asked={asked} onRecorded={() => setOpen(false)} />
      </Popover>
    </span>
  )
}

function SilentList({ asked, onRecorded }: { readonly asked: string; readonly onRecorded: () => void }) {
  const say = useSay()
  const engine = useEngine()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const { documents, plans, boilerplate } = useStore(findStore)
  const rows = useRecords(records => records.documents)
  const themes = useRecords(records => records.themes)
  const [theme, setTheme] = useState('')
  const question = { query: asked, documents: [...documents], ...plans, boilerplate }
  const { value } = useAnswer(JSON.stringify(question), ['document', 'clause_correction', ...planEntities], (client, signal) => client.search.silent(question, { signal }))
  if (!value) return null
  const silent = rows.filter(({ id }) => value.documents.includes(id))
  const paths = themePaths(themes)
  const choices = themes.filter(({ archived }) => !archived).map(({ id }) => ({ id, label: joinPath(paths.get(id) ?? []) }))
  const record = () =>
    void engine.compare.recordSilence({ theme, documents: silent.map(({ id }) => id), searched: asked.slice(0, longestLine).toWellFormed() }).then(({ recorded }) => {
      notifyDone('search.silent.done', { count: recorded, theme: choices.find(({ id }) => id === theme)?.label ?? '' }, true)
      onRecorded()
    }, notifyProblem)
  return (
    <>
      <p>{say('search.silent.count', { count: silent.length, searched: value.searched })}</p>
      {silent.length > 0 ? (
        <ul>
          {silent.slice(0, mostNamed).map(({ id, title, shortTitle }) => <li key={id}>{shortTitle || title}</li>)}
          {silent.length > mostNamed ? <li>{say('search.silent.more', { count: silent.length - mostNamed })}</li> : null}
        </ul>
      ) : null}
      {silent.length === 0 ? null : choices.length === 0 ? (
        <p>{say('search.silent.noThemes')}</p>
      ) : (
        <form
          onSubmit={event => {
            event.preventDefault()
            if (theme !== '') record()
          }}
        >
          <Select label={say('search.silent.theme')} placeholder={say('search.silent.choose')} items={choices} value={theme} onChange={setTheme} isDisabled={isReadOnly} />
          <Button type="submit" look="primary" isDisabled={isReadOnly || theme === ''}>{silent.length > 1 ? say('compare.silence.doAll', { count: silent.length }) : say('compare.silence.do')}</Button>
        </form>
      )}
    </>
  )
}
