import type { KeyboardEvent } from 'react'

/**
 * For `onKeyDownCapture` round a field with a list of options below it that the field narrows: Enter takes the option that is marked, else
 * the first one, at once. React Aria's own way hands the press on to the option that it marked last, and loses it where the list became
 * another one since, as it does while one types.
 * @param take told the key of the option
 */
export function enterTakes(take: (key: string) => void): (event: KeyboardEvent<HTMLElement>) => void {
  return event => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat) return
    const option = event.currentTarget.querySelector('[role="option"][data-focused]') ?? event.currentTarget.querySelector('[role="option"]')
    const key = option?.getAttribute('data-key')
    if (typeof key !== 'string') return
    event.preventDefault()
    event.stopPropagation()
    take(key)
  }
}
