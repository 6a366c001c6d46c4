/** Whether a text ends as sentences do. */
export function endsSentence(text: string): boolean {
  return /[.!?。！？；;][”’"'）)\]»]{0,2}[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}$/u.test(text)
}
