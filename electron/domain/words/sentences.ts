/** The sentences of a text. `Intl.Segmenter` finds them; where it is known to err, its cuts are taken back, and remarks at the end are cut first. */
import { readLabel } from '../clauses/labels/labels.ts'
import { segmenterOf } from './segmenters.ts'
import { type Language, languageOf } from '../text.ts'

/** A sentence's own range, without the white space around it: UTF-16 code units of the text that was given. */
export type Sentence = readonly [start: number, end: number]

/** Longer remarks are not looked for: a bracket that far away closes something else. */
const longestRemark = 2000
/** So far from a cut an opening bracket is looked for. */
const bracketReach = 400

/**
 * The sentences of a clause's own text, in order: together they hold all that is not white space. A remark in brackets behind the last
 * sentence, `(Time of Completion: …)` or `（责任单位：…）`, is one of its own.
 * @param language the text's language; told from its script when it is not given
 */
export function sentencesOf(text: string, language: Language = languageOf(text)): readonly Sentence[] {
  const remark = remarkStart(text) ?? text.length
  const ranges: readonly Sentence[] = [...rangesIn(text.slice(0, remark), language), [remark, text.length]]
  const sentences: Sentence[] = []
  for (const [from, to] of ranges) {
    const own = text.slice(from, to)
    const start = from + own.length - own.trimStart().length
    const end = from + own.trimEnd().length
    if (end > start) sentences.push([start, end])
  }
  return sentences
}

function rangesIn(text: string, language: Language): Sentence[] {
  const ranges: Sentence[] = []
  const depth = createDepth(text)
  for (const [start, end] of segmentsIn(text, language)) {
    const last = ranges.at(-1)
    if (last && !mayCut(text, last[0], start, depth.openAt(start))) ranges[ranges.length - 1] = [last[0], end]
    else ranges.push([start, end])
  }
  return ranges
}

/** Between sentences that the segmenter takes for one, no more blanks between than are typed there: behind it a number, an item's letter, or a capital after three points. */
const missedCut = /(?<=(?:\p{Ll}{4}|[\d%)”"’])[.!?]["”’)]{0,2}\s{1,9})(?=\d|\p{Ll}\)\s)|(?<=…["”’)]?\s{1,9})(?=\p{Lu})/gu

function* segmentsIn(text: string, language: Language): Generator<Sentence> {
  for (const { index, segment } of segmenterOf('sentence', language).segment(text)) {
    let start = index
    for (const cut of segment.matchAll(missedCut)) {
      if (cut.index === 0) continue
      yield [start, index + cut.index]
      start = index + cut.index
    }
    yield [start, index + segment.length]
  }
}

/** Where a remark in brackets begins that names who or when, at the text's end and behind a sentence; null when there is none. */
function remarkStart(text: string): number | null {
  const end = text.trimEnd().replace(/[.。]$/u, '')
  const close = end.at(-1)
  if (close !== ')' && close !== '）') return null
  let depth = 0
  for (let at = end.length - 1; at >= Math.max(0, end.length - longestRemark); at -= 1) {
    const sign = end.charAt(at)
    if (sign === ')' || sign === '）') depth += 1
    if (sign !== '(' && sign !== '（') continue
    depth -= 1
    if (depth > 0) continue
    const isRemark = /^[（(]\s?[^：:（()）。]{2,40}[：:]/u.test(end.slice(at, at + 60))
    return isRemark && /[.!?。！？；;]["”’』」]?\s*$/u.test(end.slice(Math.max(0, at - 8), at)) ? at : null
  }
  return null
}

/** A full stop behind these ends no sentence: something always follows. */
const neverEnds = /(?:^|[\s("“‘[（\p{Script=Han}])(?:e\.g|i\.e|cf|viz|vs|[Aa]pprox|ca|No|Nos|Art|Arts|Sec|Secs|Fig|Figs|Ch|Vol|pp?|para|paras|Regs?|subs|Dr|Mr|Mrs|Ms|Prof|Gen|Gov|Sen|Rep|Hon|St|Mt|Ft|ed|eds|al|incl|resp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u
/** These may end one: then what follows begins with a word that begins sentences. */
const mayEnd = /(?:^|[\s("“‘[（\p{Script=Han}])(?:(?:\p{L}\.){2,4}|etc\.|Inc\.|Ltd\.|Co\.|Corp\.|Jr\.|Sr\.|Ph\.D\.|a\.m\.|p\.m\.)$/u
const initial = /(?:^|[\s(“‘"])\p{Lu}\.$/u
const opener = /^["“‘'(]?(?:The|This|These|Those|That|It|Its|In|On|At|By|For|From|With|Under|A|An|We|They|He|She|All|Each|Every|No|Such|There|Where|When|While|If|As|After|Before|Since|Our|Their|However|Both|Many|Most|Some|Half|Nobody|Whoever)\b/u

function mayCut(text: string, from: number, at: number, isInBrackets: boolean): boolean {
  const above = text.slice(Math.max(from, at - 40), at)
  const before = above.trimEnd()
  const after = text.slice(at, at + 40)
  // Line ends of a wrapped clause part no sentence; the segmenter cuts at every one.
  if (/\n\s*$/u.test(above) && !/[.!?。！？；;:：…]["”’』」）)\]]*$/u.test(before)) return false
  if (isInBrackets) return false
  if (neverEnds.test(before)) return false
  if (mayEnd.test(before) || initial.test(before)) return opener.test(after) && !initial.test(before)
  // "16]", "17)": the segmenter cuts before a bracket or quote that closes, and behind a clause's own number.
  if (/^\s*[)\]）」』”’》]/u.test(after)) return false
  if (from + (readLabel(text.slice(from, from + 60))?.length ?? 0) >= at) return false
  // （甲。乙）和丙: what stands before the bracket goes on behind it.
  if (/[)）]\s*$/u.test(above) && /^\p{Script=Han}/u.test(after) && !/^[(（]/u.test(text.charAt(from))) return false
  // A sentence begins with no small letter and goes on behind a closing quote: “Who pays?” asks the law.
  return !/^\p{Ll}(?!\)\s)/u.test(after)
}

/** Whether a place lies in brackets or Chinese quotes that close further on. Asked for rising places only. */
function createDepth(text: string): { openAt(index: number): boolean } {
  const closeByOpen = new Map<number, number>()
  const open: { sign: string; at: number }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    const closing = pairs.get(sign)
    if (closing !== undefined) open.push({ sign: closing, at })
    else if (closers.has(sign)) {
      const found = open.findLastIndex(own => own.sign === sign)
      if (found < 0) continue
      const [own] = open.splice(found)
      if (own && at - own.at <= bracketReach) closeByOpen.set(own.at, at)
    }
    if (open.length > 100) open.shift()
  }
  const ranges = [...closeByOpen].sort(([a], [b]) => a - b)
  let next = 0
  let reach = -1
  return {
    openAt(index) {
      for (; next < ranges.length && (ranges[next]?.[0] ?? Infinity) < index; next += 1) reach = Math.max(reach, ranges[next]?.[1] ?? -1)
      return reach >= index
    },
  }
}

const pairs = new Map([['(', ')'], ['（', '）'], ['[', ']'], ['［', '］'], ['〔', '〕'], ['「', '」'], ['『', '』'], ['《', '》'], ['“', '”']])
const closers = new Set(pairs.values())
