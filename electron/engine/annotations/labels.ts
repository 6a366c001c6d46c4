import { sentence } from '#domain/messages/catalogues.ts'

/** What the history calls a new highlight. */
export function highlightLabel(themes: readonly string[]) {
  const [theme, ...others] = themes
  if (theme === undefined) return sentence('annotations.highlight')
  if (others.length === 0) return sentence('annotations.highlightWithTheme', { theme })
  return sentence('annotations.highlightWithThemes', { theme, more: others.length, total: themes.length })
}

/** What the history calls a change of themes. */
export function tagLabel(count: number, added: readonly string[], removed: readonly string[]) {
  const [theme, ...others] = added.length > 0 ? added : removed
  if (theme === undefined || (added.length > 0 && removed.length > 0)) return sentence('annotations.retag', { count })
  const values = { count, theme, more: others.length, total: others.length + 1 }
  if (added.length > 0) return others.length === 0 ? sentence('annotations.tag', { count, theme }) : sentence('annotations.tagWithThemes', values)
  return others.length === 0 ? sentence('annotations.untag', { count, theme }) : sentence('annotations.untagThemes', { count, total: values.total })
}
