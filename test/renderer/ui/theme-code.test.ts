import { describe, expect, test } from 'vitest'
import { themeCode, themeCodes, themePattern, themePatterns } from '#domain/theme-marks/code.ts'

describe('the short code of a theme', () => {
  test.each([
    ['Clean energy', 'CE'], ['Energy', 'En'], ['air quality monitoring', 'AQ'], ['碳排放', '碳排'], ['水', '水'], ['e', 'E'], ['2030 targets', '2T'], ['“Green” finance', 'GF'],
    ['👩‍🔬', '👩‍🔬'], ['', ''],
  ])('of “%s” is “%s”', (name, code) => expect(themeCode(name)).toBe(code))

  test('is unlike any other theme’s', () => {
    const names = ['Energy', 'Environment', 'Enforcement', 'Energy', 'Clean energy', 'Carbon emissions', 'Circular economy']
    const codes = themeCodes(names.map((name, index) => ({ id: `${index}`, name })))
    expect(new Set(codes.values()).size).toBe(names.length)
    expect(codes.get('0')).toBe('En')
    expect(codes.get('3')).toBe('E4')
  })
})

describe('the line of a theme', () => {
  test('is the same each time and one of the known ones', () => {
    const id = '0196f1a0-0000-7000-8000-00000000000a'
    expect(themePattern(id)).toBe(themePattern(id))
    expect(themePatterns).toContain(themePattern(id))
  })
  test('differs over many themes', () => {
    expect(new Set(Array.from({ length: 50 }, (_, index) => themePattern(`theme ${index}`))).size).toBe(themePatterns.length)
  })
})
