import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { DialogTrigger } from 'react-aria-components'
import type { Condition } from '#domain/attributes/conditions.ts'
import { useSay, type Say } from '../../state/language.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { Popover } from '../../ui/overlays/Popover.tsx'

export type ConditionChipProps = {
  /** What the condition is about. */
  readonly name: string
  /** What it asks for. */
  readonly words: string
  readonly onClear: () => void
  /** In which it is changed. */
  readonly children: ReactNode
}

/** A condition of a filter: a press changes it, the cross takes it away. */
export function ConditionChip({ name, words, onClear, children }: ConditionChipProps) {
  const say = useSay()
  return (
    <span className="filter-button filter-condition" data-narrowed>
      <DialogTrigger>
        <Button aria-label={say('plans.condition', { name, words })}>
          <span className="button-words" title={say('plans.condition', { name, words })}>{say('plans.condition', { name, words })}</span>
        </Button>
        <Popover label={name} placement="bottom start">{children}</Popover>
      </DialogTrigger>
      <IconButton className="filter-clear" label={say('excerpts.filter.clearNamed', { name })} onPress={onClear}>
        <X size={13} aria-hidden />
      </IconButton>
    </span>
  )
}

/**
 * What a condition asks for, in words: `Office, Ministry`, `“plan”`, `2024 – 2026`.
 * @param sayOne a stored value in words
 */
export function sayCondition(say: Say, { values = [], contains, from, to, isEmpty }: Condition, sayOne = (value: string) => value): string {
  if (isEmpty) return say('plans.nothing')
  const range = from || to ? `${from ?? ''} – ${to ?? ''}`.trim() : ''
  return [values.map(sayOne).join(say('ui.between')), contains?.trim() ? say('plans.contains', { text: contains.trim() }) : '', range].filter(Boolean).join('; ')
}
