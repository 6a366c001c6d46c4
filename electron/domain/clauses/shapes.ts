/** What a line looks like. Only its ends are looked at, so long lines cost no more than short ones. */

/** Longer lines are no headings. */
const longestHeading = 150

/** The line without the marks before it that make it a heading, a list item or bold in Markdown. */
export function withoutMarks(line: string): string {
  return line.replace(/^[#*\s]+/u, '')
}

/** Whether the line ends as a sentence or a lead-in does. */
export function endsSentence(line: string): boolean {
  return /[.!?。！？；;:：]["”’')）\]]*\\?$/.test(line.slice(-6))
}

/** Whether the line announces what follows it, in bold or not; also as papers of India do it, `as under:-`, and before what breaks a line in Markdown. */
export function isLeadIn(line: string): boolean {
  return /(?:[:：](?:\s?[-–—]|["”’')）]*)|\s[—–]|\p{Script=Latin}[—–-])[*_]{0,2}(?:\\|<\/p>|<br>)?$/u.test(line.slice(-9))
}

/** Little words in small letters that no line ends with unless the next one goes on. */
const goesOnBelow = /\s(?:the|de|da|d[ao]s|del|des|du|der|dell[ae])$/u

/** Short, and not ended as a sentence or a part of one is. */
export function isHeadingShaped(line: string): boolean {
  return line.length <= longestHeading && !isLeadIn(line) && !goesOnBelow.test(line.slice(-8)) && !/[.!?。！？；;,，、:：]["”’')）]*$/.test(line.slice(-5)) && !/[;,] (?:and|or)$/u.test(line.slice(-5))
}

/** Blanks of a form to be filled in: `Name: ____ Date:`, `戶號：`. */
export function isBlankField(line: string): boolean {
  return line.length <= longestHeading && /^(?:\p{L}[\p{L}’' \u3000]{0,24}(?:[:：][\s_＿…]{0,40})){1,4}$/u.test(line)
}

/** Cells of a table, parted by tabs or, in Markdown, by strokes. */
export function isTableRow(line: string): boolean {
  const head = line.slice(0, longestHeading)
  return head.includes('\t') || /^\|.*\|/u.test(head)
}

/** Most of its longer words are capitalised, or it is a short Chinese phrase. */
export function isTitleCased(line: string): boolean {
  const words = line.slice(0, 200).match(/\p{Script=Latin}[\p{Script=Latin}’'-]*/gu) ?? []
  const long = words.filter(word => word.length > 3)
  if (long.length === 0) return isCapital(line) || (/\p{Script=Han}/u.test(line) && line.length <= 40 && !/[。；，,]/.test(line))
  return long.filter(word => /^\p{Lu}/u.test(word)).length >= 0.6 * long.length
}

/** Whether another sentence begins after the first one. */
export function hasSeveralSentences(line: string): boolean {
  return /[.!?]["”’')]?\s+["“‘'(]?\p{Lu}|[。！？]["”’）]?\S/u.test(line.slice(0, 400))
}

/** Several words, all of them in capitals. */
export function isCapital(line: string): boolean {
  return /\p{Lu}.*\s.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)
}

/** Set in capitals throughout: several words, or one that is no abbreviation. */
export function isInCapitals(line: string): boolean {
  return isCapital(line) || (/\p{Lu}{4}/u.test(line) && !/\p{Ll}/u.test(line))
}

/**
 * How heavy a line is set, as far as its signs tell: in capitals, in bold from end to end in Markdown, or slanted. 0 where nothing sets it off; what is
 * heavier holds what is lighter. Only headings are compared.
 */
export function weightOf(line: string): number {
  const own = line.slice(0, longestHeading + 10)
  const capital = isInCapitals(own) ? 2 : 0
  if (/^(\*\*|__)[^*_].*\1$/u.test(own)) return 2 + capital / 2
  return /^([*_])[^*_].*\1$/u.test(own) ? 1 : capital
}

/** Without the marks with which Markdown makes the beginning of a line bold. */
export function withoutBold(line: string): string {
  return line.replace(/^(?:\*\*|__)/u, '')
}
