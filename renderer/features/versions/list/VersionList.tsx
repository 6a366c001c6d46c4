import { BookOpenText, Download, GitCompareArrows } from 'lucide-react'
import type { VersionRow } from '#contract/documents/documents.ts'
import { useEngine } from '../../../state/connection.ts'
import { sayMoment } from '../../../state/dates.ts'
import { useSay, type Say } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { goTo, showTask } from '../../../state/view.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Menu, type MenuEntry } from '../../../ui/overlays/Menu.tsx'
import { saveOriginal } from '../originals.ts'
import { sayOrigin } from '../say-version.ts'
import { useChanges } from './changes.ts'

/** The texts that a document had, newest first: when, by whom, from where, and how much changed. */
export function VersionList({ document, versions }: { readonly document: string; readonly versions: readonly VersionRow[] }) {
  const say = useSay()
  const engine = useEngine()
  const changeByVersion = useChanges(document, versions)
  const read = ({ version, isCurrent }: VersionRow) => {
    closeSheet()
    if (isCurrent) goTo({ document })
    else showTask('earlier', { document, version })
  }
  const compare = ({ version }: VersionRow, against: VersionRow) => {
    closeSheet()
    showTask('earlier', { document, version, against: against.version })
  }
  return (
    <ol className="version-list" reversed>
      {versions.map(row => {
        const { version, number, origin, coder, createdAt, characters, isCurrent } = row
        const change = changeByVersion.get(version)
        return (
          <li key={version} className="version-row">
            <div>
              <p className="version-name">
                {say('versions.number', { number })}
                {isCurrent ? <span className="version-now">{say('versions.current')}</span> : null}
              </p>
              <p>{sayOrigin(say, row)}</p>
              <p className="version-about">
                {[sayMoment(createdAt), coder, say('versions.characters', { count: characters }), change ? say('versions.change', { gone: change.gone, added: change.added }) : '']
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <Button look="quiet" icon={<BookOpenText size={14} aria-hidden />} aria-label={say('versions.readNamed', { number })} onPress={() => read(row)}>
              {say('versions.read')}
            </Button>
            {versions.length > 1 ? (
              <Menu label={say('versions.compareNamed', { number })} groups={[{ id: 'versions', entries: versions.filter(other => other !== row).map(other => versionEntry(say, other, () => compare(row, other))) }]}>
                <Button look="quiet" icon={<GitCompareArrows size={14} aria-hidden />} aria-label={say('versions.compareNamed', { number })}>
                  {say('versions.compare')}
                </Button>
              </Menu>
            ) : null}
            {origin === 'file' ? (
              <IconButton label={say('versions.saveOriginalNamed', { number })} onPress={() => void saveOriginal(engine, document, version).catch(notifyProblem)}>
                <Download size={15} aria-hidden />
              </IconButton>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

function versionEntry(say: Say, version: VersionRow, run: () => void): MenuEntry {
  return { id: version.version, label: [say('versions.number', { number: version.number }), version.isCurrent ? say('versions.current') : ''].filter(Boolean).join(' · '), detail: `${sayMoment(version.createdAt)} · ${sayOrigin(say, version)}`, run }
}
