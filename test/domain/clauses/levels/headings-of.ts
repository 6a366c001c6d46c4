import type { ClauseHint } from '#domain/clauses.ts'
import { readMarkdown } from '../../../../electron/engine/importing/plain/markdown/markdown.ts'
import { outlineOf } from '../outline.ts'

/** What stands below each heading. */
export const text = 'The Government will work with councils and businesses to deliver what stands here. Each year it tells what was done.'

/** The headings of a Markdown text, each line of which is followed by a paragraph unless the next one is a heading that it holds alone (`# …` and `+`). */
export function headingsOf(lines: readonly string[]): string[] {
  const written = lines.map(line => (line.endsWith('+') ? `${line.slice(0, -1)}\n` : `${line}\n\n${text}\n`)).join('\n')
  const hints: readonly ClauseHint[] = readMarkdown(written)
  return outlineOf(written, hints).filter(line => /^ *heading/u.test(line))
}
