import { describe, expect, it } from 'vitest'
import type { ClauseHint } from '#domain/clauses.ts'
import { hint, outlineOf, warningsOf } from '../outline.ts'

/** Each line a paragraph; `#` before it declares a heading of so many signs. The signs themselves are no part of the text. */
function declared(lines: readonly string[]): string[] {
  const words = lines.map(line => line.replace(/^#+ /u, ''))
  const text = words.join('\n\n')
  const hints = lines.flatMap((line, i): ClauseHint[] => {
    const level = /^#+/u.exec(line)?.[0].length ?? 0
    return level > 0 ? [hint(text, words[i] ?? '', 'heading', level)] : []
  })
  return outlineOf(text, hints)
}

describe('C35 parts that are declared alike, lists that are over, titles above titles', () => {
  it('a decimal number stands below the named heading whose number it goes on with, though both are declared alike', () => {
    expect(declared(['# Harbour Plan', '### Section 1: Boats', 'Twelve are bought.', '### Section 2: Piers', 'They are old.', '### 2.1 Lamps', 'Each gets one.', '### 2.2 Steps', 'They are mended.', '### Section 3: Money', 'It costs 3 million.'])).toEqual([
      'heading Harbour Plan', 'heading [Section 1] Section 1: Boats', '  paragraph Twelve are bought.', 'heading [Section 2] Section 2: Piers', '  paragraph They are old.',
      '  heading [2.1] 2.1 Lamps', '    paragraph Each gets one.', '  heading [2.2] 2.2 Steps', '    paragraph They are mended.', 'heading [Section 3] Section 3: Money', '  paragraph It costs 3 million.',
    ])
  })

  it('Roman numbers alone are parts of the heading above the first of them that holds nothing else', () => {
    const tree = declared(['# Law on Harbours', '### PREAMBLE', '### I', 'Harbours are old.', '### II', 'They need lamps.', '### III', 'Hence this law.', '## TITLE ONE. General', 'It is about harbours.'])
    expect(tree.slice(1)).toEqual([
      'heading PREAMBLE', '  heading [I] I', '    paragraph Harbours are old.', '  heading [II] II', '    paragraph They need lamps.', '  heading [III] III', '    paragraph Hence this law.',
      'heading [TITLE ONE] TITLE ONE. General', '  paragraph It is about harbours.',
    ])
    expect(declared(['# Law', '### PREAMBLE', '### I', 'Harbours are old.', '### II', 'They need lamps.']).filter(line => line.includes('['))).toEqual([])
  })

  it('what follows a declared list stands beside it, whatever its items end with, and what stands between its items in them', () => {
    const lines = ['1. Boats', 'We have published:', '1. a plan', '2. a map', '3. a list of piers', 'Much is still to do.', 'People can write to us.', '2. Piers']
    const text = lines.join('\n')
    const items = lines.slice(2, 5).map(line => hint(text, line, 'item', 1))
    expect(outlineOf(text, items).slice(1, 8)).toEqual([
      '  paragraph We have published:', '  item [1] 1. a plan', '  item [2] 2. a map', '  item [3] 3. a list of piers', '  paragraph Much is still to do.', '  paragraph People can write to us.', 'heading [2] 2. Piers',
    ])
    const unannounced = text.replace('published:', 'published')
    expect(outlineOf(unannounced, lines.slice(2, 5).map(line => hint(unannounced, line, 'item', 1))).slice(5, 7)).toEqual(['  paragraph Much is still to do.', '  paragraph People can write to us.'])
  })

  it('a version and a day stand below a title, however they are declared', () => {
    expect(declared(['# Living Harbour Plan', '## Version 1.0 of July 2026', 'It is for harbours.', '## Boats', 'Twelve are bought.', '## Piers', 'Each gets a lamp.']).slice(0, 3)).toEqual([
      'heading Living Harbour Plan', 'paragraph Version 1.0 of July 2026', 'paragraph It is for harbours.',
    ])
  })

  it('short lines between whole sentences are headings below the declared ones, where there are several', () => {
    const text = ['# Our plan', 'We begin.', 'What the harbour needs', 'Boats and piers are old, and few people use them.', 'What we want', 'More people shall go by boat, every day of the year.', 'How we work', 'We ask people first, and we tell them what came of it.', '# Money', 'It costs 3 million.']
    expect(declared(['# Harbours', ...text.map(line => line.replace(/^# /u, '## '))]).filter(line => line.includes('heading'))).toEqual([
      'heading Harbours', 'heading Our plan', '  heading What the harbour needs', '  heading What we want', '  heading How we work', 'heading Money',
    ])
    expect(declared(['# Harbours', '## Our plan', 'We begin.', 'What the harbour needs', 'Boats and piers are old, and few people use them.']).filter(line => line.includes('needs'))).toEqual(['  paragraph What the harbour needs'])
  })

  it('a title whose last line is set larger holds no chapters, nor does the title of a notice or that of the plan it sends out', () => {
    const cover = ['## ALLIANCE FOR', '## HARBOURS', 'Agreement of the parties.', '# MORE', '# BOATS', 'A paper for four years.', '## I. Boats', 'Twelve are bought.', '## II. Piers', 'Each gets a lamp.', '## III. Money', 'It costs 3 million.']
    expect(declared(cover).filter(line => line.includes('['))).toEqual(['heading [I] I. Boats', 'heading [II] II. Piers', 'heading [III] III. Money'])
    const notice = ['# 关于印发港口规划的通知', '各区人民政府：', '现将规划印发给你们。', '# 港口规划', '本规划为港口而定。', '## 一、船只', '购船十二艘。', '## 二、码头', '每处设灯。', '## 三、经费', '共三百万元。']
    expect(declared(notice).filter(line => line.includes('['))).toEqual(['heading [一] 一、船只', 'heading [二] 二、码头', 'heading [三] 三、经费'])
    const sections = ['# Vision', 'Harbours for all.', '# Mission', 'We sail.', '## Boats', 'Twelve are bought.', '## Piers', 'Each gets a lamp.']
    expect(declared(sections).filter(line => line.startsWith('  heading'))).toEqual(['  heading Boats', '  heading Piers'])
  })

  it('a label in brackets behind a bullet is one, also without a blank behind it', () => {
    expect(outlineOf('1. Aims\n\n* (a) lamps\n* (b) steps').slice(1)).toEqual(['  item [(a)] * (a) lamps', '  item [(b)] * (b) steps'])
    expect(outlineOf('1. Aims\n\n* (old) lamps\n* (new) boats').some(line => line.includes('[('))).toBe(false)
    expect(outlineOf('1. Aims\n\n- (a)fewer gaps:\n- (i)open piers;\n- (ii)new boats;\n- (b)saving money.').filter(line => line.includes('('))).toEqual([
      '  item [(a)] - (a)fewer gaps:', '    item [(i)] - (i)open piers;', '    item [(ii)] - (ii)new boats;', '  item [(b)] - (b)saving money.',
    ])
  })

  it('what converters leave of markup is no clause of the plan, and a broken line still announces its list', () => {
    expect(outlineOf('# Harbours\n\n[]{#boats}\n\nWe buy:\\\n\n- boats;\n- lamps.\n\n\\\n\n{: .wide}', [hint('# Harbours', '# Harbours', 'heading', 1)])).toEqual([
      'heading # Harbours', 'boilerplate []{#boats}', 'paragraph We buy:\\', '  item - boats;', '  item - lamps. \\', 'boilerplate {: .wide}',
    ])
    expect(outlineOf('# Harbours\n\n<br>\n\nWe buy boats.\n\n</li>\n</ul>\n\n<div class="wide">\n\n```text\nLamps burn.\n```\n\nWe sail.', [hint('# Harbours', '# Harbours', 'heading', 1)])).toEqual([
      'heading # Harbours', 'paragraph <br>', 'paragraph We buy boats. </li> </ul…', 'boilerplate <div class="wide"> ```te…', 'paragraph Lamps burn. ```', 'paragraph We sail.',
    ])
  })

  it('chapters counted 1.0 and 2.0 hold 1.1 and 2.1, but where words count the chapters', () => {
    const lines = ['1.0 BOATS', 'Twelve are bought.', '1.1 Crews', 'Each has four people.', '1.2 Fares', 'They stay.', '2.0 PIERS', 'They are old.', '2.1 Lamps', 'Each gets one.']
    const numbered = (tree: readonly string[]) => tree.filter(line => line.includes('[')).map(line => line.replace(/\].*/u, ']'))
    expect(numbered(outlineOf(lines.join('\n\n')))).toEqual(['heading [1.0]', '  heading [1.1]', '  heading [1.2]', 'heading [2.0]', '  heading [2.1]'])
    expect(numbered(outlineOf(['CHAPTER ONE', ...lines.slice(0, 6), 'CHAPTER TWO', ...lines.slice(6)].join('\n\n')))).toEqual([
      'heading [CHAPTER ONE]', '  heading [1.0]', '  heading [1.1]', '  heading [1.2]', 'heading [CHAPTER TWO]', '  heading [2.0]', '  heading [2.1]',
    ])
    expect(warningsOf(lines.join('\n\n').replace('2.0 PIERS', '3.0 PIERS'))).toEqual(['line 13: gap 3.0 for 2.0'])
  })

  it('chapters counted 1.0, 2.0 and 3.0 with nothing counted below them are chapters; numbers that begin elsewhere or are fewer are none', () => {
    const chapters = (...numbers: string[]) => ['Boats for All: the Plan', ...numbers.flatMap(number => [`${number} Boats and crews of the harbour`, 'Twelve are bought, and each has four people.'])].join('\n\n')
    const labels = (text: string) => outlineOf(text).filter(line => line.includes('[')).map(line => line.replace(/\].*/u, ']'))
    expect(labels(chapters('1.0', '2.0', '3.0', '4.0'))).toEqual(['heading [1.0]', 'heading [2.0]', 'heading [3.0]', 'heading [4.0]'])
    expect(labels(chapters('1.0', '2.0'))).toEqual([])
    expect(labels(chapters('1.0', '3.0', '8.0'))).toEqual([])
  })

  it('a list in a chapter that is counted like the chapters stands in it, when these go on behind its end or a line announces it', () => {
    const items = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}. We mend pier ${i + 1} and tell who paid for it.`)
    const levels = (lines: readonly string[]) => outlineOf(lines.join('\n')).filter(line => line.includes('[')).map(line => `${line.search(/\S/u) / 2 + 1} ${/\[(.*)\]/u.exec(line)?.[1]}`)
    expect(levels(['1. GOALS', '1.1 Piers', ...items(3), '1.2 Boats', ...items(4), '2. MONEY', '2.1 Costs', 'They are high.'])).toEqual([
      '1 1', '2 1.1', '3 1', '3 2', '3 3', '2 1.2', '3 1', '3 2', '3 3', '3 4', '1 2', '2 2.1',
    ])
    expect(levels(['1. GOALS', 'We sail.', '2. MEANS', 'These are our means:', ...items(3)])).toEqual(['1 1', '1 2', '2 1', '2 2', '2 3'])
    const written = ['1. GOALS', 'We sail.', '2. MEANS', 'We say here what they are.', ...items(3)].join('\n')
    expect(outlineOf(written, items(3).map(line => hint(written, line, 'item', 1))).filter(line => line.includes('[1]'))).toEqual(['heading [1] 1. GOALS', '  item [1] 1. We mend pier 1 and te…'])
    expect(levels(['Boats', ...items(3), 'Piers', ...items(2), 'Money', ...items(3)])).toEqual(['2 1', '2 2', '2 3', '2 1', '2 2', '2 1', '2 2', '2 3'])
  })
})
