/** Room between the line one writes in and the list below it, px. */
const gap = 4

/** How far what stands below a field is to be lifted, px, to stand below the line of the caret instead; 0 where that is not to be seen. */
export function liftToCaret(field: HTMLElement | null): number {
  const selection = document.getSelection()
  if (!field || !selection?.rangeCount || !field.contains(selection.anchorNode)) return 0
  const line = [...selection.getRangeAt(0).getClientRects()].at(-1)
  return line ? Math.max(0, Math.round(field.getBoundingClientRect().bottom - line.bottom - gap)) : 0
}
