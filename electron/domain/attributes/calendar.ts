const shapes = [
  /^(?<y>\d{4})$/,
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})$/,
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})$/,
  /^(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4})$/,
  /^(?<y>\d{4})\s*年$/,
  /^(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月$/,
  /^(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日$/,
]

/**
 * A day, month or year as people write it (`2026`, `2026/5`, `23.5.2026`, `2026年5月23日`) in the form that is stored (`2026-05-23`);
 * undefined for what is no date. Day before month where the year stands last.
 */
export function readCalendarDate(text: string): string | undefined {
  const written = text.normalize('NFKC').trim()
  for (const shape of shapes) {
    const { y, m, d } = shape.exec(written)?.groups ?? {}
    if (!y) continue
    const parts = [y, m, d].filter(part => part !== undefined).map(part => part.padStart(2, '0'))
    return isReal(Number(y), Number(m ?? 1), Number(d ?? 1)) ? parts.join('-') : undefined
  }
  return undefined
}

function isReal(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The first day of a stored day, month or year, to be compared as text. */
export const firstDay = (date: string): string => date + '-01-01'.slice(Math.max(0, date.length - 4))

/** One that lies after all days of it, or the day itself, to be compared as text: the 31st also in months that have none. */
export const lastDay = (date: string): string => date + '-12-31'.slice(Math.max(0, date.length - 4))

/** Whether a period, its ends as they are stored, would be over before it begins; a year that holds the beginning is no such end. */
export function isBackwards(from: string | null, to: string | null): boolean {
  return Boolean(from && to) && firstDay(from ?? '') > lastDay(to ?? '')
}
