import { type Aside, asBoilerplate, type Line } from './lines.ts'

/** So many lines down the end of a container is looked for. */
const mostLines = 300
const opening = /^ {0,3}(:{3,})[ \t]*(?:[A-Za-z][\w-]*|\{[^{}\n]*\})(?:[ \t][^\n]*)?$/u
const closing = /^ {0,3}:{3,}[ \t]*$/u
/** A link in brackets, one that stands for itself, and what stands between links: signs, and the spaces that HTML writes out. */
const link = /\[[^[\]\n]{1,150}\]\([^()\s]{1,400}\)|<https?:[^<>\s]{1,400}>|https?:[^\s<>]{1,400}/gu
const between = /^(?:[\s|·•<>»«/+*-]|&[a-z]{2,8};|\d{1,3}[.)])*$/iu
/** What a line of links is called, above them: `- Parts 1–9:`. */
const name = /^\s*(?:[-+*][ \t]+)?[^\n.。]{1,40}[:：]\s*$/u

/**
 * The marks of a container, as VuePress and pandoc write it (`::: tip Good to know`, `:::`), and all that stands in one with nothing but links: a page's way to
 * its parts and to where it came from. Other words in it are the text's own.
 */
export function readContainer(lines: readonly Line[], at: number): Aside | null {
  const line = lines[at]
  if (!line) return null
  if (closing.test(line.text)) return { end: at + 1, hints: [asBoilerplate(line)] }
  if (!opening.test(line.text)) return null
  const below = lines.slice(at + 1, at + mostLines)
  const length = below.findIndex(({ text }) => closing.test(text) || opening.test(text))
  const end = below[length]
  if (!end || !closing.test(end.text)) return { end: at + 1, hints: [asBoilerplate(line)] }
  const inside = below.slice(0, length).filter(({ text }) => text.trim() !== '')
  const isOnlyLinks = inside.some(({ text }) => isLinks(text)) && inside.every(({ text }) => isLinks(text) || name.test(text))
  return isOnlyLinks ? { end: at + length + 2, hints: [line, ...inside, end].map(asBoilerplate) } : { end: at + 1, hints: [asBoilerplate(line)] }
}

/** The words with which a container begins (`Good to know`), '' for one without and for its end; null for a line that is no mark of one. */
export function containerWords(line: string): string | null {
  if (closing.test(line)) return ''
  return opening.test(line) ? line.replace(/^ {0,3}:{3,}[ \t]*(?:[A-Za-z][\w-]*|\{[^{}\n]*\})/u, '').replace(/^[ \t]*\{[^{}\n]*\}/u, '').replace(/[ \t:]+$/u, '').trim() : null
}

function isLinks(line: string): boolean {
  const rest = line.replace(link, '')
  return rest.length < line.length && between.test(rest)
}
