import { useEffect } from 'react'
import { saveProduced } from '../../../client/files.ts'
import { registerCommands, type Command } from '../../../state/commands.ts'
import { compareStore, mostTexts } from '../../../state/rooms/comparing.ts'
import { useEngine } from '../../../state/connection.ts'
import { projectStore } from '../../../state/project.ts'
import { recordStore } from '../../../state/asking/records.ts'
import { remember } from '../../../state/settings.ts'
import { openSheet } from '../../../state/window/sheets.ts'
import { goTo, showRoom, viewStore } from '../../../state/view.ts'
import { removeDocuments } from '../removing.ts'

/** The groups of the menu on a row, as command ids. */
export const rowMenu = [
  ['library.open', 'library.openBeside', 'library.describe'],
  ['versions.correct', 'versions.replace', 'versions.reread', 'versions.review', 'versions.list'],
  ['library.intoSet', 'library.sets', 'library.original'],
  ['library.remove'],
] as const

const isWritable = () => projectStore.getState().project?.readOnly === false
const chosen = () => viewStore.getState().chosenDocuments
const onlyChosen = () => (chosen().length === 1 ? (chosen()[0] ?? null) : null)

/** What can be done with the chosen documents, while the library is shown. */
export function useLibraryCommands(): void {
  const engine = useEngine()
  useEffect(() => registerCommands(libraryCommands(engine)), [engine])
}

/** What can be done with the chosen documents, for menu, palette, keys and the menu on a row. */
export function libraryCommands(engine: ReturnType<typeof useEngine>): Command[] {
  const group = 'app.group.documents'
  const hasOne = () => onlyChosen() !== null
  return [
    {
      id: 'library.open', title: 'library.open', group, enabled: hasOne,
      run: () => {
        const document = onlyChosen()
        if (document) goTo({ document })
      },
    },
    {
      id: 'library.openBeside', title: 'library.openBeside', group,
      enabled: () => (chosen().length > 1 && chosen().length <= mostTexts) || (hasOne() && recordStore.getState().documents.length > 1),
      run: openBeside,
    },
    {
      id: 'library.describe', title: 'library.describe', group, enabled: () => chosen().length > 0 && isWritable(),
      run: () => describe(engine),
    },
    {
      id: 'library.intoSet', title: 'library.intoSet', group, enabled: () => chosen().length > 0 && isWritable(),
      run: () => openSheet({ name: 'intoSet', documents: chosen() }),
    },
    {
      id: 'library.original', title: 'library.file.original', group, enabled: hasOne,
      run: async () => {
        const document = onlyChosen()
        if (!document) return
        const { ticket, fileName } = await engine.documents.original({ document })
        await saveProduced(ticket, fileName)
      },
    },
    {
      id: 'library.remove', title: 'library.remove', group, enabled: () => chosen().length > 0 && isWritable(),
      run: () => removeDocuments({ engine }, chosen()),
    },
  ]
}

/** Two chosen documents side by side; one beside the one that was read last. */
function openBeside(): void {
  const [first = null, second] = chosen()
  const { document: lastRead } = viewStore.getState()
  const texts = second === undefined ? [lastRead === first ? null : lastRead, first] : chosen().slice(0, mostTexts)
  const left = texts[0] ?? recordStore.getState().documents.find(({ id }) => id !== texts[1])?.id ?? null
  compareStore.setState({ way: 'panes', texts: [left, ...texts.slice(1)] })
  showRoom('compare')
}

/** The fields of one document's description; one value for several. */
function describe(engine: ReturnType<typeof useEngine>): void {
  const documents = chosen()
  if (documents.length > 1) return openSheet({ name: 'bulk', documents })
  remember(engine, 'library.details', true)
  // When the details stand on the page, which the line above may only now have asked for.
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>('.details :is(input, textarea)')?.focus()))
}
