import type { ThemeRow } from '#contract/coding/themes.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { ConfirmDialog } from '../../../ui/overlays/ConfirmDialog.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { removeTheme } from '../changing.ts'
import { codebookStore } from '../codebook-memory.ts'
import { removeThemes } from '../many/changing-many.ts'
import { useRemovalPreview } from './use-removal-preview.ts'

const close = () => codebookStore.setState({ dialog: null })

/** Names of frozen themes that are said at most. */
const mostNames = 5

/** Says what goes with themes before they do, or which frozen ones are in the way; highlights stay. */
export function RemoveDialog({ themes, isOpen }: { readonly themes: readonly ThemeRow[]; readonly isOpen: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const [first] = themes
  const preview = useRemovalPreview(isOpen ? themes.map(({ id }) => id) : [])
  if (!first) return null
  const title = themes.length === 1 ? say('codebook.remove.title', { name: first.name }) : say('codebook.removeMany.title', { count: themes.length })
  if (preview && preview.frozen.length > 0) {
    return (
      <Dialog title={title} isOpen={isOpen} onClose={close} size="small" footer={<Button onPress={close}>{say('ui.close')}</Button>}>
        <p>{say('codebook.remove.frozen', { count: preview.frozen.length, names: preview.frozen.slice(0, mostNames).join('; ') })}</p>
      </Dialog>
    )
  }
  const counts = preview ? { below: preview.removed - themes.length, highlights: preview.untagged } : undefined
  return (
    <ConfirmDialog
      title={title}
      isOpen={isOpen && counts !== undefined}
      confirm={say('codebook.remove.do', { count: preview?.removed ?? 0 })}
      onConfirm={() => {
        close()
        void (themes.length === 1 ? removeTheme(engine, first.id) : removeThemes(engine, themes.map(({ id }) => id)))
      }}
      onCancel={close}
      isDanger
    >
      <p>
        {counts && (themes.length === 1
          ? say('codebook.remove.what', { name: first.name, ...counts })
          : say('codebook.removeMany.what', { count: themes.length, ...counts }))}
        {preview && preview.summaries + preview.silences > 0 ? <span className="ui-sentence">{say('codebook.remove.cells', { summaries: preview.summaries, silences: preview.silences })}</span> : null}
        <span className="ui-sentence">{say('codebook.remove.safe')}</span>
      </p>
    </ConfirmDialog>
  )
}
