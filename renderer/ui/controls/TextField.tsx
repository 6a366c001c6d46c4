import type { Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import './controls.css'

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> & {
  readonly label: string
  /** The label is there for readers of the screen only. */
  readonly hideLabel?: boolean
  readonly description?: string
  /** Why the value can't be taken; shown while `isInvalid`. */
  readonly problem?: string
  readonly placeholder?: string
  /** A text of several lines with this many rows. */
  readonly rows?: number
  readonly className?: string
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/** A field with its label, what it is for, and what is wrong with what stands in it. `rows`: several lines. */
export function TextField({ label, hideLabel, description, problem, placeholder, rows, className = '', inputRef, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} {...(hideLabel ? { 'aria-label': label } : {})} className={`ui-field ${className}`}>
      {hideLabel ? null : <Label className="ui-label">{label}</Label>}
      {rows ? (
        <TextArea ref={inputRef} className="ui-input" rows={rows} placeholder={placeholder} />
      ) : (
        <Input ref={inputRef} className="ui-input" placeholder={placeholder} />
      )}
      {description ? (
        <Text slot="description" className="ui-description">
          {description}
        </Text>
      ) : null}
      <FieldError className="ui-problem">{problem}</FieldError>
    </AriaTextField>
  )
}
