/** Articles, prepositions and the like: no paragraph ends in one. */

const littleWords = [
  'the|a|an|of|and|or|to|in|on|at|by|for|with|from|that|its|their',
  // French, Spanish, Portuguese, Italian, German.
  'de|des|du|la|le|les|et|à|au|aux|en|par|pour|sur|dans|que|un|une',
  'del|el|los|las|y|por|para|con',
  'da|do|das|dos|e|em|na|nas|nos|ao|aos|com',
  'di|della|delle|dei|degli|il|gli|per',
  'der|die|das|dem|den|und|von|zu|zur|zum|im|mit|für',
]
const littleWordAtEnd = new RegExp(`\\s(?:${littleWords.join('|')})$`, 'u')

/** Paragraphs do not end so. */
export function endsInLittleWord(line: string): boolean {
  return littleWordAtEnd.test(line.slice(-7))
}
