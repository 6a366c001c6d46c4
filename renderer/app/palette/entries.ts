import type { DocumentRow } from '#contract/documents/documents.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { showExcerpts } from '../../pane/excerpts/excerpt-list.ts'
import { commandById, whenRegistered, type Command } from '../../state/commands.ts'
import type { Say } from '../../state/language.ts'
import { notify } from '../../state/notices.ts'
import { goTo, showRoom, type Room } from '../../state/view.ts'
import { runCommand } from '../running.ts'
import { rank, wordsOfCommand, type Ranked } from './ranking.ts'

/** A line of the palette: a command, a document to read or a theme whose excerpts are shown. */
export type Entry = { readonly id: string; readonly title: string; readonly group: string; readonly keys?: string; readonly words: Ranked; readonly run: () => void }

/** Documents, and themes, that are listed at most for some words. */
const mostOfAKind = 8

/** Where commands lie: those that act now, and those of rooms that are not on the screen. */
export type Source = {
  readonly here: readonly Command[]
  readonly elsewhere: ReadonlyMap<Room, readonly Command[]>
  readonly documents: readonly DocumentRow[]
  readonly themes: readonly (ThemeRow & { readonly path: string })[]
}

/** All commands, by group and each once: what acts now first, then what is to be gone to, or waits in this room for something to be chosen. */
export function commandEntries({ here, elsewhere }: Pick<Source, 'here' | 'elsewhere'>, say: Say): Entry[] {
  const acting = here.filter(command => command.enabled?.() ?? true)
  const known = new Set(acting.map(({ id }) => id))
  const entryOf = (command: Command, run: () => void): Entry => ({
    id: command.id, title: say(command.title), group: say(command.group), ...(command.keys ? { keys: command.keys } : {}), words: wordsOfCommand(command), run,
  })
  const now = acting.map(command => entryOf(command, () => runCommand(commandById(command.id) ?? command)))
  const there = [...elsewhere].flatMap(([room, commands]) =>
    commands.filter(({ id }) => !known.has(id)).map(command => entryOf(command, () => void runThere(room, command.id))),
  )
  return [...Map.groupBy([...now, ...there], ({ group }) => group).values()].flat()
}

/** What fits the words, best first: commands, and documents and themes, which nobody looks for without a word. */
export function findEntries(source: Source, commands: readonly Entry[], query: string, say: Say): readonly Entry[] {
  if (query.trim() === '') return commands
  const documents = source.documents.map(({ id, title, shortTitle, issuer }): Entry => ({
    id: `document ${id}`, title, group: say('app.palette.document'),
    words: { titles: [title, shortTitle ?? '', issuer ?? ''], groups: [say('app.palette.document')] },
    run: () => goTo({ document: id }),
  }))
  const themes = source.themes.map(({ id, path }): Entry => ({
    id: `theme ${id}`, title: path, group: say('app.palette.theme'), words: { titles: [path], groups: [say('app.palette.theme')] },
    run: () => showExcerpts({ themes: [id], documents: [], withChildren: true }),
  }))
  const left = new Map([['document', mostOfAKind], ['theme', mostOfAKind]])
  return rank([...commands, ...documents, ...themes], query, ({ words }) => words).filter(({ id }) => {
    const kind = id.split(' ')[0] ?? ''
    const room = left.get(kind)
    if (room !== undefined) left.set(kind, room - 1)
    return room === undefined || room > 0
  })
}

/** Shows the room of a command, but where what is on the screen has it too (a pane, a room with nothing chosen), and runs it if it can act there at once; else says that something is to be chosen first. */
async function runThere(room: Room, id: string): Promise<void> {
  if (!commandById(id)) showRoom(room)
  const command = await whenRegistered(id)
  if (!command) return
  if (command.enabled?.() ?? true) runCommand(command)
  else notify({ kind: 'done', message: { id: 'app.palette.chooseFirst' } })
}
