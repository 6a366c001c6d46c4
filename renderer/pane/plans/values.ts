import { DocumentKind } from '#contract/documents/documents.ts'
import { activeLanguage, type Say } from '../../state/language.ts'

export const kinds = DocumentKind.options
type Kind = (typeof kinds)[number]
const isKind = (kind: string): kind is Kind => kinds.some(known => known === kind)

/** A kind in words; one that somebody wrote on the command line stands as it is. */
export function sayKind(say: Say, kind: string | null): string {
  if (!kind) return ''
  return isKind(kind) ? say(`library.kind.${kind}`) : kind
}

/** A document’s language in words; what is no language’s code stands as it is written. */
export function sayLanguage(say: Say, language: string | null): string {
  if (!language) return ''
  if (language === 'en' || language === 'zh') return say(`library.language.${language}`)
  try {
    return new Intl.DisplayNames(activeLanguage(), { type: 'language' }).of(language) ?? language
  } catch {
    // RangeError: somebody wrote words.
    return language
  }
}
