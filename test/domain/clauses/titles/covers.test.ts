import { describe, expect, it } from 'vitest'
import type { ClauseHint } from '#domain/clauses.ts'
import { outlineOf } from '../outline.ts'

/** Lines as a page's sizes declare them: `#` before one is the largest. */
function printed(lines: readonly string[]): string[] {
  const hints: ClauseHint[] = []
  let text = ''
  for (const line of lines) {
    const [marks = ''] = /^#*/u.exec(line) ?? []
    const words = line.slice(marks.length).trimStart()
    if (marks) hints.push({ start: text.length, end: text.length + words.length, kind: 'heading', level: marks.length })
    text += `${words}\n\n`
  }
  return outlineOf(text, hints)
}

const chapters = ['## CHAPTER ONE: PIERS', '1. Six piers are repaired.', '## CHAPTER TWO: BOATS', '2. Two boats are bought.']

describe('C42 covers', () => {
  it('whose paper it is may stand above the title in a smaller size', () => {
    const cover = ['## THE ISLES OF SUND', '# FERRY POLICY', 'Harbour Board']
    expect(printed([...cover, ...chapters]).map(line => line.slice(0, 24))).toEqual([
      'heading THE ISLES OF SUN', 'heading FERRY POLICY', 'paragraph Harbour Board', 'heading [CHAPTER ONE] CH', '  item [1] 1. Six piers ', 'heading [CHAPTER TWO] CH', '  item [2] 2. Two boats ',
    ])
    expect(printed([...cover, '# THE FERRY POLICY', ...chapters]).filter(line => line.startsWith('heading'))).toHaveLength(5)
  })

  it('the number of the paper below its title is no chapter', () => {
    const tree = printed(['# THE FERRIES (CROSSING) REGULATIONS 2027', '## 2027 No. 44', '### 1. Piers', 'Six are repaired.', '### 2. Boats', 'Two are bought.'])
    expect(tree.filter(line => line.includes('['))).toEqual(['heading [1] 1. Piers', 'heading [2] 2. Boats'])
  })

  it('a title that a little word ends goes on in the line below that is set alike', () => {
    const tree = printed(['# A MEMORANDUM TO', '# THE FERRIES REGULATIONS', '## Piers', 'They are repaired.', '# Boats of', '## Crews', 'They are trained.'])
    expect(tree.map(line => line.slice(0, 40))).toEqual(['heading A MEMORANDUM TO THE FERR…', '  heading Piers', '    paragraph They are repaired.', 'heading Boats of', '  heading Crews', '    paragraph They are trained.'])
  })

  it('(a) stands below a number that is set alike, and as it is set where it comes first', () => {
    const parts = ['# 19. Reports', '# (a) Budget', 'It was read.', '# (b) Roads', 'It was read.', '# 20. Motions', 'None were moved.']
    expect(printed(parts).filter(line => line.includes('['))).toEqual(['heading [19] 19. Reports', '  heading [(a)] (a) Budget', '  heading [(b)] (b) Roads', 'heading [20] 20. Motions'])
    expect(printed(['# Minutes', ...parts.slice(1, 5).map(line => line.replace(/^#/u, '##')), '## 1. Motions', 'None.', '## 2. Boats', 'Two.']).filter(line => line.includes('[')).every(line => line.startsWith('heading'))).toBe(true)
  })

  it('（一） stands below 一、 that is set alike', () => {
    expect(printed(['# 海城市港口规划', '## 一、目标', '## （一）码头', '修六座。', '## （二）船', '买两艘。', '## 二、措施', '装灯。']).filter(line => line.includes('['))).toEqual(['heading [一] 一、目标', '  heading [（一）] （一）码头', '  heading [（二）] （二）船', 'heading [二] 二、措施'])
  })

  it('what stands right below the title, smaller than the next heading, is more of it, unless it is an introduction', () => {
    const order = (below: string) => printed(['# ORDINANCE NO. 71', `### ${below}`, 'Adopted in May.', '## BOATS', 'Two are bought.', '### Crews', 'They are trained.', '## PIERS', 'Six are lit.'])
    expect(order('An ordinance of boats')[2]).toBe('paragraph Adopted in May.')
    expect(order('Introduction')[2]).toBe('  paragraph Adopted in May.')
  })

  it('a heading below several sentences is no title', () => {
    const preamble = Array.from({ length: 5 }, (_, i) => `In the year ${2020 + i} the board of the harbour has told the council of the islands what it did.`)
    const parts = ['# Annexed rules', '## Boats', 'Two are bought.', '## Piers', 'Six are lit.']
    expect(printed([...preamble, ...parts]).filter(line => line.includes('heading'))).toEqual(['heading Annexed rules', '  heading Boats', '  heading Piers'])
    expect(printed([...preamble.slice(1), ...parts]).filter(line => line.includes('heading'))).toEqual(['heading Annexed rules', 'heading Boats', 'heading Piers'])
  })

  it('what stands below it as large as the title is a part of the paper', () => {
    expect(printed(['## THE ISLES OF SUND', '# FERRIES', '## Aims', 'They sail.', '# ROADS', '## Aims', 'They are mended.']).filter(line => line.endsWith('Aims'))).toEqual(['  heading Aims', '  heading Aims'])
  })

  it('the title on the page behind the contents holds nothing, whatever its size', () => {
    for (const [title, again] of [['Ferry Plan', 'Ferry Plan 2030'], ['海城市港口發展計畫草案', '海城市港口發展計畫(98年)草案']] as const) {
      const tree = printed([`# ${title}`, '##### May 2026', `## ${again}`, ...chapters.map(line => line.replace(/^##/u, '###')).slice(0, 2)])
      expect(tree.slice(-2).map(line => /^ *\w+/u.exec(line)?.[0])).toEqual(['heading', '  item'])
      const plain = outlineOf(`${title}\n\nHarbour Board\n\n${again}\n\n1. Piers\n\nSix piers are repaired.\n\nLamps\n\nThey are lit at dusk.\n\nCrews\n\nThey are trained.`)
      expect(plain.find(line => line.includes('[1]'))).toMatch(/^\w/u)
    }
  })

  it('a part in words of the title that has others beside it holds its own', () => {
    const tree = printed(['# Ferry Plan: Piers and Boats', '## Summary', 'Six piers.', '## Ferry Plan', '### Piers', 'They are repaired.', '### Boats', 'Two are bought.'])
    expect(tree.filter(line => line.includes('heading Piers') || line.includes('heading Boats'))).toEqual(['  heading Piers', '  heading Boats'])
  })
})
