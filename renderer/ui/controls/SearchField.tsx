import { Search, X } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button, Input, SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components'
import { useWords } from '../words.ts'
import './controls.css'

export type SearchFieldProps = Omit<AriaSearchFieldProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  /** Read out, and shown while the field is empty. */
  readonly label: string
  /** Shown at the right end, a count for example. */
  readonly aside?: ReactNode
  readonly className?: string
  readonly inputRef?: Ref<HTMLInputElement>
  /** Id of what says why the field's words can't be taken; null while they can. */
  readonly problemId?: string | null
}

/** A field to filter or search with; Escape empties it. */
export function SearchField({ label, aside, className = '', inputRef, problemId = null, ...rest }: SearchFieldProps) {
  const words = useWords()
  return (
    <AriaSearchField {...rest} aria-label={label} className={`ui-search ${className}`}>
      <Search size={14} aria-hidden />
      <Input ref={inputRef} placeholder={label} {...(problemId ? { 'aria-invalid': true, 'aria-describedby': problemId } : {})} />
      {aside ? <span className="ui-search-aside">{aside}</span> : null}
      <Button className="ui-search-clear" aria-label={words('ui.clear')}>
        <X size={13} aria-hidden />
      </Button>
    </AriaSearchField>
  )
}
