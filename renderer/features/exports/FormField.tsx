import { mostExamples } from '#contract/exports.ts'
import { useSay } from '../../state/language.ts'
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { examplesTyped, type Choices, type Format, type Offered } from './choices.ts'

export type FormFieldProps = {
  readonly what: Offered
  readonly format: Format
  readonly choices: Choices
  readonly onChange: (part: Partial<Choices>) => void
  readonly title: string
  readonly onTitle: (title: string) => void
}

/** How the file is laid out, what it is called, in which language its own words are. */
export function FormField({ what, format, choices, onChange, title, onTitle }: FormFieldProps) {
  const say = useSay()
  const isRead = format === 'report' || format === 'table' || format === 'md' || format === 'html'
  return (
    <>
      {what === 'excerpts' && format === 'report' ? (
        <div className="handout-field">
          <span className="ui-label">{say('handout.group')}</span>
          <SegmentedControl
            label={say('handout.group')}
            value={choices.group}
            onChange={group => onChange({ group })}
            segments={[{ id: 'theme', label: say('handout.group.theme') }, { id: 'document', label: say('handout.group.document') }]}
          />
        </div>
      ) : null}
      {what === 'excerpts' && format !== 'report' ? (
        <div className="handout-field">
          <span className="ui-label">{say('handout.rows')}</span>
          <SegmentedControl
            label={say('handout.rows')}
            value={choices.rows}
            onChange={rows => onChange({ rows })}
            segments={[{ id: 'quote', label: say('handout.rows.quote') }, { id: 'quote-theme', label: say('handout.rows.quoteTheme') }]}
          />
        </div>
      ) : null}
      {what === 'codebook' && format === 'report' ? (
        <TextField
          label={say('handout.examples')}
          description={say('handout.examples.why', { most: mostExamples })}
          className="handout-examples"
          inputMode="numeric"
          value={String(choices.examples)}
          onChange={typed => onChange({ examples: examplesTyped(typed) })}
        />
      ) : null}
      <TextField
        label={say('handout.name')}
        description={say(what === 'document' ? 'handout.name.document' : isRead ? 'handout.name.why' : 'handout.name.csv')}
        value={title}
        onChange={onTitle}
        maxLength={500}
      />
      {isRead ? (
        <div className="handout-field">
          <span className="ui-label">{say('handout.language')}</span>
          <SegmentedControl
            label={say('handout.language')}
            value={choices.language}
            onChange={language => onChange({ language })}
            segments={[{ id: 'en', label: say('handout.language.en') }, { id: 'zh', label: say('handout.language.zh') }]}
          />
        </div>
      ) : null}
      {format === 'csv' ? <p className="handout-note">{say('handout.formulas')}</p> : null}
    </>
  )
}
