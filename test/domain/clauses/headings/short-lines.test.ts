import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const paragraph = (of: string) => `The harbour council looks after ${of}, in every season of the year and in all weathers.`
const beginning = ['Harbour Plan 2030', 'Introduction', paragraph('the islands'), 'Piers and Lamps', paragraph('the piers')]

describe('short lines of plain text', () => {
  it('in sentence case above the sentence that announces a list are headings', () => {
    const text = [...beginning, 'Safety, order and repair', 'Boats are built to:', '• carry all passengers safely', '• withstand the storms of the winter'].join('\n\n')
    expect(outlineOf(text)).toEqual(expect.arrayContaining(['heading Safety, order and repair', '  paragraph Boats are built to:', '    item • carry all passengers s…']))
  })

  it('behind a bullet are headings, where nothing parts paragraphs', () => {
    const text = [
      ...beginning, 'The council promises:', '• boats of wood that carry all passengers', '• piers of stone', 'Repair of boats and piers',
      paragraph('its yards, and mends there what the storms have broken'), 'Looking Ahead', paragraph('what is to come'),
    ].join('\n')
    expect(outlineOf(text)).toContain('heading Repair of boats and pier…')
  })

  it('below which a picture or a table stands head nothing', () => {
    const text = [...beginning, 'Figure 7: Boats of the Harbour by Year', paragraph('the boats'), 'Looking Ahead', paragraph('what is to come')].join('\n\n')
    expect(outlineOf(text)).toContain('  paragraph Figure 7: Boats of the H…')
  })

  it('that name standards, one below another, are references', () => {
    const lines = ['港口建设标准', '范围', '本标准规定了全市港口码头建设的要求。', '引用文件', '下列文件适用于本标准。', 'GB 50139 内河通航标准', 'JTS/T 105-1 绿色港口评价', '术语', '码头是供船舶停靠的建筑物，包括其附属设施。']
    expect(outlineOf(lines.join('\n\n'))).toEqual(expect.arrayContaining(['heading 引用文件', '  paragraph GB 50139 内河通航标准', '  paragraph JTS/T 105-1 绿色港口评价', 'heading 术语']))
  })

  it('that ask one question are headings beside others', () => {
    const text = [...beginning, 'What about the winter?', paragraph('boats that lie in the ice'), 'Looking Ahead', paragraph('what is to come')].join('\n\n')
    expect(outlineOf(text)).toContain('heading What about the winter?')
    const only = ['Harbour Plan 2030', paragraph('the islands'), 'What about the winter?', paragraph('boats that lie in the ice')].join('\n\n')
    expect(outlineOf(only)).toContain('paragraph What about the winter?')
  })

  it('of more words are headings right above bullets, where others are', () => {
    const text = ['Harbour Plan 2030', paragraph('the islands'), ...['Boats of the north', 'Piers of the south', 'Very cautious views of the lamps and bells in the western harbour'].flatMap(line => [line, '• many of them', '• all of wood'])].join('\n\n')
    expect(outlineOf(text)).toContain('heading Very cautious views of t…')
  })
})
