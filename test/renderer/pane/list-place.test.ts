import { describe, expect, test } from 'vitest'
import { placeOfList } from '../../../renderer/pane/themes/list-place.ts'

const room = { top: 40, bottom: 800 }
const fieldAt = (top: number) => ({ top, bottom: top + 28 })

describe('the list below a field for themes', () => {
  test('stands below it, at its full height, while it fits there', () => expect(placeOfList(fieldAt(200), room)).toEqual({ side: 'below', height: 240 }))
  test('stands above where there is more room, and never higher than the room', () => {
    expect(placeOfList(fieldAt(700), room)).toEqual({ side: 'above', height: 240 })
    expect(placeOfList(fieldAt(150), { top: 40, bottom: 250 })).toEqual({ side: 'above', height: 98 })
  })
  test('is shorter below where above has even less', () => expect(placeOfList(fieldAt(120), { top: 40, bottom: 320 })).toEqual({ side: 'below', height: 160 }))
  test('keeps some rows in the smallest window', () => expect(placeOfList(fieldAt(50), { top: 40, bottom: 100 }).height).toBe(84))
})
