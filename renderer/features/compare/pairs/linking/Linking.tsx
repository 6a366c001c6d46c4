import { useStore } from 'zustand'
import { isWritable } from '../../../../pane/tagging/actions.ts'
import { commandById } from '../../../../state/commands.ts'
import { useSay } from '../../../../state/language.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Kbd } from '../../../../ui/controls/Kbd.tsx'
import { besideStore } from '../../beside-memory.ts'
import { linkTaken, readOn } from '../deciding.ts'
import { nameOfClause, useClauseHere } from '../here.ts'
import type { Between } from '../moves.ts'
import { Nearest } from './Nearest.tsx'
import { otherSide, type Side } from '../pair-index.ts'

/** A clause of one text waits for its partner in the other: what is most like it is named there, and the clause that is chosen there is linked by a press or by the key. */
export function Linking({ between }: { readonly between: Between }) {
  const say = useSay()
  const { handles, index } = between
  const linking = useStore(besideStore, beside => beside.linking)
  const side: Side = handles.right?.reading()?.document === linking?.document ? 'right' : 'left'
  const other = otherSide(side)
  const chosen = useClauseHere(handles[other])
  if (!linking || handles[side]?.reading()?.document !== linking.document) return null
  const isLinked = index.ofClause[side].get(linking.clause)?.some(pair => pair[other].id === chosen && (pair.status === 'confirmed' || pair.status === 'linked')) === true
  const cancel = () => {
    besideStore.setState({ linking: null })
    readOn(between)
  }
  return (
    <>
      <span className="pair-line-linking">{say('pairs.link.taken', { name: nameOfClause(handles[side], linking.clause) })}</span>
      <Kbd keys={commandById('pairs.link')?.keys ?? ''} />
      <Nearest between={{ ...between, side }} clause={linking.clause} isShownOnly />
      <span className="pair-line-deeds" data-keys="tools">
        {chosen === null || isLinked ? null : <Button look="primary" isDisabled={!isWritable()} onPress={() => void linkTaken(between, side, chosen, say)}>{say('pairs.nearest.link', { name: nameOfClause(handles[other], chosen) })}</Button>}
        <Button onPress={cancel}>{say('ui.cancel')}</Button>
      </span>
    </>
  )
}
