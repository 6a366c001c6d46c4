import { useEffect, useRef, useState } from 'react'
import { choosePageFiles, uploadFiles } from '../../../client/files.ts'
import { theHost } from '../../../client/host.ts'
import { useClient } from '../../../state/connection.ts'
import { useClaimedDrops } from '../../../state/window/drops.ts'
import { runMaybeLong } from '../../../state/jobs.ts'
import { cleanOf } from '../../../state/rooms/looking.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { settingsStore } from '../../../state/settings.ts'
import { useReread } from '../assistant/AssistantDialog.tsx'
import { type Looked, lookedOf } from '../assistant/look.ts'
import { accept } from '../importing.ts'

export type Replacement = {
  /** The file that is taken, once it was looked at. */
  readonly file: Looked | undefined
  readonly isLooking: boolean
  readonly choose: () => void
  readonly change: (file: Looked) => void
  /** Reads the file again with what was chosen for it. */
  readonly reread: (file: Looked) => void
}

/**
 * The one file that takes the place of a document's text: chosen, dropped, or the one that it has already. The newest counts.
 * @param begin.isAgain begins with the file that the document has
 * @param begin.begin begins with this one
 * @param onDrop called when a file is dropped, before it is looked at
 */
export function useReplacement(document: string, { isAgain, begin }: { readonly isAgain: boolean; readonly begin: Looked | undefined }, onDrop: () => void): Replacement {
  const { engine } = useClient()
  const [files, setFiles] = useState<Looked[]>(begin ? [begin] : [])
  const [isLooking, setLooking] = useState(false)
  const looking = useRef(new AbortController())
  const reread = useReread(setFiles)
  const look = async (hand: (signal: AbortSignal) => Promise<readonly string[]>) => {
    looking.current.abort()
    const { signal } = (looking.current = new AbortController())
    try {
      const [ticket] = await hand(signal)
      if (ticket === undefined) return
      setLooking(true)
      const [answer] = await runMaybeLong('library.job.look', job => engine.documents.preview({ files: [ticket], clean: cleanOf(settingsStore.getState()) }, job), signal)
      if (answer && !signal.aborted) setFiles([lookedOf(answer)])
    } catch (error) {
      if (!signal.aborted) notifyProblem(error)
    } finally {
      if (!signal.aborted) setLooking(false)
    }
  }
  const choose = () =>
    look(async signal => {
      if (theHost().dialogs) return (await engine.files.pick({ purpose: 'plan' })).tickets
      return uploadFiles(await choosePageFiles(accept, { multiple: false }), { signal })
    })
  const lookAtOwn = useRef(() => look(async () => [(await engine.documents.original({ document })).ticket]))
  useEffect(() => {
    if (isAgain) void lookAtOwn.current()
    return () => looking.current.abort()
  }, [isAgain])
  useClaimedDrops('versions.drop', dropped => {
    onDrop()
    return look(signal => uploadFiles(dropped.slice(0, 1), { signal }))
  })
  return { file: files[0], isLooking, choose: () => void choose(), change: changed => setFiles([changed]), reread }
}
