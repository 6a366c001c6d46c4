import { useEffect } from 'react'
import { useClient } from '../../../state/connection.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { openSheet, sheetStore } from '../../../state/window/sheets.ts'
import { structuredMarkup } from './copied-markup.ts'
import { importFiles } from '../importing.ts'

const editable = 'input, textarea, select, [contenteditable=true]'

/** While the library is on the screen, what is pasted outside every field comes in: files at once, a text by the dialog that names it. */
export function usePasting(): void {
  const client = useClient()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  useEffect(() => {
    if (isReadOnly) return
    const take = (event: ClipboardEvent) => {
      const copied = event.clipboardData
      if (!copied || event.defaultPrevented || sheetStore.getState().sheet || (event.target instanceof Element && event.target.closest(editable))) return
      const files = [...copied.files]
      const text = copied.getData('text/plain').replace(/\r\n?/gu, '\n')
      // Word puts a picture of the text beside the text.
      if (text.trim() !== '') openSheet({ name: 'paste', copied: { text, html: structuredMarkup(copied) } })
      else if (files.length > 0) void importFiles(client, files).catch(notifyProblem)
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [client, isReadOnly])
}
