import type { MessageLanguage } from '../messages/catalogues.ts'

const precisely = { 4: { year: 'numeric' }, 7: { month: 'short', year: 'numeric' }, 10: { day: 'numeric', month: 'short', year: 'numeric' } } as const
const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * A calendar date as it is stored, as exact as it is known: `2026`, `May 2026`, `23 May 2026`; `2026年`, `2026年5月`, `2026年5月23日`. What is
 * no such date stands as it is written.
 */
export function dateInWords(date: string, language: MessageLanguage): string {
  const whole = `${date}${'-01-01'.slice(date.length - 4)}T00:00Z`
  if (!/^\d{4}(-\d\d){0,2}$/u.test(date) || Number.isNaN(Date.parse(whole))) return date
  const key = `${language} ${date.length}`
  let formatter = formatters.get(key)
  if (!formatter) {
    // A day of the calendar is the same everywhere.
    formatter = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { ...precisely[date.length as keyof typeof precisely], timeZone: 'UTC' })
    formatters.set(key, formatter)
  }
  return formatter.format(new Date(whole))
}
