import { describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { hint, warningsOf } from '../outline.ts'

/** Level and label of each clause, `-` where there is none. */
function levelsOf(text: string, headings: readonly string[] = []): string[] {
  return readClauses(text, headings.map(line => hint(text, line, 'heading', 1))).clauses.map(({ level, label }) => `${level} ${label || '-'}`)
}

describe('labels that only the series of the whole document shows', () => {
  const rules = 'Rule 22 Expenditure from public funds is sanctioned.\n\nRule 25 (1) Sanctions name the grant.\n\nRule 25 (2) Proposals name it too.\n\nRule 26 Officers keep watch.'

  it('a name and a number without a sign behind it, three of which rise from line to line', () => {
    expect(levelsOf(rules)).toEqual(['1 Rule 22', '1 Rule 25 (1)', '1 Rule 25 (2)', '1 Rule 26'])
  })

  it('a number with a point alone, where a deeper one stands below it', () => {
    const text = 'Aim of the nation\n\n3.4. Piers are repaired.\n\n3.4.1. Six are.\n\nThey get lamps.'
    expect(levelsOf(text)).toEqual(['1 -', '1 3.4', '2 3.4.1', '3 -'])
    expect(levelsOf(text.replace('3.4.1. ', ''))[1]).toBe('1 -')
  })

  it('not where the numbers fall, or are fewer', () => {
    expect(levelsOf(rules.replace('Rule 26', 'Rule 12'))).toEqual(['1 -', '1 -', '1 -', '1 -'])
    expect(levelsOf('Rule 22 Expenditure is sanctioned here.\n\nRule 23 Officers keep watch of it.')).toEqual(['1 -', '1 -'])
  })

  it('parts what is hard-wrapped, in bold too, where the document has the series, and nothing else', () => {
    const wrapped = (name: (n: number) => string) => [1, 2, 3, 4, 5, 6, 7].map(n =>
      `${name(n)} Officers of the harbour keep the list of piers\nand hand it to the council before the year is out,\nas the harbour master of the town has laid it down.`).join('\n')
    expect(levelsOf(wrapped(n => `**Rule ${n}**`))).toEqual([1, 2, 3, 4, 5, 6, 7].map(n => `1 Rule ${n}`))
    expect(levelsOf(wrapped(n => `Rule ${n}`).replace('as the harbour master', 'Pier 9 Harbour master'))).toHaveLength(7)
  })
})

describe('the numbers of codes and of laws in other languages', () => {
  it('sections of a code stand in its article, though both are headings of one size', () => {
    const headings = ['ARTICLE XVI. OPEN DATA.', 'Section 2-2130. Policy.', 'Section 2-2131. Terms.']
    const text = `${headings[0]}\n${headings[1]}\nData are open.\n${headings[2]}\n1. City means the city.\n2. Data means figures.`
    expect(levelsOf(text, headings)).toEqual(['1 ARTICLE XVI', '2 Section 2-2130', '3 -', '2 Section 2-2131', '3 1', '3 2'])
  })

  it('sections of sections stand in them, and none is told to be there twice', () => {
    const text = 'Section 1. Piers\n\nSection 1.1. Piers are public.\n\nSection 1.2. Piers are lit.\n\nSection 2. Boats\n\nSection 2.1. Boats are insured.'
    expect(levelsOf(text)).toEqual(['1 Section 1', '2 Section 1.1', '2 Section 1.2', '1 Section 2', '2 Section 2.1'])
    expect(warningsOf(text)).toEqual([])
  })

  it('articles, paragraphs, figures and letters of Portuguese laws, behind bullets and in bold', () => {
    const text = '**Art. 1°.** O porto é público.\n\n- **Parágrafo único.** O porto tem luz.\n\n**Art. 2º.** Compete ao porto:\n\n- **I** – abrir o cais;\n\n- **II** – cuidar de:\n\n  - **a)** barcos;\n\n  - **b)** luzes;\n\n- **III** – fechar o cais.\n\n**Art. 3.** O porto cobra.\n\n- **§ 1º** – A taxa é fixa.\n\n- **§ 2º** – O porto a publica.'
    expect(levelsOf(text)).toEqual(['1 Art. 1°', '2 Parágrafo único', '1 Art. 2º', '2 I', '2 II', '3 a)', '3 b)', '2 III', '1 Art. 3', '2 § 1º', '2 § 2º'])
  })
})

describe('numbers of the year and of the paragraph', () => {
  it('minutes that are counted through the year', () => {
    expect(levelsOf('74/17 Matters arising were none.\n\n75/17 Piers are lit.\n\n76/17 Boats are insured.')).toEqual(['1 74/17', '1 75/17', '1 76/17'])
    expect(levelsOf('24/7 Access is free here.\n\n12/25 Bridges are closed.')).toEqual(['1 -', '1 -'])
  })
})

describe('numerals written digit by digit', () => {
  it('are in order behind nine', () => {
    expect(warningsOf('八、渡口。\n九、码头。\n一〇、渡船。\n一一、灯塔。')).toEqual([])
    expect(warningsOf('八、渡口。\n九、码头。\n一一、灯塔。')).toEqual(['line 3: gap 一一 for 十'])
  })
})

describe('hard-wrapped paragraphs of several lines', () => {
  const wide = 'The harbour master of the town keeps a list of piers and\nboats that are moored in it and hands it to the council of'
  const paragraphs = (middle: string) => Array.from({ length: 5 }, () => `${wide}\n${middle}.`).join('\n\n')

  it('go on below a short line of small letters, and in capitals below a nearly full one', () => {
    expect(readClauses(paragraphs('the\nislands,\nthe\ncapes and the bays'), []).clauses).toHaveLength(5)
    expect(readClauses(paragraphs('the islands of the sea, so that it tells the Ferry\nCommission what it has to know of the harbours'), []).clauses).toHaveLength(5)
  })
})

describe('labels within quotation marks and on lines of their own', () => {
  it('articles that an amending law quotes stand in the article that quotes them', () => {
    expect(levelsOf('ARTICLE 1. Article 1 is amended to read:\n\n"Article 1. Purpose. The law:\n\na) opens ports;\n\nb) closes them."\n\nARTICLE 2. Article 4 is amended to read:\n\n“Article 4. Ports are lit.”'))
      .toEqual(['1 ARTICLE 1', '2 Article 1', '3 a)', '3 b)', '1 ARTICLE 2', '2 Article 4'])
  })

  it('quoted items that are no articles of a law have no labels', () => {
    expect(levelsOf('ARTICLE 1. The law reads:\n\n“a) Ports are open;”\n\n“2. Ports are lit.”\n\nARTICLE 2. Lights.')).toEqual(['1 ARTICLE 1', '2 -', '2 -', '1 ARTICLE 2'])
  })

  const words = ['Ports are open to the boats of the town.', 'Boats are moored where the master says.', 'Fees are printed on a list at the pier.', 'Lights are lit when the sun has gone down.', 'Nets are dried on the poles of the harbour.']
  const numbered = (every: readonly string[]) => every.map((sentence, i) => `${i + 1}\n${sentence}`).join('\n\n')

  it('numbers alone above their paragraphs, all of them in order', () => {
    expect(levelsOf(numbered(words))).toEqual([1, 2, 3, 4, 5].flatMap(n => [`1 ${n}`, '2 -']))
  })

  it('not those of pages: that cut a sentence, are far apart, fewer or out of order', () => {
    const kindsOf = (text: string) => new Set(readClauses(text).clauses.filter(({ start, end }) => /^\d$/u.test(text.slice(start, end))).map(({ kind }) => kind))
    const cut = words.with(1, 'Boats are moored where the master of the harbour of the town of Weir tells them to')
    for (const text of [numbered(cut), numbered(words.map(sentence => `${sentence} `.repeat(50))), numbered(words.slice(1)), numbered(words).replace('4\n', '9\n')]) {
      expect(kindsOf(text)).toEqual(new Set(['boilerplate']))
    }
  })
})
