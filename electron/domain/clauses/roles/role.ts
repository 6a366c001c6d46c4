/**
 * `title`: a heading that holds nothing (the document's title). `section`: an unlabelled heading that holds what follows, labelled
 * clauses too. `part`: one in capitals above sections that are not. `aside`: an unlabelled heading between labelled clauses, which holds
 * the paragraphs up to the next of them. `note`: a numbered footnote, which holds nothing. `closing`: who signed a plan and when, and what
 * it says of itself at its end; part of no clause.
 */
export type Role = 'noise' | 'label' | 'note' | 'bullet' | 'title' | 'part' | 'section' | 'aside' | 'text' | 'closing'
