import { describe, expect, it } from 'vitest'
import type { ClauseHint } from '#domain/clauses.ts'
import { outlineOf } from '../outline.ts'

/** Each line a paragraph; `#` before it declares a heading of so many signs. */
function declared(lines: readonly string[]): string[] {
  const hints: ClauseHint[] = []
  let text = ''
  for (const line of lines) {
    const words = line.replace(/^#+ /u, '')
    if (line.startsWith('#')) hints.push({ start: text.length, end: text.length + words.length, kind: 'heading', level: line.length - words.length - 1 })
    text += `${words}\n\n`
  }
  return outlineOf(text, hints)
}

describe('C39 chapters and titles that stand alone', () => {
  const sections = ['## What it is', 'A plan for harbours.', '## Why we need it', 'Harbours are dark.']

  it('an introduction below a title is a chapter and no part of the title', () => {
    expect(declared(['# The Way Forward', '# Introduction', ...sections])).toEqual([
      'heading The Way Forward', 'heading Introduction', '  heading What it is', '    paragraph A plan for harbours.', '  heading Why we need it', '    paragraph Harbours are dark.',
    ])
    expect(declared(['# Ministry of Harbours', '# The Way Forward', ...sections])[2]).toBe('heading What it is')
  })

  it('a title that comes again above the text holds nothing', () => {
    const page = (again: string) => declared(['# The harbour’s bright future', 'Published: 2025-02-17', again, ...sections])
    expect(page('# Harbour’s Bright Future 2024-25').map(line => line.slice(0, 12))).toEqual(['heading The ', 'paragraph Pu', 'heading Harb', 'heading What', '  paragraph ', 'heading Why ', '  paragraph '])
    expect(declared(['# The harbour’s bright future', 'Published: 2025-02-17', '# Harbour’s Bright Future 2024-25', '## What it is', 'A plan for harbours.'])[3]).toBe('heading What it is')
    expect(page('# Bright lamps and what they cost us')[3]).toBe('  heading What it is')
  })

  it('a heading that calls itself something else at its end is no title that comes again', () => {
    const parts = (second: string) => declared(['## Northern Harbour Light Principles', 'Lamps burn at night.', second, '### Purpose', 'Boats see the pier.', '### Scope', 'All piers are lit.'])
    expect(parts('## Northern Harbour Light Policy').slice(1, 4)).toEqual(['  paragraph Lamps burn at night.', 'heading Northern Harbour Light P…', '  heading Purpose'])
    expect(parts('## Northern Harbour Light Principles')[3]).toBe('heading Purpose')
  })

  it('headings above the reasons for an act are its title, unless others without a number are as large', () => {
    const act = (last: string) => declared(['# HARBOUR ORDER No. 4', '# Lighting of the Piers', 'of the town', 'WHEREAS, the piers are dark;', '# I. LAMPS', 'Lamps are bought.', last, 'Boats are counted.'])
    expect(act('# II. BOATS').slice(2, 6)).toEqual(['paragraph of the town', 'paragraph WHEREAS, the piers are d…', 'heading [I] I. LAMPS', '  paragraph Lamps are bought.'])
    expect(act('# Boats')[3]).toBe('  paragraph WHEREAS, the piers are d…')
  })

  it('headings that stand nowhere but at the beginning are lines of the title, and so is who signs no heading', () => {
    const order = (name: string) => declared(['# HN 4, s. 2026', '# Lighting of the Piers', 'To: All keepers', '1. Lamps are bought. They are new.', '2. Piers are lit. It is dark.', `# ${name}`, 'Harbour Commissioner', 'Incl.: As stated'])
    expect(order('JANE SMITH')).toEqual(['heading HN 4, s. 2026', 'heading Lighting of the Piers', 'paragraph To: All keepers', 'item [1] 1. Lamps are bought. The…', 'item [2] 2. Piers are lit. It is …', 'paragraph JANE SMITH', 'paragraph Harbour Commissioner', 'paragraph Incl.: As stated'])
    expect(order('Last Words').slice(5, 7)).toEqual(['heading Last Words', '  paragraph Harbour Commissioner'])
  })

  it('a title in three sizes above numbers that are set as its second line holds nothing', () => {
    const rules = (last: string) => declared(['# TOWN OF HOLM', '## RULES', '### Harbour Policy', 'From: 4 May', '## I. LAMPS', 'Lamps are bought.', '## II. BOATS', 'Boats are counted.', `## ${last}`, 'Piers are lit.'])
    expect(rules('III. PIERS').slice(0, 5)).toEqual(['heading TOWN OF HOLM', 'heading RULES', 'heading Harbour Policy', 'paragraph From: 4 May', 'heading [I] I. LAMPS'])
    expect(rules('PIERS')[3]).toBe('    paragraph From: 4 May')
  })

  it('a line in capitals alone above a number 1 holds what is counted below it', () => {
    const plan = (line: string) => declared(['# Harbour Plan', '## Lamps', line, '1. Lamps burn at night.', '2. They are yellow.', '## Boats', 'Boats are counted.'])
    expect(plan('FIRST RULES').slice(2, 6)).toEqual(['  heading FIRST RULES', '    item [1] 1. Lamps burn at night.', '    item [2] 2. They are yellow.', 'heading Boats'])
    expect(plan('These hold today')[3]).toBe('  item [1] 1. Lamps burn at night.')
  })

  it('a number with a nought before it counts a chapter below a title, also the only one', () => {
    expect(outlineOf('Harbour Strategy\n\n01 Summary\n\nLamps are bought.\n\nWe sail.').slice(1)).toEqual(['heading [01] 01 Summary', '  paragraph Lamps are bought.', '  paragraph We sail.'])
    expect(outlineOf('09 Principles\n\nLamps are bought.\n\nWe sail.')[0]).toBe('heading 09 Principles')
    expect(outlineOf('Harbour Strategy\n\n1 Summary\n\nLamps are bought.\n\nWe sail.').some(line => line.includes('['))).toBe(false)
  })

  it('a number and a full stop alone on their line go with the paragraph below, where they count', () => {
    const text = (numbers: readonly string[]) => numbers.map((n, i) => `${n}\nThe harbour of the year ${i + 1} is dark.`).join('\n')
    expect(outlineOf(text(['1.', '2.', '3.'])).map(line => line.slice(0, 16))).toEqual(['item [1] 1. The ', 'item [2] 2. The ', 'item [3] 3. The '])
    expect(outlineOf(text(['1.', '2.', '4.'])).length).toBe(6)
  })

  it('a chapter’s title in several lines is one', () => {
    const text = 'Chapter I\nDeepen Reforms and\nCare for Harbours\n1. We sail.\n2. We mend.\n\nChapter II\nLight the Piers and\nCount the Boats\n3. We count.\n4. We tell.'
    expect(outlineOf(text)).toEqual([
      'heading [Chapter I] Chapter I', '  heading Deepen Reforms and Care …', '  item [1] 1. We sail.', '  item [2] 2. We mend.',
      'heading [Chapter II] Chapter II', '  heading Light the Piers and Coun…', '  item [3] 3. We count.', '  item [4] 4. We tell.',
    ])
  })
})
