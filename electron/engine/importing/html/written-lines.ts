/** Text that grows piece by piece. Lengths count UTF-16 code units. */
export type WrittenLines = {
  readonly length: () => number
  /** Nothing stands yet between the last line break or tab, or the beginning, and what comes next. */
  readonly atStart: () => boolean
  readonly put: (words: string) => void
  /** Puts line breaks or a tab; answers the place at which another separator can be set instead. */
  readonly part: (separator: string) => number
  readonly partOtherwise: (place: number, separator: string) => void
  readonly result: () => string
}

export function writtenLines(): WrittenLines {
  const pieces: string[] = []
  let length = 0
  let isAtStart = true
  const add = (piece: string) => {
    length += piece.length
    return pieces.push(piece) - 1
  }
  return {
    length: () => length,
    atStart: () => isAtStart,
    put(words) {
      add(words)
      isAtStart = false
    },
    part(separator) {
      isAtStart = true
      return add(separator)
    },
    partOtherwise(place, separator) {
      pieces[place] = separator
    },
    result: () => pieces.join(''),
  }
}
