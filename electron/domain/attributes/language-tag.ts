import { readLanguage } from './languages.ts'
import type { Language } from '../text.ts'

/** Languages whose texts may be mostly Han characters. */
const withHan: ReadonlySet<string> = new Set(['zh', 'yue', 'ja', 'ko'])

/**
 * The tag by which a text is pronounced, hyphenated and set, for `lang`: the document's own language (`fr`, `zh-Hant`), unless the text's
 * script speaks against it, as a Chinese version of a French plan does.
 * @param script the text's own, of two
 * @param language the document's as it is stored; null where nobody said one
 */
export function languageTag(script: Language, language: string | null | undefined): string {
  const byScript = script === 'zh' ? 'zh-CN' : 'en'
  const tag = language ? readLanguage(language) : undefined
  if (tag === undefined || tag === 'zh') return byScript
  const [primary = ''] = tag.split('-', 1)
  const isOfScript = script === 'zh' ? withHan.has(primary) : primary !== 'zh' && primary !== 'yue'
  return isOfScript ? tag : byScript
}
