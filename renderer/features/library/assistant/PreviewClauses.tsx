import { useState } from 'react'
import type { Preview, PreviewClause } from '#contract/documents.ts'
import { useSay } from '../../../state/language.ts'
import { SegmentedControl } from '../../../ui/controls/SegmentedControl.tsx'

/** The deepest level that is set further in. */
const deepest = 6

/** How the text begins: as clauses, each with its label at its depth, or as it stands. */
export function PreviewClauses({ preview, cleans }: { readonly preview: Preview; readonly cleans: boolean }) {
  const say = useSay()
  const [view, setView] = useState<'clauses' | 'text'>('clauses')
  const count = Object.values(preview.countByKind).reduce((sum, one) => sum + one, 0)
  return (
    <div className="assistant-preview">
      <div className="assistant-preview-head">
        <h3>{say('library.assistant.preview')}</h3>
        <SegmentedControl
          label={say('library.assistant.preview')}
          value={view}
          onChange={setView}
          segments={[{ id: 'clauses', label: say('library.assistant.asClauses') }, { id: 'text', label: say('library.assistant.asText') }]}
        />
      </div>
      {/* Nothing in it takes the focus: it does itself, so that keys can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="assistant-page" role="group" aria-label={say('library.assistant.preview')} tabIndex={0} lang={preview.language}>
        {view === 'text' ? (
          <pre>{preview.beginning}</pre>
        ) : (
          <ol aria-label={say('library.assistant.preview')}>
            {preview.clauses.map(clause => (
              <ClauseLine key={clause.start} clause={clause} isAside={cleans && clause.kind === 'boilerplate'} />
            ))}
            {count > preview.clauses.length ? <li className="assistant-more">{say('library.assistant.more', { count: count - preview.clauses.length })}</li> : null}
          </ol>
        )}
      </div>
    </div>
  )
}

function ClauseLine({ clause, isAside }: { readonly clause: PreviewClause; readonly isAside: boolean }) {
  const say = useSay()
  return (
    <li data-kind={clause.kind} data-level={Math.min(deepest, clause.level)} data-aside={isAside || undefined}>
      <span className="assistant-label">{clause.label}</span>
      <span>
        {isAside ? <span className="assistant-aside">{say('library.assistant.aside')}</span> : null}
        {clause.text}
      </span>
    </li>
  )
}
