import { dateInWords } from '#domain/attributes/date-words.ts'
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

/** A calendar date as it is stored, in the words of the interface's language, as exact as it is known. */
export const sayDate = (date: string): string => dateInWords(date, activeLanguage())

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
