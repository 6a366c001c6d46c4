import type { GoldClause } from './scoring.ts'

/**
 * A text with its gold written into it. `{2i 1.1}` stands where a clause begins: level, kind (`h` heading, `i` item, `p` paragraph,
 * `b` boilerplate) and label. `{wrap 72}` on the first line: lines are broken at that many columns.
 */
export function readMarkedText(marked: string): { readonly text: string; readonly gold: readonly GoldClause[] } {
  const [, width, body = ''] = /^(?:\{wrap (\d+)\}\n)?([^]*)$/.exec(marked) ?? []
  const gold: GoldClause[] = []
  let text = ''
  for (const line of body.trimEnd().split('\n')) {
    let bare = ''
    let from = 0
    for (const { 0: mark, index, groups = {} } of line.matchAll(/\{(?<level>\d+)(?<kind>[hipb])(?: (?<label>[^}]+))?\}/gu)) {
      bare += line.slice(from, index)
      from = index + mark.length
      const kind = kinds[(groups['kind'] ?? 'p') as keyof typeof kinds]
      gold.push({ start: text.length + bare.length, label: groups['label'] ?? '', level: Number(groups['level']), kind })
    }
    bare += line.slice(from)
    text += `${width === undefined ? bare : wrap(bare, Number(width))}\n`
  }
  return { text: text.trimEnd(), gold }
}

const kinds = { h: 'heading', i: 'item', p: 'paragraph', b: 'boilerplate' } as const

/** Breaks where a printer would: between words, and between Chinese characters but not before a closing mark. */
function wrap(line: string, width: number): string {
  const lines: string[] = []
  let own = ''
  for (const piece of line.match(/\s*(?:[^\s\p{Script=Han}，。、；：（）]+|\p{Script=Han}|[（])[，。、；：）]*/gu) ?? []) {
    if (own !== '' && columns(own + piece) > width) {
      lines.push(own)
      own = piece.trimStart()
    } else own += piece
  }
  return [...lines, own].join('\n')
}

function columns(line: string): number {
  return line.length + (line.match(/[\u3000-\u9FFF\uFF01-\uFF60]/g)?.length ?? 0)
}
