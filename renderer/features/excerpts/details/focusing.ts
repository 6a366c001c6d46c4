/** Back to the table, where the keys act. */
export function focusList(): void {
  document.querySelector<HTMLElement>('.excerpt-table')?.focus()
}

/** To the field in the details that adds a theme. */
export function focusThemeField(): void {
  document.querySelector<HTMLElement>('.excerpt-details [role="combobox"]')?.focus()
}
