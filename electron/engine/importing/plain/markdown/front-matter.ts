import { believedAuthor } from '../../flow/believed.ts'
import { calendarDate } from '../../html/head.ts'

/** What stands above a Markdown text about it (YAML between `---`, TOML between `+++`), as site generators and pandoc read it. */
export type FrontMatter = {
  /** UTF-16 code units: behind its last line. */
  readonly end: number
  readonly title: string | null
  readonly author: string | null
  /** `2026-05-23` */
  readonly issuedOn: string | null
  readonly language: string | null
}

const longest = 20_000
/** A line of either: a key with or without its value, what is set in below one, a member of a list, a remark, nothing, or a table of TOML. */
const entry = /^(?:[\p{L}_](?:[\p{L}\p{N}_ .-]|:(?=\S)){0,60}(?::(?:\s|$)|\s*=)|\s+\S|-\s|#|\[|\s*$)/u

/** Null where a text begins otherwise, also with a line drawn above its first paragraph. */
export function readFrontMatter(text: string): FrontMatter | null {
  const head = text.slice(0, longest)
  const [whole, fence = '', body = ''] = /^(---|\+\+\+)[ \t]*\n([^]*?)\n(?:\1|\.\.\.)[ \t]*(?=\n|$)/u.exec(head) ?? []
  if (!whole) return null
  const lines = body.split('\n')
  if (!/[:=]/u.test(body) || !lines.every(line => entry.test(line))) return null
  const values = new Map<string, string>()
  const expression = fence === '---' ? /^([\p{L}_-]+):\s+(.+)$/u : /^([\p{L}_-]+)\s*=\s*(.+)$/u
  for (const [i, line] of lines.entries()) {
    const [, key = '', value = ''] = expression.exec(line) ?? []
    if (key && !values.has(key.toLowerCase())) values.set(key.toLowerCase(), isBlock.test(value) ? setInBelow(lines, i) : unquoted(value))
  }
  const author = values.get('author') ?? ''
  return {
    end: whole.length,
    title: values.get('title') || null,
    author: /^[[{]/u.test(author) ? null : believedAuthor(author),
    issuedOn: calendarDate(values.get('date')) ?? null,
    language: /^([a-z]{2,3})\b/iu.exec(values.get('lang') ?? values.get('language') ?? '')?.[1]?.toLowerCase() ?? null,
  }
}

/** What says that a value of YAML is written below its key (YAML 1.2.2 section 8.1). */
const isBlock = /^[|>][-+\d]{0,2}\s*$/u

/** The lines below a key that are set in further, as one. */
function setInBelow(lines: readonly string[], key: number): string {
  const end = lines.findIndex((line, i) => i > key && /^\S/u.test(line))
  return lines.slice(key + 1, end < 0 ? lines.length : end).map(line => line.trim()).filter(Boolean).join(' ')
}

function unquoted(value: string): string {
  const words = value.trim()
  return /^"(.*)"$/u.exec(words)?.[1]?.replace(/\\(["\\])/gu, '$1') ?? /^'(.*)'$/u.exec(words)?.[1]?.replace(/''/gu, "'") ?? words.replace(/\s+#.*$/u, '')
}
