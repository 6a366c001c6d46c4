import { useAnswer } from '../../state/asking/answers.ts'
import { useSay } from '../../state/language.ts'
import { closeSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useProject } from '../../state/project.ts'
import { MemoField } from './MemoField.tsx'
import { MemoWords } from './MemoWords.tsx'
import { MentionedIn } from './MentionedIn.tsx'

/** The memo on a clause, and what speaks of it. */
export function ClauseMemoDialog({ clause }: { readonly clause: string }) {
  const say = useSay()
  const isReadOnly = useProject(({ project }) => project?.readOnly ?? false)
  const { value: rows } = useAnswer(`clause ${clause}`, ['document', 'clause_correction'], (engine, signal) =>
    engine.memos.targets({ targets: [{ kind: 'clause', id: clause }] }, { signal }))
  const row = rows?.[0]
  return (
    <Dialog title={row?.name || say('clauses.memo')} isOpen onClose={closeSheet} footer={<Button look="primary" onPress={closeSheet}>{say('ui.close')}</Button>}>
      {row && row.place?.end === 0 ? <p>{say('memos.clauseEarlier')}</p> : null}
      {isReadOnly ? <MemoWords owner={{ clause }} /> : <MemoField owner={{ clause }} autoFocus onLeave={closeSheet} />}
      <MentionedIn target={{ kind: 'clause', id: clause }} onOpen={closeSheet} />
    </Dialog>
  )
}
