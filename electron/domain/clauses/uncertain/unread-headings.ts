/** Short lines that stand above text as headings do, and were taken for paragraphs. */
import { endsSentence, hasSeveralSentences, isHeadingShaped, isLeadIn, isTableRow, withoutMarks } from '../shapes.ts'
import { isPlainHeading, rootsOf, upTo } from './branches.ts'
import type { Branch, TreeDoubt } from './doubt.ts'

/** Longer lines head nothing. UTF-16 code units. */
const longestLine = 80
/** So many at least, beside headings that stand as they do. */
const fewestLines = 2
/** Of so many clauses one at least is such a line: fewer lines are a matter of their sections, not of the tree. */
const mostClauses = 50
/** Their text is longer, by so much. */
const leastLonger = 1.5

export function doubtUnreadHeadings(text: string, branches: readonly Branch[]): TreeDoubt[] {
  const own = (branch: Branch | undefined) => (branch ? text.slice(branch.clause.start, branch.clause.textEnd) : '')
  const body = firstBody(rootsOf(branches), own)
  const lines = branches.filter(branch => {
    if (branch.clause.start < body || !couldHead(branch, own(branch)) || repeats(branch, own)) return false
    const below = branch.sisters[branch.place + 1]
    const words = own(below)
    return below?.clause.kind === 'paragraph' && !couldHead(below, words) && (isLeadIn(words) || (endsSentence(words) && words.length > leastLonger * own(branch).length))
  })
  const [first] = lines
  if (!first) return []
  const levels = new Set(lines.map(({ clause }) => clause.level))
  const isBeside = branches.some(other => isPlainHeading(other) && other.children.length > 0 && levels.has(other.clause.level))
  if (!isBeside || lines.length < Math.max(fewestLines, branches.length / mostClauses)) return []
  const made = new Set(lines)
  const moved = lines.flatMap(line => upTo(line, other => made.has(other) || other.clause.kind === 'heading' || other.clause.label !== ''))
  return [{ kind: 'lines', clause: first.clause.id, start: first.clause.start, count: lines.length, other: '', headings: lines.map(({ clause }) => clause.id), moved: moved.map(({ clause }) => clause.id), by: 1 }]
}

/** Where the plan itself begins: below its title stand lines that head nothing. */
function firstBody(roots: readonly Branch[], own: (branch: Branch) => string): number {
  const found = roots.find(branch => branch.children.length > 0 || branch.clause.label !== '' || (branch.clause.kind === 'paragraph' && endsSentence(own(branch))))
  return found?.clause.start ?? Number.POSITIVE_INFINITY
}

/** `Lead: Ministry of Health`: before the sign stands a word or two, as in no title of two parts. */
const field = /^(?:\S+\s+){0,1}\S+:/u

/** Whether a line says the heading that holds it once more, as papers from converters do. */
function repeats(branch: Branch, own: (branch: Branch | undefined) => string): boolean {
  return branch.parent !== null && withoutMarks(own(branch.parent)) === withoutMarks(own(branch))
}

/** Whether a line looks as headings do: one short line that begins as a name does, no field, no row of a table, no sentence. */
function couldHead({ clause: { kind, label }, children }: Branch, words: string): boolean {
  return (
    kind === 'paragraph' && label === '' && children.length === 0 && words.length <= longestLine && !/[\n：@]|https?:/u.test(words) && !field.test(words) && /^["“‘《(（]?[\p{Lu}\p{Script=Han}]/u.test(words) &&
    isHeadingShaped(words) && !isTableRow(words) && !hasSeveralSentences(words) && /\p{L}{3}|\p{Script=Han}{2}/u.test(words) && !/\d{4}/u.test(words)
  )
}
