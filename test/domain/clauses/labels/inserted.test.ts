import { describe, expect, it } from 'vitest'
import { readLabel } from '#domain/clauses/labels/labels.ts'
import { outlineOf, warningsOf } from '../outline.ts'

describe('what an amendment put in', () => {
  it.each([
    ['2a. Boats are shared.', '2a'], ['12A. Piers are lit.', '12A'], ['Article 5bis Lamps', 'Article 5bis'], ['Article 5 ter. Ropes', 'Article 5 ter'], ['§ 5a Zweck', '§ 5a'],
    ['Section 12AB. Crews', 'Section 12AB'], ['（二之一）开源社区', '（二之一）'], ['(2a) boats;', '(2a)'], ['2a) boats;', '2a)'], ['第十二条之一　本法', '第十二条之一'], ['二之一、船', '二之一'],
  ])('%s begins with a label', (line, printed) => {
    expect(readLabel(line)?.printed).toBe(printed)
  })

  it('stands between its neighbours, without a warning', () => {
    const text = 'Rules\n\n1. Boats are washed.\n\n2. Piers are lit.\n\n2a. Islands share a pier.\n\n3. Crews rest.\n\nArticle 1 Name\n\nArticle 2 Seat\n\nArticle 2bis Lamps\n\nArticle 3 Money'
    expect(outlineOf(text).slice(1)).toEqual([
      'item [1] 1. Boats are washed.', 'item [2] 2. Piers are lit.', 'item [2a] 2a. Islands share a pier…', 'item [3] 3. Crews rest.',
      'item [Article 1] Article 1 Name', 'item [Article 2] Article 2 Seat', 'item [Article 2bis] Article 2bis Lamps', 'item [Article 3] Article 3 Money',
    ])
    expect(warningsOf(text)).toEqual([])
  })

  it('in Chinese lists too, and numbers below it are its own', () => {
    const text = '一、资助下列项目：\n（一）船舶；\n（二）码头；\n（二之一）灯塔；\n（三）船员。\n二、加强管理。\n3. 运营。\n'
    expect(outlineOf(text).slice(0, 5)).toEqual(['item [一] 一、资助下列项目：', '  item [（一）] （一）船舶；', '  item [（二）] （二）码头；', '  item [（二之一）] （二之一）灯塔；', '  item [（三）] （三）船员。'])
    expect(outlineOf('3. Boats\n\n3.1 They are washed.\n\n3A. Priority\n\n3A.1 Islands come first.\n\n3A.2 Then the coast.\n\n4. Piers\n\n4.1 They are lit.')).toEqual([
      'heading [3] 3. Boats', '  item [3.1] 3.1 They are washed.', 'heading [3A] 3A. Priority', '  item [3A.1] 3A.1 Islands come first.', '  item [3A.2] 3A.2 Then the coast.', 'heading [4] 4. Piers', '  item [4.1] 4.1 They are lit.',
    ])
  })

  it('a gap behind it is told in the form of its neighbours', () => {
    expect(warningsOf('1. Boats are washed.\n2. Piers are lit.\n2a. Islands share.\n4. Crews rest.\n5. So they do.')).toEqual(['line 4: gap 4 for 3'])
  })

  it('without a point, as acts number their sections', () => {
    const text = '1 Boats\n\nThey are washed.\n\n2 Piers\n\nThey are lit.\n\n2A Islands\n\nThey share.\n\n3 Crews\n\nThey rest. 3D films are shown.\n\n4G Nets'
    expect(outlineOf(text).filter(line => !line.startsWith('  '))).toEqual(['heading [1] 1 Boats', 'heading [2] 2 Piers', 'heading [2A] 2A Islands', 'heading [3] 3 Crews'])
  })

  it('it is no number of a list inside the item before it, and a paragraph above it is that item’s', () => {
    expect(outlineOf('1. Boats are washed.\n2. Piers are lit, and:\n1) boats;\n2a. Islands share.\n\nThey pay for it.\n\n3. Crews rest.').at(3)).toBe('item [2a] 2a. Islands share.')
    expect(outlineOf('二、做到：\n1. 建造船舶。\n2. 建造码头。\n其中码头先行。\n2a. 建造灯塔。\n3. 培训船员。').slice(2, 5)).toEqual(['  item [2] 2. 建造码头。', '    paragraph 其中码头先行。', '  item [2a] 2a. 建造灯塔。'])
  })

  it('a wrong number behind it is put right without its letter', () => {
    expect(warningsOf('1. Boats\n\nThere are boats.\n\n2. Piers\n\nThere are piers.\n\n2a. Islands\n\nThey share.\n\nIII. Crews\n\nThey rest.')).toEqual(['line 13: misnumbered III for 3'])
  })

  it('only behind the number that it repeats: 5G and 3D begin no clause', () => {
    expect(outlineOf('1. Boats are washed.\n\n5G. That is what the net is called.\n\n2. Piers are lit.').map(line => line.trim().slice(0, 12))).toEqual(['item [1] 1. ', 'paragraph 5G', 'item [2] 2. '])
  })
})
