import { useEffect } from 'react'
import { theHost } from '../../client/host.ts'
import { registerCommands, type Command } from '../../state/commands.ts'
import { runMaybeLong } from '../../state/jobs.ts'
import { useSay, type Say } from '../../state/language.ts'
import { notifyDone } from '../../state/notices.ts'
import { whenWhole } from '../../state/asking/records.ts'
import { createTurns, type PaneHandle } from '../pane-handle.ts'
import { createPane } from '../pane-state.ts'
import { printedDocument, putForPrint } from './print.ts'

type Wanted = (annotation: string) => boolean

/**
 * Lets the document of the reader in use be printed, by its own command and by the browser's: whichever asks, paper shows the whole
 * document with its highlights, those of the chosen themes where the reader is narrowed to some.
 */
export function usePrinting(handle: PaneHandle, isActive: boolean, wanted: Wanted): void {
  const say = useSay()
  useEffect(() => {
    if (!isActive) return
    const stopCommands = registerCommands(printCommands(handle, say, wanted))
    let takeAway: (() => void) | null = null
    const before = () => {
      const reading = handle.reading()
      // Another one has put its document there, or highlights are still on their way: half of them on paper would mislead.
      if (!reading?.isWhole || 'printing' in document.documentElement.dataset) return
      takeAway = putForPrint(printedDocument(reading, say, wanted))
    }
    const after = () => {
      takeAway?.()
      takeAway = null
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      stopCommands()
      after()
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [handle, isActive, wanted, say])
}

/** The same for a window that shows no reader: their names and keys, for the shortcuts page. */
export function sleepingPrintCommands(engine: PaneHandle['engine'], say: Say): Command[] {
  return printCommands({ pane: createPane(), engine, reading: () => null, text: () => null, inTurn: createTurns() }, say, () => true)
}

/** Printing, and where the host writes files itself, saving as PDF. */
export function printCommands(handle: PaneHandle, say: Say, wanted: Wanted): Command[] {
  const group = 'reader.group.view'
  const isOpen = () => handle.reading() !== null
  return [
    { id: 'reader.print', title: 'printed.print', group, keys: 'Mod+P', enabled: isOpen, run: () => print(handle) },
    { id: 'reader.pdf', title: 'printed.pdf', group, enabled: () => isOpen() && theHost().dialogs, run: () => savePdf(handle, say, wanted) },
  ]
}

async function print(handle: PaneHandle): Promise<void> {
  const reading = handle.reading()
  if (!reading) return
  await whenWhole(reading.document)
  // The event before printing puts the document into the page.
  window.print()
}

async function savePdf(handle: PaneHandle, say: Say, wanted: Wanted): Promise<void> {
  const opened = handle.reading()
  if (!opened) return
  await whenWhole(opened.document)
  const reading = handle.reading()
  if (!reading || reading.document !== opened.document) return
  const takeAway = putForPrint(printedDocument(reading, say, wanted))
  try {
    // The dialog that asks where to is no work: people see it from when the pages are made.
    const { saved, fileName } = await runMaybeLong('printed.pdfJob', options => handle.engine.files.pdf({ fileName: `${reading.shortTitle.slice(0, 120)}.pdf` }, options))
    if (saved) notifyDone('printed.saved', { name: fileName })
  } finally {
    takeAway()
  }
}
