import { useRecords } from '../asking/records.ts'
import { useView, viewStore } from '../view.ts'

/** Whether the window shows little but the text that is read. Never without a text: what leads elsewhere is there then. */
export function useIsFocused(): boolean {
  const document = useView(({ isFocused, room, document }) => (isFocused && room === 'reader' ? document : null))
  return useRecords(({ documents }) => document !== null && documents.some(({ id }) => id === document))
}

/** Leaves nothing but the text, or gives back what was beside it, for as long as the project is open. Where no text is read, it stays as it is. */
export function setFocused(isFocused: boolean): void {
  if (viewStore.getState().room === 'reader') viewStore.setState({ isFocused })
}
