import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'

describe('C7 noise stays in the tree as boilerplate', () => {
  it('tables of contents, in whose place the headings themselves are cited', () => {
    const law = '某市条例\n（2020年1月1日某市人大常委会通过）\n目　录\n第一章　总则\n第二章 责任 …… 3\n第一章 总则\n第一条 甲。\n第二章 责任\n第二条 乙。'
    expect(outlineOf(law)).toEqual([
      'heading 某市条例', 'paragraph （2020年1月1日某市人大常委会通过）', 'boilerplate 目 录', 'boilerplate 第一章 总则', 'boilerplate 第二章 责任 …… 3', 'heading [第一章] 第一章 总则',
      '  item [第一条] 第一条 甲。', 'heading [第二章] 第二章 责任', '  item [第二条] 第二条 乙。',
    ])
    const plan = 'City Plan\nContents\nI. Goals 2\nII. Tasks 5\nI. Goals\nGoals are set here.\nII. Tasks\n1. Do this. Do it well.'
    expect(outlineOf(plan).slice(1, 5)).toEqual(['boilerplate Contents', 'boilerplate I. Goals 2', 'boilerplate II. Tasks 5', 'heading [I] I. Goals'])
    expect(outlineOf('City Plan\nContents\nI. Goals\nGoals are set here.\nII. Tasks\n1. Do this. Do it well.')).not.toContain('boilerplate Contents')
  })

  it.each([
    'Page 3 of 12', '- 7 -', '第 3 页 共 12 页', '——————', '* * *', 'Goals ........ 12', 'Previous: The last plan', 'Next:', 'Related News',
      'Share this article',
    'Reprint Statement: compiled from elsewhere', '© 2026 The City', '相关推荐', '上一篇：旧规划', '责任编辑：某人', '【打印】',
      '分享到：',
  ])('%j', line => {
    expect(outlineOf(`1. The first clause of the plan.\n${line}\n2. The second clause of the plan.`)[1]).toMatch(/^boilerplate /)
  })

  it.each([
    'Share of renewable energy rises to 30%', 'Print media will be supported.', 'Copyright protection will be strengthened.',
      'Next year the plan is reviewed.', '分享经济发展',
    '版权保护力度加大', 'Subscribe to the principle of openness in all things.', 'Related newspapers will be closed down by the city',
  ])('but not %j', line => {
    expect(outlineOf(`1. The first clause of the plan.\n${line}\n2. The second clause of the plan.`)[1]?.trim()).not
      .toMatch(/^boilerplate /)
  })

  it('stands in what goes on below it, and at the top between parts', () => {
    expect(outlineOf(
      'I. Goals\n1. First goal, in full.\n- 1 -\n2. Second goal, in full.\n- 2 -\nII. Means\n3. First means, in full.\n- 3 -')).toEqual([
      'heading [I] I. Goals',
      '  item [1] 1. First goal, in full.',
      '  boilerplate - 1 -',
      '  item [2] 2. Second goal, in full.',
      'boilerplate - 2 -',
      'heading [II] II. Means',
      '  item [3] 3. First means, in full.',
      'boilerplate - 3 -',
    ])
  })

  it('advertisements are told by several signs together', () => {
    const advert = 'Lantern Desk\nHire Staff Now:\n- Post on Job Boards from $149\n- Screened Applicant Packs\nUse Checkout Code ABC'
    const plan = 'Hospitals\nThe city builds hospitals in all of its districts, and in the towns around it.\n\n'
    const outline = outlineOf(`${plan}${advert}\n\n${plan}${plan}`)
    expect(outline.filter(line => line.startsWith('boilerplate'))).toHaveLength(5)
    expect(outlineOf(`${plan}- Post offices\n- Job centres\n- Applicant support\n\n${plan}`).join()).not.toContain('boilerplate')
  })

  it('bookmarks of word processors are cut from the label they hide', () => {
    expect(outlineOf('I. Goals\n[bookmark: OLE_LINK1][bookmark: OLE_LINK2]1. First goal, in full.\n2. Second goal, in full.')).toEqual([
      'heading [I] I. Goals', '  boilerplate [bookmark: OLE_LINK1][bo…', '  item [1] 1. First goal, in full.',
        '  item [2] 2. Second goal, in full.',
    ])
  })

  it('a site name glued to the last sentence and the publisher below it are cut off', () => {
    const sentence = 'The city builds hospitals in all of its districts, and in the towns around it.'
    const outline = outlineOf(`News of the City\n\n${`${sentence}\n\n`.repeat(5)}${sentence}- Example.com\n\nExample Info & Tech`)
    expect(outline
      .slice(-3)).toEqual(['paragraph The city builds hospital…', 'boilerplate - Example.com', 'boilerplate Example Info & Tech'])
  })
})

describe('C8 unlabelled headings', () => {
  it('the title of a numbered document holds nothing', () => {
    expect(outlineOf('Action Plan of the City\n2026-05-23\nWords before the plan.\n1. First task, in full.\n2. Second task, in full.'))
      .toEqual([
      'heading Action Plan of the City', 'paragraph 2026-05-23', 'paragraph Words before the plan.', 'item [1] 1. First task, in full.',
        'item [2] 2. Second task, in full.',
    ])
  })

  it('headings of an unnumbered document hold what follows', () => {
    expect(outlineOf([
      'Key Points', '- One point', '- Another point', '', 'The Big Picture', 'The city builds hospitals in its districts.', '',
      'The Small Picture', 'The city trains nurses for its hospitals.',
    ].join('\n'))).toEqual([
      'heading Key Points', '  item - One point', '  item - Another point',
      'heading The Big Picture', '  paragraph The city builds hospital…',
      'heading The Small Picture', '  paragraph The city trains nurses f…',
    ])
  })

  it('are sections where the numbers begin anew below each', () => {
    expect(outlineOf([
      'Plan for Health', 'Access to Care', '1. Open clinics in each town.', '2. Train nurses in each town.', 'Digital Services',
      '1. Share records between hospitals.', 'Conclusion', 'The plan will be reviewed.',
    ].join('\n'))).toEqual([
      'heading Plan for Health',
      'heading Access to Care', '  item [1] 1. Open clinics in each …', '  item [2] 2. Train nurses in each …',
      'heading Digital Services', '  item [1] 1. Share records between…',
      'heading Conclusion', '  paragraph The plan will be reviewe…',
    ])
  })

  it('between numbers that go on they hold paragraphs only', () => {
    expect(outlineOf([
      'I. Goals', '1. Open clinics in each town of the region.', 'Implementation Notes', 'This is how it goes, in one sentence.',
      '2. Train nurses in each town of the region.', 'II. Means', '3. Find money for all of it.',
    ].join('\n'))).toEqual([
      'heading [I] I. Goals',
      '  item [1] 1. Open clinics in each …',
      '  heading Implementation Notes', '    paragraph This is how it goes, in …',
      '  item [2] 2. Train nurses in each …',
      'heading [II] II. Means', '  item [3] 3. Find money for all of…',
    ])
  })

  it('the signature and date below a plan are part of no clause', () => {
    expect(outlineOf('一、总体要求\n到2026年，规模达到1万亿元。\n二、保障措施\n加强组织领导。\n某市人民政府\n2024年5月23日').slice(-2))
      .toEqual(['paragraph 某市人民政府', 'paragraph 2024年5月23日'])
  })
})

describe('C9 lists without numbers', () => {
  it('stand in the paragraph that announced them', () => {
    expect(outlineOf('1. Care\nThe city will act on:\n- children\n- old people\nMore is said here.\n2. Money\nIt is short.\n- a loose point')).toEqual([
      'heading [1] 1. Care', '  paragraph The city will act on:', '    item - children', '    item - old people',
        '  paragraph More is said here.', 'heading [2] 2. Money', '  paragraph It is short.', '  item - a loose point',
    ])
  })

  it('nest by indentation, with paragraphs inside', () => {
    expect(outlineOf('Measures:\n• one\n    – two\n    – three\n• four\n    goes on here\n• five')).toEqual([
      'paragraph Measures:', '  item • one', '    item – two', '    item – three', '  item • four', '    paragraph goes on here',
        '  item • five',
    ])
  })
})
