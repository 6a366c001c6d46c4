import { useEffect, useRef } from 'react'
import type { Candidate, TargetRow } from '#contract/targets.ts'
import { type Command, registerCommands } from '../../state/commands.ts'
import { useEngine } from '../../state/connection.ts'
import { projectStore } from '../../state/project.ts'
import { registerStore, type RegisterWay, registerWays, takeForLink } from '../../state/rooms/register.ts'
import { goTo } from '../../state/view.ts'
import { forget, judge, link, linkTaken, sayOf, whyNotLinked } from './doing.ts'

/** What the room shows now: the row that keys act on, and the outcomes that are suggested for it. */
export type Shown = { readonly row: TargetRow | undefined; readonly candidates: readonly Candidate[]; /** Rows that are chosen together. */ readonly chosen: readonly TargetRow[] }

/** What can be done with the row that the list is at, for the palette and the keys. */
export function useRegisterCommands(shown: Shown): void {
  const engine = useEngine()
  const latest = useRef(shown)
  latest.current = shown
  useEffect(() => registerCommands(registerRoomCommands(engine, () => latest.current)), [engine])
}

/** @param room what the room shows; null while it is not on the screen: their names and keys then still stand on the shortcuts page */
export function registerRoomCommands(engine: ReturnType<typeof useEngine>, room: () => Shown | null): Command[] {
  const group = 'app.room.targets'
  const row = () => room()?.row
  const isWritable = () => projectStore.getState().project?.readOnly === false
  const onRow = (id: string, title: Command['title'], keys: string, run: (row: TargetRow) => void | Promise<void>, fits: (row: TargetRow) => boolean = () => true): Command => ({
    id: `targets.${id}`, title, group, keys, scope: 'text', writes: true,
    enabled: () => {
      const one = row()
      return one !== undefined && isWritable() && fits(one)
    },
    run: () => {
      const one = row()
      return one ? run(one) : undefined
    },
  })
  /** With all that are chosen, else with the row that the list is at. */
  const onRows = (id: string, title: Command['title'], keys: string, run: (rows: readonly TargetRow[]) => void | Promise<void>, fits: (rows: readonly TargetRow[]) => boolean = () => true): Command => {
    const rows = () => {
      const shown = room()
      return shown && shown.chosen.length > 0 ? shown.chosen : shown?.row ? [shown.row] : []
    }
    return { id: `targets.${id}`, title, group, keys, scope: 'text', writes: true, enabled: () => rows().length > 0 && isWritable() && fits(rows()), run: () => run(rows()) }
  }
  const first = () => room()?.candidates[0]
  const hasCandidate = (one: TargetRow) => one.kind === 'target' && first() !== undefined
  return [
    ...registerWays.map((way: RegisterWay): Command => ({ id: `targets.${way}`, title: `targets.show.${way}`, group, run: () => registerStore.setState({ way }) })),
    { id: 'targets.open', title: 'targets.open', group, enabled: () => row() !== undefined, run: () => openRow(row()) },
    onRows('confirm', 'targets.confirm', 'c', rows => judge(engine, rows, 'confirmed')),
    onRows('refuse', 'targets.refuse', 'x', rows => judge(engine, rows, 'refused')),
    onRow('otherKind', 'targets.otherKind', 'k', one => sayOf(engine, [one], { fields: { kind: one.kind === 'target' ? 'outcome' : 'target' } })),
    onRow('editCell', 'targets.editCell', 'F2', one => registerStore.setState({ editing: { id: one.id, field: 'amount' } })),
    onRow('edit', 'targets.edit', 'e', () => focusField()),
    onRow('linkFirst', 'targets.linkFirst', 'l', one => linkFirst(one, 'linked'), hasCandidate),
    onRow('linkByHand', 'targets.linkByHand.keys', 'Shift+L', one => takeOrLink(one), one => one.kind === 'target' || canLink(one)),
    onRow('rejectFirst', 'targets.rejectFirst', ';', one => linkFirst(one, 'rejected'), hasCandidate),
    onRows('forget', 'targets.forget', 'Delete Backspace', rows => forget(engine, rows.filter(({ isStored }) => isStored)), rows => rows.some(({ isStored }) => isStored)),
  ]

  function canLink(one: TargetRow): boolean {
    const { linking } = registerStore.getState()
    return linking !== null && whyNotLinked(linking, one) === null
  }

  function takeOrLink(one: TargetRow): void | Promise<void> {
    const { linking } = registerStore.getState()
    return linking && canLink(one) ? linkTaken(engine, linking, one) : takeForLink(one)
  }

  async function linkFirst(one: TargetRow, verdict: 'linked' | 'rejected'): Promise<void> {
    const candidate = first()
    if (candidate) await link(engine, one, candidate, verdict)
  }
}

/** Shows a row's quote in its text; of one whose place is not certain, where it may stand. */
export function openRow(row: TargetRow | undefined): void {
  if (!row) return
  const { start, end } = row.waiting && row.waiting.status !== 'orphan' ? row.waiting : row
  goTo({ document: row.document, start, end })
}

/** The first field of what is beside the list. */
function focusField(): void {
  document.querySelector<HTMLElement>('.register-details input')?.focus()
}

/** Back to the list, where keys act again. */
export function focusList(): void {
  document.querySelector<HTMLElement>('.register-list')?.focus()
}
