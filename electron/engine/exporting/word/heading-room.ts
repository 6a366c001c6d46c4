/** Half-points of a table's letters where there is room for them, and what they may shrink to where there is not: 8.5 down to 6.5 points. */
export const letterSizes = [17, 16, 15, 14, 13] as const

/** Twips of one em of letters of so many half-points. */
const emOf = (letters: number) => letters * 10

/** Left and right cell margin together (`ReportTable` in styles.ts), and a hair for rounding. */
const besideText = 170

/**
 * How wide letters are in bold, in ems: what the widest font has that stands in where Calibri is missing (DejaVu Sans on Linux; Carlito and
 * Calibri are a fifth narrower), rounded up. Han characters and full-width signs are one em in every font.
 */
const widths: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]/u, 1],
  [/[ijlI.,:;'!|]/u, 0.4],
  [/[frtsJ()-]/u, 0.6],
  [/[mwMW@%]/u, 1.1],
  [/[A-Z]/u, 0.86],
  [/./su, 0.73],
]

/**
 * The width in twips that a column needs so that its heading breaks between words and never inside one. A heading in Chinese stays on one
 * line whole: its characters are few, and one alone on the next line says nothing.
 */
export function headingRoom(heading: string, letters: number): number {
  const longest = Math.max(0, ...heading.split(/\s+/u).map(emsOf))
  return Math.ceil(longest * emOf(letters)) + besideText
}

/** Han characters and what else a line may end behind. */
const breaks = /\s+|[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]|(?<=[-–—/])/u
/** What letters that are not bold have of the width of bold ones, in the widest font. */
const regular = 0.92

/** The width in twips that a cell needs to keep its words whole, in letters of the first size. */
export function roomOfWords(text: string): number {
  const longest = text.split(breaks).reduce((most, word) => Math.max(most, emsOf(word)), 0)
  return Math.ceil(longest * regular * emOf(letterSizes[0])) + besideText
}

/** A width that holds certain words in letters of the first size, for letters of another one. */
export function scaledRoom(room: number, letters: number): number {
  return Math.ceil(((room - besideText) * letters) / letterSizes[0]) + besideText
}

function emsOf(word: string): number {
  let ems = 0
  for (const letter of word) ems += widths.find(([letters]) => letters.test(letter))?.[1] ?? 1
  return ems
}
