import { describe, expect, it } from 'vitest'
import { hint, outlineOf } from '../outline.ts'

const paragraph = (of: string) => `The harbour council looks after ${of}, in every season of the year and in all weathers.`

describe('what is counted by a name below its plural', () => {
  it('stands in the heading that has it, behind the paragraphs of that', () => {
    const text = [
      'Harbour Plan 2030', 'Introduction', paragraph('the islands'), 'District Actions', paragraph('its districts'), paragraph('their boats'),
      'Action 1: Piers', paragraph('the piers'), 'Action 2: Boats', paragraph('the boats'), 'Looking Ahead', paragraph('what is to come'),
    ].join('\n\n')
    expect(outlineOf(text)).toEqual(expect.arrayContaining(['heading District Actions', '  heading [Action 1] Action 1: Piers', '  heading [Action 2] Action 2: Boats']))
  })

  it('stands beside a heading that has another word', () => {
    const text = [
      'Harbour Plan 2030', 'Introduction', paragraph('the islands'), 'District Reports', paragraph('its districts'), paragraph('their boats'),
      'Action 1: Piers', paragraph('the piers'), 'Action 2: Boats', paragraph('the boats'),
    ].join('\n\n')
    expect(outlineOf(text)).toContain('heading [Action 1] Action 1: Piers')
  })

  it('is known in Chinese by the name at the end of the heading, where the file declares both alike', () => {
    const lines = ['港口发展规划', '总体要求', '港口办公室负责全市码头建设。', '重点任务', '港口办公室会同各区县组织实施。', '任务一：建设码头', '新建码头十座。', '任务二：培训船员', '培训船员千人。']
    const text = lines.join('\n')
    const hints = [hint(text, '港口发展规划', 'heading', 1), ...['总体要求', '重点任务', '任务一：建设码头', '任务二：培训船员'].map(line => hint(text, line, 'heading', 2))]
    expect(outlineOf(text, hints)).toEqual(expect.arrayContaining(['heading 重点任务', '  heading [任务一] 任务一：建设码头', '  heading [任务二] 任务二：培训船员']))
  })

  it('stands in the line of another name that parts the count, and not in a remark below each number', () => {
    const actions = (...lines: string[]) => ['Harbour Plan 2030', paragraph('the islands'), ...lines].join('\n')
    const parts = actions(
      'Principle: Build what lasts', '“Boats for all”', 'Action 1: Piers', paragraph('the piers'), 'Action 2: Boats', paragraph('the boats'),
      'Principle: Teach those who sail them', 'Action 3: Crews', paragraph('the crews'),
      'Principle: Spend what the islands can pay', 'Action 4: Fares', paragraph('the fares'),
    )
    expect(outlineOf(parts).filter(line => /Principle|Action|Boats for/u.test(line))).toEqual([
      'heading Principle: Build what la…', '  paragraph “Boats for all”', '  heading [Action 1] Action 1: Piers', '  heading [Action 2] Action 2: Boats', 'heading Principle: Teach those w…', '  heading [Action 3] Action 3: Crews', 'heading Principle: Spend what th…', '  heading [Action 4] Action 4: Fares',
    ])
    const remarks = actions('Action 1: Piers', paragraph('the piers'), 'Master: Harbour Office', 'Action 2: Boats', paragraph('the boats'), 'Master: Yards of the North', 'Action 3: Crews', paragraph('the crews'), 'Master: School')
    expect(outlineOf(remarks).filter(line => line.includes('Master'))).toEqual(['  paragraph Master: Harbour Office', '  paragraph Master: Yards of the Nor…', '  paragraph Master: School'])
  })
})
