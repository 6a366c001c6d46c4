import { Check, Plus } from 'lucide-react'
import { useId, useRef, type Ref } from 'react'
import type { ThemeReference } from '#contract/coding/annotations.ts'
import { joinPath } from '#domain/themes.ts'
import { useSay } from '../../state/language.ts'
import { ThemeSwatch } from '../../ui/marks/ThemeChip.tsx'
import type { QuickTheme } from './quick-themes.ts'
import { useThemeLooks } from '../reading.ts'
import { themeHelp } from './theme-help.ts'
import type { Choice } from './theme-choices.ts'
import { useListPlace } from './list-place.ts'
import { useThemeTyping } from './use-theme-typing.ts'
import './theme-picker.css'

export type ThemePickerProps = {
  readonly label: string
  /** Themes that are on already: they show a tick. */
  readonly chosen?: readonly string[]
  readonly onPick: (references: readonly ThemeReference[]) => void
  /** Escape, or Enter with nothing typed. */
  readonly onLeave?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A field for the names of themes: typing narrows the list, Enter picks, `Parent > Child` makes what is missing, `;` names several. */
export function ThemePicker({ label, chosen = [], onPick, onLeave, inputRef }: ThemePickerProps) {
  const say = useSay()
  const id = useId()
  const { typed, type, choices, whyOf, at, active, isOpen, setOpen, finish, hearKey, list } = useThemeTyping({ onPick, onLeave })
  const picker = useRef<HTMLDivElement>(null)
  const { side, height } = useListPlace(picker, list, isOpen)
  return (
    <div ref={picker} className="theme-picker" data-side={side}>
      <input
        ref={inputRef}
        className="theme-picker-input"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active ? `${id}-${at}` : undefined}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={event => type(event.target.value, true)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={hearKey}
      />
      {isOpen ? (
        <div ref={list} className="theme-picker-list" style={{ maxHeight: height }} role="listbox" id={`${id}-list`} aria-label={label}>
          {choices.map((choice, index) => (
            <ChoiceRow
              key={choice.kind === 'theme' ? choice.id : 'create'}
              id={`${id}-${index}`}
              choice={choice}
              isActive={index === at}
              why={choice.kind === 'theme' ? whyOf(choice.id) : undefined}
              isChosen={choice.kind === 'theme' && chosen.includes(choice.id)}
              createLabel={choice.kind === 'create' ? say('reader.createTheme', { path: joinPath(choice.path) }) : ''}
              onPick={() => finish(choice)}
            />
          ))}
        </div>
      ) : null}
    </div>
  )
}

type ChoiceRowProps = {
  readonly id: string
  readonly choice: Choice
  readonly isActive: boolean
  /** Why it stands before the codebook's order. */
  readonly why: QuickTheme['why'] | undefined
  readonly isChosen: boolean
  readonly createLabel: string
  readonly onPick: () => void
}
function ChoiceRow({ id, choice, isActive, why, isChosen, createLabel, onPick }: ChoiceRowProps) {
  const looks = useThemeLooks()
  const say = useSay()
  const look = choice.kind === 'theme' ? looks.get(choice.id) : undefined
  const parents = look?.path.slice(0, -look.name.length) ?? ''
  return (
    // The focus stays in the field, which names the active row; pressing only picks.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="theme-picker-row"
      data-creates={look ? undefined : true}
      onMouseDown={event => {
        event.preventDefault()
        onPick()
      }}
    >
      {look ? <ThemeSwatch theme={look} code={look.code} /> : <Plus size={14} aria-hidden />}
      <span className="theme-picker-name" title={look ? themeHelp(look, say) : createLabel}>
        {parents ? <small>{parents}</small> : null}
        <span>{look?.name ?? createLabel}</span>
      </span>
      {why ? <small className="theme-picker-why">{say(`reader.quick.${why}`)}</small> : null}
      {look?.shortcut ? <kbd>{look.shortcut}</kbd> : null}
      {isChosen ? <Check size={13} aria-hidden /> : null}
    </div>
  )
}
