import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { blockElements, offsetOfPlace, placeOfOffset, spanOfBlock } from '../../../renderer/text/positions.ts'

/** Blocks as the page draws them: runs of text, some inside marks, with a label and a lane that are no text. */
function draw(blocks: readonly { start: number; runs: readonly string[] }[]): HTMLElement {
  const root = document.createElement('div')
  for (const { start, runs } of blocks) {
    const block = document.createElement('div')
    block.dataset['start'] = String(start)
    block.dataset['end'] = String(start + runs.join('').length)
    block.append(Object.assign(document.createElement('span'), { textContent: '(1)' }))
    let at = start
    for (const [index, text] of runs.entries()) {
      const run = Object.assign(document.createElement('span'), { textContent: text })
      run.dataset['at'] = String(at)
      const mark = document.createElement('mark')
      if (index % 2) mark.append(run)
      block.append(index % 2 ? mark : run)
      at += text.length
    }
    block.append(Object.assign(document.createElement('button'), { textContent: 'EC' }))
    root.append(block)
  }
  document.body.append(root)
  return root
}
afterEach(() => document.body.replaceChildren())

const drawn = fc
  .array(fc.array(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map(lines => {
    let start = 0
    return lines.map(runs => {
      const block = { start, runs }
      start += runs.join('').length + 1
      return block
    })
  })

describe('between the page and the text', () => {
  test('an offset of a drawn block has a place, and the place is that offset again', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom('before' as const, 'after' as const), (blocks, side) => {
        const root = draw(blocks)
        for (const { start, runs } of blocks) {
          for (let offset = start; offset <= start + runs.join('').length; offset += 1) {
            const place = placeOfOffset(root, offset, side)
            expect(place && offsetOfPlace(place.node, place.index)).toBe(offset)
          }
        }
        root.remove()
      }),
    )
  })
  test('at a border between two runs the side says which one', () => {
    const root = draw([{ start: 0, runs: ['ab', 'cd'] }])
    expect(placeOfOffset(root, 2, 'before')?.node.data).toBe('ab')
    expect(placeOfOffset(root, 2, 'after')?.node.data).toBe('cd')
  })
  test('labels and lanes are no text, and a block that left the page has no place', () => {
    const root = draw([{ start: 10, runs: ['text'] }])
    expect(offsetOfPlace(root.querySelector('button')?.firstChild ?? root, 1)).toBeNull()
    expect(placeOfOffset(root, 3)).toBeNull()
    expect(placeOfOffset(root, 99)).toBeNull()
  })
  test('blocks come in reading order, however they stand in the page', () => {
    const root = draw([{ start: 20, runs: ['b'] }, { start: 0, runs: ['a'] }])
    expect(blockElements(root).map(spanOfBlock)).toEqual([{ start: 0, end: 1 }, { start: 20, end: 21 }])
  })
})
