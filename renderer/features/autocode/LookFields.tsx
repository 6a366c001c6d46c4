import { useMemo } from 'react'
import type { Look } from '#contract/coding/autocode.ts'
import { units } from '#domain/autocoding/units.ts'
import { mistakeSentence } from '#domain/words/query/explaining.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import { ClausesFilter } from '../../pane/finding/ClausesFilter.tsx'
import { anywhere, CodedFilter } from '../../pane/finding/CodedFilter.tsx'
import { PlansFilter } from '../../pane/excerpts/PlansFilter.tsx'
import { PlanConditionChips, PlanFilterFields } from '../../pane/plans/PlanFilterFields.tsx'
import { saySentence, useSay } from '../../state/language.ts'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'

export type LookFieldsProps = {
  readonly look: Look
  readonly onChange: (look: Look) => void
  /** What is wrong with what was looked for last, when it is still what stands there. */
  readonly problem: string
}

/** What is looked for, where, and what is highlighted around it. */
export function LookFields({ look, onChange, problem }: LookFieldsProps) {
  const say = useSay()
  const { sought, documents, where, sets, clauses, coded = anywhere } = look
  const change = (part: Partial<Look>) => onChange({ ...look, ...part })
  const written = sought.by === 'words' ? sought.query : sought.expression
  const mistake = useMemo(() => (sought.by === 'words' ? readQuery(sought.query).mistake : null), [sought])
  const wrong = mistake ? saySentence(mistakeSentence(mistake)) : problem
  const by = (next: Look['sought']['by']) =>
    change({ sought: next === 'words' ? { by: 'words', query: written } : { by: 'expression', expression: written, matchCase: false, wholeWord: false } })
  return (
    <>
      <SegmentedControl
        label={say('autocode.by')}
        value={sought.by}
        onChange={by}
        segments={[{ id: 'words', label: say('autocode.by.words') }, { id: 'expression', label: say('autocode.by.expression') }]}
      />
      <TextField
        label={say(sought.by === 'words' ? 'autocode.query' : 'autocode.expression')}
        description={say(sought.by === 'words' ? 'autocode.query.help' : 'autocode.expression.help')}
        value={written}
        onChange={text => change({ sought: sought.by === 'words' ? { ...sought, query: text } : { ...sought, expression: text } })}
        maxLength={2_000}
        spellCheck="false"
        autoComplete="off"
        isInvalid={wrong !== ''}
        problem={wrong}
        autoFocus
      />
      {sought.by === 'expression' ? (
        <div className="autocode-flags">
          <Checkbox isSelected={sought.matchCase} onChange={matchCase => change({ sought: { ...sought, matchCase } })}>{say('autocode.matchCase')}</Checkbox>
          <Checkbox isSelected={sought.wholeWord} onChange={wholeWord => change({ sought: { ...sought, wholeWord } })}>{say('autocode.wholeWord')}</Checkbox>
        </div>
      ) : null}
      <div className="autocode-field">
        <span className="ui-label">{say('autocode.unit')}</span>
        <SegmentedControl label={say('autocode.unit')} value={look.unit} onChange={unit => change({ unit })} segments={units.map(id => ({ id, label: say(`autocode.unit.${id}`) }))} />
      </div>
      <div className="autocode-field">
        <span className="ui-label">{say('autocode.where')}</span>
        <div className="autocode-where">
          <PlansFilter documents={documents} onChange={chosen => change({ documents: chosen, clauses: [] })} />
          <PlanFilterFields filter={{ where, sets }} onChange={change} />
          <ClausesFilter documents={documents} clauses={clauses} onChange={chosen => change({ clauses: chosen })} />
          <CodedFilter coded={coded} onChange={chosen => change({ coded: chosen.themes.length > 0 ? chosen : undefined })} />
          <PlanConditionChips filter={{ where, sets }} onChange={change} />
        </div>
        <Checkbox isSelected={look.boilerplate} onChange={boilerplate => change({ boilerplate })}>{say('autocode.boilerplate')}</Checkbox>
      </div>
    </>
  )
}
