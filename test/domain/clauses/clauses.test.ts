import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { hint, outlineOf, warningsOf } from './outline.ts'

const wrap = (line: string, width: number) => line.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd()

describe('C3 clauses nest by the series of their labels', () => {
  it('parts, sections and items, with numbers through the whole document', () => {
    expect(outlineOf([
      'I. Goals', 'A paragraph of goals.', 'II. Tasks', '(1) First group of tasks.', '1. Do this.', '2. Do that.',
      '(II) Second group of tasks.', '3. Do more.',
    ].join('\n'))).toEqual([
      'heading [I] I. Goals',
      '  paragraph A paragraph of goals.',
      'heading [II] II. Tasks',
      '  heading [(1)] (1) First group of tasks…',
      '    item [1] 1. Do this.',
      '    item [2] 2. Do that.',
      '  heading [(II)] (II) Second group of tas…',
      '    item [3] 3. Do more.',
    ])
  })

  it('the four levels of Chinese plans and their circled numbers', () => {
    expect(outlineOf(
      '一、总体要求\n到2026年，规模达到1万亿元。\n二、重点任务\n（一）加强基层。\n1.完善网络。健全体系。\n（1）建设中心；\n（2）培训人员：\n①定计划。\n②抓落实。\n2.提高质量。继续努力。\n（二）深化改革。\n3.推进医改。'))
        .toEqual([
      'heading [一] 一、总体要求',
      '  paragraph 到2026年，规模达到1万亿元。',
      'heading [二] 二、重点任务',
      '  heading [（一）] （一）加强基层。',
      '    item [1] 1.完善网络。健全体系。',
      '      item [（1）] （1）建设中心；',
      '      item [（2）] （2）培训人员：',
      '        item [①] ①定计划。',
      '        item [②] ②抓落实。',
      '    item [2] 2.提高质量。继续努力。',
      '  heading [（二）] （二）深化改革。',
      '    item [3] 3.推进医改。',
    ])
  })

  it('chapters, sections and articles of law, with an annex', () => {
    expect(outlineOf('第一章 总则\n第一节 目的\n第一条 本法为规划制定。\n第二节 范围\n第二条 范围如下：\n（一）甲；\n（二）乙。\n以上范围可以调整。\n第二章 责任\n第三条 责任另行规定。\n附件1\n一、甲')).toEqual([
      'heading [第一章] 第一章 总则',
      '  heading [第一节] 第一节 目的',
      '    item [第一条] 第一条 本法为规划制定。',
      '  heading [第二节] 第二节 范围',
      '    item [第二条] 第二条 范围如下：',
      '      item [（一）] （一）甲；',
      '      item [（二）] （二）乙。',
      '      paragraph 以上范围可以调整。',
      'heading [第二章] 第二章 责任',
      '  item [第三条] 第三条 责任另行规定。',
      'heading [附件1] 附件1',
      '  item [一] 一、甲',
    ])
  })

  it('an annex without a number closes the parts', () => {
    expect(outlineOf('一、目标\n（一）甲。完成。\n（二）乙。完成。\n附件：任务分工表')).toEqual([
      'heading [一] 一、目标', '  item [（一）] （一）甲。完成。', '  item [（二）] （二）乙。完成。', 'heading [附件] 附件：任务分工表',
    ])
    expect(outlineOf('1. One is done. All of it.\n2. Two is done. All of it.\nAnnex\nThe annexed list of hospitals is public.').slice(2))
      .toEqual(['heading [Annex] Annex', '  paragraph The annexed list of hosp…'])
  })

  it('an annex is called by one sign, too, and is no part of a chapter that the file declares', () => {
    const text = '规划\n\n甲章\n\n完成任务。\n\n乙章\n\n完成任务。\n\n附：分工表'
    expect(outlineOf(text, [hint(text, '规划', 'heading', 1), hint(text, '甲章', 'heading', 2), hint(text, '乙章', 'heading', 2)]).at(-1)).toBe('heading [附] 附：分工表')
    expect(outlineOf('一、目标\n（一）甲。完成。\n（二）乙。完成。\n附：任务分工表').at(-1)).toBe('heading [附] 附：任务分工表')
  })

  it('a part without text stays a part below the title of an annexed plan', () => {
    const notice = ['关于印发行动计划的通知', '现将计划印发给你们。', '附件：行动计划', '某市人民政府', '2024年5月1日', '某市行动计划', '一、目标',
      '到2026年，达到1000家。', '二、任务', '1. 推进改革。强化。', '2. 推进创新。强化。', '三、保障措施']
    expect(outlineOf(notice.join('\n')).at(-1)?.trim()).toBe('heading [三] 三、保障措施')
  })

  it('decimal numbers under plain ones', () => {
    expect(outlineOf([
      '1. Goals', '1.1 Reach more people.', '1.2 Reach all people:', '1.2.1 in the north,', '1.2.2 in the south.', '2. Means',
      '2.1 Money comes first.',
    ].join('\n'))).toEqual([
      'heading [1] 1. Goals',
      '  item [1.1] 1.1 Reach more people.',
      '  item [1.2] 1.2 Reach all people:',
      '    item [1.2.1] 1.2.1 in the north,',
      '    item [1.2.2] 1.2.2 in the south.',
      'heading [2] 2. Means',
      '  item [2.1] 2.1 Money comes first.',
    ])
  })

  it('letters and small Roman numerals are told apart by their series', () => {
    const text = ['A. First', '1. This is to be done:', '(h) eighth,', '(i) ninth,', '(j) tenth.', '2. That is to be done:', '(i) one,',
      '(ii) two.', 'B. Second', '3. More is to be done.'].join('\n')
    expect(readClauses(text).clauses.map(({ label, level }) => `${level} ${label}`)).toEqual([
      '1 A', '2 1', '3 (h)', '3 (i)', '3 (j)', '2 2', '3 (i)', '3 (ii)', '1 B', '2 3',
    ])
    expect(warningsOf(text)).toEqual([])
  })
})

describe('C4 level is decided per occurrence, not per label style', () => {
  it('(1) is a section above items and a sub-item below them', () => {
    expect(outlineOf([
      'I. Tasks', '(1) A group of tasks', '1. Do this in full.', '2. Do that in full.', 'II. Means', '1. Find these means:',
      '(1) money;', '(2) people.',
    ].join('\n'))).toEqual([
      'heading [I] I. Tasks',
      '  heading [(1)] (1) A group of tasks',
      '    item [1] 1. Do this in full.',
      '    item [2] 2. Do that in full.',
      'heading [II] II. Means',
      '  item [1] 1. Find these means:',
      '    item [(1)] (1) money;',
      '    item [(2)] (2) people.',
    ])
  })

  it('一、 is a part of a plan and an item of an article', () => {
    expect(outlineOf('第一条 原则如下：\n一、公平；\n二、公开。\n第二条 其他。')).toEqual([
      'item [第一条] 第一条 原则如下：', '  item [一] 一、公平；', '  item [二] 二、公开。', 'item [第二条] 第二条 其他。',
    ])
  })

  it('a short label with a paragraph below it is a heading, the last item of a list above a paragraph is not', () => {
    expect(outlineOf('1. Housing\nHouses are built.\n2. Health\nHealth is kept.').map(line => line.trim().split(' ')[0]))
      .toEqual(['heading', 'paragraph', 'heading', 'paragraph'])
    expect(outlineOf('1. Housing\n2. Health\n3. Schools\nThese are the fields of work.').map(line => line.trim().split(' ')[0]))
      .toEqual(['item', 'item', 'item', 'paragraph'])
  })
})

describe('C5 numbers that look wrong are told and never acted on', () => {
  it.each([
    ['a number met again', '1. One.\n2. Two.\n2. Two again.\n3. Three.', ['line 3: duplicate 2']],
    ['a number left out', '1. One.\n2. Two.\n4. Four.', ['line 3: gap 4 for 3']],
    ['a number left out in another form', 'II. Tasks\n(1) One.\n(II) Two.\n(III) Three.\n(5) Five.', ['line 5: gap (5) for (IV)']],
    ['Chinese numbers left out', '一、甲。\n二、乙。\n五、丙。', ['line 3: gap 五 for 三']],
    ['articles left out', '第九条 甲。\n第十条 乙。\n第十二条 丙。', ['line 3: gap 第十二条 for 第十一条']],
    ['decimals left out', '2.1 One is here.\n2.2 Two is here.\n2.4 Four is here.', ['line 3: gap 2.4 for 2.3']],
    ['a clause moved up', '1. One.\n4. Four.\n2. Two.\n3. Three.\n5. Five.', ['line 2: order 4 for 2']],
    ['a clause moved up and printed again in its place', '11. A.\n14. D.\n12. B.\n13. C.\n14. D.\n15. E.',
      ['line 2: order 14 for 12', 'line 5: duplicate 14']],
    ['a clause moved down', '1. One.\n2. Two.\n4. Four.\n3. Three.\n5. Five.', ['line 3: order 4 for 3']],
    ['a clause moved to the end', '1. One.\n2. Two.\n4. Four.\n5. Five.\n6. Six.\n3. Three.', ['line 6: order 3 for 7']],
    ['two clauses moved up together', '1. One.\n4. Four.\n5. Five.\n2. Two.\n3. Three.\n6. Six.', ['line 4: order 2 for 6', 'line 5: order 3 for 6']],
    ['a list that begins anew', 'I. A\n1. One.\n2. Two.\nII. B\n1. One.\n2. Two.', []],
    ['numbers through all sections', 'I. A\n1. One.\n2. Two.\nII. B\n3. Three.\n4. Four.', []],
    ['a number met twice where the outer series would go on', '一、甲\n１．一项\n２．二项\n２．又二项\n３．三项', ['line 4: duplicate ２']],
    ['an article put in by an amendment', '第十二条 甲。\n第十二条之一 乙。\n第十二条之二 丙。\n第十三条 丁。', []],
    ['two annexes without numbers', '1. One.\n2. Two.\n附件：甲\n附件：乙', []],
    ['a number that another section repeats', 'I. A\n1. One.\n2. Two.\nII. B\n2. Two.\n3. Three.', ['line 5: gap 2 for 1']],
  ])('%s', (_, text, warnings) => {
    expect(warningsOf(text)).toEqual(warnings)
  })

  it('a short heading that goes on with the outer series is misnumbered', () => {
    const text = [
      'I. Goals', 'Goals are set.', 'II. Tasks', '1. Do this in full.', '2. Do that in full.', '3. Do more in full.',
      '4. Do the rest in full.', '3. Assurance', 'Means are found.',
    ].join('\n')
    expect(outlineOf(text).slice(-2)).toEqual(['heading [3] 3. Assurance', '  paragraph Means are found.'])
    expect(warningsOf(text)).toEqual(['line 8: misnumbered 3 for III'])
  })

  it('an item that goes on with its own series is not, whatever the outer one', () => {
    expect(warningsOf('I. Goals\n1. Housing\n2. Health\nII. Tasks\n3. Schools\n4. Roads')).toEqual([])
  })

  it('all clauses stay, in their order', () => {
    expect(readClauses('3. C.\n1. A.\n1. A.\n9. I.').clauses.map(({ label }) => label)).toEqual(['3', '1', '1', '9'])
  })

  it('no more than 500 are told', () => {
    expect(readClauses('2. Again.\n'.repeat(2000)).warnings).toHaveLength(500)
  })
})

describe('C6 a paragraph is one clause, whatever its lines', () => {
  const subjects = ['clinic', 'school', 'library', 'playground', 'nursery']
  const paragraphs = subjects.flatMap((subject, i) => [
    `${i + 1}. The city will build one ${subject} in each district within three years, beginning with those that have none at all today.`,
    `The budget of the year pays for every ${subject}, and so do gifts, provided that they come without any conditions and are made known.`,
  ])

  it('hard-wrapped lines are joined, at any width', () => {
    for (const width of [50, 60, 72, 80, 100]) {
      const text = paragraphs.map(paragraph => wrap(paragraph, width)).join('\n\n')
      expect(readClauses(text).clauses.map(({ textEnd, start }) => text.slice(start, textEnd).replace(/\n/g, ' '))).toEqual(paragraphs)
    }
  })

  it('hard-wrapped Chinese lines are joined', () => {
    const chinese = ['卫生服务中心', '养老服务中心', '托育服务中心', '文化活动中心']
      .map((place, i) => `${'一二三四'.charAt(i)}、到2026年，全市每个区至少建设一所${place}，优先安排目前尚无${place}的街道和乡镇，三年内实现全覆盖，经费列入当年预算。`)
    for (const width of [20, 25, 30]) {
      const text = chinese.map(line => line.replace(new RegExp(`(.{${width}})`, 'g'), '$1\n').trimEnd()).join('\n')
      expect(readClauses(text).clauses.map(({ start, textEnd }) => text.slice(start, textEnd).replace(/\n/g, ''))).toEqual(chinese)
    }
  })

  it('a Chinese plan whose lines were cut by characters has the clauses that it had, but for one where a line ends behind a semicolon', () => {
    const plan = readFileSync(join(import.meta.dirname, '../../../seeds/sample-zh-articles.txt'), 'utf8').trimEnd()
    const clausesOf = (text: string) => readClauses(text).clauses.map(({ kind, label, level, start, textEnd }) => [kind, label, level, text.slice(start, textEnd).replace(/\n/g, '')].join(' '))
    const whole = clausesOf(plan)
    for (const width of [40, 60, 72, 78, 80]) {
      const cut = new Set(clausesOf(plan.split('\n').map(line => line.replace(new RegExp(`(.{${width}})(?=.)`, 'g'), '$1\n')).join('\n')))
      expect(cut.size).toBeLessThanOrEqual(whole.length + 1)
      expect(whole.filter(clause => !cut.has(clause)).length).toBeLessThanOrEqual(1)
    }
  })

  it('lines that end where the writer ended them stay apart', () => {
    expect(readClauses(paragraphs.join('\n')).clauses).toHaveLength(paragraphs.length)
    // No mark stands before these, and none is wider than a page.
    const ended = [
      'The city builds a clinic in each of its districts.', 'Schools stay open in the afternoon for whoever wishes.', 'Libraries lend books for a month.',
      'Playgrounds lie within ten minutes of every home here.', 'Internationalisation of nurseries goes on for another year.', 'All of it is paid.', 'Reports come out in each spring, and again in each autumn.',
    ]
    expect(readClauses(ended.join('\n')).clauses).toHaveLength(ended.length)
  })

  it('a whole plan in one line is cut where its numbers go on', () => {
    const text = `Action Plan I. Goals The goals are set. II. Tasks ${paragraphs
      .join(' Nobody is left out. ')} (1) Hire. (2) Train. See No. 6. But not 2.5 million or 12 people.`
    expect(text).not.toContain('\n')
    expect(readClauses(text).clauses.map(({ label }) => label)).toEqual(['', 'I', 'II', '1', '2', '3', '4', '5', '(1)', '(2)'])
  })

  it('a long line without a series stays whole', () => {
    expect(readClauses('A sentence with No. 1. And 2. of them. '.repeat(100)).clauses).toHaveLength(1)
  })
})

describe('C11 limits', () => {
  it('an empty text has no clauses', () => {
    expect([readClauses(''), readClauses(' \n\t\n\u3000')]).toEqual([{ clauses: [], warnings: [] }, { clauses: [], warnings: [] }])
  })

  it('clauses nest twelve levels deep and no deeper', () => {
    const text = Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}- point ${depth}`).join('\n')
    expect(readClauses(text).clauses.map(({ level }) => level)).toEqual(Array.from({ length: 40 }, (_, depth) => Math.min(depth + 1, 12)))
  })
})
