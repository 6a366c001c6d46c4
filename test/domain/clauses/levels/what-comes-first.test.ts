import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const body = 'Half of the quays were built for ships that no longer come, and nobody has measured their air for a decade.'
const short = 'Befrienders call on everyone who lives alone.'
/** Each line alone between blank lines. */
const apart = (...lines: readonly string[]) => outlineOf(lines.join('\n\n'))
const levelsOf = (clauses: readonly string[]) => clauses.map(clause => `${1 + clause.search(/\S/u) / 2} ${clause.trimStart().replace(/^heading |^item |^paragraph /u, '').replace(/^\[.*?\] /u, '').split(' ').slice(0, 3).join(' ')}`)

describe('what stands before the first chapter', () => {
  it('holds none of the chapters, though a summary counts its paragraphs, and headings without a number stand in their chapter', () => {
    const white = apart('Repairing Our Rivers', 'Executive summary', `1. ${body}`, `2. ${body}`, 'Chapter 1: The state of our rivers', 'What has gone wrong', `1.1 ${body}`, `1.2 ${body}`, 'What has been tried', `1.3 ${body}`, 'Chapter 2: A single regulator', 'Our proposals', `2.1 ${body}`)
    expect(levelsOf(white)).toEqual([
      '1 Repairing Our Rivers', '1 Executive summary', '2 1. Half of', '2 2. Half of', '1 Chapter 1: The', '2 What has gone', '3 1.1 Half of', '3 1.2 Half of', '2 What has been', '3 1.3 Half of', '1 Chapter 2: A', '2 Our proposals', '3 2.1 Half of',
    ])
  })

  it('holds its own paragraphs, short ones and bullets too, where it is no line of the title', () => {
    const plan = apart('STATE OF NEW ALBION', 'Early Childhood Plan', 'Letter from the Governor', 'Friends,', `${body}`, 'Vision and Mission', short, 'Mission: To join up what seven agencies do for children.', 'Guiding Principles', '• Families decide.', '• No wrong door.', 'GOAL 1. ACCESS', 'Objective 1.1 More slots', body, 'GOAL 2. QUALITY', 'Objective 2.1 Better pay', body)
    expect(levelsOf(plan).slice(0, 12)).toEqual([
      '1 STATE OF NEW', '1 Early Childhood Plan', '1 Letter from the', '2 Friends,', '2 Half of the', '1 Vision and Mission', '2 Befrienders call on', '2 Mission: To join', '1 Guiding Principles', '2 • Families decide.', '2 • No wrong', '1 GOAL 1. ACCESS',
    ])
  })

  it('is no heading where it says place and day, or the paper’s number, and lines of a title hold no chapter', () => {
    const paper = apart('EUROPEAN COMMISSION', 'Brussels, 12.3.2026', 'COM(2026) 118 final', 'COMMUNICATION FROM THE COMMISSION TO THE COUNCIL', 'A Union that cares for its islands', '1. INTRODUCTION', body, '2. CONNECTIONS', '2.1. Ferries', body, '2.2. Networks', '2.2.1. Cables', body, '3. ENERGY', body, 'ANNEX', 'Timetable', 'Tenders: Q4 2026')
    expect(levelsOf(paper).filter(line => /Brussels|COM\(|\d\. [A-Z]/u.test(line))).toEqual(['1 Brussels, 12.3.2026', '1 COM(2026) 118 final', '1 1. INTRODUCTION', '1 2. CONNECTIONS', '2 2.1. Ferries', '2 2.2. Networks', '3 2.2.1. Cables', '1 3. ENERGY'])
  })
})

describe('headings right above headings', () => {
  const town = ['Growing Old in Our Town', 'Why a blueprint', short, 'Care', 'Know who needs help', short, 'Bring the clinic closer', short, 'Contribution', 'Work for those who want it', short, 'Learn for life at no cost', short, 'What comes next', short]

  it('hold those below, where there are several, each with two; what closes the paper stands beside them', () => {
    const levels = ['1 Why a blueprint', '2 Befrienders call on', '1 Care', '2 Know who needs', '3 Befrienders call on', '2 Bring the clinic', '3 Befrienders call on', '1 Contribution', '2 Work for those', '3 Befrienders call on', '2 Learn for life', '3 Befrienders call on', '1 What comes next', '2 Befrienders call on']
    expect(levelsOf(apart(...town)).slice(1)).toEqual(levels)
    expect(levelsOf(outlineOf(town.join('\n'))).slice(-13)).toEqual(levels.slice(-13))
  })

  it('hold nothing where there is but one', () => {
    expect(levelsOf(apart(...town.filter(line => line !== 'Contribution'))).filter(line => /Know|Bring|Work/u.test(line))).toEqual(['1 Know who needs', '1 Bring the clinic', '1 Work for those'])
  })
})

describe('what is no part of the front', () => {
  it('fields one above another head nothing, and headings in a chapter that counts 4.1 below them stand in it', () => {
    const report = apart('Report to Cabinet', 'Date: 14 April 2026', 'Report of: Director of Place', 'Wards affected: All', 'Household Waste Strategy', '1. Purpose', `1.1 ${body}`, '2. Proposals', 'Weekly food waste', `2.1 ${body}`, 'Fewer grey bins', `2.2 ${body}`, '3. Costs', `3.1 ${body}`)
    expect(levelsOf(report).filter(line => /Report of|\d\. [A-Z]|food|grey/u.test(line))).toEqual(['1 Report of: Director', '1 1. Purpose', '2 1.1 Half of', '1 2. Proposals', '2 Weekly food waste', '2 2.1 Half of', '2 Fewer grey bins', '2 2.2 Half of', '1 3. Costs', '2 3.1 Half of'].filter(line => /Report of|\d\. [A-Z]|food|grey/u.test(line)))
  })

  it('a list that the paragraphs of a heading announce stands in it, and what is done below `Our plan`', () => {
    const plan = apart('A Place to Land', 'A Plan for Small Towns', 'Introduction', body, 'What we heard', `${short} Two messages came again:`, '1. Housing comes first.', '2. Work must match skills.', '3. A doctor has to be found.', 'Our plan', 'Pillar 1: Homes', 'Commitments', '• Build homes.', '• Turn offices into homes.', 'Pillar 2: Work', 'Commitments', '• Pay subsidies.', '• Take apprentices.', 'Conclusion', short)
    expect(levelsOf(plan).slice(4)).toEqual(['1 What we heard', '2 Befrienders call on', '2 1. Housing comes', '2 2. Work must', '2 3. A doctor', '1 Our plan', '2 Pillar 1: Homes', '3 Commitments', '4 • Build homes.', '4 • Turn offices', '2 Pillar 2: Work', '3 Commitments', '4 • Pay subsidies.', '4 • Take apprentices.', '1 Conclusion', '2 Befrienders call on'])
  })

  it('parts that a name and a colon begin hold the headings below them', () => {
    const programme = apart('Programme for Government', 'Our Shared Island', 'Mission: Housing for All', body, 'Supply', body, 'Renters', body, 'Mission: Better Health', body, 'Hospitals', body, 'Mental Health', body)
    expect(levelsOf(programme).filter(line => !line.includes('Half'))).toEqual(['1 Programme for Government', '1 Our Shared Island', '1 Mission: Housing for', '2 Supply', '2 Renters', '1 Mission: Better Health', '2 Hospitals', '2 Mental Health'])
  })

  it('a line that comes again and again above text is a heading each time', () => {
    const told = (measure: string) => ['How we will measure success', measure]
    const plan = apart('A Plan for Small Towns', 'Pillar 1: Homes', body, ...told('Rooms to let in thirty towns.'), 'Pillar 2: Work', body, ...told('Newcomers who work in their own field.'), 'Pillar 3: Welcome', body, ...told('Those who stay for five years or longer.'))
    expect(plan.filter(line => line.includes('How we will')).map(line => line.trimStart().split(' ')[0])).toEqual(['heading', 'heading', 'heading'])
  })
})
