import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const policy = ['Purpose and Scope:', 'This rule keeps the piers of the islands open in every season.', 'Terms:', 'A pier is whatever a boat is tied to, be it of stone or of wood.', 'Rules:', 'A. The keeper shall:', '1) light the lamps;', '2) ring the bell.', 'B. Boats wait their turn.', 'Duties of Keepers:', 'A. The first keeper opens the pier.']

describe('headings that end in a colon', () => {
  it('each alone on its line, above text or numbers that begin anew, are the sections', () => {
    expect(outlineOf(policy.join('\n'))).toEqual([
      'heading Purpose and Scope:',
      '  paragraph This rule keeps the pier…',
      'heading Terms:',
      '  paragraph A pier is whatever a boa…',
      'heading Rules:',
      '  item [A] A. The keeper shall:',
      '    item [1)] 1) light the lamps;',
      '    item [2)] 2) ring the bell.',
      '  item [B] B. Boats wait their turn…',
      'heading Duties of Keepers:',
      '  item [A] A. The first keeper open…',
    ])
  })

  it('also in Chinese, and above a list where others stand above text', () => {
    expect(outlineOf('办理依据：\n渡口管理办法第三条和第四条的规定。\n办理条件：\n船舶已经登记，船员持有有效的证书。\n收费标准：\n渡口服务一律不收取任何费用，亦无押金。').filter(line => line.startsWith('heading'))).toHaveLength(3)
    expect(outlineOf('Aim:\nThe piers stay open in every season of the year.\nMeans:\nTwo boats are bought and six men are hired.\nCost:\nThe council pays the half of all that is spent.\nAnnual Reports:\n- of the keeper\n- of the council').slice(6)).toEqual(['heading Annual Reports:', '  item - of the keeper', '  item - of the council'])
  })

  it.each([
    ['two of them', 'Purpose:\nThis rule keeps the piers of the islands open.\nTerms:\nA pier is whatever a boat is tied to.'],
    ['what announces', 'The keeper shall:\nLight the lamps of the pier at dusk.\nThe council will:\nPay for the oil that the lamps burn.\nThe boats must:\nWait for the bell before they land.'],
    ['fields that come again', 'Action:\nLight the lamps of the pier at dusk.\nAction:\nPay for the oil that the lamps burn.\nAction:\nWait for the bell before they land.'],
  ])('%s are none', (_, text) => expect(outlineOf(text).filter(line => line.startsWith('heading'))).toEqual([]))
  it('a text of several sentences may announce a list at its end', () => {
    const rules = ['Purpose:', 'The piers stay open. The keeper sees to these things:', 'A. the lamps;', 'B. the bell.', 'Boats and Crews:', 'Nothing in this rule binds a boat of the royal navy.', 'Duties of Keepers:', 'A. The first keeper opens the pier.']
    expect(outlineOf(rules.join('\n')).filter(line => line.startsWith('heading'))).toHaveLength(3)
  })

  it('a foreword right below the lines of the title is none of these', () => {
    expect(outlineOf('Ferry Strategy\n\nMinistry of Boats, Holm\n\nFOREWORD\n\nThe ferries are the roads of the islands, and the only ones that they have.\n\nTwo more of them will sail from the spring of next year on.')).toEqual([
      'heading Ferry Strategy', 'heading Ministry of Boats, Holm', 'heading FOREWORD', '  paragraph The ferries are the road…', '  paragraph Two more of them will sa…',
    ])
  })
})
