/** A clause's words without its printed label, for where the label stands beside them. */
export function withoutLabel(words: string, label: string): string {
  const rest = label && words.startsWith(label) ? words.slice(label.length).replace(/^[\s.．、:：)）]+/, '') : words
  return rest || words
}
