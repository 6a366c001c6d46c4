/** The months, as a pattern without groups; and the last day of one. */
export const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'

const firstLetters = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** 1 to 12; 0 where the word is no month. */
export const monthOf = (word: string): number => firstLetters.indexOf(word.slice(0, 3).toLowerCase()) + 1

const twoDigits = (n: number) => String(n).padStart(2, '0')

/** The last day of a month as an ISO 8601 date; of the year without a month. */
export function lastDayOf(year: number, month = 12): string {
  return `${year}-${twoDigits(month)}-${twoDigits(new Date(Date.UTC(year, month, 0)).getUTCDate())}`
}

/** An ISO 8601 date; null where the month has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null
}
