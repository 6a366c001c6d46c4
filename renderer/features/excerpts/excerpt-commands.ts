import { useEffect, useRef } from 'react'
import type { ExcerptRow } from '#contract/coding/excerpts.ts'
import { excerptListStore } from '../../pane/excerpts/excerpt-list.ts'
import { stepStrength } from '../../pane/fields/setting.ts'
import { registerCommands, type Command } from '../../state/commands.ts'
import { useEngine } from '../../state/connection.ts'
import { projectStore } from '../../state/project.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { goTo } from '../../state/view.ts'
import { copyExcerpt, starExcerpts } from './changing.ts'
import { focusThemeField } from './details/focusing.ts'
import { askToRemove } from './details/removal.ts'
import type { ExcerptWindow } from './excerpt-window.ts'
import type { Chooser } from './use-choosing.ts'

const hasChosen = () => excerptListStore.getState().chosen.size > 0
const isWritable = () => projectStore.getState().project?.readOnly === false

/** What can be done with the chosen excerpts while their room is shown, for the palette and the keys. */
export function useExcerptCommands(chooser: Chooser, shown: ExcerptWindow): void {
  const engine = useEngine()
  const latest = useRef<Shown>({ chooser, shown })
  latest.current = { chooser, shown }
  useEffect(() => registerCommands(excerptCommands(engine, () => latest.current)), [engine])
}

type Shown = { readonly chooser: Chooser; readonly shown: ExcerptWindow }

/** @param room what the room shows; null while it is not on the screen: their names and keys then still stand on the shortcuts page */
export function excerptCommands(engine: ReturnType<typeof useEngine>, room: () => Shown | null): Command[] {
  const group = 'app.room.excerpts'
  const active = (): ExcerptRow | undefined => room()?.shown.rowAt(excerptListStore.getState().active)
  const star = async () => {
    const ids = (await room()?.chooser.chosenIds()) ?? []
    const starred = !(active()?.starred ?? false)
    if (ids.length > 0) await starExcerpts(engine, ids, starred)
  }
  return [
    { id: 'excerpts.searches', title: 'searches.menu', group, run: () => openSheet('searches') },
    {
      id: 'excerpts.open',
      title: 'excerpts.open',
      group,
      enabled: () => active() !== undefined,
      run: () => {
        const row = active()
        if (row) goTo({ document: row.document, start: row.start, end: row.end, annotation: row.id })
      },
    },
    {
      id: 'excerpts.tag',
      title: 'excerpts.addTheme',
      group,
      keys: 't',
      scope: 'text',
      writes: true,
      enabled: () => hasChosen() && isWritable(),
      run: focusThemeField,
    },
    {
      id: 'excerpts.star',
      title: 'excerpts.star',
      group,
      keys: 's',
      scope: 'text',
      writes: true,
      enabled: () => hasChosen() && isWritable(),
      run: star,
    },
    ...([['stronger', '= +', 1], ['weaker', '-', -1]] as const).map(([name, keys, by]): Command => ({
      id: `excerpts.${name}`,
      title: `fields.${name}`,
      group,
      keys,
      scope: 'text',
      writes: true,
      enabled: () => hasChosen() && isWritable(),
      run: async () => {
        const ids = (await room()?.chooser.chosenIds()) ?? []
        if (ids.length > 0) await stepStrength(engine, ids, by)
      },
    })),
    {
      id: 'excerpts.remove',
      title: 'excerpts.remove',
      group,
      keys: 'Delete',
      scope: 'text',
      writes: true,
      enabled: () => hasChosen() && isWritable(),
      run: askToRemove,
    },
    {
      id: 'excerpts.chooseAll',
      title: 'excerpts.chooseAllFound',
      group,
      keys: 'Mod+A',
      scope: 'text',
      run: () => room()?.chooser.chooseAll(),
    },
    {
      id: 'excerpts.copy',
      title: 'excerpts.copy',
      group,
      keys: 'Mod+C',
      enabled: () => active() !== undefined,
      run: async () => {
        const row = active()
        if (row) await copyExcerpt(row)
      },
    },
  ]
}
