import { NotebookPen, Star } from 'lucide-react'
import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { FieldRow } from '#contract/coding/fields.ts'
import { cite } from '#domain/citation.ts'
import { FieldMarks } from '../../../pane/fields/FieldMarks.tsx'
import { useReadingContext } from '../../../pane/reading.ts'
import { looksOf } from '../../../pane/themes/theme-looks.ts'
import { useSay } from '../../../state/language.ts'
import { languageTag } from '../../../text/language-tag.ts'
import { ThemeSwatch } from '../../../ui/marks/ThemeChip.tsx'
import './highlight-row.css'

/** A highlight in the list: where it stands, its words, its themes and how its memo begins. */
export function HighlightRow({ row, fields }: { readonly row: AnnotationRow; readonly fields: readonly FieldRow[] }) {
  const say = useSay()
  const { looks, clauses, pages, language, row: plan } = useReadingContext()
  const themes = looksOf(row.themes, looks)
  // A title has none.
  const place = cite('', clauses, row.start, row.end, pages)
  return (
    <>
      <div className="reader-highlight-head" hidden={!place && !row.memo && !row.starred}>
        <span className="reader-highlight-place">{place}</span>
        {row.memo ? <NotebookPen size={13} aria-label={say('reader.memo')} /> : null}
        {row.starred ? <Star size={13} fill="currentColor" aria-label={say('reader.starred')} /> : null}
      </div>
      <p className="reader-highlight-quote" lang={languageTag(language, plan?.language)}>
        {row.exact.slice(0, 400)}
      </p>
      <div className="reader-highlight-themes">
        {themes.map(look => (
          <span key={look.id} className="reader-highlight-theme">
            <ThemeSwatch theme={look} code={look.code} />
            {look.name}
          </span>
        ))}
        {themes.length ? null : <span className="reader-highlight-place">{say('reader.untagged')}</span>}
      </div>
      <FieldMarks fields={fields} values={row.values} />
      {row.memo ? <p className="reader-highlight-memo">{row.memo.slice(0, 300)}</p> : null}
    </>
  )
}
