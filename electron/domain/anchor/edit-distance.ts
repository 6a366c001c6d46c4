const bitsOfBlock = 32

/**
 * How many insertions, deletions and replacements of UTF-16 code units make one text from the other. 32 rows of the table at once, as
 * differences in the bits of a number: G. Myers, "A fast bit-vector algorithm for approximate string matching", J. ACM 46(3), 1999; between the
 * ends of both texts as H. Hyyrö describes it (2003).
 */
export function editDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const blocks = Math.ceil(a.length / bitsOfBlock)
  const rowsByUnit = new Map<number, Int32Array>()
  for (let row = 0; row < a.length; row += 1) {
    const unit = a.charCodeAt(row)
    const rows = rowsByUnit.get(unit) ?? new Int32Array(blocks)
    rows[row >> 5] = (rows[row >> 5] ?? 0) | (1 << (row & 31))
    rowsByUnit.set(unit, rows)
  }
  // A bit is set where a row costs one more, or one less, than the row above it.
  const more = new Int32Array(blocks).fill(-1)
  const less = new Int32Array(blocks)
  const lastRow = (a.length - 1) & 31
  let distance = a.length
  for (let column = 0; column < b.length; column += 1) {
    const rows = rowsByUnit.get(b.charCodeAt(column))
    // How the row above this block changed from the column before: above the first one it costs one more each time.
    let carried = 1
    for (let block = 0; block < blocks; block += 1) {
      const [up, down] = [more[block] ?? 0, less[block] ?? 0]
      const same = rows?.[block] ?? 0
      const across = same | (carried < 0 ? 1 : 0)
      const kept = (((across & up) + up) ^ up) | across
      let rises = down | ~(kept | up)
      let falls = up & kept
      const edge = block === blocks - 1 ? lastRow : bitsOfBlock - 1
      const change = ((rises >>> edge) & 1) - ((falls >>> edge) & 1)
      rises = (rises << 1) | (carried > 0 ? 1 : 0)
      falls = (falls << 1) | (carried < 0 ? 1 : 0)
      more[block] = falls | ~(same | down | rises)
      less[block] = rises & (same | down)
      carried = change
    }
    distance += carried
  }
  return distance
}
