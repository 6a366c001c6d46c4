/** What stands above a clause and holds for it: a deadline that is announced, a heading that names the year or says that it looks back. */
import { type Deadline, deadlinesOf } from '../deadlines.ts'
import { moved, type TargetClause } from '../places.ts'

/** A part that is headed by the year whose work it lays down: `二、2024年重点任务`, `Priorities for 2027`. A plan's own title is no such heading. */
const headedByYear = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]\s*|第[一二三四五六七八九十]{1,3}[章部]分?\s*)?(?<year>20\d\d年)[^。，：:]{0,10}(?:任务|安排|打算|目标|重点|工作)\s*$|^\s*(?:(?:\d{1,2}|[IVX]{1,4})[.)]\s+)?(?:Key |Main |Our )?(?:priorities|targets|goals|actions|work plan|commitments)\s(?<english>(?:for|in)\s20\d\d)\s*$/iu
/** A part that tells what has been done. */
const lookingBack = /(?:回顾|回顧|总结|总体成效|主要成效|工作成效|取得的?成[就效]|主要成就|完成情况|执行情况|发展基础|发展成就)\s*$|\b(?:achievements|progress (?:so far|to date|made)|look(?:ing)? back|(?:year|work) in review|what (?:we have|has been) (?:done|achieved))\b/iu

/**
 * The deadline that a clause announces for what stands below it: `到2026年，产业发展达到以下水平：`, or the year that a part is headed by.
 * @param index its place in the list
 */
export function announcedDeadline(text: string, { start, textEnd, kind }: TargetClause, index: number, year: number | undefined): Deadline | null {
  const own = text.slice(start, textEnd)
  const headed = kind === 'heading' && index > 0 && own.length < 80 ? headedByYear.exec(own)?.groups : undefined
  const words = headed?.['year'] ?? headed?.['english']
  const [named] = words ? deadlinesOf(words) : []
  if (named && words) return moved(named, start + own.indexOf(words))
  if (!/[:：]\s*$/u.test(own)) return null
  const day = deadlinesOf(own, { year }).find(({ kind }) => kind === 'date' || kind === 'relative')
  return day ? moved(day, start) : null
}

/** Which clauses tell what has been done, as a heading above them says: by their places in the list. */
export function toldBelow(text: string, clauses: readonly TargetClause[]): readonly boolean[] {
  const told: boolean[] = []
  for (const { start, textEnd, kind, parent } of clauses)
    told.push((parent !== null && told[parent] === true) || (kind === 'heading' && textEnd - start < 80 && lookingBack.test(text.slice(start, textEnd))))
  return told
}

/** The deadline that was announced above a clause, the nearest. */
export function inherited(index: number, clauses: readonly TargetClause[], announced: readonly (Deadline | null)[]): Deadline | null {
  for (let above = clauses[index]?.parent ?? null; above !== null; above = clauses[above]?.parent ?? null) {
    const deadline = announced[above]
    if (deadline) return deadline
  }
  return null
}
