/** Signs of footnotes behind a heading: the text keeps them, its title does without. */

const signs: readonly RegExp[] = [
  // As our readers of word processors print them, and as pages and printers do.
  /\s?(?:[[［〔]\s?(?:e|注|註|note )?\d{1,3}\s?[\]］〕]\s?)+$/u,
  // One sign right behind the words; alone behind a space it may be the first of a list.
  /(?<=\S)[①-⑳❶-❿]+$/u,
  /(?<=\p{L}{3}|[)）”」》])[¹²³⁰⁴-⁹](?:[,，]?[¹²³⁰⁴-⁹])*$/u,
  /(?<=[^\s†‡])\s?(?:[†‡]{1,3}|＊{1,3})$/u,
  // With others before it an asterisk is a mark of Markdown.
  /(?<=^[^*]*[^\s*])\s?\*{1,3}$/u,
  // A raised figure whose place the format did not tell, behind a word in small letters.
  /(?<=\s\p{Ll}{3,})[1-9]$/u,
]

/** A title without the sign of a note at its end. */
export function withoutNoteSign(title: string): string {
  for (const sign of signs) {
    const bare = title.replace(sign, '')
    if (bare !== title && /\p{L}{2}|\p{Script=Han}/u.test(bare)) return bare
  }
  return title
}
