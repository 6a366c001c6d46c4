/** English words that tell nothing of what a text is about, folded. Chinese needs no list: its pairs of characters weigh by how rare they are. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the and or of to in on for with by from as at into onto over under between among within across through during before after about against per via
  is are was were be been being has have had do does did will would shall should can could may might must this that these those it its their his her our your
  we they he she i you not no nor so than then there here such also more most other some any each all both few own same too very just only well while which who
  whom whose what when where how if because until up down out off again further once additionally finally meanwhile together including include includes
  s t e g`.split(/\s+/),
)

/**
 * Words that are weighed like others, since leaving them out made what is found no better, and that say nothing to whoever reads why two texts are alike. Folded.
 */
export const emptyWords: ReadonlySet<string> = new Set(
  `them themselves itself one ones us much many several various every either neither ever even still already yet let get make makes made take takes taken give given
  well whether upon toward towards without actually really simply isn't isn’t aren't aren’t don't don’t doesn't doesn’t it's it’s that's that’s there's there’s`.split(/\s+/),
)
