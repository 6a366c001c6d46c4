import { useStore } from 'zustand'
import { excerptListStore } from '../../../pane/excerpts/excerpt-list.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { ConfirmDialog } from '../../../ui/overlays/ConfirmDialog.tsx'
import { removeExcerpts } from '../changing.ts'
import { removalStore } from './removal.ts'
import type { Chooser } from '../use-choosing.ts'

/** Says how many highlights will go before they do. */
export function RemovalDialog({ chooser }: { readonly chooser: Chooser }) {
  const say = useSay()
  const engine = useEngine()
  const count = useStore(excerptListStore, list => list.chosen.size)
  const isAsked = useStore(removalStore, state => state.isAsked)
  const close = () => removalStore.setState({ isAsked: false })
  const remove = async () => {
    close()
    const ids = await chooser.chosenIds()
    if (ids.length > 0) await removeExcerpts(engine, ids)
  }
  return (
    <ConfirmDialog
      title={say('excerpts.remove.title', { count })}
      isOpen={isAsked && count > 0}
      confirm={say('excerpts.remove.do', { count })}
      onConfirm={() => void remove().catch(notifyProblem)}
      onCancel={close}
      isDanger
    >
      <p>{say('excerpts.remove.safe', { count })}</p>
    </ConfirmDialog>
  )
}
