import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import { createReadStream, existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { HostHandlers } from '#contract/index.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type Sentence } from '#wire/fault.ts'
import { saveBytes, type FileTickets } from '../engine/index.ts'

export type DialogsOptions = {
  readonly files: FileTickets
  readonly version: string
  readonly say: (sentence: Sentence) => string
}

/** Endings of what a dialog offers for each purpose; `all` may be chosen besides. */
const endings = {
  plans: ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mht', 'mhtml', 'pdf', 'docx', 'docm', 'odt', 'ott', 'fodt', 'rtf', 'epub'],
  project: ['clausebook'],
  codebook: ['csv', 'qdc'],
  attributes: ['csv'],
  glossary: ['csv'],
} as const

/** What the contract's `files` does where there is a desktop: the system's own dialogs. Paths stay here; the page gets tickets. */
export function hostHandlers(window: BrowserWindow, { files, version, say }: DialogsOptions): HostHandlers {
  const filter = (purpose: keyof typeof endings): FileFilter => ({
    name: say(sentence(`electron.files.${purpose}`)),
    extensions: [...endings[purpose]],
  })
  const all = (): FileFilter => ({ name: say(sentence('electron.files.all')), extensions: ['*'] })
  return {
    files: {
      host: () => ({ kind: 'electron', dialogs: true, version }),

      async pick({ purpose }) {
        const chosen = await dialog.showOpenDialog(
          window,
          purpose === 'folder'
            ? { properties: ['openDirectory'] }
            : { properties: purpose === 'plans' ? ['openFile', 'multiSelections'] : ['openFile'], filters: [filter(purpose === 'plan' ? 'plans' : purpose), all()] },
        )
        if (chosen.canceled) return { tickets: [] }
        const isFound = purpose === 'folder'
        const paths = isFound ? chosen.filePaths.flatMap(path => files.expand(path)) : chosen.filePaths
        return { tickets: paths.map(path => files.fromPath(path, { isFound })) }
      },

      async place({ fileName }) {
        const path = await choosePlace(window, say, { fileName, ending: '.clausebook', filter: filter('project') })
        return { ticket: path === undefined ? null : files.fromPath(path) }
      },

      async save({ ticket, fileName }) {
        const produced = files.open(ticket)
        const ending = extname(produced.name)
        const kind: FileFilter = { name: ending.slice(1).toUpperCase() || '*', extensions: [ending.slice(1) || '*'] }
        const path = await choosePlace(window, say, { fileName, ending, filter: kind })
        if (path === undefined) return { saved: false, fileName: '' }
        await saveBytes(path, createReadStream(produced.path))
        files.release(ticket)
        return { saved: true, fileName: basename(path) }
      },

      async pdf({ fileName }, { signal, progress }) {
        const path = await choosePlace(window, say, { fileName, ending: '.pdf', filter: { name: 'PDF', extensions: ['pdf'] } })
        if (path === undefined) return { saved: false, fileName: '' }
        // Made after the question: the page holds the document for paper until the answer.
        progress({ stage: 'printed.preparing', item: basename(path), done: 0, total: 0 })
        const bytes = await orCancelled(signal, window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true }))
        await saveBytes(path, [bytes], signal)
        return { saved: true, fileName: basename(path) }
      },
    },
  }
}

/** Waits for Chromium, which can't be told to stop, no longer than the person wants: what it makes after a cancel is thrown away. */
function orCancelled<T>(signal: AbortSignal, made: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new EngineError({ code: 'cancelled', message: { id: 'wire.cancelled' } }))
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { once: true })
    made.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel))
  })
}

type Place = { readonly fileName: string; readonly ending: string; readonly filter: FileFilter }

/** The path that the person chose, with its ending; undefined when they thought better of it. */
async function choosePlace(
  window: BrowserWindow,
  say: (sentence: Sentence) => string,
  { fileName, ending, filter }: Place,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: plainName(fileName),
    filters: [filter],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || !filePath) return undefined
  // Some Linux dialogs leave the ending to the person; then they have not asked about the file that is really meant.
  const path = ending === '' || filePath.toLowerCase().endsWith(ending.toLowerCase()) ? filePath : filePath + ending
  if (path === filePath || !existsSync(path)) return path
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Clausebook',
    message: say(sentence('electron.replace.title', { name: basename(path) })),
    buttons: [say(sentence('electron.replace.button')), say(sentence('electron.cancel'))],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0 ? path : undefined
}

/** Only a name: a page must not choose the folder in which a dialog opens. */
function plainName(fileName: string): string {
  return basename(fileName.replaceAll('\\', '/')).replaceAll('\0', '')
}
