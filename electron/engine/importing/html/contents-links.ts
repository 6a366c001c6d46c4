/** Lists of links that lead to places of the same page: its contents, which say nothing of their own. */

type Range = { readonly start: number; readonly end: number }

/** Fewer links one below the other may be remarks. */
const fewestLinks = 3
/** UTF-16 code units: a number, signs, white space. */
const longestBeside = 20
/** Figures and arrows lead to notes, and back. */
const words = /\p{L}{2}/u

/** The lines of a page's text that hold nothing but such a link, where several stand one below the other. @param links in order; UTF-16 code units */
export function contentsLines(text: string, links: readonly Range[]): readonly Range[] {
  const found: Range[] = []
  let run: Range[] = []
  const close = () => {
    if (run.length >= fewestLinks) for (const line of run) found.push(line)
    run = []
  }
  for (const link of links) {
    // The break between two paragraphs is written when the second one's first word comes, which may be in a link.
    const shown = text.slice(link.start, link.end)
    const start = link.end - shown.trimStart().length
    const end = link.start + shown.trimEnd().length
    const line = lineAround(text, start, end)
    if (!line) continue
    const around = text.slice(line.start, start) + text.slice(end, line.end)
    if (!words.test(text.slice(start, end)) || /[\p{L}\p{N}]/u.test(around.replace(/^\s*(?:\d{1,3}|[A-Za-z]{1,4})[.)]\s/u, ''))) continue
    if (run.length > 0 && /\S/u.test(text.slice(run.at(-1)?.end, line.start))) close()
    run.push(line)
  }
  close()
  return found
}

/** Null where more stands beside the link than the number of an entry. */
function lineAround(text: string, start: number, end: number): Range | null {
  const before = text.slice(Math.max(0, start - longestBeside), start)
  const behind = text.slice(end, end + longestBeside)
  const [from, to] = [before.lastIndexOf('\n'), behind.indexOf('\n')]
  if ((from < 0 && start > longestBeside) || (to < 0 && end + longestBeside < text.length)) return null
  return { start: start - before.length + from + 1, end: end + (to < 0 ? behind.length : to) }
}
