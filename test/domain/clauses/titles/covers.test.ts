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
