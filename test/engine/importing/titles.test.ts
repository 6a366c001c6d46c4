import { expect, it } from 'vitest'
import { readSource } from '../../../electron/engine/importing/read.ts'

const titleOf = async (text: string) => (await readSource(Buffer.from(text), 'plan.txt')).title
const below = '\n\n1. Ferries\nThe council runs the ferries in every season.\n2. Piers\nThey are mended.\n'

it.each([
  ['National Action Plan for the Protection\nof Coastal Waters and the Renewal\nof Fishing Harbours', 'National Action Plan for the Protection of Coastal Waters and the Renewal of Fishing Harbours'],
  ['THE NATIONAL STRATEGY FOR\nSUSTAINABLE HARBOURS AND\nCOASTAL COMMUNITIES', 'THE NATIONAL STRATEGY FOR SUSTAINABLE HARBOURS AND COASTAL COMMUNITIES'],
  ['某某省“十五五”\n现代综合交通运输体系\n发展规划（2026—2030年）', '某某省“十五五”现代综合交通运输体系发展规划（2026—2030年）'],
  ['Harbour Plan\nMinistry of Fisheries', 'Harbour Plan'],
])('the title of %j is %s', async (head, title) => {
  expect(await titleOf(head + below)).toBe(title)
})
