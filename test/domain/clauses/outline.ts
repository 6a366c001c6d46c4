import { type ClauseHint, type ClauseWarning, readClauses } from '#domain/clauses.ts'

/** The tree as text, one clause a line: indented by level, `kind [label] first words`. */
export function outlineOf(text: string, hints: readonly ClauseHint[] = []): string[] {
  return readClauses(text, hints).clauses.map(({ kind, label, level, start, textEnd }) => {
    const words = text.slice(start, textEnd).replace(/\s+/g, ' ')
    return `${'  '.repeat(level - 1)}${kind} ${label === '' ? '' : `[${label}] `}${words.length > 24 ? `${words.slice(0, 24)}…` : words}`
  })
}

export function warningsOf(text: string): string[] {
  return readClauses(text).warnings.map(({ code, label, expected, start }: ClauseWarning) => {
    const line = text.slice(0, start).split('\n').length
    return `line ${line}: ${code} ${label}${expected === undefined ? '' : ` for ${expected}`}`
  })
}

/** The hint for a line of the text. */
export function hint(text: string, line: string, kind: ClauseHint['kind'], level?: number): ClauseHint {
  const start = text.indexOf(line)
  return { start, end: start + line.length, kind, level }
}
