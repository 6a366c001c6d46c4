/** Back to the table, where the keys act. */
export function focusList(): void {
  document.querySelector<HTMLElement>('.excerpt-table')?.focus()
}

/** To the field in the details that adds a theme. Of an excerpt chosen a moment ago they are still coming: it is waited for unless the focus goes elsewhere. */
export function focusThemeField(): void {
  const from = document.activeElement
  let frames = 0
  const look = () => {
    const field = document.querySelector<HTMLElement>('.excerpt-details [role="combobox"]')
    frames += 1
    if (field) field.focus()
    else if (frames < framesToCome && document.activeElement === from) requestAnimationFrame(look)
  }
  look()
}

/** Frames for which details that are being asked for are waited for. */
const framesToCome = 60
