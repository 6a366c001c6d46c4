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
