import { expect, test } from 'vitest'
import { readColor } from '../../../renderer/features/codebook/fields/read-color.ts'

test('colours are read as people write them', () => {
  expect(['#3184BF', '3184bf', '  #3184bf ', '＃3184bf'].map(readColor)).toEqual(Array(4).fill('#3184bf'))
  expect(readColor('#38b')).toBe('#3388bb')
})

test('what is no colour is not guessed at', () => {
  expect(['', 'blue', '#12', '#12345', '#1234567', 'rgb(1,2,3)', '#xyzxyz'].map(readColor)).toEqual(Array(7).fill(undefined))
})
