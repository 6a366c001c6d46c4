import { Building2, CalendarRange, CircleDashed, Download, Table2 } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Candidate, TargetRow } from '#contract/targets.ts'
import { saveProduced } from '../../client/files.ts'
import { readPaneSizes } from '../../pane/excerpts/pane-sizes.ts'
import { useDebounced } from '../../pane/excerpts/use-debounced.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useRecords } from '../../state/asking/records.ts'
import { useEngine } from '../../state/connection.ts'
import { runJob } from '../../state/jobs.ts'
import { activeLanguage, useSay } from '../../state/language.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { everyRow, registerStore, showWaitingRows } from '../../state/rooms/register.ts'
import { remember } from '../../state/settings.ts'
import { showRoom } from '../../state/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../ui/layout/RoomHead.tsx'
import { SplitPane } from '../../ui/layout/SplitPane.tsx'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { ChosenBar, SumLine } from './table/ChosenBar.tsx'
import { Details } from './details/Details.tsx'
import { FilterBar } from './FilterBar.tsx'
import { LinkingBar } from './LinkingBar.tsx'
import { BodiesPanel, GapsPanel } from './panels.tsx'
import { focusList, useRegisterCommands } from './register-commands.ts'
import { listRows, rowAt, timelineSort, totalsOf } from './register-list.ts'
import { registerEntities, useRegisterRows } from './use-register-rows.ts'
import { RegisterTable } from './table/RegisterTable.tsx'
import { TimelinePanel } from './TimelinePanel.tsx'
import './register.css'

const sizesName = 'targets.panes'

/** The register of targets and outcomes: read from the texts, with what people say of it. */
export function View() {
  const { value: today } = useAnswer('today', ['register_setting'], (engine, signal) => engine.targets.today({}, { signal }))
  // Another day judges all rows anew.
  return today ? <Register key={today.day} today={today.day} isSet={today.isSet} /> : null
}

function Register({ today, isSet }: { readonly today: string; readonly isSet: boolean }) {
  const say = useSay()
  const documents = useRecords(records => records.documents)
  const { way, filter, sort, active, asked, chosen } = useStore(registerStore)
  const typed = useDebounced(filter.text, 150)
  // Words are waited for; none are not: a list that is emptied for a moment loses the focus.
  const text = filter.text === '' ? '' : typed
  const order = useMemo(() => documents.map(({ id }) => id), [documents])
  const wanted = useMemo(() => (filter.documents.length > 0 ? order.filter(id => filter.documents.includes(id)) : order), [order, filter.documents])
  const { rows, isRead, ...reading } = useRegisterRows(wanted, asked?.document ?? null, today)
  const shownSort = way === 'timeline' ? timelineSort : sort
  const listed = useMemo(() => listRows(rows ?? [], { ...filter, text }, shownSort, order, today), [rows, filter, text, shownSort, order, today])
  // The panels above the list are of all that it would hold without what is chosen in them.
  const above = useMemo(() => listRows(rows ?? [], { ...filter, text, ...(way === 'bodies' && { body: null }), ...(way === 'gaps' && { gap: null }) }, timelineSort, order, today), [rows, filter, text, way, order, today])
  useEffect(() => {
    if (!asked || !rows || !isRead(asked.document)) return
    registerStore.setState({ asked: null, active: rowAt([...rows], asked)?.id ?? null })
  }, [asked, rows, isRead])
  const index = listed.findIndex(({ id }) => id === active)
  const row = index < 0 ? rows?.find(({ id }) => id === active) : listed[index]
  const candidates = useCandidates(row, today)
  const chosenRows = useMemo(() => listed.filter(({ id }) => chosen.has(id)), [listed, chosen])
  // What is promised and what is reported come to nothing together.
  const isOneKind = filter !== everyRow && listed.every(({ kind }) => kind === listed[0]?.kind)
  const waiting = useMemo(() => rows?.filter(each => each.waiting && !each.waiting.isLeft).length ?? 0, [rows])
  useRegisterCommands({ row, candidates: candidates ?? [], chosen: chosenRows })
  return (
    <section className="register" aria-labelledby="register-title">
      <RoomHead title={say('app.room.targets')} titleId="register-title" actions={<Actions today={today} isSet={isSet} listed={reading.read < reading.wanted ? null : listed.length} hasRows={(rows?.length ?? 0) > 0} />}>
        <SegmentedControl
          label={say('targets.way')} value={way} onChange={next => registerStore.setState({ way: next })}
          segments={[
            { id: 'table', label: say('targets.way.table'), icon: <Table2 size={14} aria-hidden /> },
            { id: 'timeline', label: say('targets.way.timeline'), icon: <CalendarRange size={14} aria-hidden /> },
            { id: 'bodies', label: say('targets.way.bodies'), icon: <Building2 size={14} aria-hidden /> },
            { id: 'gaps', label: say('targets.way.gaps'), icon: <CircleDashed size={14} aria-hidden /> },
          ]}
        />
        {rows ? <Totals rows={listed} /> : null}
      </RoomHead>
      <FilterBar rows={rows ?? []} />
      {rows && reading.read < reading.wanted ? (
        <p className="register-panel-note" role="status">{say(reading.isFull ? 'targets.readMost' : 'targets.readSome', { rows: rows.length, read: reading.read, count: reading.wanted })}</p>
      ) : null}
      {waiting > 0 && filter.said !== 'waiting' ? (
        <div className="register-bar register-waits" role="status">
          <span>{say('targets.waitingCount', { count: waiting })}</span>
          <Button onPress={() => showWaitingRows()}>{say('targets.waitingShow', { count: waiting })}</Button>
        </div>
      ) : null}
      {rows && rows.length === 0 ? <NoRows hasDocuments={documents.length > 0} /> : null}
      {rows && rows.length > 0 ? (
        <>
          {way === 'timeline' ? <TimelinePanel rows={above} today={today} active={active} /> : way === 'bodies' ? <BodiesPanel rows={above} /> : way === 'gaps' ? <GapsPanel rows={above} /> : null}
          <LinkingBar row={row} />
          {chosenRows.length > 0 ? <ChosenBar rows={chosenRows} /> : null}
          {chosenRows.length > 0 || isOneKind ? <SumLine rows={chosenRows.length > 0 ? chosenRows : listed} areChosen={chosenRows.length > 0} /> : null}
          <Panes rows={listed} chosen={chosenRows} index={index} row={row} candidates={candidates} />
        </>
      ) : null}
      {rows ? null : <p className="register-panel-note" role="status">{say('targets.stage.reading')}</p>}
    </section>
  )
}

/** Outcomes that may answer the row at hand, asked for when the list has rested on it. */
function useCandidates(row: TargetRow | undefined, today: string): readonly Candidate[] | undefined {
  const wanted = useDebounced(row?.kind === 'target' ? row.id : '', 200)
  const document = row?.document ?? ''
  const isAsked = wanted !== '' && wanted === row?.id
  const { value } = useAnswer(JSON.stringify([isAsked ? wanted : '', today]), registerEntities, async (engine, signal) => {
    if (!isAsked) return null
    return { of: wanted, found: await engine.targets.candidates({ target: { id: wanted, document }, today }, { signal }) }
  })
  return value && value.of === row?.id ? value.found : undefined
}

type PanesProps = { readonly rows: readonly TargetRow[]; readonly chosen: readonly TargetRow[]; readonly index: number; readonly row: TargetRow | undefined; readonly candidates: readonly Candidate[] | undefined }

function Panes({ rows, chosen, index, row, candidates }: PanesProps) {
  const say = useSay()
  const engine = useEngine()
  const ids = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen])
  return (
    <SplitPane
      handle={say('targets.resize')} sizes={readPaneSizes(sizesName, ['list', 'details'])} onSizes={sizes => remember(engine, sizesName, sizes)}
      panes={[
        { id: 'list', min: '420px', children: rows.length > 0 ? <RegisterTable rows={rows} active={index} chosen={ids} /> : <NothingListed /> },
        { id: 'details', size: '380px', min: '300px', max: '620px', isFixed: true, children: <Details row={row} candidates={candidates} /> },
      ]}
    />
  )
}

function Totals({ rows }: { readonly rows: readonly TargetRow[] }) {
  const say = useSay()
  const { targets, outcomes, said } = totalsOf(rows)
  return <span role="status" className="register-totals">{say('targets.totals', { targets, outcomes, said })}</span>
}

/** The day to judge by, and handing out: what is listed where anything is left out of it, or all. @param listed rows in the list; null while not all plans are read */
function Actions({ today, isSet, listed, hasRows }: { readonly today: string; readonly isSet: boolean; readonly listed: number | null; readonly hasRows: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const isReadOnly = useProject(({ project }) => project?.readOnly ?? false)
  const set = (day: string | null) => void engine.targets.setToday({ day }).catch(notifyProblem)
  const filter = useStore(registerStore, shown => shown.filter)
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(everyRow)
  const formats = (of: typeof everyRow, isDisabled: boolean) => (['docx', 'xlsx', 'csv'] as const).map(format => ({ id: `${format} ${of === everyRow}`, label: say(`targets.handOut.${format}`), isDisabled, run: () => void handOut(format, of) }))
  const handOut = async (format: 'csv' | 'xlsx' | 'docx', { documents, ...listed }: typeof everyRow) => {
    const made = await runJob('targets.handOut.job', options => engine.targets.file({ format, language: activeLanguage(), today, documents: [...documents], listed }, options))
    if (!made) return
    try {
      if (await saveProduced(made.ticket, made.fileName)) notifyDone('targets.handOut.written', { name: made.fileName, count: made.rows })
    } catch (error) {
      notifyProblem(error)
    }
  }
  return (
    <>
      <label className="register-day">
        <span>{say('targets.today')}</span>
        <input type="date" className="ui-input" value={today} min="1900-01-01" max="9999-12-31" readOnly={isReadOnly} onChange={event => /^\d{4}-\d\d-\d\d$/.test(event.target.value) && set(event.target.value)} />
      </label>
      {isSet ? <Button look="quiet" isDisabled={isReadOnly} onPress={() => set(null)}>{say('targets.today.computer')}</Button> : null}
      <Menu
        label={say('targets.handOut')} placement="bottom end"
        groups={[
          ...(isNarrowed ? [{ id: 'listed', title: listed === null ? say('targets.filter') : say('targets.handOut.listed', { count: listed }), entries: formats(filter, listed === 0) }] : []),
          { id: 'all', title: say('targets.handOut.all'), entries: formats(everyRow, !hasRows && !isNarrowed) },
        ]}
      >
        <Button icon={<Download size={14} aria-hidden />}>{say('targets.handOut')}</Button>
      </Menu>
    </>
  )
}

function NoRows({ hasDocuments }: { readonly hasDocuments: boolean }) {
  const say = useSay()
  return (
    <EmptyState title={say('targets.empty')} actions={<Button look="primary" onPress={() => showRoom(hasDocuments ? 'reader' : 'library')}>{say(hasDocuments ? 'targets.empty.read' : 'targets.empty.bringIn')}</Button>}>
      {say('targets.empty.next')}
    </EmptyState>
  )
}

function NothingListed() {
  const say = useSay()
  const clear = () => {
    registerStore.setState({ filter: everyRow })
    setTimeout(focusList)
  }
  return <EmptyState title={say('targets.nothingListed')} actions={<Button onPress={clear}>{say('targets.filter.clear')}</Button>}>{say('targets.nothingListed.next')}</EmptyState>
}
