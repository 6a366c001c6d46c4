import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type Dropped, filesOfDrop } from '../../client/drop.ts'
import { importFiles } from '../../features/library/importing.ts'
import { openFile } from '../../features/start/opening.ts'
import { useClient } from '../../state/connection.ts'
import { dropStore, useDropClaim } from '../../state/window/drops.ts'
import { useSay } from '../../state/language.ts'
import { notify, notifyProblem } from '../../state/notices.ts'
import { projectStore } from '../../state/project.ts'
import './dropzone.css'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Files and folders dropped anywhere are brought in; a project file is opened. */
export function Dropzone() {
  const say = useSay()
  const client = useClient()
  const [isOver, setOver] = useState(false)
  const claim = useDropClaim()

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!hasFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      take(filesOfDrop(event.dataTransfer)).catch(notifyProblem)
    }
    const take = async (dropped: Promise<Dropped>) => {
      const { files, unreadable } = await dropped
      const [first] = files
      if (!first && unreadable.length === 0) return
      const { claim } = dropStore.getState()
      if (claim) return claim.take(files)
      if (files.length === 1 && first?.name.endsWith('.clausebook')) await openFile(client, first)
      else if (projectStore.getState().project) await importFiles(client, files, unreadable)
      else notify({ kind: 'problem', message: { id: 'app.drop.noProject' } })
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [client])

  if (!isOver) return null
  return (
    <div className="dropzone" aria-hidden>
      <div>
        <FileDown size={28} strokeWidth={1.5} />
        <p>{say(claim?.message ?? 'app.drop')}</p>
      </div>
    </div>
  )
}
