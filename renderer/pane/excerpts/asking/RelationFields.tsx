import { farthest, Nearness, type Relation } from '#contract/coding/excerpts.ts'
import { useState } from 'react'
import { useSay } from '../../../state/language.ts'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { ChoiceList } from '../ChoiceList.tsx'
import { useThemeItems } from '../ThemesFilter.tsx'

/** A relation that is being written: none of its themes may be chosen yet. */
export type RelationDraft = Relation

/** What stands near nothing yet. */
export const newRelation: RelationDraft = { themes: [], how: 'clause', within: 1, orItself: false, none: false }

/** How far a relation may reach when it begins to ask for a distance. */
const usualWithin = { paragraphs: 1, characters: 200, followed: 1, clause: 1, overlap: 1 } as const

export type RelationFieldsProps = { readonly relation: RelationDraft; readonly onChange: (relation: RelationDraft) => void }

/** How excerpts stand to another highlight, and of which themes that is. */
export function RelationFields({ relation, onChange }: RelationFieldsProps) {
  const say = useSay()
  const items = useThemeItems()
  const { how, within, none } = relation
  return (
    <div className="relation-fields">
      <div className="relation-how">
        <Select
          label={say('excerpts.near.stand')}
          hideLabel
          value={none ? 'none' : 'some'}
          onChange={id => onChange({ ...relation, none: id === 'none' })}
          items={[{ id: 'some', label: say('excerpts.near.some') }, { id: 'none', label: say('excerpts.near.none') }]}
        />
        <Select
          label={say('excerpts.near.how')}
          hideLabel
          value={how}
          onChange={next => onChange({ ...relation, how: next, within: usualWithin[next] })}
          items={Nearness.options.map(id => ({ id, label: say(`excerpts.near.${id}`) }))}
        />
        {how === 'clause' || how === 'overlap' ? null : (
          <Within key={how} label={say(how === 'characters' ? 'excerpts.near.charactersWithin' : 'excerpts.near.paragraphsWithin')} value={within} onChange={next => onChange({ ...relation, within: next })} />
        )}
      </div>
      <p className="relation-of">{say('excerpts.near.of')}</p>
      <ChoiceList
        label={say('excerpts.filter.themes')}
        filterLabel={say('excerpts.filter.themes.search')}
        emptyLabel={say(items.length === 0 ? 'excerpts.filter.themes.none' : 'excerpts.filter.nothing')}
        items={items}
        chosen={relation.themes}
        mode="many"
        onChoose={themes => onChange({ ...relation, themes: [...themes] })}
        footer={
          <div className="choice-foot">
            <Checkbox isSelected={relation.orItself} onChange={orItself => onChange({ ...relation, orItself })}>
              {say('excerpts.near.orItself')}
            </Checkbox>
          </div>
        }
      />
    </div>
  )
}

type WithinProps = { readonly label: string; readonly value: number; readonly onChange: (value: number) => void }

/** A number as it is typed; what is none yet changes nothing. */
function Within({ label, value, onChange }: WithinProps) {
  const say = useSay()
  const [written, setWritten] = useState(String(value))
  const isNumber = (text: string) => /^\d{1,6}$/.test(text.trim()) && Number(text) <= farthest
  return (
    <TextField
      label={label}
      hideLabel
      className="relation-within"
      inputMode="numeric"
      value={written}
      isInvalid={!isNumber(written)}
      problem={say('excerpts.near.noNumber')}
      onChange={text => {
        setWritten(text)
        if (isNumber(text)) onChange(Number(text))
      }}
    />
  )
}
