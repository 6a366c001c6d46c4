import type { ImportAnswer } from '#contract/documents.ts'
import type { Client } from '../../client/engine.ts'
import { choosePageFiles, uploadEach } from '../../client/files.ts'
import { theHost } from '../../client/host.ts'
import { runJob } from '../../state/jobs.ts'
import { notifyDone } from '../../state/notices.ts'
import { openSheet } from '../../state/sheets.ts'
import { chooseDocuments, showRoom } from '../../state/view.ts'

/** What the browser's dialog offers; the engine looks at what is inside, not at the name. */
const accept = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.mht,.mhtml,.pdf,.docx,.docm,.odt,.ott,.fodt,.rtf,.epub,text/plain,text/markdown,text/html,application/pdf'

/** Asks for files or a folder and brings them in. */
export async function importFromDialog(client: Client, purpose: 'plans' | 'folder'): Promise<void> {
  if (!theHost().dialogs) return importFiles(client, await choosePageFiles(accept, { folder: purpose === 'folder' }))
  const { tickets } = await client.engine.files.pick({ purpose })
  if (tickets.length > 0) tell(await runJob('library.job.import', options => client.engine.documents.import({ files: tickets }, options)))
}

/** Brings in files that the page holds (chosen in a browser, dropped); those that the host refuses stand in the report. */
export async function importFiles({ engine }: Client, files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const answers = await runJob('library.job.import', async ({ signal, onProgress }): Promise<ImportAnswer[]> => {
    const uploaded = await uploadEach(files, {
      signal,
      onProgress: (done, item) => onProgress({ stage: 'library.stage.handing', item, done, total: files.length }),
    })
    const handed = uploaded.filter(file => 'ticket' in file)
    const refused = uploaded.filter(file => 'error' in file)
    const taken = handed.length > 0 ? await engine.documents.import({ files: handed.map(({ ticket }) => ticket) }, { signal, onProgress }) : []
    // The answers stand in the order of the files. Of two files of one name, the folder says which is which.
    return [...taken.map((answer, index) => ({ ...answer, file: handed[index]?.file ?? answer.file })), ...refused]
  })
  tell(answers)
}

/** @param html the same text as the clipboard has it besides, for its headings and lists */
export async function importPasted({ engine }: Client, title: string, text: string, html: string | null): Promise<void> {
  const pasted = [{ title, text, ...(html !== null && { html }) }]
  tell(await runJob('library.job.import', options => engine.documents.import({ pasted }, options)))
}

/** Shows the new documents and says what happened; file by file when not all of them are new and whole. */
function tell(answers: readonly ImportAnswer[] | undefined): void {
  if (!answers) return
  const { added, existing, failed } = sortAnswers(answers)
  if (added.length > 0) {
    showRoom('library')
    chooseDocuments(added.map(answer => answer.document.id))
  }
  if (existing.length + failed.length > 0) openSheet({ name: 'report', answers })
  else if (added.length > 0) notifyDone('library.imported', { count: added.length }, true)
}

type Taken = Extract<ImportAnswer, { document: unknown }>
type Failed = Extract<ImportAnswer, { error: unknown }>

export function sortAnswers(answers: readonly ImportAnswer[]): { readonly added: readonly Taken[]; readonly existing: readonly Taken[]; readonly failed: readonly Failed[] } {
  const taken = answers.filter(answer => 'document' in answer)
  return {
    added: taken.filter(answer => !answer.existing),
    existing: taken.filter(answer => answer.existing),
    failed: answers.filter(answer => 'error' in answer),
  }
}
