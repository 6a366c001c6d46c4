import { Compass, FolderOpen, Languages, Plus, Sparkles } from 'lucide-react'
import { useAnswer } from '../../state/asking/answers.ts'
import { useClient, useEngine } from '../../state/connection.ts'
import { useJobs } from '../../state/jobs.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { useSettings } from '../../state/settings.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { Progress } from '../../ui/layout/Progress.tsx'
import { openFromDialog, openSample, takeTour } from './opening.ts'
import { RecentProjects } from './RecentProjects.tsx'
import './start.css'

/** No project is open: what was open lately, and the ways to begin. */
export function View() {
  const say = useSay()
  const client = useClient()
  const { value: recent } = useAnswer('recent', ['project'], engine => engine.projects.recent({}))
  const isFirst = recent?.length === 0
  return (
    <main className="start">
      <div className="start-sheet">
        <header>
          <h1>Clausebook</h1>
          <p>{say(isFirst ? 'app.start.welcome' : 'app.start.back')}</p>
        </header>
        <div className="start-ways" data-first-place={isFirst || undefined}>
          <Button look="primary" icon={<Plus size={15} aria-hidden />} onPress={() => openSheet('newProject')}>
            {say('app.command.new')}
          </Button>
          <Button icon={<FolderOpen size={15} aria-hidden />} onPress={() => void openFromDialog(client).catch(notifyProblem)}>
            {say('app.command.open')}
          </Button>
          <Button icon={<Sparkles size={15} aria-hidden />} onPress={() => void openSample(client)}>
            {say('app.command.sample')}
          </Button>
        </div>
        {isFirst ? (
          <Button look="quiet" icon={<Compass size={15} aria-hidden />} onPress={() => void takeTour(client)} className="start-tour">
            {say('tour.begin')}
          </Button>
        ) : null}
        <StartJobs />
        {recent && recent.length > 0 ? <RecentProjects projects={recent} /> : null}
        {isFirst ? <p className="start-hint">{say('app.start.hint')}</p> : null}
        <Looks />
      </div>
    </main>
  )
}

function StartJobs() {
  const say = useSay()
  const jobs = useJobs()
  return jobs.map(job => (
    <div key={job.id} className="start-job" role="status">
      <span>
        {say(job.title)} {job.progress ? saySentence({ id: job.progress.stage }) : ''}
      </span>
      <Progress label={say(job.title)} value={job.progress && job.progress.total > 0 ? job.progress.done / job.progress.total : undefined} />
    </div>
  ))
}

function Looks() {
  const say = useSay()
  const engine = useEngine()
  const language = useSettings(settings => settings.language)
  const appearance = useSettings(settings => settings.appearance)
  const write = (values: Parameters<typeof engine.settings.write>[0]) => void engine.settings.write(values).catch(notifyProblem)
  return (
    <footer className="start-looks">
      <Languages size={15} aria-hidden />
      <Select
        label={say('settings.language')}
        hideLabel
        look="quiet"
        value={language}
        onChange={value => write({ language: value })}
        items={[
          { id: 'system', label: say('settings.language.system') },
          { id: 'en', label: 'English' },
          { id: 'zh', label: '简体中文' },
        ]}
      />
      <SegmentedControl
        label={say('settings.appearance')}
        value={appearance}
        onChange={value => write({ appearance: value })}
        segments={[
          { id: 'light', label: say('settings.appearance.light') },
          { id: 'dark', label: say('settings.appearance.dark') },
          { id: 'system', label: say('settings.appearance.system') },
        ]}
      />
    </footer>
  )
}
