import { type RefObject, useLayoutEffect, useState } from 'react'

/** About how wide a sign of a head is, px: Chinese ones, others. */
const signs = { wide: 14, narrow: 7.6 } as const
/** Lines are seldom filled to their ends. */
const filled = 0.86
/** What stands in a head beside its name and its tools, px. */
const besideName = 64

const widthOf = (sign: string) => (/[⺀-￮]/u.test(sign) ? signs.wide : signs.narrow)

/**
 * A title that has about so much room, px: of one that is longer its beginning and its end, since plans of one kind begin alike and end with their years, or with what draft they are.
 * @param room over all of its lines
 */
export function headName(title: string, room: number): string {
  const all = Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(title), ({ segment }) => segment)
  const widths = all.map(widthOf)
  const most = room * filled
  if (widths.reduce((sum, width) => sum + width, 0) <= most) return title
  const take = (from: readonly number[], share: number) => {
    let sum = 0
    const over = from.findIndex(width => (sum += width) > share)
    return over < 0 ? from.length : over
  }
  const head = take(widths, (most - signs.wide) / 2)
  const tail = take(widths.toReversed(), (most - signs.wide) / 2)
  const [beginning, end] = [all.slice(0, head).join(''), tail === 0 ? '' : all.slice(-tail).join('')]
  return `${wholeWords(beginning, all[head], cutAtEnd)}…${wholeWords(end, all.at(-tail - 1), cutAtBeginning)}`
}

/** As much of a title's beginning as has room, px, with the word that was cut left out where that leaves any. */
export function titleBeginning(title: string, room: number): string {
  let [width, end] = [0, 0]
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(title)) {
    width += widthOf(segment)
    if (width > room * filled) break
    end = index + segment.length
  }
  return wholeWords(title.slice(0, end), title.slice(end)[0], cutAtEnd)
}

/** A part of a word or of a number, years from one to another among them, beside the others that stay. */
const cutAtEnd = /[\s-]+[\p{Script=Latin}\p{N}’'–]+$/u
const cutAtBeginning = /^[\p{Script=Latin}\p{N}’'–]+[\s-]+|^\p{N}+(?=–|$)/u

/** Without the part of a word at the edge where it was cut, where other words stay. */
function wholeWords(text: string, beyond: string | undefined, part: RegExp): string {
  return (beyond !== undefined && /[\p{Script=Latin}\p{N}]/u.test(beyond) ? text.replace(part, '') : text).trim()
}

/** How much room the name in a head has on each line, px; 0 while that is not known. */
export function useRoomOfName(head: RefObject<HTMLElement | null>, tools: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const [one, other] = [head.current, tools.current]
    if (!one || !other) return
    const measure = () => setRoom(Math.max(0, one.clientWidth - other.offsetWidth - besideName))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(one)
    observer.observe(other)
    return () => observer.disconnect()
  }, [head, tools])
  return room
}
