import { FileQuestion, NotebookText, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { RecentProject } from '#contract/projects.ts'
import { useClient } from '../../state/connection.ts'
import { sayMoment } from '../../state/dates.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { openFromDialog, openProject } from './opening.ts'
import { pathOf, tellingFolder } from './telling-folders.ts'

/** Projects that were open lately; one whose file is gone says so and can be looked for or taken off the list. */
export function RecentProjects({ projects }: { readonly projects: readonly RecentProject[] }) {
  const say = useSay()
  const client = useClient()
  const id = useId()
  const [forgotten, setForgotten] = useState<ReadonlySet<string>>(new Set())
  const forget = (key: string) => {
    setForgotten(keys => new Set([...keys, key]))
    client.engine.projects.forget({ key }).catch(notifyProblem)
  }
  const shown = projects.filter(project => !forgotten.has(project.key))
  const sayPlace = (project: RecentProject) => {
    const telling = tellingFolder(project, shown)
    if (project.missing) return [say('app.start.missing', { file: project.fileName }), telling].filter(Boolean).join(' · ')
    return telling || project.folder || project.fileName
  }
  if (shown.length === 0) return null
  return (
    <section className="recent" data-first-place aria-labelledby="recent-title">
      <h2 id="recent-title">{say('app.start.recent')}</h2>
      <ul>
        {shown.map(project => (
          <li key={project.key} data-missing={project.missing || undefined}>
            <AriaButton
              className="recent-open"
              isDisabled={project.missing}
              aria-describedby={project.folder ? `${id}-${project.key}` : undefined}
              onPress={() => void openProject(client, { key: project.key })}
            >
              {project.missing ? <FileQuestion size={18} aria-hidden /> : <NotebookText size={18} aria-hidden />}
              <span className="recent-words">
                <strong>{project.name}</strong>
                <small title={pathOf(project)}>{sayPlace(project)}</small>
              </span>
              <span id={`${id}-${project.key}`} hidden>
                {pathOf(project)}
              </span>
              <time dateTime={project.openedAt}>{sayMoment(project.openedAt)}</time>
            </AriaButton>
            {project.missing ? (
              <>
                <Button look="quiet" onPress={() => void openFromDialog(client).catch(notifyProblem)}>
                  {say('app.start.locate')}
                </Button>
                <Button look="quiet" onPress={() => openSheet({ name: 'backups', project: project.key })}>
                  {say('app.command.backups')}
                </Button>
              </>
            ) : null}
            <IconButton label={say('app.start.forget', { name: project.name })} onPress={() => forget(project.key)}>
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
