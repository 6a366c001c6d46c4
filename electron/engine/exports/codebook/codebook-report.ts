import type { Handout } from '#contract/exports.ts'
import type { Id } from '#domain/ids.ts'
import { codeByTheme } from '#domain/theme-marks/code.ts'
import { joinPath } from '#domain/themes.ts'
import { openCitedExcerpts } from '../../excerpts/excerpt-rows.ts'
import type { StoredTheme } from '../../excerpts/theme-rows.ts'
import type { CodebookEntry, WordCodebook } from '../../exporting/word/codebook.ts'
import type { ReportExample } from '../../exporting/word/excerpts.ts'
import type { WordFile } from '../../exporting/word/package.ts'
import type { ReadStore } from '../../store/database.ts'
import type { CellCount } from '../matrix/cell-counts.ts'
import type { RowNews } from '../row-news.ts'
import type { Scope } from '../scope.ts'
import type { Words } from '../../exporting/words.ts'

type About = { readonly file: WordFile; readonly subtitles: readonly string[]; readonly words: Words; readonly counted: RowNews }

/** Word's headings for themes go three deep: the third one is that of all below, too. */
const deepestHeading = 2

/** The codebook to read: each theme with what it means, how often it is given, and up to `examples` of its excerpts, read as they are written. */
export function codebookReport(read: ReadStore, scope: Scope, { examples }: Pick<Handout, 'examples'>, { file, subtitles, words, counted }: About): WordCodebook {
  const codes = codeByTheme([...scope.themeById.values()])
  const shown = new Set(scope.themes.map(({ id }) => id))
  const examplesOf = openExamples(read, scope, examples)
  const entries = scope.themes.map((theme): CodebookEntry => {
    const above = themesAbove(scope, theme).filter(({ id }) => shown.has(id))
    return {
      title: titleBelow(scope, theme, above[Math.min(above.length, deepestHeading) - 1]),
      depth: above.length,
      color: theme.color,
      marks: marksOf(theme, codes.get(theme.id) ?? '', words),
      note: noteOf(scope.countOfTheme(theme.id), words),
      says: saysOf(theme, words),
      examples: toldWhenThrough(theme.id, examplesOf(theme.id), counted),
    }
  })
  return { ...file, subtitles: [...subtitles, words('exports.codebook.themes', { count: entries.length })], entries }
}

/** The theme is told of as done once the writer has taken all of its examples. */
function* toldWhenThrough(theme: Id, examples: Iterable<ReportExample>, counted: RowNews): Generator<ReportExample, void, void> {
  for (const _ of counted([theme])) yield* examples
}

/** A theme's path from below the theme whose heading it stands under. */
function titleBelow(scope: Scope, theme: StoredTheme, heading: StoredTheme | undefined): string {
  const path = scope.pathById.get(theme.id) ?? [theme.name]
  return joinPath(path.slice(heading ? (scope.pathById.get(heading.id)?.length ?? 0) : 0))
}

/** From the top down, without the theme itself. A damaged file's circle ends where it closes. */
function themesAbove({ themeById }: Scope, theme: StoredTheme): readonly StoredTheme[] {
  const above = new Set<StoredTheme>()
  for (let next = parentOf(theme); next && next !== theme && !above.has(next); next = parentOf(next)) above.add(next)
  return [...above].toReversed()
  function parentOf({ parent }: StoredTheme): StoredTheme | undefined {
    return parent === null ? undefined : themeById.get(parent)
  }
}

function marksOf({ color, shortcut, frozen, archived }: StoredTheme, code: string, words: Words): string[] {
  return [
    color,
    words('exports.codebook.code', { code }),
    ...(shortcut ? [words('exports.codebook.key', { key: shortcut })] : []),
    ...(frozen ? [words('codebook.frozen')] : []),
    ...(archived ? [words('codebook.archived')] : []),
  ]
}

function noteOf({ own, below: total }: CellCount, words: Words): string {
  return total === own ? words('exporting.count.excerpts', { count: own }) : words('exports.codebook.counts', { own, total })
}

function saysOf({ definition, include, exclude, example, keywords }: StoredTheme, words: Words): { name: string; value: string }[] {
  const values = [
    { name: words('exports.column.definition'), value: definition },
    { name: words('codebook.include'), value: include },
    { name: words('codebook.exclude'), value: exclude },
    { name: words('codebook.example'), value: example },
    { name: words('codebook.keywords'), value: keywords.join(words('exports.codebook.between')) },
  ]
  return values.map(({ name, value }) => ({ name, value: value.trim() })).filter(({ value }) => value !== '')
}

/** The first `most` excerpts of a theme itself: the starred ones, then the others, each in the order of the scope. */
function openExamples(read: ReadStore, { excerptsByTheme, starred }: Scope, most: number): (theme: Id) => Iterable<ReportExample> {
  if (most === 0) return () => []
  const citedExcerpts = openCitedExcerpts(read)
  return function* (theme) {
    const own = excerptsByTheme.get(theme) ?? []
    const best = own.filter(id => starred.has(id)).slice(0, most)
    const others = own.filter(id => !starred.has(id)).slice(0, most - best.length)
    for (const { exact, citation, starred: isStarred } of citedExcerpts([...best, ...others])) yield { quote: exact, citation, starred: isStarred }
  }
}
