import { DocumentKind } from '#contract/documents.ts'
import type { Say } from '../../state/language.ts'

export const kinds = DocumentKind.options
type Kind = (typeof kinds)[number]
const isKind = (kind: string): kind is Kind => kinds.some(known => known === kind)

/** A kind in words; one that somebody wrote on the command line stands as it is. */
export function sayKind(say: Say, kind: string | null): string {
  if (!kind) return ''
  return isKind(kind) ? say(`library.kind.${kind}`) : kind
}

/** A document’s language in words, as it is written where it is none that the workbench tells apart. */
export function sayLanguage(say: Say, language: string | null): string {
  if (!language) return ''
  return language === 'en' || language === 'zh' ? say(`library.language.${language}`) : language
}
