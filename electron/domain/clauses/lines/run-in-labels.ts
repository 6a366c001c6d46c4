/** `Sec. 3. Council. (a) A council …` above `(b) …`: the first label of a series that stands on the line of the section that holds it. */
import { type Label, readLabel } from '../labels/labels.ts'
import type { Line } from './lines.ts'

/** A section's number and title are no longer than this. */
const longestTitle = 160
/** How many lines further down the second label of the series is looked for. */
const furthestDown = 30
/** `(a)` after the section's number, or after its title and a full stop or a stroke. */
const runIn = /(?<=[.:：—–-](?:\*{0,2}|<\/\w{1,6}>)\s{0,3})[(（](?:a|i|1|一)[)）](?=\s{0,3}["“‘'(]?[\p{Lu}\p{Script=Han}])/u

/** `(c)(1)`: the first label of a series right behind the one that holds it. */
const behindBracket = /(?<=^[(（][^()（）\s]{1,4}[)）]\s{0,2})[(（](?:a|A|i|1|一)[)）](?=\s{0,3}["“‘'(]?[\p{Lu}\p{Script=Han}])/u

/** Cuts each line of a section, article or numbered clause before the label whose series goes on below. */
export function cutRunIn(text: string, lines: readonly Line[]): Line[] {
  // A number in bold or behind a tag, as Markdown has it, is read without these.
  const labels = lines.map(line => readLabel(text.slice(line.start, line.start + 120).replace(/^(?:\*\*|<[^<>\n]{1,60}>)/u, '').slice(0, 60)))
  return lines.flatMap((line, i) => {
    const outer = labels[i]
    if (!outer || !holdsSeries(outer)) return line
    const found = (outer.style === 'parens' ? behindBracket : runIn).exec(text.slice(line.start, Math.min(line.end, line.start + longestTitle)))
    const inner = found && readLabel(text.slice(line.start + found.index, line.start + found.index + 60))
    if (!found || !inner || !goesOnBelow(labels, i, outer, inner)) return line
    const cut = line.start + found.index
    const end = line.start + text.slice(line.start, cut).trimEnd().length
    return [{ ...line, end }, { ...line, start: cut, hint: null, afterGap: false }]
  })
}

function holdsSeries({ style }: Label): boolean {
  return style === 'section' || style === 'article' || style === 'point' || style === 'parens' || style.startsWith('decimal')
}

/** Whether the inner series goes on with its second label before the outer one does; series of other forms may stand between. */
function goesOnBelow(labels: readonly (Label | null)[], i: number, outer: Label, inner: Label): boolean {
  const outerForms = new Set(outer.readings.map(({ form }) => form))
  for (const label of labels.slice(i + 1, i + 1 + furthestDown)) {
    if (label?.style === outer.style && (outer.style !== inner.style || label.readings.every(({ form }) => outerForms.has(form)))) return false
    if (label?.style !== inner.style) continue
    const forms = new Set(inner.readings.filter(({ n }) => n === 1).map(({ form }) => form))
    if (label.readings.some(({ form, n }) => forms.has(form) && n === 2)) return true
    if (!label.readings.some(({ form }) => !forms.has(form))) return false
  }
  return false
}
