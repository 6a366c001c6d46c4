import { describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'

const clausesOf = (text: string) => readClauses(text).clauses.map(({ start, textEnd }) => text.slice(start, textEnd).replace(/\s*\n\s*/gu, '⏎'))
const wrap = (words: string, width: number) => words.split(' ').reduce<string[]>((lines, word) => {
  const last = lines.at(-1)
  return last !== undefined && last.length + 1 + word.length <= width ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word]
}, [])
const cut = (words: string, width: number) => words.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []

const english = [
  'Harbour Plan', '1. Ferries',
  'The harbour council runs the ferries in every season of the year, and mends the piers whenever a storm has passed over the islands. Each district reports on it once a year, and the council publishes what it was told before the first of March.',
  'The council will buy twelve boats by 2028, of which six carry cars and trucks, and will train the crews in the school of the northern harbour.',
  '2. Piers',
  'The piers are mended in the spring of each year by the harbour office of the islands. Where a pier can no longer be mended, the office will build another one of stone, with lamps, a roof, and a bench for those who wait.',
  '(a) piers in the north are mended before the first of May;',
  '(b) piers in the south, of which there are more than twenty and most of them of wood, are mended before the first of June, weather permitting.',
]
const chinese = [
  '某某市港口发展规划', '一、总体要求', '加快推进全市港口基础设施建设，到2030年基本形成现代化综合港口体系，群众出行更加便利，货物吞吐量达到五千万吨，建成智慧港口示范工程三个。',
  '坚持统筹规划、分步实施，坚持政府引导、市场运作，充分发挥企业主体作用，调动各方面积极性，形成推动港口高质量发展的强大合力。',
  '二、主要任务', '（一）加强码头建设。新建万吨级泊位十个，改造老旧码头二十座，完善集疏运体系，推进铁路专用线进港，提升多式联运水平，降低物流成本。',
]

describe('text with an empty line behind each of its lines', () => {
  it.each([['English', english, (words: string) => wrap(words, 70)], ['Chinese', chinese, (words: string) => cut(words, 34)]] as const)('%s: has its paragraphs again', (_, paragraphs, linesOf) => {
    for (const gap of ['\n\n', '\n\n\n']) expect(clausesOf(paragraphs.map(own => linesOf(own).join('\n\n')).join(gap))).toEqual(paragraphs.map(own => linesOf(own).join('⏎')))
  })

  it('short paragraphs with an empty line between them stay as they are', () => {
    const short = Array.from({ length: 12 }, (_, i) => `The ${['north', 'south', 'east', 'west'][i % 4]} harbour has ${i + 2} piers and as many boats for its islands.`)
    expect(clausesOf(short.join('\n\n'))).toEqual(short)
  })

  it('short paragraphs stay apart where a few long ones are wrapped between them', () => {
    const long = (name: string) => cut(`${name}港口办公室会同各区县组织实施码头、渡船建设改造工程，并负责渡船日常运营和船员培训，建立监督检查制度。`, 34).join('\n')
    const full = '本标准适用于本市行政区域内的港口码头渡船船员和旅客以及其他有关的人员和单位。'.slice(-34)
    const short = (name: string) => [`${name}码头由港口办公室养护。`, `${name}渡船每年检修一次。`, `${name}船员每年培训。`, `${name}旅客免费乘船。`, `${name}岸设灯塔一座。`, `${name}岸设候船室。`]
    const paragraphs = ['某某市港口管理标准', '范围', full, '引用文件', ...Array.from('东西南北中上下左', name => [long(name), ...short(name)]).flat()]
    expect(clausesOf(paragraphs.join('\n\n'))).toEqual(paragraphs.map(own => own.replace('\n', '⏎')))
  })
})
