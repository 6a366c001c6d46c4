const raisedByDigit: readonly string[] = [...'⁰¹²³⁴⁵⁶⁷⁸⁹']
/** A note's number, several of them, or a power. */
const figures = /^\s*\d{1,3}(?:\s?[,，–-]\s?\d{1,3}){0,5}\s*$/u

/** Whether words are figures that stand for themselves when they are set above the line; `st` of `1st` is not. */
export function areFigures(words: string): boolean {
  return figures.test(words)
}

/** Figures as they are seen above the line: `2030` with the sign of a note is not 20301, and ten to the sixth not 106. */
export function raised(words: string): string {
  return words.replace(/\d/gu, digit => raisedByDigit[Number(digit)] ?? digit)
}
