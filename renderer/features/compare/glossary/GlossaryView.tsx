import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { isWritable } from '../../../pane/tagging/actions.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { useEngine } from '../../../state/connection.ts'
import { activeLanguage, saySentence, useSay, type Say } from '../../../state/language.ts'
import { notifyProblem, notifyReadOnly } from '../../../state/notices.ts'
import { changeGlossary, compareStore, termSources } from '../../../state/rooms/comparing.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { Table, type TableColumn } from '../../../ui/lists/Table.tsx'
import { fittingLines, forgettable, leavable, sortLines, termLines, type TermLine, type TermSort } from './glossary-rows.ts'
import { TermDialog } from './TermDialog.tsx'
import './glossary.css'


/** Which terms count as the same when plans are compared: those the program brings along, those that plans give in brackets, and one's own, which are added, changed and taken away here. */
export function GlossaryView() {
  const say = useSay()
  const engine = useEngine()
  const shown = useStore(compareStore, comparing => comparing.glossary)
  const { value, error } = useAnswer('glossary', ['term_pair', 'document'], (asked, signal) => asked.glossary.list({}, { signal }))
  const [sort, setSort] = useState<TermSort | null>(null)
  const [chosen, setChosen] = useState<Set<string>>(() => new Set())
  const [writing, setWriting] = useState<TermLine | 'new' | null>(null)
  const all = useMemo(() => (value ? termLines(value) : []), [value])
  const lines = useMemo(() => {
    const fitting = fittingLines(all, shown)
    return sort ? sortLines(fitting, sort, activeLanguage()) : fitting
  }, [all, shown, sort])
  const columns = useColumns(say)
  const picked = lines.filter(({ id }) => chosen.has(id))
  const [forget, leaveOut] = [forgettable(picked), leavable(picked)]
  const act = async (what: () => Promise<unknown>): Promise<boolean> => {
    if (!isWritable()) {
      notifyReadOnly()
      return false
    }
    try {
      await what()
      return true
    } catch (problem) {
      notifyProblem(problem)
      return false
    }
  }
  const pairsOf = (some: readonly TermLine[]) => some.map(({ term, sameAs }) => ({ term, sameAs }))
  const doForget = () => act(() => engine.glossary.remove({ pairs: pairsOf(forget) }))
  const doLeaveOut = () => act(() => engine.glossary.leaveOut({ pairs: pairsOf(leaveOut) }))
  const open = (id: string) => setWriting(lines.find(line => line.id === id) ?? null)
  const [only] = picked.length === 1 ? picked : []
  return (
    <>
      <div className="compare-bar" role="group" aria-label={say('glossary.settings')}>
        <SearchField className="compare-filter" label={say('glossary.search')} value={shown.text} onChange={text => changeGlossary({ text })} maxLength={200} />
        <Select label={say('glossary.from')} hideLabel value={shown.source} onChange={source => changeGlossary({ source })} items={(['all', ...termSources] as const).map(id => ({ id, label: say(id === 'all' ? 'glossary.from.all' : `glossary.source.${id}`) }))} />
        <span className="compare-note" role="status">{value ? say('glossary.shown', { shown: lines.length, count: all.length }) : ''}</span>
        <span className="compare-bar-end">
          {/* What cannot be done with what is chosen cannot be pressed; nothing jumps. */}
          <Button look="quiet" isDisabled={!only} onPress={() => only && setWriting(only)}>{say('glossary.edit.open')}</Button>
          <Button look="quiet" isDisabled={leaveOut.length === 0} onPress={() => void doLeaveOut()}>{say('glossary.leaveOut.short')}</Button>
          <Button look="quiet" isDisabled={forget.length === 0} onPress={() => void doForget()}>{say('glossary.forget.short')}</Button>
          <Button icon={<Plus size={14} aria-hidden />} onPress={() => setWriting('new')}>{say('glossary.add.open')}</Button>
        </span>
      </div>
      {error ? <EmptyState title={say('glossary.failed')}>{saySentence(error.sentence)}</EmptyState> : null}
      {value && lines.length === 0 ? (
        <EmptyState title={say('glossary.none')} actions={<Button onPress={() => changeGlossary({ text: '', source: 'all' })}>{say('glossary.showAll')}</Button>}>{say('glossary.none.next')}</EmptyState>
      ) : null}
      {lines.length > 0 ? (
        <div className="glossary" data-keys="tools" data-first-place>
          <p className="ui-hidden" id="glossary-hint">{say('glossary.hint')}</p>
          <Table
            label={say('glossary.list')}
            columns={columns}
            rows={lines}
            sort={sort ?? undefined}
            onSort={({ column, direction }) => setSort({ column: String(column) as TermSort['column'], direction })}
            selection="multiple"
            selected={chosen}
            onSelect={next => setChosen(next === 'all' ? new Set(lines.map(({ id }) => id)) : new Set([...next].map(String)))}
            onOpen={open}
            onDelete={() => void (forget.length > 0 ? doForget() : leaveOut.length > 0 ? doLeaveOut() : undefined)}
            rowHeight={32}
          />
        </div>
      ) : null}
      {writing ? (
        <TermDialog
          line={writing === 'new' ? null : writing}
          begin={writing === 'new' && lines.length === 0 ? shown.text.trim() : ''}
          onKeep={pair => act(() => (writing === 'new' ? engine.glossary.add({ pairs: [pair] }) : engine.glossary.change({ from: { term: writing.term, sameAs: writing.sameAs }, to: pair })))}
          onClose={() => setWriting(null)}
        />
      ) : null}
    </>
  )
}

function useColumns(say: Say): readonly TableColumn<TermLine>[] {
  const documents = useRecords(records => records.documents)
  return useMemo(() => {
    const nameById = new Map(documents.map(({ id, title, shortTitle }) => [id, shortTitle || title]))
    const plansOf = (line: TermLine) => line.documents.map(id => nameById.get(id) ?? '').filter(name => name !== '').join('; ')
    return [
      { id: 'term', title: say('glossary.column.term'), width: '2fr', isSortable: true, isRowHeader: true, cell: line => <Words words={line.term} isOut={line.source === 'leftOut'} /> },
      { id: 'sameAs', title: say('glossary.column.sameAs'), width: '2fr', isSortable: true, cell: line => <Words words={line.sameAs} isOut={line.source === 'leftOut'} /> },
      { id: 'source', title: say('glossary.column.source'), width: 140, isSortable: true, cell: ({ source }) => say(`glossary.source.${source}`) },
      { id: 'documents', title: say('glossary.column.documents'), width: '2fr', cell: line => <Words words={plansOf(line)} isOut={false} /> },
      { id: 'coder', title: say('glossary.column.coder'), width: 120, cell: ({ coder }) => <Words words={coder} isOut={false} /> },
    ]
  }, [say, documents])
}

function Words({ words, isOut }: { readonly words: string; readonly isOut: boolean }) {
  return <span className="glossary-words" title={words} data-out={isOut || undefined}>{words}</span>
}
