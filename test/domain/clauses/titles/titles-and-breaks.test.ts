import { describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { outlineOf } from '../outline.ts'

const sections = '1. Short title\nThis Act may be cited as the Ferries Act.\n\n2. Boats\nA boat carries two lamps.'

describe('C28 titles that fill several lines, or none of their own', () => {
  it('lines in capitals that go on with one another are one title', () => {
    expect(outlineOf('NATIONAL STRATEGY FOR THE\nREPAIR OF PIERS 2025-2030\n\nHarbour Board\n\n1. Piers\n\nSix piers are repaired.\n\n2. Boats\n\nTwo boats are bought.')).toEqual([
      'heading NATIONAL STRATEGY FOR TH…', 'heading Harbour Board', 'heading [1] 1. Piers', '  paragraph Six piers are repaired.', 'heading [2] 2. Boats', '  paragraph Two boats are bought.',
    ])
  })

  it('where what they are about is said on the line below, too', () => {
    expect(outlineOf('HARBOUR ORDER 7\n\nLIGHTS AND LADDERS\nAT PUBLIC PIERS\n\n1. Lamps\n\nEach pier gets two lamps.\n\n2. Ladders\n\nEach pier gets one.')[1]).toBe('heading LIGHTS AND LADDERS AT PU…')
  })

  it('so is the long title of an act, whatever its lines end in, and that of a second act below the first', () => {
    const tree = outlineOf(`THE FERRIES ACT\n\nAN ACT PROVIDING FOR SAFER CROSSINGS\nBETWEEN THE ISLANDS, LICENCES OF KEEPERS\nFOR THE PIERS AND CONNECTED MATTERS\n\n${sections}\n\nTHE PIERS ACT\n\nAN ACT TO LIGHT PIERS AND\nFOR RELATED MATTERS\n\n${sections}`)
    expect(tree.filter(line => line.includes('AN ACT'))).toHaveLength(2)
    expect(tree).toHaveLength(12)
    expect(tree.slice(7).map(line => /^ */u.exec(line)?.[0].length)).toEqual(tree.slice(1, 6).map(line => /^ */u.exec(line)?.[0].length))
  })

  it('headings in capitals right below one another are no title in two lines', () => {
    expect(outlineOf('PART I\nBOATS AND LAMPS\n1. A boat carries two lamps.\nPART II\nTHE BOARD\n2. A board is set up.')).toHaveLength(6)
    expect(outlineOf('HARBOUR BOARD\nFERRY PLAN\n\n1. Piers\n\nSix piers are repaired.')[1]).toMatch(/FERRY PLAN/u)
  })

  const pasted = '1. Piers 1.1 Six piers are repaired each year. 1.2 Each pier gets two lamps. 2. Boats 2.1 Two boats are bought. 2.2 They sail at night. 2.3 Their crews are trained by the board, which pays for the course and for the journey of each of them. 2.4 Their lamps are lit at dusk. 2.5 The fare is the same on both boats and at all hours.'

  it.each([
    ['Ferry and Pier Plan 2025-2030', 'The Harbour Board has made this plan with all islands. It replaces that of 2019.'],
    ['Strategy for the Crossing of Sounds', 'In the last ten years two ferries sank.'],
  ])('the title in front of a pasted line, %s, is parted from the first sentence', (title, sentence) => {
    expect(outlineOf(`${title} ${sentence} ${pasted}`).slice(0, 3)).toEqual([`heading ${title.slice(0, 24)}…`, `paragraph ${sentence.slice(0, 24)}…`, 'heading [1] 1. Piers'])
  })

  it('what is all sentence keeps its beginning', () => {
    const tree = outlineOf(`The Harbour Board of the Islands has made this plan with all who cross, and the board of 2019 has not. ${pasted}`)
    expect(tree.slice(0, 2).map(line => line.replace(/^ *\w+ /u, ''))).toEqual(['The Harbour Board of the…', '[1] 1. Piers'])
  })
})

describe('C29 what printed pages leave behind', () => {
  it('a blank line within a sentence parts nothing', () => {
    expect(outlineOf('The board repairs each pier in the order of\n\n2019 and reports of it to the council and to the\n\nMinister within a month, and tells the islands\n\nwhat was done.\n\nThe council decides.')).toHaveLength(2)
  })

  it('nor does a line end in a sentence that a little word of another language ends, or that goes on with an apostrophe', () => {
    const lines = ['O plano foi aprovado pela Junta na cidade de', 'Sund e vale para todos os cais das ilhas da', 'Costa, que a Junta repara antes do inverno.']
    expect(outlineOf(lines.join('\n\n'))).toHaveLength(1)
    expect(outlineOf('La direction répare chaque quai avant\n\nl’hiver et le dit au conseil.\n\nLe conseil décide.')).toHaveLength(2)
  })

  it('a numbered sentence goes on in small letters below it, however short its lines', () => {
    const plan = '1.1. Reparar los muelles de las islas antes del\ninvierno y decirlo\nal consejo: cada año.\n1.2. Comprar dos barcos para las islas que no los\ntienen.'
    expect(outlineOf(plan).map(line => line.slice(0, 18))).toEqual(['item [1.1] 1.1. Re', 'item [1.2] 1.2. Co'])
    expect(outlineOf('1.1. Muelles\nson reparados\nson alumbrados\n1.2. Barcos\nson comprados')).toHaveLength(5)
  })

  it('parts of a list stay apart, whatever joins them', () => {
    expect(outlineOf('The board shall:\n\nrepair each pier before the winter; and\n\nLight each pier through the night.')).toHaveLength(3)
    expect(outlineOf('Piers and lamps\n\nboats and crews\n\nfares and tickets')).toHaveLength(3)
  })

  it('a number in bold right before (1) is parted from it', () => {
    const tree = outlineOf('A BILL\n\n**Piers**\n\n**1.** (1) The board repairs each pier.\n\n(2) It lights each pier.\n\n**Boats**\n\n**2.** (1) The board buys two boats.\n\n(2) It trains their crews.')
    expect(tree.map(line => line.replace(/^ *\w+ /u, ''))).toEqual([
      'A BILL', '**Piers**', '[1] **1.**', '[(1)] (1) The board repairs ea…', '[(2)] (2) It lights each pier.',
      '**Boats**', '[2] **2.**', '[(1)] (1) The board buys two b…', '[(2)] (2) It trains their crew…',
    ])
  })

  it('the number of a chapter that is bold to the end of its line holds its sections', () => {
    const tree = outlineOf('# BARTER ACT\n\n**CHAPTER I**\n\n**PURPOSES**\n\n**Section 1. Title.** – This is the Barter Act.\n\n**CHAPTER II**\n\n**BOARD**\n\n**Section 2. Seat.** – The board sits in Sund.')
    expect(tree.flatMap(line => /^ *\w+ \[.*?\]/u.exec(line)?.[0] ?? [])).toEqual(['heading [CHAPTER I]', '  item [Section 1]', 'heading [CHAPTER II]', '  item [Section 2]'])
  })
})

describe('C30 a heading that holds the whole document', () => {
  const body = '## 1. Piers\n\nSix piers are repaired.\n\n### 1.1 Lamps\n\nEach gets two lamps.\n\n## 2. Boats\n\nTwo boats are bought.'
  const hintsOf = (text: string) => [...text.matchAll(/^(#+) .*$/gmu)].map(({ index, 0: line, 1: marks = '' }) => ({ start: index, end: index + line.length, kind: 'heading' as const, level: marks.length }))
  const levelsOf = (text: string) => readClauses(text, hintsOf(text)).clauses.map(({ level }) => level)

  it('is its title, also where annexes are set as large', () => {
    expect(levelsOf(`# Ferry Plan\n\nAdopted in May.\n\n${body}\n\n# Annex A: Words\n\nA pier is a landing.`)).toEqual([1, 1, 1, 2, 2, 3, 1, 2, 1, 2])
  })

  it('is a part like others where another one stands beside it, and an introduction holds its parts', () => {
    expect(levelsOf(`# Ferry Plan\n\nAdopted in May.\n\n${body}\n\n# Roads\n\nThey are mended.`)).toEqual([1, 2, 2, 3, 3, 4, 2, 3, 1, 2])
  })

  it('is the one chapter of a plan that is published by itself, where it is numbered or only the title says what paper this is', () => {
    const parts = '### Piers\n\nSix piers are repaired.\n\n### Boats\n\nTwo boats are bought.'
    for (const chapter of ['06 Themes and actions', 'Crossings and landings']) {
      expect(levelsOf(`# Ferry Strategy\n\n## ${chapter}\n\nTwo themes follow.\n\n${parts}`)).toEqual([1, 1, 2, 2, 3, 2, 3])
      expect(levelsOf(`# Ferry Strategy\n\n## ${chapter}\n\n${parts}`)).toEqual([1, 1, 2, 3, 2, 3])
    }
  })

  it('is a title below that of its publisher', () => {
    const parts = '### Piers\n\nSix piers are repaired.\n\n### Boats\n\nTwo boats are bought.'
    for (const site of ['Ministry of Islands', 'Planning Department']) expect(levelsOf(`# ${site}\n\n## Ferry Strategy\n\n${parts}`)).toEqual([1, 1, 1, 2, 1, 2])
  })

  it('the title of a box stands in the section that it is set like', () => {
    const text = '# 渡口规划\n\n## 一、码头\n\n修建码头六处。\n\n## 专栏1 重点工程\n\n东岛码头工程。\n\n## 二、渡船\n\n添置渡船两艘。'
    expect(levelsOf(text)).toEqual([1, 1, 2, 2, 3, 1, 2])
  })
})

describe('C31 forewords, annexes and signatures', () => {
  it('a foreword with a title of office holds its text, and who signed it heads nothing', () => {
    expect(outlineOf('Ferry Plan\n\nMinisterial foreword\n\nFerries are the roads of the islands, and the only ones.\n\nThe Rt Hon Ada Holm MP\n\nMinister for Islands\n\nPart 1: Piers\n\nSix piers are repaired.\n\nPart 2: Boats\n\nTwo boats are bought.').slice(1, 6)).toEqual([
      'heading Ministerial foreword', '  paragraph Ferries are the roads of…', '  paragraph The Rt Hon Ada Holm MP', '  paragraph Minister for Islands', 'heading [Part 1] Part 1: Piers',
    ])
  })

  it('an annex closes the part before it, whatever heading stands in that', () => {
    const tree = outlineOf('Ferry Plan\n\nPart 1: Piers\n\nWhat we repair\n\n1.1 Six piers are repaired.\n\nWhat others do\n\n1.2 In the north they burn.\n\nPart 2: Boats\n\nWhat we buy\n\n2.1 Two boats are bought.\n\nHow we pay\n\n2.2 A toll is taken.\n\nAnnex A: Questions\n\n1. Do you cross?')
    expect(tree.at(-2)).toBe('heading [Annex A] Annex A: Questions')
  })

  it('what ends in `:-` announces the list below it', () => {
    expect(outlineOf('1. AIMS\n\nThe aims of the plan are as under:-\n\n(i) To repair piers.\n\n(ii) To buy boats.\n\n2. COSTS\n\nThey are borne by the State.').slice(1, 3)).toEqual(['  paragraph The aims of the plan are…', '  item [(i)] (i) To repair piers.'])
  })

  it('who signs an order by name of another stands in none of its clauses', () => {
    expect(outlineOf('1. Piers\n\n1.1 Six piers are repaired.\n\n1.2 Each gets two lamps.\n\nBy order and in the name of the Governor\n\n(A. K. Holm)\nSecretary to the Board').slice(-3)).toEqual([
      'paragraph By order and in the name…', 'paragraph (A. K. Holm)', 'paragraph Secretary to the Board',
    ])
  })

  it('a schedule alone on its line is an annex, and a definition that goes on heads nothing', () => {
    const tree = outlineOf('PART I—TERMS\n\n1. In this Act—\n\n"Board" means the Harbour Board; and\n\n"pier" means a place where boats land.\n\nPART II—PIERS\n\n2. Each pier gets two lamps.\n\nSCHEDULE\n\nPiers of the islands: Holm and Sund.')
    expect(tree.find(line => line.includes('"Board"'))).toMatch(/^ +paragraph/u)
    expect(tree.at(-2)).toBe('heading [SCHEDULE] SCHEDULE')
  })
})

describe('C31 the lines of printed and marked-up text', () => {
  it('the strokes below the head of a table belong to that row', () => {
    expect(outlineOf('# Plan\n\n| Task | Who |\n|:---|---:|\n| Piers | Board |').slice(-2)).toEqual(['paragraph | Task | Who | |:---|---…', 'paragraph | Piers | Board |'])
    expect(outlineOf('Piers are built.\n\n---\n\nBoats are built.')).toHaveLength(3)
  })

  const cut = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? ''
  const [first, second, third] = ['全县有幼儿园八十六所，在园幼儿一万九千人，公办园占比百分之四十八，三年内全部达标。', '县财政每年安排专项资金三千万元，由乡镇政府负责提供用地，并配套建设供水供电设施。', '各乡镇每年报告一次进展情况，由县教育局汇总以后向社会公布，接受群众和新闻媒体监督。']

  it('few full lines of Chinese paragraphs are enough where all are as wide and stop within a sentence', () => {
    expect(outlineOf(`北岭县方案\n\n${cut(first, 24)}\n\n${cut(second, 24)}\n\n${cut(third, 24)}`)).toHaveLength(4)
  })

  it('lines of one width that end as sentences do, or beside a wider one, are paragraphs', () => {
    const lines = ['公办园占比提高到百分之六十以上，普惠率达到百分之九十二', '补充教师三百二十名，其中男教师不少于一成，乡镇优先安置']
    expect(outlineOf(`北岭县方案\n\n${[lines[0], lines[1], lines[0], `${lines[1]}。`, lines[0]].join('\n')}`)).toHaveLength(6)
  })
})
