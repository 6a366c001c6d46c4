import { describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'

/** Each label with the one that follows it in its series, so that doubtful ones have company. */
const printed: readonly (readonly [string, string, string])[] = [
  ['I. Goals', 'II. Tasks', 'I'],
  ['XIV. Goals', 'XV. Tasks', 'XIV'],
  ['(III) Data', '(IV) Talent', '(III)'],
  ['(iii) data,', '(iv) talent,', '(iii)'],
  ['8. Share data.', '9. Keep data.', '8'],
  ['8: Share data.', '9: Keep data.', '8'],
  ['8.Share data.', '9.Keep data.', '8'],
  ['8) Share data.', '9) Keep data.', '8)'],
  ['(12) Share data.', '(13) Keep data.', '(12)'],
  ['A. Goals', 'B. Tasks', 'A'],
  ['a) one,', 'b) two,', 'a)'],
  ['(c) three,', '(d) four,', '(c)'],
  ['3.1 Goals', '3.2 Tasks', '3.1'],
  ['3.1. Goals', '3.2. Tasks', '3.1'],
  ['3.1.2 Goals', '3.1.3 Tasks', '3.1.2'],
  ['Part II: Goals', 'Part III: Tasks', 'Part II'],
  ['CHAPTER 3 GOALS', 'CHAPTER 4 TASKS', 'CHAPTER 3'],
  ['Article 12 The city plans.', 'Article 13 The city acts.', 'Article 12'],
  ['Article 12', 'Article 13', 'Article 12'],
  ['§ 7 The city plans.', '§ 8 The city acts.', '§ 7'],
  ['CHAPTER ONE: GOALS', 'CHAPTER TWO: TASKS', 'CHAPTER ONE'],
  ['Part Two Goals', 'Part Three Tasks', 'Part Two'],
  ['Pillar One | Boats', 'Pillar Two | Piers', 'Pillar One'],
  ['壹、目標', '貳、策略', '壹'],
  ['附錄一　名單', '附錄二　地圖', '附錄一'],
  ['ANNEXURE 1: TABLES', 'ANNEXURE 2: MAPS', 'ANNEXURE 1'],
  ['Annex A — Tables', 'Annex B — Maps', 'Annex A'],
  ['第一编　总则', '第二编　分则', '第一编'],
  ['第三部分 目标', '第四部分 任务', '第三部分'],
  ['第二章　总则', '第三章　分则', '第二章'],
  ['第 二 章 总则', '第 三 章 分则', '第 二 章'],
  ['第一节 目的', '第二节 范围', '第一节'],
  ['第十二条　本市实行规划。', '第十三条　本市实施规划。', '第十二条'],
  ['第一百二十条：本市实行规划。', '第一百二十一条：本市实施规划。', '第一百二十条'],
  ['第12条 本市实行规划。', '第13条 本市实施规划。', '第12条'],
  ['一、总体要求', '二、重点任务', '一'],
  ['十一、总体要求', '十二、重点任务', '十一'],
  ['（一）加强服务。', '（二）深化改革。', '（一）'],
  ['(三)加强服务。', '(四)深化改革。', '(三)'],
  ['１．加强服务。', '２．深化改革。', '１'],
  ['1、加强服务。', '2、深化改革。', '1'],
  ['（１）加强服务。', '（２）深化改革。', '（１）'],
  ['1）加强服务。', '2）深化改革。', '1）'],
  ['①加强服务。', '②深化改革。', '①'],
  ['㉑ 加强服务。', '㉒ 深化改革。', '㉑'],
  ['❷ Share data.', '❸ Keep data.', '❷'],
  ['⑴ Share data.', '⑵ Keep data.', '⑴'],
  ['㈡加强服务。', '㈢深化改革。', '㈡'],
  ['附件1：任务清单', '附件2：责任清单', '附件1'],
  ['附件：任务清单', '第一条 本市实行规划。', '附件'],
  ['Annex: Tasks', '1. Share data.', 'Annex'],
  ['第十二条之一　本市实行规划。', '第十三条　本市实施规划。', '第十二条之一'],
]

describe('C1 a label is kept as it is printed, without what parts it from the text', () => {
  it.each(printed)('%j then %j gives %j', (line, next, label) => {
    const { clauses } = readClauses(`${line}\n${next}`)
    expect(clauses.map(clause => clause.start)).toEqual([0, line.length + 1])
    expect(clauses[0]?.label).toBe(label)
    expect(clauses[1]?.label).not.toBe('')
  })
})

describe('C2 what only looks like a label is none', () => {
  it.each([
    '2026 marks the first year of the plan.',
    '2026. It was a good year.',
    '1.25 trillion yuan is the size of the industry.',
    '1.25万亿元是产业规模。',
    '3.5% of the budget goes to care.',
    '12:30 is when the session begins.',
    '5 to 8 hospitals will be built.',
    '5 Hospitals will be built.',
    '(2024) was the year of the plan.',
    'V. Smith spoke for the city.',
    'C. Jones spoke for the city.',
    '(c) The Publisher',
    'I think so.',
    'Article 5 of the law applies here.',
    'Part 2 of the plan is about care.',
    'Section 3, paragraph 1, applies here.',
    '第二条规定的事项，另行制定。',
    '第一章、第二章的内容如下。',
    '第五条第二款所列事项除外。',
    '一、二、三产业融合发展。',
    '十四五期间取得进展。',
    '- 3 items',
  ])('%j', line => {
    expect(readClauses(`${line}\nAnother line follows it here.`).clauses.map(({ label }) => label)).toEqual(['', ''])
  })

  it('company makes a doubtful label one', () => {
    const labels = (text: string) => readClauses(text).clauses.map(({ label }) => label)
    expect(labels('V. Smith Hall\nA hall.\nVI. Jones Hall\nA hall.')).toEqual(['V', '', 'VI', ''])
    expect(labels('1 Scope\n1.1 Terms\nTerms are used.\n1.2 Uses\nUses are had.')).toEqual(['1', '1.1', '', '1.2', ''])
    expect(labels('3. Goals\n3.1 The only goal there is.')).toEqual(['3', '3.1'])
  })
})
