import { codebookCommands } from '../../features/codebook/theme-commands.ts'
import { compareCommands } from '../../features/compare/compare-commands.ts'
import { pairCommands } from '../../features/compare/pairs/use-pairs.ts'
import { excerptCommands } from '../../features/excerpts/excerpt-commands.ts'
import { journalCommands } from '../../features/journal/journal-commands.ts'
import { describingCommands } from '../../features/library/describing-commands.ts'
import { libraryCommands } from '../../features/library/rows/library-commands.ts'
import { clauseCommands } from '../../features/reader/clauses/clause-commands.ts'
import { viewCommands } from '../../features/reader/view-commands.ts'
import { keptCommands } from '../../features/search/FindSearches.tsx'
import { hitCommands } from '../../features/search/hits/hit-commands.ts'
import { registerRoomCommands } from '../../features/targets/register-commands.ts'
import { correctionCommands } from '../../features/versions/correcting/finding/correct-commands.ts'
import { differencesCommands } from '../../features/versions/earlier/differences-commands.ts'
import { reviewCommands } from '../../features/versions/review/review-commands.ts'
import { sleepingReaderCommands } from '../../pane/commands.ts'
import { sleepingPrintCommands } from '../../pane/printing/use-printing.ts'
import { useMemo } from 'react'
import { useKeyed, withOwnKeys, type Command } from '../../state/commands.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay, type Say } from '../../state/language.ts'
import type { Room } from '../../state/view.ts'

const notShown = () => null

/** The commands of all rooms by room with their usual keys, whichever is on the screen. */
function commandsByRoom(engine: ReturnType<typeof useEngine>, say: Say): ReadonlyMap<Room, readonly Command[]> {
  return new Map<Room, readonly Command[]>([
    ['library', [...describingCommands(engine, say), ...libraryCommands(engine)]],
    ['reader', [...sleepingReaderCommands(engine, say), ...viewCommands(engine, notShown), ...sleepingPrintCommands(engine, say), ...clauseCommands(notShown, () => [])]],
    ['search', [...keptCommands(), ...hitCommands(notShown)]],
    ['excerpts', excerptCommands(engine, notShown)],
    ['compare', [...compareCommands(), ...pairCommands(notShown, say)]],
    ['codebook', codebookCommands(engine, say)],
    ['journal', journalCommands(engine)],
    ['targets', registerRoomCommands(engine, notShown)],
  ])
}

/** The same with those of rooms for one task, where there is something to do only when one comes to them for it. */
export function useUsualCommandsByRoom(): ReadonlyMap<Room, readonly Command[]> {
  const say = useSay()
  const engine = useEngine()
  return useMemo(
    () => new Map([
      ...commandsByRoom(engine, say),
      ['review', reviewCommands(notShown)] as const,
      ['correct', correctionCommands(notShown)] as const,
      ['earlier', differencesCommands(notShown)] as const,
    ]),
    [engine, say],
  )
}

/** The commands of all rooms that one can go to, with their keys as the person has them: to read them, and to run them once their room is shown. */
export function useCommandsByRoom(): ReadonlyMap<Room, readonly Command[]> {
  const usual = useUsualCommandsByRoom()
  const keyed = useKeyed()
  return useMemo(() => {
    const rooms = [...usual].filter(([room]) => !isTask(room))
    return new Map(rooms.map(([room, commands]) => [room, commands.map(command => withOwnKeys(command, keyed))]))
  }, [usual, keyed])
}

const isTask = (room: Room) => room === 'review' || room === 'correct' || room === 'earlier'
