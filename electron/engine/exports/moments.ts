import type { MessageLanguage } from '#domain/messages/catalogues.ts'

/** How a file that people read writes times: in its own language, in one time zone, which it names once. */
export type Moments = {
  /** An ISO time as day and minute: `28 Nov 2026, 16:47`, `2026/11/28 16:47`; what is no time stays as it is. */
  readonly say: (iso: string) => string
  /** As people call it: `Central European Time`, which holds in summer and winter; `UTC+03:00` where there is no name. */
  readonly zone: string
}

/** @param timeZone an IANA name; this machine's when not said */
export function momentsIn(language: MessageLanguage, timeZone?: string): Moments {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const format = new Intl.DateTimeFormat(locale, { dateStyle: language === 'zh' ? 'short' : 'medium', timeStyle: 'short', timeZone })
  // Most excerpts are made and never changed: the same minute comes twice.
  let [lastMinute, lastWords] = ['', '']
  return {
    say(iso) {
      const minute = iso.slice(0, 16)
      if (minute === lastMinute) return lastWords
      const time = Date.parse(iso)
      if (Number.isNaN(time)) return iso
      ;[lastMinute, lastWords] = [minute, format.format(time)]
      return lastWords
    },
    zone: zoneName(locale, timeZone),
  }
}

function zoneName(locale: string, timeZone: string | undefined): string {
  // As it is called in these years: of 1970 many zones say that they have no summer time.
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts()
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace(/^GMT(?:\+00:00)?/, 'UTC')
}
