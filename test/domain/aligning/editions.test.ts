import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareClauses } from '../../../electron/domain/aligning.ts'
import { type EditionClause, editionChanges } from '../../../electron/domain/aligning/editions.ts'
import { nothingDecided } from '../../../electron/domain/aligning/pairs.ts'
import { compareWording } from '../../../electron/domain/aligning/editions/wording.ts'
import { textSide } from './sides.ts'

function edition(text: string): EditionClause[] {
  const { clauses, parents } = textSide(text)
  return clauses.map((clause, place) => ({ ...clause, parent: parents[place] ?? null }))
}
const seed = (name: string) => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8')
/** `4-3 strength`, in order; headings and what stands before the first of them left out. */
function changesOf(oldText: string, nowText: string, decided = nothingDecided) {
  const [old, now] = [edition(oldText), edition(nowText)]
  const found = editionChanges(old, now, compareClauses(old, now), decided)
  return { old, now, found, lines: found.map(change => `${change.old.map(place => old[place]?.label).join('+')}-${change.now.map(place => now[place]?.label).join('+')} ${change.kinds.join(' ')}`) }
}

describe('the draft and the final edition of the sample', () => {
  const { found, old, lines } = changesOf(seed('sample-deadlines-draft.txt'), seed('sample-deadlines.txt'))
  const byOld = (label: string) => found.find(change => change.old.some(place => old[place]?.label === label))

  it('every change is right, as read by eye', () => {
    const all = 'deadline responsible strength reworded'
    expect(lines.filter(line => /\d/u.test(line))).toEqual([
      `1+2-1 merged numbers ${all}`, `3-2 ${all}`, '4-3 strength', '5-4 numbers deadline strength reworded', '6- dropped', '7-5 deadline strength', '8-6 numbers reworded', '9-7 strength reworded',
      '10-8 numbers strength reworded', `11-9 numbers ${all}`, `12-10 numbers ${all}`, '13-11 strength reworded', '14-12 strength', `15-13 ${all}`, '16-14 strength reworded', '28-15 moved',
      '17-16 strength reworded', '18-17 strength reworded', `19-18 ${all}`, '20-19 strength', '21-20 deadline strength', '22-21 numbers strength reworded', '23-22 responsible reworded', '24-23 strength',
      `25-24 ${all}`, '26- dropped', '27-25 numbers strength reworded', '29-26 deadline responsible strength', '30-27 responsible reworded', '31-28 deadline strength',
      '32-29 numbers deadline responsible strength reworded', '33-30 strength',
    ])
    expect(lines.filter(line => /^[IVX]+-/u.test(line))).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].map(label => `${label}-${label} kept`))
  })

  it('tells what was exchanged', () => {
    expect(byOld('32')).toMatchObject({
      numbers: { old: ['Three'], now: ['Two'] }, deadline: { old: ['before the end of December 2021'], now: ['before the end of December 2020'] },
      responsible: { old: ['Shunyi District government'], now: ['Municipal Housing and Urban-Rural Development Commission'] },
      strengths: [{ old: 'aim', now: 'shall', oldWord: 'should', nowWord: 'shall' }],
    })
    expect(byOld('15')?.strengths).toEqual([{ old: 'aim', now: 'support', oldWord: 'should', nowWord: 'encouraged' }])
    expect(byOld('12')?.numbers).toEqual({ old: ['three'], now: ['five'] })
    const words = byOld('4')?.runs.filter(({ kind }) => kind !== 'same').map(({ kind, words: said }) => `${kind} ${said}`)
    expect(words).toEqual(['gone should', 'new shall'])
  })
})

describe('changes', () => {
  it('of a text and itself are none, and of one and nothing all', () => {
    const text = seed('sample-zh-articles.txt')
    expect(new Set(changesOf(text, text).lines.map(line => line.split(' ')[1]))).toEqual(new Set(['kept']))
    const { old, now } = { old: edition(text), now: [] }
    expect(editionChanges(old, now, compareClauses(old, now)).map(({ kinds }) => kinds)).toEqual(old.map(() => ['dropped']))
    expect(editionChanges(now, old, compareClauses(now, old)).map(({ kinds }) => kinds)).toEqual(old.map(() => ['added']))
  })

  it('find a clause that was reworded beside one that says the same twice over', () => {
    const item = (label: string, meeting: string) => `${label}. Get new medicines into hospitals sooner. Their committees ${meeting}, and listed medicines are stocked without delay in all districts.`
    const old = [item('1', 'meet at times'), '2. Open clinics for older people.', item('3', 'meet at times'), ''].join('\n\n')
    const now = [item('1', 'sit down with chemists'), '2. Open clinics for older people.', item('3', 'meet at times'), ''].join('\n\n')
    expect(changesOf(old, now).lines).toEqual(['1-1 reworded', '2-2 kept', '3-3 kept'])
  })

  it('find a clause that was split, and one that came', () => {
    const old = '1. Build affordable homes near stations and freeze the rents of all older flats in the inner districts.\n\n2. Open clinics for older people.\n'
    const now = '1. Build affordable homes near stations.\n\n2. Freeze the rents of all older flats in the inner districts.\n\n3. Open clinics for older people.\n\n4. Plant oaks along rivers.\n'
    expect(changesOf(old, now).lines).toEqual(['1-1+2 split reworded', '2-3 kept', '-4 added'])
  })

  it('go by what people say', () => {
    const [old, now] = ['1. Build homes near stations.\n\n2. Open clinics.\n', '1. Flats are put up beside railways.\n\n2. Open clinics.\n']
    expect(changesOf(old, now).lines).toEqual(['1- dropped', '-1 added', '2-2 kept'])
    const [oldAt, nowAt] = [edition(old), edition(now)].map(clauses => clauses.findIndex(({ label }) => label === '1'))
    expect(changesOf(old, now, { ...nothingDecided, linked: [[oldAt ?? 0, nowAt ?? 0]] }).lines).toEqual(['1-1 reworded', '2-2 kept'])
  })
})

describe('wording', () => {
  it.each([
    ['各区应当建立健康档案。', '各区探索建立健康档案。', ['strength']],
    ['到2026年新增托位5000个。', '到2026年新增托位8000个。', ['numbers']],
    ['到2026年新增托位5000个。', '到2027年新增托位5000个。', ['deadline']],
    ['编制专项规划。（责任单位：市民政局；完成时限：2026年12月底前）', '编制专项规划。（责任单位：市民政局、市财政局；完成时限：2026年12月底前）', ['responsible']],
    ['三年内建成站点。', '三年内建成站点。（完成时限：2026年底）', ['deadline', 'reworded']],
    ['Within three years, build stations. (Time of Completion: by the end of 2026)', 'Within 3 years, build stations. (Time of Completion: by the end of 2027)', ['deadline']],
    ['Within three years, build stations. (Time of Completion: by the end of 2026)', 'Within five years, build stations. (Time of Completion: by the end of 2026)', ['deadline']],
    ['Rents shall be frozen.', 'Rents  shall\nbe frozen.', []],
    ['Rents shall be frozen.', 'Fees shall be frozen.', ['reworded']],
    ['', 'Fees shall be frozen.', ['reworded']],
  ])('%s → %s', (old, now, kinds) => {
    expect(compareWording(old, now).kinds.filter(kind => old !== '' || kind === 'reworded')).toEqual(kinds)
    const { runs } = compareWording(old, now)
    expect(runs.filter(({ kind }) => kind !== 'new').map(({ words }) => words).join('')).toBe(old)
    expect(runs.filter(({ kind }) => kind !== 'gone').map(({ words }) => words).join('')).toBe(now)
  })
})
