import { ClipboardPaste, FilePlus2, FolderInput, Sparkles } from 'lucide-react'
import { useCommands } from '../../state/commands.ts'
import { useClient } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../ui/layout/RoomHead.tsx'
import { importFromDialog } from './importing.ts'
import './library.css'

/** Nothing is in the project yet. */
export function EmptyLibrary() {
  const say = useSay()
  const client = useClient()
  const bring = (purpose: 'plans' | 'folder') => void importFromDialog(client, purpose).catch(notifyProblem)
  const sample = useCommands().find(command => command.id === 'project.sample')
  return (
    <section className="library" aria-labelledby="library-title" data-first-place>
      <RoomHead title={say('app.room.library')} titleId="library-title" />
      <EmptyState
        title={say('library.empty')}
        actions={
          <>
            <Button look="primary" icon={<FilePlus2 size={15} aria-hidden />} onPress={() => bring('plans')}>
              {say('library.import')}
            </Button>
            <Button icon={<FolderInput size={15} aria-hidden />} onPress={() => bring('folder')}>
              {say('library.importFolder')}
            </Button>
            <Button icon={<ClipboardPaste size={15} aria-hidden />} onPress={() => openSheet('paste')}>
              {say('library.paste')}
            </Button>
            {sample ? (
              <Button icon={<Sparkles size={15} aria-hidden />} onPress={() => void sample.run()}>
                {say('app.command.sample')}
              </Button>
            ) : null}
          </>
        }
      >
        {say('library.empty.next')}
      </EmptyState>
    </section>
  )
}
