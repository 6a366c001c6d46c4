/** Code units of the longest such end: an expression looks for it from a text's beginning. */
const longestEnd = 6

/** Whether a text ends as sentences do. */
export function endsSentence(text: string): boolean {
  return /[.!?。！？；;][”’"'）)\]»]{0,2}[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}$/u.test(text.slice(-longestEnd))
}
