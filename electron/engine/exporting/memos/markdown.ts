import { markdownBody, markdownText } from '#domain/memos/markdown.ts'
import { Utf8Pieces } from '../utf8-pieces.ts'
import type { HandedMemo, MemoFile } from './handed-memo.ts'

const chunkLength = 64 * 1024
/** Memos stand below headings of the third level. */
const above = 3

/** Memos as one Markdown file (CommonMark and tables). The summary counts them. */
export function* writeMemoMarkdown({ title, subtitles, sections }: MemoFile): Generator<Uint8Array, { readonly rows: number }, void> {
  const pieces = new Utf8Pieces(chunkLength)
  pieces.add([`# ${oneLine(title)}`, ...subtitles.map(markdownText)].join('\n\n'))
  let rows = 0
  for (const { title: chapter, headings, memos } of sections) {
    pieces.add(`\n\n## ${oneLine(chapter)}`)
    let place = 0
    for (const memo of memos) {
      const heading = headings[place]
      const parts = [heading ? `### ${oneLine(heading.title)}` : '', excerptOf(memo), memo.state ? markdownBody(memo.state, memo.nameOf, above) : markdownText(memo.plain), memo.byline && `*${oneLine(memo.byline)}*`]
      pieces.add(`\n\n${parts.filter(Boolean).join('\n\n')}`)
      if (pieces.length >= chunkLength) yield pieces.take()
      place += 1
    }
    rows += place
  }
  pieces.add('\n')
  yield pieces.take()
  return { rows }
}

const oneLine = (text: string) => markdownText(text.replace(/\s+/g, ' ').trim())

function excerptOf({ excerpt }: HandedMemo): string {
  if (!excerpt) return ''
  const quote = markdownText(excerpt.quote).split('\n').map(line => `> ${line}`.trimEnd())
  const themes = excerpt.themes.map(({ name }) => oneLine(name)).join('; ')
  return [...quote, '>', `> — ${oneLine(excerpt.citation)}${themes && ` · ${themes}`}${excerpt.starred ? ' · ★' : ''}`].join('\n')
}
