import type { CsvTable } from '../../exporting/csv.ts'
import type { ListColumn } from '../../exporting/word/tables.ts'
import { pathText, type Scope } from '../scope.ts'
import type { Words } from '../../exporting/words.ts'

/** The codebook as CSV, as `themes.import` reads it back. How themes are used has columns of its own where anything is said of it. */
export function codebookCsv(scope: Scope): CsvTable {
  const isUsed = scope.themes.some(({ include, exclude, example, keywords }) => include || exclude || example || keywords.length > 0)
  return {
    header: ['path', 'definition', 'color', 'shortcut', ...(isUsed ? ['include', 'exclude', 'example', 'keywords'] : [])],
    rows: scope.themes.map(({ id, definition, color, shortcut, include, exclude, example, keywords }) => [
      pathText(scope, id), definition, color, shortcut, ...(isUsed ? [include, exclude, example, keywords.join('; ')] : []),
    ]),
  }
}

/** What is said of how themes are used. */
const uses = ['include', 'exclude', 'example', 'keywords'] as const

/** The codebook as a Word table, with the number of excerpts; how themes are used has columns where anything is said of it. */
export function codebookList(scope: Scope, words: Words): { readonly columns: readonly ListColumn[]; readonly rows: readonly (readonly (string | number)[])[] } {
  const useOf = (theme: Scope['themes'][number], use: (typeof uses)[number]) => (use === 'keywords' ? theme.keywords.join(words('exports.codebook.between')) : theme[use])
  const used = uses.filter(use => scope.themes.some(theme => useOf(theme, use) !== ''))
  return {
    columns: [
      { heading: words('exports.column.path'), least: 2000, weight: 3 },
      { heading: words('exports.column.definition'), least: 2600, weight: 6 },
      ...used.map(use => ({ heading: words(`codebook.${use}`), least: 1800, weight: use === 'keywords' ? 2 : 4 })),
      { heading: words('exports.column.color'), least: 1000, weight: 0 },
      { heading: words('exports.column.shortcut'), least: 700, weight: 0 },
      { heading: words('exports.column.count'), least: 1000, weight: 0 },
    ],
    rows: scope.themes.map(theme => [pathText(scope, theme.id), theme.definition, ...used.map(use => useOf(theme, use)), theme.color, theme.shortcut, scope.excerptsByTheme.get(theme.id)?.length ?? 0]),
  }
}
