import { describe, expect, it } from 'vitest'
import type { ClauseHint } from '#domain/clauses.ts'
import { outlineOf } from '../outline.ts'

/** Each line a paragraph; those that `#` begins are declared headings of one level. */
function declared(lines: readonly string[]): readonly string[] {
  const hints: ClauseHint[] = []
  let text = ''
  for (const line of lines) {
    const words = line.replace(/^# /u, '')
    if (words !== line) hints.push({ start: text.length, end: text.length + words.length, kind: 'heading', level: 3 })
    text += `${words}\n\n`
  }
  return outlineOf(text, hints).filter(line => line.includes('heading'))
}

const words = 'Every pier has a lamp that burns from dusk until the last boat is in.'
const paper = ['# Chapter 2: Lamps', words, '# Chapter 3: Boats', '# Who may sail', words, '# What it costs', words, '# Chapter 4: Nets', words, '# Other', words]

describe('headings of one size among chapters', () => {
  it('those between two chapters are the first one’s, where one chapter stands right above them; behind the last one they stand beside it', () => {
    expect(declared(paper)).toEqual(['heading [Chapter 2] Chapter 2: Lamps', 'heading [Chapter 3] Chapter 3: Boats', '  heading Who may sail', '  heading What it costs', 'heading [Chapter 4] Chapter 4: Nets', 'heading Other'])
    // The last one has such headings, too, where it stands right above the first.
    expect(declared([...paper.slice(0, 8), '# Mesh', words, '# Twine', words]).slice(-3)).toEqual(['heading [Chapter 4] Chapter 4: Nets', '  heading Mesh', '  heading Twine'])
  })

  it('none moves where a number lacks, where no chapter stands above another heading, or where one stands right above a chapter', () => {
    const isFlat = (lines: readonly string[]) => declared(lines).every(line => line.startsWith('heading'))
    expect(isFlat(paper.map(line => line.replace('Chapter 4', 'Chapter 5')))).toBe(true)
    expect(isFlat([...paper.slice(0, 3), words, ...paper.slice(3)])).toBe(true)
    expect(isFlat([...paper.slice(0, 7), '# AT SEA', ...paper.slice(7)])).toBe(true)
  })
})
