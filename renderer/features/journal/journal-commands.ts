import { saveProduced } from '../../client/files.ts'
import type { Engine } from '../../client/engine.ts'
import { newId } from '../../pane/tagging/actions.ts'
import type { Command } from '../../state/commands.ts'
import { projectStore } from '../../state/project.ts'
import { showEntry } from '../../state/view.ts'

const isWritable = () => projectStore.getState().project?.readOnly === false

/** What can be done in the journal. Their names stand in the palette also while another room is shown: an entry is begun from anywhere. */
export function journalCommands(engine: Engine): Command[] {
  const group = 'app.room.journal'
  return [
    { id: 'journal.new', title: 'journal.new', group, keys: 'Mod+Enter', writes: true, enabled: isWritable, run: () => addEntry(engine) },
    { id: 'journal.save', title: 'journal.save', group, run: () => saveJournal(engine) },
  ]
}

/** Begins an entry of this day and shows it. */
async function addEntry(engine: Engine): Promise<void> {
  // What is typed before the new entry is there must not go into the one before.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const id = newId()
  await engine.memos.addEntry({ id, day: today() })
  showEntry(id)
}

/** Hands the journal out as Markdown. */
async function saveJournal(engine: Engine): Promise<void> {
  const { ticket, fileName } = await engine.memos.journalFile({})
  await saveProduced(ticket, fileName)
}

/** The day that it is here. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
