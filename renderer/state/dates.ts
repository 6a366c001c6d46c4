import { activeLanguage } from './language.ts'

const formatters = new Map<string, Intl.DateTimeFormat>()

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const locale = activeLanguage() === 'zh' ? 'zh-CN' : 'en-GB'
  const name = `${locale} ${JSON.stringify(options)}`
  let formatter = formatters.get(name)
  if (!formatter) formatters.set(name, (formatter = new Intl.DateTimeFormat(locale, options)))
  return formatter.format(date)
}

/** `14:03`, in this machine's time zone. */
export const sayTime = (iso: string): string => format(iso, { hour: '2-digit', minute: '2-digit' })

/** `23 May 2026`, `2026年5月23日`. */
export const sayDay = (iso: string): string => format(iso, { day: 'numeric', month: 'short', year: 'numeric' })

const precisely = { 4: { year: 'numeric' }, 7: { month: 'short', year: 'numeric' }, 10: { day: 'numeric', month: 'short', year: 'numeric' } } as const

/**
 * A calendar date as it is stored, as exact as it is known: `2026`, `May 2026`, `23 May 2026`; `2026年`, `2026年5月`, `2026年5月23日`. What is
 * no such date stands as it is written.
 */
export function sayDate(date: string): string {
  const whole = `${date}${'-01-01'.slice(date.length - 4)}T00:00Z`
  if (!/^\d{4}(-\d\d){0,2}$/u.test(date) || Number.isNaN(Date.parse(whole))) return date
  // A day of the calendar is the same everywhere.
  return format(whole, { ...precisely[date.length as keyof typeof precisely], timeZone: 'UTC' })
}

/** Day and time; today's only the time. `23 May 2026, 14:03`, `2026年5月23日 14:03`. */
export function sayMoment(iso: string, now: Date = new Date()): string {
  if (new Date(iso).toDateString() === now.toDateString()) return sayTime(iso)
  return [sayDay(iso), sayTime(iso)].join(activeLanguage() === 'zh' ? ' ' : ', ')
}

/** Bytes as people read them: `820 KB`, `3.4 MB`. */
export function sayBytes(bytes: number): string {
  const [unit, value] = bytes < 1_000_000 ? (['kilobyte', bytes / 1_000] as const) : (['megabyte', bytes / 1_000_000] as const)
  return new Intl.NumberFormat(activeLanguage(), { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
}
