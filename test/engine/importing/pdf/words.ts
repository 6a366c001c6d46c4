/** A text's words in lower case, without hyphens: engines undo those at line ends by rules of their own. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').replace(/[\u00ad\u2010-\u2012-]/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The reference's pages (parted by form feeds) without first and last lines that come again on others or are a number. */
export function withoutEdges(reference: string): string {
  const pages = reference.split('\f').map(page => page.split('\n').map(line => line.trim()).filter(Boolean))
  const times = new Map<string, number>()
  for (const lines of pages) for (const line of new Set([lines[0], lines.at(-1)])) if (line) times.set(line, (times.get(line) ?? 0) + 1)
  const isEdge = (line: string | undefined) => line !== undefined && (/^\d{1,3}$/u.test(line) || (times.get(line) ?? 0) >= 3)
  const cut = pages.map(lines => {
    const own = lines.slice(isEdge(lines[0]) ? 1 : 0)
    return own.slice(0, isEdge(own.at(-1)) ? -1 : undefined).join('\n')
  })
  return cut.join('\n')
}

/** Length of the longest common subsequence, by the shortest edit script (Myers 1986). */
export function commonWords(left: readonly string[], right: readonly string[]): number {
  const most = left.length + right.length
  const reach = new Int32Array(2 * most + 2)
  const at = (diagonal: number) => reach[most + diagonal] ?? 0
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
      let x = isDown ? at(diagonal + 1) : at(diagonal - 1) + 1
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal]) x++
      reach[most + diagonal] = x
      if (x >= left.length && x - diagonal >= right.length) return (most - edits) / 2
    }
  }
  return 0
}
