import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'
import { headingsOf, text } from './headings-of.ts'

/** The same, by level and first word. */
const levelsOf = (lines: readonly string[]) => headingsOf(lines).map(line => `${1 + line.search(/\S/u) / 2} ${/#+ (\S+)/u.exec(line)?.[1]}`)
/** The headings and numbered lines of a plain text: each line stands above a paragraph, unless `+` ends it. */
const plain = (lines: readonly string[]) => outlineOf(lines.map(line => (line.endsWith('+') ? `${line.slice(0, -1)}\n` : `${line}\n\n${text}\n`)).join('\n')).filter(line => !line.trimStart().startsWith('paragraph')).map(line => line.replace(/heading |item /u, '').replace(/\[.*?\] /u, ''))

describe('a count is the witness of its own level', () => {
  it('a number that is set larger than those around it stands beside them, and so does one that comes first or last', () => {
    expect(levelsOf(['# Plan+', '## 1. Aims', '### 1.1 Piers', '# 2. Means', '### 2.1 Money', '## 3. Review'])).toEqual(['1 Plan', '1 1.', '2 1.1', '1 2.', '2 2.1', '1 3.'])
    expect(levelsOf(['# Plan+', '## Foreword', '# Pillar 1: Aims', '## Pillar 2: Means', '## Pillar 3: Review'])).toEqual(['1 Plan', '1 Foreword', '1 Pillar', '1 Pillar', '1 Pillar'])
    expect(levelsOf(['# Plan+', '## I. Aims', '## II. Means', '# III. Review'])).toEqual(['1 Plan', '1 I.', '1 II.', '1 III.'])
  })

  it('but the numbers of a list of its own stay where they are', () => {
    expect(levelsOf(['# Plan+', '## 1. Aims', '## 2. Means+', '### 1. Money', '### 2. Staff', '### 3. Boats', '## 4. Review'])).toEqual(['1 Plan', '1 1.', '1 2.', '2 1.', '2 2.', '2 3.', '1 4.'])
  })

  it('a count that begins anew between the numbers of another that is set alike stands in it', () => {
    expect(levelsOf(['## Plan', '## I. Aims', '## A. Piers', '## B. Lamps', '## Of the lower coast', '## C. Boats', '## II. Means', '## A. Money', '## B. Staff', '## III. Review', '## Annex 1: Words'])).toEqual([
      '1 Plan', '1 I.', '2 A.', '2 B.', '3 Of', '2 C.', '1 II.', '2 A.', '2 B.', '1 III.', '1 Annex',
    ])
    expect(levelsOf(['## I. Aims', '## 1. Piers', '## 2. Lamps', '## II. Means', '## III. Review'])).toEqual(['1 I.', '1 1.', '1 2.', '1 II.', '1 III.'])
  })
})

describe('sizes that went astray', () => {
  it('numbers of one kind are set as most of them are, and chapters as their sections say', () => {
    expect(levelsOf(['# Plan+', '### 1. Aims', '### 1.1 Piers', '## 1.2 Lamps', '# 2. Means', '### 2.1 Money', '### 2.2 Staff', '## 3. Review'])).toEqual(['1 Plan', '1 1.', '2 1.1', '2 1.2', '1 2.', '2 2.1', '2 2.2', '1 3.'])
    expect(levelsOf(['# Plan+', '## Goal 1: Aims', '# Goal 2: Means', '# Goal 3: Money', '## Goal 4: Staff', '## Goal 5: Review'])).toEqual(['1 Plan', '1 Goal', '1 Goal', '1 Goal', '1 Goal', '1 Goal'])
  })

  it('but a list that is counted like the chapters has its own', () => {
    expect(levelsOf(['# Plan+', '## 1. Aims', '## 2. Means', '### 1. Money', '### 2. Staff', '## 3. Review'])).toEqual(['1 Plan', '1 1.', '1 2.', '2 1.', '2 2.', '1 3.'])
  })

  it('what is larger between 1.1 and 1.2 stands below the first', () => {
    expect(levelsOf(['# Plan+', '## 1. Aims', '### 1.1 Piers', '# Case study', '### 1.2 Lamps', '## 2. Means'])).toEqual(['1 Plan', '1 1.', '2 1.1', '3 Case', '2 1.2', '1 2.'])
    expect(levelsOf(['# Plan+', '## 1. Aims', '### 1.1 Piers', '# Part two', '## 2. Means', '### 2.1 Money']).slice(-3)).toEqual(['1 Part', '2 2.', '3 2.1'])
  })

  it('what is larger than all chapters, above the first of them, holds none', () => {
    const chapters = ['## 1. Aims', '## 2. Means', '## 3. Review']
    expect(levelsOf(['# Harbour Plan+', '## Foreword', '# About these pages', ...chapters])).toEqual(['1 Harbour', '1 Foreword', '1 About', '1 1.', '1 2.', '1 3.'])
    expect(levelsOf(['# Harbour Plan+', '## Thanks', '# Foreword', ...chapters, '# Annex A: Maps'])).toEqual(['1 Harbour', '1 Thanks', '1 Foreword', '1 1.', '1 2.', '1 3.', '1 Annex'])
    expect(levelsOf(['# Harbour Plan+', '## Foreword', '# What we do+', ...chapters]).slice(-3)).toEqual(['2 1.', '2 2.', '2 3.'])
    expect(levelsOf(['# Harbour Plan+', '## Foreword', '# The Harbour Plan+', ...chapters]).slice(-3)).toEqual(['1 1.', '1 2.', '1 3.'])
  })

  it('a count goes on where a heading without a number stands for one that it lacks', () => {
    expect(levelsOf(['## I. Aims', '## A. Piers', '## B. Lamps', '## Means', '## A. Money', '## B. Staff', '## III. Review'])).toEqual(['1 I.', '2 A.', '2 B.', '1 Means', '2 A.', '2 B.', '1 III.'])
  })
})

describe('one heading as large as the title', () => {
  const parts = ['# Harbour Plan+', '## Where we are', '## What we want']

  it('is set as those above it and below it are', () => {
    expect(levelsOf([...parts, '# Partnerships', '## How we report'])).toEqual(['1 Harbour', '1 Where', '1 What', '1 Partnerships', '1 How'])
    expect(levelsOf(['# Harbour Plan+', '# For all of the coast+', ...parts.slice(1), '# Partnerships', '## How we report'])).toEqual(['1 Harbour', '1 For', '1 Where', '1 What', '1 Partnerships', '1 How'])
  })

  it.each([
    ['where others are as large', [...parts, '# Partnerships', '## How we report', '# Review'], '2 Where'],
    ['where it says what paper begins there', [...parts, '# The plan for the piers', '## How we report'], '2 Where'],
    ['where little stands above it', [...parts.slice(0, 2), '# Partnerships', '## How we report'], '2 Where'],
  ])('but not %s', (_, lines, second) => expect(levelsOf(lines)[1]).toBe(second))

  it('makes no part of the title where it closes the paper', () => {
    expect(levelsOf([...parts, '## How we report', '# References'])).toEqual(['1 Harbour', '1 Where', '1 What', '1 How', '1 References'])
    expect(levelsOf([...parts, '## How we report', '# Annex A: Maps', '## North'])).toEqual(['1 Harbour', '1 Where', '1 What', '1 How', '1 Annex', '2 North'])
  })
})

describe('a guessed heading above the chapters', () => {
  it('holds none of them where nothing but its place says so', () => {
    const chapters = ['1. Where we are', '1.1 Piers', '1.2 Lamps', '2. What we want', '2.1 Boats', '3. Review']
    expect(plain(['Harbour Plan+', 'Foreword', 'Helena Marsh+', 'Minister for Piers+', ...chapters]).slice(-6)).toEqual(['1. Where we are', '  1.1 Piers', '  1.2 Lamps', '2. What we want', '  2.1 Boats', '3. Review'])
    expect(plain(['Harbour Plan+', 'Free State of the North+', 'Pillar 1: Piers', 'Pillar 2: Lamps', 'Pillar 3: Boats', 'References']).filter(line => line.includes('Pillar'))).toEqual(['Pillar 1: Piers', 'Pillar 2: Lamps', 'Pillar 3: Boats'])
  })

  it('is a line of the title where it stands right below one, with no sentence above', () => {
    const chapters = ['I. Where we are', 'A. Piers', 'B. Lamps', 'II. What we want', 'III. Review', 'Outlook']
    expect(plain(['Ministry of Piers+', 'National Strategy for+', 'Safe Piers and Boats+', ...chapters]).slice(-6)).toEqual(['I. Where we are', '  A. Piers', '  B. Lamps', 'II. What we want', 'III. Review', 'Outlook'])
    expect(plain(['Harbour Plan+', 'Background', 'What we promise+', ...chapters]).slice(-6)[0]).toBe('  I. Where we are')
  })

  it('holds them where it announces them, or others hold as much', () => {
    expect(plain(['Harbour Plan+', 'Background', 'Pillars of the plan+', 'Pillar 1: Piers', 'Pillar 2: Lamps', 'Pillar 3: Boats', 'Outlook']).find(line => line.includes('Pillar 1'))).toMatch(/^ {2}/u)
    expect(plain(['Harbour Plan+', 'Piers+', '1. Build', '2. Mend', '3. Paint', '4. Clean', 'Lamps+', '1. Buy', '2. Light']).filter(line => /\d/u.test(line)).every(line => line.startsWith('  '))).toBe(true)
  })
})

describe('a list in a chapter', () => {
  it('holds no heading that stands below its last item', () => {
    const list = ['1. Repair the oldest piers;+', '2. Train two hundred crews;+', '3. Report each year.+']
    expect(plain(['Harbour Plan+', 'I. Aims', 'The ministry will:+', ...list, 'A. Piers', 'B. Lamps', 'II. Means']).slice(-3)).toEqual(['  A. Piers', '  B. Lamps', 'II. Means'])
    expect(plain(['Harbour Plan+', '1. Aims', 'The ministry will:+', ...list, '1.1 Piers', '1.2 Lamps', '2. Means', '2.1 Money']).filter(line => /\d\.\d/u.test(line))).toEqual(['  1.1 Piers', '  1.2 Lamps', '  2.1 Money'])
  })
})

describe('a heading without a number', () => {
  it('stands in the place of the number that a count lacks, and holds what goes on with that', () => {
    expect(plain(['Harbour Plan+', '1. Aims', '1.1 Piers', 'Means', '2.1 Money', '3. Review'])).toEqual(['Harbour Plan', '1. Aims', '  1.1 Piers', 'Means', '  2.1 Money', '3. Review'])
    expect(plain(['Harbour Plan+', 'I. Aims', 'A. Piers', 'B. Lamps', 'Means', 'III. Review'])).toEqual(['Harbour Plan', 'I. Aims', '  A. Piers', '  B. Lamps', 'Means', 'III. Review'])
  })
})

describe('capitals', () => {
  it('of one word hold what is in small letters', () => {
    expect(plain(['Harbour Plan+', 'LAMPS AND PIERS', 'North', 'South', 'BOATS ON SUNDAYS', 'DELIVERY', 'East', 'REVIEW OF PROGRESS', 'Reports'])).toEqual(['Harbour Plan', 'LAMPS AND PIERS', '  North', '  South', 'BOATS ON SUNDAYS', 'DELIVERY', '  East', 'REVIEW OF PROGRESS', '  Reports'])
  })
})
