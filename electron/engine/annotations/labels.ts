import { sentence } from '#domain/messages/catalogues.ts'

/** What the history calls a new highlight. */
export function highlightLabel(themes: readonly string[]) {
  const [theme, ...others] = themes
  if (theme === undefined) return sentence('annotations.highlight')
  if (others.length === 0) return sentence('annotations.highlightWithTheme', { theme })
  return sentence('annotations.highlightWithThemes', { theme, more: others.length, total: themes.length })
}
