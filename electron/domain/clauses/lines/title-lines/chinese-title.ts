/** Titles of the State's papers, set in the middle of several lines: `某某人民政府关于推广`, `某某经验的通知`. */
import type { ClauseHint } from '../../draft.ts'
import { bulletLength, readLabel } from '../../labels/labels.ts'
import { isDateline } from '../../noise/patterns.ts'
import type { Line } from '../lines.ts'

const about = /关于|關於|转发|轉發|批转/u
/** A title stands among the first lines, has no more than so many, and none of them is longer. */
const lastStart = 12
const mostLines = 4
const longestLine = 40
/** The title of what a notice issues stands no further below the notice's own. */
const furthestBelow = 30
/** What such papers are called; the end of their title. */
const kind = /(?:通知|意见|决定|通报|公告|批复|函|方案|计划|规划|纲要|办法|规定|条例|细则|解释|规则|意見|決定|計[畫劃]|規劃|綱要|辦法|規定|條例|細則|規則|藍圖|蓝图)(?:（[^（）]{1,12}）)?$/u
/** What may stand in brackets below a title, as its last line: the years of a plan, or that it is on trial. */
const titleRest = /^[（(](?:\d{4}\s?年?\s?[-–—~～至]{1,2}\s?\d{4}\s?年?|试行|試行|暂行|草案|征求意见稿|修订|修訂)[）)]$/u

/** Joins the lines of each title, with or without blank lines between them. */
export function joinChineseTitle(text: string, lines: readonly Line[]): readonly Line[] {
  for (let first = 0; first < Math.min(lines.length, lastStart); first += 1) {
    const named = lastOfTitle(text, lines, first)
    const last = named + (hasRest(text, lines, named) ? 1 : 0)
    if (last === first) continue
    const [start, end] = [lines[first], lines[last]]
    if (!start || !end) continue
    const below = lines.slice(last + 1)
    return [...lines.slice(0, first), { ...start, end: end.end }, ...joinNamed(text, below, solid(text.slice(start.start, end.end)))]
  }
  return lines
}

/** Joins the title of the paper that a notice issues: lines which, put together, the notice's own title names. */
function joinNamed(text: string, lines: readonly Line[], named: string): readonly Line[] {
  for (let first = 0; first < Math.min(lines.length, furthestBelow); first += 1) {
    for (let count = 2; count <= mostLines && first + count <= lines.length; count += 1) {
      const parts = lines.slice(first, first + count)
      const whole = solid(parts.map(({ start, end }) => text.slice(start, Math.min(end, start + longestLine + 1))).join(''))
      if (!parts.every(part => couldBeInTitle(text, part)) || !named.includes(whole)) break
      const [start, end] = [parts[0], parts.at(-1)]
      if (kind.test(whole) && start && end) return [...lines.slice(0, first), { ...start, end: end.end }, ...lines.slice(first + count)]
    }
  }
  return lines
}

/** Whether the title's last line stands in brackets below one that could be its whole otherwise. */
function hasRest(text: string, lines: readonly Line[], title: number): boolean {
  const [line, rest] = [lines[title], lines[title + 1]]
  if (!line || !rest || !areSetAlike(line.hint, rest.hint)) return false
  return titleRest.test(text.slice(rest.start, Math.min(rest.end, rest.start + longestLine))) && couldBeInTitle(text, line) && kind.test(text.slice(line.start, line.end))
}

function solid(words: string): string {
  return words.replace(/\s+/gu, '')
}

/**
 * The line that ends a title which begins here and is not whole; the same line when none does. What the paper is about (关于) stands on
 * the title's first line, or begins the one below who issued it; lines that are declared headings of one size need not say it.
 */
function lastOfTitle(text: string, lines: readonly Line[], first: number): number {
  const hint = lines[first]?.hint ?? null
  const parts = lines.slice(first, first + mostLines).map(line => (areSetAlike(hint, line.hint) && couldBeInTitle(text, line) ? text.slice(line.start, line.end) : ''))
  const [opening = '', second = ''] = parts
  if (opening === '' || kind.test(opening) || !(hint?.kind === 'heading' || about.test(opening) || second.search(about) === 0)) return first
  const end = parts.findIndex(part => part === '' || kind.test(part))
  return end > 0 && parts[end] !== '' ? first + end : first
}

/** Headings of one size, or lines that are none. */
function areSetAlike(hint: ClauseHint | null, other: ClauseHint | null): boolean {
  return hint?.kind === 'heading' ? other?.kind === 'heading' && other.level === hint.level : other === null || other.kind === 'paragraph'
}

function couldBeInTitle(text: string, { start, end, hint }: Line): boolean {
  const own = text.slice(start, Math.min(end, start + longestLine + 1))
  return hint?.kind !== 'item' && hint?.kind !== 'boilerplate' && !own.startsWith('#') && own.length <= longestLine && /\p{Script=Han}/u.test(own) && !/[。！？；;：:，]$/u.test(own) &&
    !isDateline(own) && readLabel(own) === null && bulletLength(own) === 0
}
