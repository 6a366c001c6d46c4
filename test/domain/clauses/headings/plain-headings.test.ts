import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

describe('C24 headings without labels, and what only looks like one', () => {
  it('a heading below a list whose items are over stands in what holds the list', () => {
    expect(outlineOf('（一）修建码头\n\n1．东岛先行。具体为：\n\n（1）清淤；\n\n（2）筑坝。\n\n专栏1　重点工程\n\n①东岛码头工程：长六十米。\n\n②灯塔工程：高三十米。\n\n（二）添置渡船\n\n2．购船六艘。')).toEqual([
      'heading [（一）] （一）修建码头',
      '  item [1] 1．东岛先行。具体为：',
      '    item [（1）] （1）清淤；',
      '    item [（2）] （2）筑坝。',
      '  heading 专栏1 重点工程',
      '    item [①] ①东岛码头工程：长六十米。',
      '    item [②] ②灯塔工程：高三十米。',
      'heading [（二）] （二）添置渡船',
      '  item [2] 2．购船六艘。',
    ])
  })

  it.each([
    ['who does a task and by when', '1. Repair the pier at Holm.\n\nLead agency: Harbour Board\n\nTimeline: by June\n\n2. Buy two boats.', ['item [1] 1. Repair the pier at Ho…', '  paragraph Lead agency: Harbour Boa…', '  paragraph Timeline: by June', 'item [2] 2. Buy two boats.']],
    ['in Chinese', '1．修建码头。\n\n责任单位：市交通局\n\n完成时限：六月底前\n\n2．添置渡船。', ['item [1] 1．修建码头。', '  paragraph 责任单位：市交通局', '  paragraph 完成时限：六月底前', 'item [2] 2．添置渡船。']],
  ])('%s is no heading', (_, text, tree) => expect(outlineOf(text)).toEqual(tree))

  it.each([
    ['years', '青石市渡口建设三年行动计划\n（2025—2027年）\n\n为方便出行，制定本计划。\n\n一、目标\n\n建成渡口六处。\n\n二、任务\n\n添置渡船。'],
    ['that it is on trial', '青石市渡口管理办法\n（试行）\n\n为管好渡口，制定本办法。\n\n一、目标\n\n建成渡口六处。\n\n二、任务\n\n添置渡船。'],
  ])('%s in brackets below a Chinese title are its last line', (_, text) => {
    expect(outlineOf(text)).toHaveLength(6)
    expect(outlineOf(text)[0]).toMatch(/^heading 青石市渡口.* （/u)
  })

  it.each([
    ['in Chinese', '渡口会议\n\n议程\n\n2031年5月6日星期二上午9时30分\n\nI. 文件\n共有六份文件。\n\n提交文件\n1.船舶\n2.码头\n\nII. 提问\n共有三项提问。\n\n提问者\n1.王一\n(渡船)\n交通局局长\n交通局副局长\n2.李二\n(码头)\n财政局局长\n3.张三\n(灯塔)\n航道局局长', ['交通局局长', '交通局副局长', '财政局局长'], '议程'],
    ['in English', 'Harbour Council\n\nAgenda\n\nTuesday, 6 May 2031 at 9:30 am\n\nI. Papers\nSix papers are tabled.\n\nPapers Tabled\n1. Boats\n2. Piers\n\nII. Questions\nThree questions are asked.\n\nMembers Asking\n1. Ann Pier\nDirector of Boats\nDeputy of Boats\n2. Bo Quay\nDirector of Money\n3. Cy Lock\nDirector of Lamps', ['Director of Boats', 'Deputy of Boats', 'Director of Money'], 'Agenda'],
  ])('lines between two numbers that no blank line parts are the first one’s, and when a council meets is no heading (%s)', (_, text, lines, above) => {
    const tree = outlineOf(text)
    for (const line of lines) expect(tree).toContain(`      paragraph ${line}`)
    expect(tree[tree.findIndex(line => line.endsWith(above)) + 1]).toMatch(/^paragraph (?:2031|Tuesday)/u)
    expect(tree.filter(line => /^heading \[II?\]/u.test(line))).toHaveLength(2)
  })

  it('what ends with a comma heads nothing, whatever stands below it', () => {
    expect(outlineOf('1. The keeper of a pier shall,\n(a) light the lamps;\n(b) ring the bell.\n2. End.')[0]).toBe('item [1] 1. The keeper of a pier …')
  })
})

describe('C27 numbers that run through headings', () => {
  const paper = ['Ferries: A New Settlement', 'Chapter 1: The case for change', 'Where we are now', '1.1 Sailings have fallen by a quarter since 2011.', '1.2 Three causes stand out, and none is new.', 'What people told us', '1.3 We received two thousand letters about boats.', 'Chapter 2: Powers', 'A duty to plan', '2.1 We will place a duty on each council.', 'Grants', '2.2 Grants will be settled for four years at a time.']
  const tree = ['heading Ferries: A New Settlemen…', 'heading [Chapter 1] Chapter 1: The case for …', '  heading Where we are now', '    item [1.1] 1.1 Sailings have fallen…', '    item [1.2] 1.2 Three causes stand o…', '  heading What people told us', '    item [1.3] 1.3 We received two thou…', 'heading [Chapter 2] Chapter 2: Powers', '  heading A duty to plan', '    item [2.1] 2.1 We will place a duty…', '  heading Grants', '    item [2.2] 2.2 Grants will be settl…']

  it('headings right above numbered paragraphs are of one level, whatever the numbers', () => expect(outlineOf(paper.join('\n\n'))).toEqual(tree))

  it('also without blank lines, where a short line below a sentence is a heading', () => expect(outlineOf(paper.join('\n'))).toEqual(tree))

  it('a foreword between the contents and the first chapter holds no chapters', () => {
    expect(outlineOf('FERRY PLAN\n\nTABLE OF CONTENTS\n\nFOREWORD\nCHAPTER 1: BOATS\nCHAPTER 2: PIERS\n\nFOREWORD\n\nFerries are the roads of the islands, and the only ones.\n\nCHAPTER 1: BOATS\n\nSix ferries sail.\n\nCHAPTER 2: PIERS\n\nFour piers stand.').slice(5)).toEqual([
      'heading FOREWORD', '  paragraph Ferries are the roads of…', 'heading [CHAPTER 1] CHAPTER 1: BOATS', '  paragraph Six ferries sail.', 'heading [CHAPTER 2] CHAPTER 2: PIERS', '  paragraph Four piers stand.',
    ])
  })

  it('a heading with paragraphs of its own takes no numbers over', () => {
    expect(outlineOf([...paper.slice(0, 6), 'A widow wrote that she had not seen her sister for a year.', ...paper.slice(6)].join('\n\n'))[7]).toMatch(/item \[1\.3\]/u)
  })
})

describe('C25 papers in traditional characters', () => {
  it('壹、 holds 一、, and 附錄 is an annex', () => {
    expect(outlineOf('渡口推動方案\n\n壹、依據\n\n一、渡口法。\n\n二、院會決議。\n\n貳、策略\n\n一、修建碼頭\n\n（一）東島先行。\n\n（二）西島隨後。\n\n二、添置渡船\n\n參、本方案自核定日施行。\n\n附錄一　名單\n\n東島、西島。')).toEqual([
      'heading 渡口推動方案',
      'heading [壹] 壹、依據',
      '  item [一] 一、渡口法。',
      '  item [二] 二、院會決議。',
      'heading [貳] 貳、策略',
      '  heading [一] 一、修建碼頭',
      '    item [（一）] （一）東島先行。',
      '    item [（二）] （二）西島隨後。',
      '  item [二] 二、添置渡船',
      'item [參] 參、本方案自核定日施行。',
      'heading [附錄一] 附錄一 名單',
      '  paragraph 東島、西島。',
    ])
  })

  it('陸、 alone is a word', () => {
    expect(outlineOf('一、範圍\n\n陸、海、空運輸均適用。\n\n陸、海運輸另訂之。\n\n二、施行')[1]).toBe('  paragraph 陸、海、空運輸均適用。')
    expect(outlineOf('一、範圍\n\n陸、海運輸另訂之。\n\n二、施行')[1]).toBe('  paragraph 陸、海運輸另訂之。')
  })
})

describe('C28 what is set in, and what closes', () => {
  it('a list set in below a paragraph that announces it is none of the sections, though it has the same figures', () => {
    expect(outlineOf('1. Purpose\n\nThis paper:\n\n  1. says why ferries sail;\n  2. says when; and\n  3. names the piers.\n\n2. Context\n\nFerries have sailed for ages.')).toEqual([
      'heading [1] 1. Purpose', '  paragraph This paper:', '  item [1] 1. says why ferries sail…', '  item [2] 2. says when; and', '  item [3] 3. names the piers.', 'heading [2] 2. Context', '  paragraph Ferries have sailed for …',
    ])
  })

  it.each([
    ['an attestation', 'SECTION 1. Ferries sail by day.\n\nSECTION 2. They rest by night.\n\nDONE in the town of Holm, this third day of May.\n\nJane of Holm', ['item [SECTION 1] SECTION 1. Ferries sail …', 'item [SECTION 2] SECTION 2. They rest by …', 'paragraph DONE in the town of Holm…', 'paragraph Jane of Holm']],
    ['a date at the end', '一、目標\n\n建成渡口六處。\n\n二、任務\n\n添置渡船。\n\n2027年5月3日', ['heading [一] 一、目標', '  paragraph 建成渡口六處。', 'heading [二] 二、任務', '  paragraph 添置渡船。', 'paragraph 2027年5月3日']],
  ])('%s is part of no clause', (_, text, tree) => expect(outlineOf(text)).toEqual(tree))

  it('a title in traditional characters set in two lines is one clause, and its number is no heading', () => {
    expect(outlineOf('市人民政府關於\n建設渡口的若干意見\n青政發〔2027〕3號\n各區人民政府:\n為方便出行,提出如下意見。\n一、目標\n建成渡口六處。\n二、任務\n添置渡船。').slice(0, 3)).toEqual(['heading 市人民政府關於 建設渡口的若干意見', 'paragraph 青政發〔2027〕3號', 'paragraph 各區人民政府:'])
  })
})

describe('C26 heads of letters', () => {
  it('what hangs below a field or below an addressee in capitals is one clause with it', () => {
    expect(outlineOf('MEMORANDUM FOR THE KEEPERS OF PIERS\n               THE CREWS OF FERRIES\n               THE BOARD\n\nFROM:     Jane of Holm\n          Keeper\n\nSUBJECT:  Ferries of the Outer\n          Islands\n\nThis letter says when ferries sail.\n\n1. They sail by day.\n\n2. They rest by night.')).toEqual([
      'heading MEMORANDUM FOR THE KEEPE…',
      'heading FROM: Jane of Holm Keepe…',
      'heading SUBJECT: Ferries of the …',
      'paragraph This letter says when fe…',
      'item [1] 1. They sail by day.',
      'item [2] 2. They rest by night.',
    ])
  })

  it('lines set in the middle are clauses of their own', () => {
    expect(outlineOf('          BOARD OF THE HARBOURS OF ALL ISLANDS\n                      SKERRY\n\n1. They sail by day.\n\n2. They rest by night.')).toHaveLength(4)
  })
})
