/** Bytes of one file. */
export const mostBytes = 100_000_000
/** UTF-16 code units of one version's text; at about 3,000 a page this is a shelf of books. */
export const mostCharacters = 20_000_000
/** Lines with something on them; each may become a clause with rows of its own. */
export const mostLines = 200_000
/** Open elements at once. Browsers stop at 512; beyond this the parser's own look-ups up the stack grow without bound. */
export const deepestNesting = 1_000
/** Elements of one HTML file. */
export const mostElements = 1_200_000
