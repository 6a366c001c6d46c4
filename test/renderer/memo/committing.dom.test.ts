import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type LexicalEditor } from 'lexical'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fromOutside, registerCommitting } from '../../../renderer/memo/committing.ts'

let editor: LexicalEditor
let stop: () => void
const commit = vi.fn()
const tell = vi.fn()
const write = (text: string, tag?: string) =>
  editor.update(() => void $getRoot().clear().append($createParagraphNode().append($createTextNode(text))), {
    discrete: true, ...(tag ? { tag } : {}),
  })

beforeEach(() => {
  vi.useFakeTimers()
  commit.mockReset()
  tell.mockReset()
  editor = createEditor({ namespace: 'memo', onError: error => { throw error } })
  const root = document.createElement('div')
  root.contentEditable = 'true'
  document.body.append(root)
  editor.setRootElement(root)
  stop = registerCommitting(editor, commit, tell)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  document.body.replaceChildren()
})

describe('saving a memo', () => {
  test('waits for a pause after the last change, then saves once', () => {
    write('one')
    vi.advanceTimersByTime(1_500)
    write('two')
    vi.advanceTimersByTime(1_500)
    expect(commit).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1_000)
    expect(commit).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('two'), 'two')
  })
  test('happens at once when the field is left, and when it goes away', () => {
    write('left')
    editor.getRootElement()?.dispatchEvent(new FocusEvent('blur'))
    expect(commit).toHaveBeenCalledExactlyOnceWith(expect.any(String), 'left')
    write('gone')
    stop()
    expect(commit).toHaveBeenLastCalledWith(expect.any(String), 'gone')
  })
  test('does not happen for what came from outside, or when nothing changed', () => {
    write('stored', fromOutside)
    editor.getRootElement()?.dispatchEvent(new FocusEvent('blur'))
    vi.advanceTimersByTime(10_000)
    expect(commit).not.toHaveBeenCalled()
  })
  test('of an emptied memo saves nothing at all, which deletes it', () => {
    write('  ')
    vi.advanceTimersByTime(5_000)
    expect(commit).toHaveBeenCalledExactlyOnceWith('', '')
  })
  test('is put off while an input method composes', () => {
    write('pin')
    const composing = vi.spyOn(editor, 'isComposing').mockReturnValue(true)
    vi.advanceTimersByTime(2_500)
    expect(commit).not.toHaveBeenCalled()
    composing.mockReturnValue(false)
    vi.advanceTimersByTime(2_000)
    expect(commit).toHaveBeenCalledOnce()
  })
  test('does not wait for a pause for ever', () => {
    for (let second = 0; second < 6; second += 1) {
      write(`word ${second}`)
      vi.advanceTimersByTime(1_000)
    }
    expect(commit).toHaveBeenCalledOnce()
  })
  test.each(['beforeunload', 'pagehide'])('happens when the window is to be closed (%s), even while an input method composes, and when the field goes away', event => {
    vi.spyOn(editor, 'isComposing').mockReturnValue(true)
    write('half')
    window.dispatchEvent(new Event(event))
    expect(commit).toHaveBeenCalledExactlyOnceWith(expect.any(String), 'half')
    write('half a word')
    stop()
    expect(commit).toHaveBeenLastCalledWith(expect.any(String), 'half a word')
  })
  test('that was refused is told, and tried again', async () => {
    commit.mockRejectedValueOnce(new Error('full')).mockResolvedValue(undefined)
    write('kept')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(tell).toHaveBeenLastCalledWith({ kind: 'refused' })
    editor.getRootElement()?.dispatchEvent(new FocusEvent('blur'))
    await vi.advanceTimersByTimeAsync(0)
    expect(commit).toHaveBeenCalledTimes(2)
    expect(tell).toHaveBeenLastCalledWith(null)
  })
  test('does not happen for more than a memo may hold, which is told with the count', async () => {
    write('x'.repeat(200_001))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(commit).not.toHaveBeenCalled()
    expect(tell).toHaveBeenLastCalledWith({ kind: 'tooLong', count: 200_001 })
    write('x'.repeat(200_000))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(commit).toHaveBeenCalledOnce()
    expect(tell).toHaveBeenLastCalledWith(null)
  })
  test('does not happen when a change was taken back, or left all as it was', () => {
    write('there', fromOutside)
    write('there')
    write('other')
    write('there')
    vi.advanceTimersByTime(5_000)
    expect(commit).not.toHaveBeenCalled()
  })
})
