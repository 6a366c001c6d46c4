import { useEffect } from 'react'
import type { ThemeRow } from '#contract/coding/themes.ts'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { showExcerpts } from '../../pane/excerpts/excerpt-list.ts'
import { registerCommands, type Command } from '../../state/commands.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay, type Say } from '../../state/language.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { projectStore } from '../../state/project.ts'
import { recordStore } from '../../state/asking/records.ts'
import { stepTheme } from './changing.ts'
import { exportCodebook, importCodebook } from './codebook-file.ts'
import { codebookStore } from './codebook-memory.ts'
import { updateThemes } from './many/changing-many.ts'
import type { Direction } from './moves.ts'

const group: MessageId = 'app.room.codebook'
const isWritable = () => projectStore.getState().project?.readOnly === false
const chosen = () => {
  const id = codebookStore.getState().chosen
  return recordStore.getState().themes.find(theme => theme.id === id)
}
const canChange = () => isWritable() && chosen() !== undefined

/** What can be done in the codebook, for palette and keys, while it is shown. */
export function useCodebookCommands(): void {
  const engine = useEngine()
  const say = useSay()
  useEffect(() => registerCommands(codebookCommands(engine, say)), [engine, say])
}

/** Their names and keys stand on the shortcuts page also while another room is shown. */
export function codebookCommands(engine: ReturnType<typeof useEngine>, say: Say): Command[] {
  const step = (direction: Direction) => async () => {
    const theme = chosen()
    if (theme) await stepTheme(engine, theme.id, direction, say)
  }
  /** All chosen themes become frozen (or archived), or none of them where all are. */
  const turn = async (what: 'frozen' | 'archived') => {
    const { marked } = codebookStore.getState()
    const rows = recordStore.getState().themes.filter(({ id }) => marked.has(id))
    if (rows.length > 0) await updateThemes(engine, rows.map(({ id }) => id), { [what]: !rows.every(row => row[what]) })
  }
  return [
    {
      id: 'codebook.new',
      title: 'codebook.newBeside',
      group,
      keys: 'Mod+Enter',
      writes: true,
      enabled: isWritable,
      run: () => add(chosen()?.parent ?? null),
    },
    {
      id: 'codebook.newChild',
      title: 'codebook.newChild',
      group,
      keys: 'Mod+Shift+Enter',
      writes: true,
      enabled: canChange,
      run: () => add(chosen()?.id ?? null),
    },
    {
      id: 'codebook.rename',
      title: 'codebook.rename',
      group,
      keys: 'F2',
      writes: true,
      enabled: canChange,
      run: () => codebookStore.setState({ renaming: chosen()?.id ?? null }),
    },
    { id: 'codebook.moveUp', title: 'codebook.moveUp', group, keys: 'Alt+ArrowUp', writes: true, enabled: canChange, run: step('up') },
    { id: 'codebook.moveDown', title: 'codebook.moveDown', group, keys: 'Alt+ArrowDown', writes: true, enabled: canChange, run: step('down') },
    { id: 'codebook.moveIn', title: 'codebook.moveIn', group, keys: 'Alt+ArrowRight', writes: true, enabled: canChange, run: step('in') },
    { id: 'codebook.moveOut', title: 'codebook.moveOut', group, keys: 'Alt+ArrowLeft', writes: true, enabled: canChange, run: step('out') },
    { id: 'codebook.merge', title: 'codebook.merge', group, enabled: canChange, run: () => codebookStore.setState({ dialog: 'merge' }) },
    { id: 'codebook.split', title: 'codebook.split', group, enabled: canChange, run: () => codebookStore.setState({ dialog: 'split' }) },
    { id: 'codebook.freeze', title: 'codebook.freeze', group, writes: true, enabled: canChange, run: () => turn('frozen') },
    { id: 'codebook.archive', title: 'codebook.archive', group, writes: true, enabled: canChange, run: () => turn('archived') },
    {
      id: 'codebook.remove',
      title: 'codebook.remove',
      group,
      enabled: canChange,
      run: () => codebookStore.setState({ dialog: 'remove' }),
    },
    {
      id: 'codebook.showExcerpts',
      title: 'codebook.showExcerpts',
      group,
      enabled: () => chosen() !== undefined,
      run: () => {
        const theme = chosen()
        if (theme) showExcerpts({ themes: [theme.id], documents: [], withChildren: true })
      },
    },
    { id: 'codebook.autocode', title: 'autocode.withTheme', group, writes: true, enabled: canChange, run: () => autocodeWith(chosen()) },
    { id: 'codebook.import', title: 'codebook.import', group, enabled: isWritable, run: () => importCodebook(engine) },
    { id: 'codebook.export', title: 'codebook.export.csv', group, run: () => exportCodebook(engine, 'csv') },
    { id: 'codebook.exportQdc', title: 'codebook.export.qdc', group, run: () => exportCodebook(engine, 'qdc') },
  ]
}

/** Begins with the theme's keywords, any of which is enough. */
export function autocodeWith(theme: ThemeRow | undefined): void {
  if (theme) openSheet({ name: 'autocode', begin: { themes: [theme.id], query: anyOf(theme.keywords) } })
}

/** Keywords as a query of Find: one of a single word in all its forms, others as they are written. */
function anyOf(keywords: readonly string[]): string {
  const words = keywords.map(word => word.replaceAll('"', ' ').trim()).filter(Boolean)
  return words.map(word => (/^[\p{L}\p{N}]+$/u.test(word) && !/^(?:AND|OR|NOT|NEAR)$/.test(word) ? word : `"${word}"`)).join(' OR ')
}

function add(parent: string | null): void {
  codebookStore.setState({ adding: { parent }, filter: '' })
}
