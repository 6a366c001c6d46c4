import { GitMerge, Highlighter, Plus, Split, TextSearch, Trash2 } from 'lucide-react'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { showExcerpts } from '../../pane/excerpts/excerpt-list.ts'
import { MemoField } from '../../pane/memos/MemoField.tsx'
import { MemoWords } from '../../pane/memos/MemoWords.tsx'
import { MentionedIn } from '../../pane/memos/MentionedIn.tsx'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { codebookStore } from './codebook-memory.ts'
import { ColorField } from './fields/ColorField.tsx'
import { autocodeWith } from './theme-commands.ts'
import { updateTheme } from './changing.ts'
import { KeyField } from './fields/KeyField.tsx'
import { KeywordsField } from './fields/KeywordsField.tsx'
import { MeaningFields } from './fields/MeaningFields.tsx'
import { ParentField } from './fields/ParentField.tsx'
import { StandingFields } from './fields/StandingFields.tsx'
import { useDraft } from './fields/use-draft.ts'
import type { CountsWithin } from './use-counts-within.ts'
import './fields/fields.css'

export type ThemeDetailsProps = { readonly theme: ThemeRow | undefined; readonly within: CountsWithin; readonly isReadOnly: boolean }

/** What is known of the chosen theme; each value is saved when it is left, as one step to undo. */
export function ThemeDetails({ theme, within, isReadOnly }: ThemeDetailsProps) {
  const say = useSay()
  if (!theme) {
    return (
      <aside className="theme-details" aria-label={say('codebook.details')}>
        <p className="theme-details-none">{say('codebook.choose')}</p>
      </aside>
    )
  }
  const isFixed = isReadOnly || theme.frozen
  return (
    <aside className="theme-details" aria-label={say('codebook.details')} key={theme.id}>
      <Deeds theme={theme} within={within.get(theme.id) ?? 0} isReadOnly={isReadOnly} />
      <NameField theme={theme} isReadOnly={isFixed} />
      <MeaningFields theme={theme} isReadOnly={isFixed} />
      <section className="theme-memo" aria-label={say('codebook.memo')}>
        <h2 className="ui-label">{say('codebook.memo')}</h2>
        {isReadOnly ? <MemoWords owner={{ theme: theme.id }} /> : <MemoField key={theme.id} owner={{ theme: theme.id }} />}
      </section>
      <KeywordsField theme={theme} isReadOnly={isFixed} />
      <ColorField theme={theme} isReadOnly={isReadOnly} />
      <div className="theme-pair">
        <KeyField theme={theme} isReadOnly={isReadOnly} />
        <ParentField theme={theme} isReadOnly={isFixed} />
      </div>
      <StandingFields theme={theme} isReadOnly={isReadOnly} />
      <MentionedIn target={{ kind: 'theme', id: theme.id }} />
    </aside>
  )
}

function Deeds({ theme, within, isReadOnly }: { readonly theme: ThemeRow; readonly within: number; readonly isReadOnly: boolean }) {
  const say = useSay()
  const hasChildren = useRecords(records => records.themes.some(({ parent }) => parent === theme.id))
  return (
    <div className="theme-deeds">
      <div>
        <Button
          icon={<Highlighter size={14} aria-hidden />}
          isDisabled={within === 0}
          onPress={() => showExcerpts({ themes: [theme.id], documents: [], withChildren: true })}
        >
          {say('codebook.showExcerpts')}
        </Button>
        <span className="theme-deeds-space" />
        <IconButton label={say('autocode.withTheme')} isDisabled={isReadOnly} onPress={() => autocodeWith(theme)}>
          <TextSearch size={15} aria-hidden />
        </IconButton>
        <IconButton
          label={say('codebook.newChild')}
          command="codebook.newChild"
          isDisabled={isReadOnly}
          onPress={() => codebookStore.setState({ adding: { parent: theme.id }, filter: '' })}
        >
          <Plus size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={say('codebook.split')}
          isDisabled={isReadOnly || theme.count === 0}
          onPress={() => codebookStore.setState({ dialog: 'split' })}
        >
          <Split size={15} aria-hidden />
        </IconButton>
        <IconButton label={say('codebook.merge')} isDisabled={isReadOnly || theme.frozen} onPress={() => codebookStore.setState({ dialog: 'merge' })}>
          <GitMerge size={15} aria-hidden />
        </IconButton>
        <IconButton
          label={say('codebook.remove')}
          keys="Delete"
          isDisabled={isReadOnly}
          onPress={() => codebookStore.setState({ dialog: 'remove' })}
        >
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
      <p className="theme-counts">{say(hasChildren ? 'codebook.counts' : 'codebook.counts.alone', { own: theme.count, within })}</p>
    </div>
  )
}

type FieldProps = { readonly theme: ThemeRow; readonly isReadOnly: boolean }

function NameField({ theme, isReadOnly }: FieldProps) {
  const say = useSay()
  const engine = useEngine()
  const draft = useDraft(theme.name, name => updateTheme(engine, theme.id, { name }))
  return <TextField label={say('codebook.name')} {...draft} maxLength={2_000} isReadOnly={isReadOnly} />
}
