/** The part of a citation behind the document's title, where the title stands beside it already. */
export function placeInCitation(citation: string, shortTitle: string): string {
  return citation.startsWith(`${shortTitle}, `) ? citation.slice(shortTitle.length + 2) : ''
}

/** Text in one line. */
export const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ')
