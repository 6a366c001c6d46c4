import type { Preview, PreviewClause } from '#contract/documents/documents.ts'
import { useClient } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { remember, useSettings } from '../../../state/settings.ts'
import { SegmentedControl } from '../../../ui/controls/SegmentedControl.tsx'

/** The deepest level that is set further in. */
const deepest = 6

/** By what name it is remembered whether a beginning is shown as text or as clauses. */
const viewName = 'library.preview'

/** How the text begins: as clauses, each with its label at its depth, or as it stands. What is chosen for one file holds for the next. */
export function PreviewClauses({ preview, cleans }: { readonly preview: Preview; readonly cleans: boolean }) {
  const say = useSay()
  const { engine } = useClient()
  const view = useSettings(({ remembered }) => (remembered[viewName] === 'text' ? 'text' : 'clauses'))
  const count = Object.values(preview.countByKind).reduce((sum, one) => sum + one, 0)
  return (
    <div className="assistant-preview">
      <div className="assistant-preview-head">
        <h3>{say('library.assistant.preview')}</h3>
        <SegmentedControl
          label={say('library.assistant.preview')}
          value={view}
          onChange={chosen => remember(engine, viewName, chosen)}
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
