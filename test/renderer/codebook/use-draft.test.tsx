import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useDraft } from '../../../renderer/features/codebook/fields/use-draft.ts'

let saved: string[] = []
afterEach(() => {
  cleanup()
  saved = []
})

type Props = { readonly value: string; readonly takes?: boolean; readonly isLong?: boolean }
function Field({ value, takes = true, isLong }: Props) {
  const { value: draft, onChange, onBlur, onKeyDown } = useDraft(
    value,
    text => {
      saved.push(text)
      return Promise.resolve(takes)
    },
    isLong,
  )
  return <textarea value={draft} onChange={event => onChange(event.target.value)} onBlur={onBlur} onKeyDown={onKeyDown} />
}
const field = () => screen.getByRole('textbox') as HTMLTextAreaElement
const write = (text: string) => fireEvent.change(field(), { target: { value: text } })
const press = (key: string, more = {}) => fireEvent.keyDown(field(), { key, ...more })

test('Enter saves, and leaving the field right after does not save again', () => {
  render(<Field value="Care" />)
  write(' Elder care ')
  press('Enter')
  fireEvent.blur(field())
  expect(saved).toEqual(['Elder care'])
})

test('leaving the field saves; what is the same is not saved', () => {
  render(<Field value="Care" />)
  fireEvent.blur(field())
  write('Care ')
  fireEvent.blur(field())
  expect(saved).toEqual([])
  write('Health')
  fireEvent.blur(field())
  expect(saved).toEqual(['Health'])
})

test('Escape puts back what was there', () => {
  render(<Field value="Care" />)
  write('Health')
  press('Escape')
  fireEvent.blur(field())
  expect(field().value).toBe('Care')
  expect(saved).toEqual([])
})

test('what is not taken gives way to what was there', async () => {
  render(<Field value="Care" takes={false} />)
  write('')
  press('Enter')
  await waitFor(() => expect(field().value).toBe('Care'))
  expect(saved).toEqual([''])
})

test('in a long text Enter begins a line and Ctrl+Enter saves', () => {
  render(<Field value="" isLong />)
  write('Homes')
  press('Enter')
  expect(saved).toEqual([])
  press('Enter', { ctrlKey: true })
  expect(saved).toEqual(['Homes'])
})

test('a word that is still being composed is not saved', () => {
  render(<Field value="" />)
  write('yang')
  press('Enter', { isComposing: true })
  expect(saved).toEqual([])
})

test('a room that is left while writing keeps what was written', () => {
  const { unmount } = render(<Field value="Care" />)
  write('Health')
  unmount()
  expect(saved).toEqual(['Health'])
})

test('a value that changed elsewhere takes the draft’s place', () => {
  const { rerender } = render(<Field value="Care" />)
  write('Heal')
  rerender(<Field value="Water" />)
  expect(field().value).toBe('Water')
})
