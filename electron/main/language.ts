import { app } from 'electron'
import type { Settings } from '#contract/settings.ts'
import type { MessageLanguage } from '#domain/messages/catalogues.ts'

/** The language of menus and dialogs: the person's setting, else the first of the system's languages. */
export function windowLanguage(setting: Settings['language']): MessageLanguage {
  if (setting !== 'system') return setting
  return /^zh\b/iu.test(app.getPreferredSystemLanguages()[0] ?? '') ? 'zh' : 'en'
}
