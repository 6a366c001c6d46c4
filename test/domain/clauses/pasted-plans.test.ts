import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'

const english = [
  'The Ferry Plan of the Outer Islands', '1. Boats', '1.1 Six ferries sail by 2027. See Table 1.1 Routes for where they go.', '1.2 Each boat carries at least ninety people.',
  '2. Piers', '2.1 The board repairs the following piers, namely: (a) the one at Skerry; (b) the one at Holm; (c) the one at Ness.', '2.2 Piers are lit at night. Lamps burn until the last boat has left and the keeper has gone home.',
  '3. Fares', '3.1 Children travel free of charge on every boat that the board runs, in summer and in winter.', '3.2 Dogs pay half.',
]
const chinese = [
  '青石市渡口建设实施方案', '为方便岛上居民出行，制定本方案。', '一、工作目标', '到2027年，建成渡口六处。', '二、主要任务', '（一）修建码头。重点修建：1.东岛码头；2.西岛码头；3.北岛码头。',
  '（二）添置渡船。每船载客不少于九十人。', '三、组织保障', '市交通局牵头落实，各区配合。', '财政部门安排专项资金。',
]

describe('C23 a plan pasted as one line', () => {
  it('is cut at numbers of two parts, each in its own series, and at the lettered parts of a sentence', () => {
    expect(outlineOf(english.join(' '))).toEqual([
      'heading The Ferry Plan of the Ou…',
      'heading [1] 1. Boats',
      '  item [1.1] 1.1 Six ferries sail by …',
      '  item [1.2] 1.2 Each boat carries at…',
      'heading [2] 2. Piers',
      '  item [2.1] 2.1 The board repairs th…',
      '    item [(a)] (a) the one at Skerry;',
      '    item [(b)] (b) the one at Holm;',
      '    item [(c)] (c) the one at Ness.',
      '  item [2.2] 2.2 Piers are lit at nig…',
      'heading [3] 3. Fares',
      '  item [3.1] 3.1 Children travel free…',
      '  item [3.2] 3.2 Dogs pay half.',
    ])
  })

  it('in Chinese, which has no blanks, also where one stands behind a heading or a sentence', () => {
    expect(outlineOf(chinese.join(' '))).toEqual([
      'heading 青石市渡口建设实施方案',
      'paragraph 为方便岛上居民出行，制定本方案。',
      'heading [一] 一、工作目标',
      '  paragraph 到2027年，建成渡口六处。',
      'heading [二] 二、主要任务',
      '  item [（一）] （一）修建码头。重点修建：',
      '    item [1] 1.东岛码头；',
      '    item [2] 2.西岛码头；',
      '    item [3] 3.北岛码头。',
      '  item [（二）] （二）添置渡船。每船载客不少于九十人。',
      'heading [三] 三、组织保障',
      '  paragraph 市交通局牵头落实，各区配合。',
      '  paragraph 财政部门安排专项资金。',
    ])
  })

  it('an ordinance also at what it says before its first section', () => {
    const ordinance = 'AN ORDINANCE OF THE CITY OF NESS AS TO ADDING CHAPTER 1.3; AND DECLARING AN EFFECTIVE DATE. WHEREAS, the council deems it in the public interest that boats carry lamps; and WHEREAS, the Council Finds It Necessary to add Chapter 1.3 NOW THEREFORE, BE IT ORDAINED THAT: Section 1. The meeting was held as the rules of open meetings ask. Section 2. Boats carry two lamps from dusk to dawn, and one more in fog, which the crew lights before it leaves the pier.'
    expect(outlineOf(ordinance)).toEqual([
      'heading AN ORDINANCE OF THE CITY…', 'paragraph WHEREAS, the council dee…', 'paragraph WHEREAS, the Council Fin…', 'paragraph NOW THEREFORE, BE IT ORD…',
      'item [Section 1] Section 1. The meeting w…', 'item [Section 2] Section 2. Boats carry t…',
    ])
  })

  it('words that are only set apart stay together', () => {
    const law = '渡口管理规定 第一章 总 则 第一条 为了管好渡口，保障乘客安全，制定本规定。 第二条 渡口由市交通局主管。 第二章 附 则 第三条 本规定自2027年1月1日起施行，由市交通局负责解释，原有规定同时废止。各区可以根据当地情况制定细则，报市交通局备案。'
    expect(outlineOf(law).filter(line => line.includes('章'))).toEqual(['heading [第一章] 第一章 总 则', 'heading [第二章] 第二章 附 则'])
  })

  it('a letter right behind a number begins the sentences below it', () => {
    const sentences = 'The harbour rules. 1. For the purposes of these rules, (a) a boat is whatever floats and carries people across the sound; (b) a pier is where boats may land; (c) a keeper is who looks after a pier for the board. 2. Nobody lands by night without leave of the keeper. 3. (a) A lost boat is reported within a day to the keeper who saw it last. (b) The keeper writes it down. (c) The board is told within a week.'
    expect(outlineOf(sentences)).toEqual([
      'heading The harbour rules.',
      'item [1] 1. For the purposes of t…',
      '  item [(a)] (a) a boat is whatever f…',
      '  item [(b)] (b) a pier is where boat…',
      '  item [(c)] (c) a keeper is who look…',
      'item [2] 2. Nobody lands by night…',
      'heading [3] 3.',
      '  item [(a)] (a) A lost boat is repor…',
      '  item [(b)] (b) The keeper writes it…',
      '  item [(c)] (c) The board is told wi…',
    ])
  })

  it('Chinese lines cut by their characters are joined, though those with figures in them are narrower', () => {
    const said = '加快推进全市港口基础设施建设，到2030年基本形成现代化综合港口体系，群众出行更加便利，货物吞吐量达到5000万吨，建成智慧港口3个。'
    const paragraphs = ['某某市港口方案', '一、总体要求', `（一）${said}`, `（二）${said}`, '二、保障措施', `　　加强组织领导，落实资金保障，确保各项任务按时完成，定期开展评估并向社会公布结果。`]
    const lines = paragraphs.flatMap(paragraph => paragraph.match(/.{1,38}/gu) ?? [])
    expect(outlineOf(lines.join('\n'))).toHaveLength(paragraphs.length)
  })

  it('one paragraph with three numbers in a sentence stays whole', () => {
    expect(outlineOf('The board met 3 times, heard 12. Nobody spoke on item 1.2 of the list.')).toHaveLength(1)
  })
})
