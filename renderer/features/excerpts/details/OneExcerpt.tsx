import { BookOpenText, Copy, Star, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ThemeReference } from '#contract/coding/annotations.ts'
import type { ExcerptRow } from '#contract/coding/excerpts.ts'
import { FieldsSection } from '../../../pane/fields/FieldsSection.tsx'
import { MemoField } from '../../../pane/memos/MemoField.tsx'
import { MentionedIn } from '../../../pane/memos/MentionedIn.tsx'
import { useThemeLooks } from '../../../pane/reading.ts'
import { looksOf } from '../../../pane/themes/theme-looks.ts'
import { ThemePicker } from '../../../pane/themes/ThemePicker.tsx'
import { useEngine } from '../../../state/connection.ts'
import { sayMoment } from '../../../state/dates.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { goTo } from '../../../state/view.ts'
import { Button, IconButton, ToggleIconButton } from '../../../ui/controls/Button.tsx'
import { ThemeChip } from '../../../ui/marks/ThemeChip.tsx'
import { addThemes, copyExcerpt, removeTheme, starExcerpts } from '../changing.ts'
import { focusList } from './focusing.ts'
import { askToRemove } from './removal.ts'

/** A quote with more UTF-16 code units than this is shown by its beginning first, so that themes and memo stay in sight. */
const longQuote = 600

function Quote({ text, language }: { readonly text: string; readonly language: string | undefined }) {
  const say = useSay()
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > longQuote
  return (
    <>
      <blockquote className="excerpt-full" lang={language} data-clamped={(isLong && !isWhole) || undefined}>
        {text}
      </blockquote>
      {isLong ? (
        <Button look="quiet" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {say(isWhole ? 'excerpts.quote.less' : 'excerpts.quote.whole')}
        </Button>
      ) : null}
    </>
  )
}

/** One excerpt in full: quote, where it stands, themes, memo. */
export function OneExcerpt({ row, isReadOnly }: { readonly row: ExcerptRow; readonly isReadOnly: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const looks = useThemeLooks()
  const language = useRecords(records => records.documents.find(({ id }) => id === row.document)?.language ?? undefined)
  const themes = looksOf(row.themes, looks)
  const add = (references: readonly ThemeReference[]) => {
    void addThemes(engine, [row.id], references)
    focusList()
  }
  const headings = row.headingPath.filter(Boolean)
  return (
    <>
      <div className="excerpt-details-actions" data-keys="tools">
        <Button
          look="primary"
          icon={<BookOpenText size={15} aria-hidden />}
          onPress={() => goTo({ document: row.document, start: row.start, end: row.end, annotation: row.id })}
        >
          {say('excerpts.open')}
        </Button>
        <span className="excerpt-details-space" />
        <ToggleIconButton
          label={say('excerpts.star')}
          command="excerpts.star"
          isSelected={row.starred}
          isDisabled={isReadOnly}
          onChange={on => void starExcerpts(engine, [row.id], on)}
        >
          <Star size={16} fill={row.starred ? 'currentColor' : 'none'} aria-hidden />
        </ToggleIconButton>
        <IconButton label={say('excerpts.copy')} command="excerpts.copy" onPress={() => void copyExcerpt(row)}>
          <Copy size={15} aria-hidden />
        </IconButton>
        <IconButton label={say('excerpts.remove')} command="excerpts.remove" isDisabled={isReadOnly} onPress={askToRemove}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
      <Quote text={row.exact} language={language} />
      <p className="excerpt-source">
        <cite>{row.citation}</cite>
        {headings.length > 0 ? <small>{headings.join(' › ')}</small> : null}
      </p>
      <section aria-label={say('excerpts.column.themes')}>
        <h2>{say('excerpts.column.themes')}</h2>
        <div className="excerpt-chips">
          {themes.map(look => (
            <ThemeChip
              key={look.id}
              theme={look}
              code={look.code}
              {...(isReadOnly ? {} : { onRemove: () => void removeTheme(engine, [row.id], look.id) })}
            />
          ))}
        </div>
        {isReadOnly ? null : <ThemePicker label={say('excerpts.addTheme')} chosen={row.themes} onPick={add} onLeave={focusList} />}
      </section>
      <FieldsSection annotations={[row.id]} values={row.values} isReadOnly={isReadOnly} />
      <section aria-label={say('excerpts.memo')}>
        <h2>{say('excerpts.memo')}</h2>
        {isReadOnly ? (
          <p className="excerpt-memo">{row.memo || '–'}</p>
        ) : (
          <MemoField key={row.id} owner={{ annotation: row.id }} onLeave={focusList} />
        )}
      </section>
      <MentionedIn target={{ kind: 'excerpt', id: row.id }} />
      <p className="excerpt-made">
        {say('excerpts.made', { coder: row.coder || '–', created: sayMoment(row.createdAt), updated: sayMoment(row.updatedAt) })}
      </p>
    </>
  )
}
