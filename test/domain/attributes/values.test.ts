import { describe, expect, test } from 'vitest'
import { type AttributeType, cleanChoices, readValue } from '../../../electron/domain/attributes/values.ts'

const read = (type: AttributeType, text: string, choices: readonly string[] = []) => readValue({ name: 'Size', type, choices }, text)

describe('a value is read as its type stores it', () => {
  test.each<[AttributeType, string, string]>([
    ['text', '  a \n b ', 'a b'],
    ['number', '1200', '1200'],
    ['number', '1,200', '1200'],
    ['number', '1 234 567.50', '1234567.50'],
    ['number', '１２．５', '12.5'],
    ['number', '−3', '-3'],
    ['number', '+007', '7'],
    ['number', '0.5', '0.5'],
    ['date', '2026', '2026'],
    ['date', '2026年5月', '2026-05'],
    ['date', '23.5.2026', '2026-05-23'],
    ['choice', 'north', 'North'],
    ['choice', '北', '北'],
    ['number', '', ''],
    ['choice', ' ', ''],
  ])('%s: %j is %j', (type, text, value) => {
    expect(read(type, text, ['North', '北'])).toEqual({ value })
  })

  test.each<[AttributeType, string, string]>([
    ['number', 'many', 'attributes.notANumber'],
    ['number', '1,2', 'attributes.notANumber'],
    ['number', '12,34,567', 'attributes.notANumber'],
    ['number', '1e5', 'attributes.notANumber'],
    ['number', '5 %', 'attributes.notANumber'],
    ['date', '2026-02-30', 'attributes.notADate'],
    ['date', 'May 2026', 'attributes.notADate'],
    ['choice', 'South', 'attributes.notAChoice'],
  ])('%s does not take %j, and says why', (type, text, id) => {
    expect(read(type, text, ['North'])).toMatchObject({ problem: { id, values: { name: 'Size', value: text } } })
  })

  test('a list of choices holds each once and none that is empty', () => {
    expect(cleanChoices([' a', 'b ', '', 'a', '  '])).toEqual(['a', 'b'])
  })
})
