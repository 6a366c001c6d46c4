import { Download, Plus, Trash2 } from 'lucide-react'
import { useEffect } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { JournalEntry } from '#contract/coding/memos.ts'
import { MemoField } from '../../pane/memos/MemoField.tsx'
import { MemoWords } from '../../pane/memos/MemoWords.tsx'
import { useAnswer } from '../../state/asking/answers.ts'
import { commandById, registerCommands } from '../../state/commands.ts'
import { useEngine } from '../../state/connection.ts'
import { sayDay } from '../../state/dates.ts'
import { useSay } from '../../state/language.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { showEntry, useView } from '../../state/view.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../ui/layout/RoomHead.tsx'
import { journalCommands } from './journal-commands.ts'
import './journal.css'

/** The project's own memo among the entries. */
const about = 'about'

const run = (id: string) => () => void Promise.resolve(commandById(id)?.run()).catch(notifyProblem)

/** The journal: entries by day beside what the chosen one says, and the project's own memo. */
export function View() {
  const say = useSay()
  const engine = useEngine()
  useEffect(() => registerCommands(journalCommands(engine)), [engine])
  const isReadOnly = useProject(({ project }) => project?.readOnly ?? false)
  const chosen = useView(view => view.entry)
  const { value: entries } = useAnswer('journal', ['journal_entry', 'memo', 'theme', 'document', 'annotation'], (engine, signal) => engine.memos.journal({}, { signal }))
  if (!entries) return null
  const entry = entries.find(({ id }) => id === chosen)
  return (
    <div className="journal">
      <RoomHead
        title={say('app.room.journal')}
        actions={
          <>
            <IconButton label={say('journal.save')} isDisabled={entries.length === 0} onPress={run('journal.save')}>
              <Download size={16} aria-hidden />
            </IconButton>
            <Button icon={<Plus size={15} aria-hidden />} isDisabled={isReadOnly} onPress={run('journal.new')}>
              {say('journal.new')}
            </Button>
          </>
        }
      >
        <p>{say('journal.note')}</p>
      </RoomHead>
      <div className="journal-body">
        <div className="journal-list" data-first-place>
          <ListBox
            aria-label={say('journal.entries')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[entry?.id ?? about]}
            onSelectionChange={keys => {
              const [key] = keys === 'all' ? [] : [...keys]
              showEntry(key === undefined || key === about ? null : String(key))
            }}
          >
            <ListBoxItem id={about} textValue={say('journal.about')} className="journal-row">
              <span className="journal-row-day">{say('journal.about')}</span>
              <span className="journal-row-beginning">{say('journal.about.detail')}</span>
            </ListBoxItem>
            {entries.map(({ id, day, beginning }) => (
              <ListBoxItem key={id} id={id} textValue={`${sayEntryDay(day)} ${beginning}`} className="journal-row">
                <span className="journal-row-day">{sayEntryDay(day)}</span>
                <span className="journal-row-beginning">{beginning || say('journal.blank')}</span>
              </ListBoxItem>
            ))}
          </ListBox>
          {entries.length === 0 ? <EmptyState title={say('journal.empty')}>{say('journal.empty.next')}</EmptyState> : null}
        </div>
        <div className="journal-page">{entry ? <Entry key={entry.id} entry={entry} isReadOnly={isReadOnly} /> : <About isReadOnly={isReadOnly} />}</div>
      </div>
    </div>
  )
}

function About({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const say = useSay()
  return (
    <section aria-label={say('journal.about')}>
      <h2>{say('journal.about')}</h2>
      <MemoPage key={about} owner={{ project: true }} isReadOnly={isReadOnly} />
    </section>
  )
}

function Entry({ entry: { id, day }, isReadOnly }: { readonly entry: JournalEntry; readonly isReadOnly: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const date = (next: string) => {
    if (/^\d{4}-\d\d-\d\d$/.test(next)) void engine.memos.dateEntry({ entry: id, day: next }).catch(notifyProblem)
  }
  const remove = async () => {
    await engine.memos.removeEntry({ entry: id })
    notifyDone('memos.deleteEntry', { day: sayEntryDay(day) }, true)
  }
  return (
    <section aria-label={say('journal.entry')}>
      <div className="journal-entry-head">
        <label className="journal-day">
          <span className="ui-hidden">{say('journal.day')}</span>
          <input type="date" className="ui-input" value={day} max="9999-12-31" readOnly={isReadOnly} onChange={event => date(event.target.value)} />
        </label>
        <IconButton label={say('journal.remove')} isDisabled={isReadOnly} onPress={() => void remove().catch(notifyProblem)}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
      <MemoPage owner={{ entry: id }} isReadOnly={isReadOnly} autoFocus />
    </section>
  )
}

type MemoPageProps = { readonly owner: Parameters<typeof MemoField>[0]['owner']; readonly isReadOnly: boolean; readonly autoFocus?: boolean }

function MemoPage({ owner, isReadOnly, autoFocus = false }: MemoPageProps) {
  return isReadOnly ? <MemoWords owner={owner} /> : <MemoField owner={owner} autoFocus={autoFocus} />
}

/** A day without a time is the same one everywhere. */
const sayEntryDay = (day: string) => sayDay(`${day}T12:00:00`)
