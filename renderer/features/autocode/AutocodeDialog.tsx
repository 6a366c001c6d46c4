import { Highlighter, Search } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Form } from 'react-aria-components'
import { mostPlaces, Look } from '#contract/coding/autocode.ts'
import type { ThemeReference } from '#contract/coding/annotations.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import { useEngine } from '../../state/connection.ts'
import { jobCount, jobShare, jobStage, useJobs } from '../../state/jobs.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { useProject } from '../../state/project.ts'
import { closeSheet, type AutocodeStart } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Progress } from '../../ui/layout/Progress.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { codePlaces, jobTitle } from './coding.ts'
import { countsOf, foundRows, tickedPlaces, withTicks } from './found-rows.ts'
import { LookFields } from './LookFields.tsx'
import { PlaceList } from './PlaceList.tsx'
import { ThemesField } from './ThemesField.tsx'
import { useLooking, type Looking } from './use-looking.ts'
import './autocode.css'

const formId = 'autocode'
const nothing: ReadonlySet<number> = new Set()

/** Says what is looked for and what is put on, shows every place before anything is written, and codes those that stay ticked as one step. */
export function AutocodeDialog({ begin }: { readonly begin: AutocodeStart }) {
  const say = useSay()
  const engine = useEngine()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const { query = '', themes: first = [], ...where } = begin
  const [look, setLook] = useState(() => Look.parse({ ...where, sought: { by: 'words', query } }))
  const [themes, setThemes] = useState<readonly ThemeReference[]>(first.map(id => ({ id })))
  const [unticked, setUnticked] = useState(nothing)
  const { state, start, stop } = useLooking()
  useEffect(() => {
    // What was handed over is looked for at once.
    if (isQuery(query)) void start(look)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only as it begins
  }, [])
  const isFresh = 'look' in state && JSON.stringify(state.look) === JSON.stringify(look)
  const found = state.kind === 'found' && isFresh ? state.found : null
  const rows = useMemo(() => (found ? foundRows(found) : []), [found])
  const counts = useMemo(() => countsOf(rows, unticked, themes), [rows, unticked, themes])
  const job = useJobs().find(running => running.title === jobTitle)
  const canLook = look.sought.by === 'words' ? isQuery(look.sought.query) : look.sought.expression !== ''
  const isReady = found !== null && counts.chosen > 0 && themes.length > 0 && !isReadOnly
  const lookNow = () => {
    if (!canLook || state.kind === 'looking') return
    setUnticked(nothing)
    void start(look)
  }
  const code = async () => {
    if (found && (await codePlaces(engine, tickedPlaces(found, unticked), themes))) closeSheet()
  }
  const footer =
    job || state.kind === 'looking' ? (
      <Running
        label={job ? jobStage(job, say) || say(jobTitle) : say('autocode.stage.looking')}
        count={jobCount(job ? job.progress : state.kind === 'looking' ? state.progress : null, say)}
        share={job ? jobShare(job.progress) : state.kind === 'looking' && (state.progress?.total ?? 0) > 1 ? jobShare(state.progress) : undefined}
        isStopping={job?.isStopping ?? false}
        onCancel={job ? job.cancel : stop}
      />
    ) : (
      <>
        <span className="autocode-will" role="status">{found ? say('autocode.will', counts) : ''}</span>
        <Button type="submit" form={formId} look={found ? 'plain' : 'primary'} icon={<Search size={14} aria-hidden />} isDisabled={!canLook}>
          {say(found ? 'autocode.lookAgain' : 'autocode.look')}
        </Button>
        <Button look={found ? 'primary' : 'plain'} icon={<Highlighter size={14} aria-hidden />} isDisabled={!isReady} onPress={() => void code()}>
          {say('autocode.do', { count: counts.chosen })}
        </Button>
      </>
    )
  return (
    <Dialog title={say('autocode.title')} isOpen onClose={closeSheet} size="wide" footer={footer}>
      <div className="autocode" inert={job !== undefined}>
        <div className="autocode-form">
          <Form
            id={formId}
            onSubmit={event => {
              event.preventDefault()
              lookNow()
            }}
          >
            <LookFields look={look} onChange={setLook} problem={state.kind === 'failed' && isFresh ? saySentence(state.sentence) : ''} />
          </Form>
          <ThemesField themes={themes} onChange={setThemes} onLeave={leaveThemes} />
        </div>
        <section className="autocode-found" aria-label={say('autocode.preview')}>
          <Told state={state} isFresh={isFresh} />
          {found && rows.length > 0 ? (
            <>
              <div className="autocode-all">
                <Button look="quiet" isDisabled={unticked.size === 0} onPress={() => setUnticked(nothing)}>{say('autocode.tickAll')}</Button>
                <Button look="quiet" isDisabled={counts.chosen === 0} onPress={() => setUnticked(withTicks(unticked, 0, unticked.size + counts.chosen, false))}>{say('autocode.untickAll')}</Button>
              </div>
              <PlaceList rows={rows} themes={themes} unticked={unticked} onTicks={setUnticked} />
            </>
          ) : (
            <Nothing state={state} isFresh={isFresh} />
          )}
        </section>
      </div>
    </Dialog>
  )
}

/** From the field for themes one goes to the places, or back to what is looked for where there are none; from there Escape closes the dialog. */
function leaveThemes(): void {
  const first = document.querySelector<HTMLElement>('.autocode-list') ?? document.querySelector<HTMLElement>('.autocode-form input')
  first?.focus()
}

function isQuery(query: string): boolean {
  const read = readQuery(query)
  return read.query !== null && !read.mistake
}

/** How many were found and where, what was left out, and whether there are more. */
function Told({ state, isFresh }: { readonly state: Looking; readonly isFresh: boolean }) {
  const say = useSay()
  if (state.kind !== 'found' || !isFresh || state.found.documents.length === 0) return null
  const { documents, hits, setAside, isLimited } = state.found
  const places = documents.reduce((sum, { starts }) => sum + starts.length, 0)
  return (
    <div className="autocode-told" role="status">
      <strong>{say('autocode.found', { places, documents: documents.length })}</strong>
      {hits > places ? <span>{say('autocode.hits', { hits })}</span> : null}
      {setAside > 0 ? <span>{say('search.setAside', { count: setAside })}</span> : null}
      {isLimited ? <span className="autocode-limited">{say('autocode.limited', { most: mostPlaces })}</span> : null}
    </div>
  )
}

/** What stands in the place of the list. */
function Nothing({ state, isFresh }: { readonly state: Looking; readonly isFresh: boolean }) {
  const say = useSay()
  if (state.kind === 'looking') return null
  if (state.kind === 'found' && isFresh) {
    const { setAside } = state.found
    return <EmptyState title={say('autocode.nothing')}>{setAside > 0 ? say('search.setAside', { count: setAside }) : say('autocode.nothing.next')}</EmptyState>
  }
  if (state.kind === 'found') return <EmptyState title={say('autocode.changedLook')}>{say('autocode.changedLook.next')}</EmptyState>
  return <EmptyState title={say('autocode.begin')}>{say('autocode.begin.next')}</EmptyState>
}

type RunningProps = { readonly label: string; readonly count: string; readonly share: number | undefined; readonly isStopping: boolean; readonly onCancel: () => void }
function Running({ label, count, share, isStopping, onCancel }: RunningProps) {
  const say = useSay()
  return (
    <div className="autocode-running">
      <span role="status">{label}</span>
      <span className="autocode-done">{count}</span>
      <Progress label={label} value={share} />
      <Button isPending={isStopping} onPress={onCancel}>{say('ui.cancel')}</Button>
    </div>
  )
}
