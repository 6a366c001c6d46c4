import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'

/** Paragraphs of several lines, each about as wide as the others. */
const long = (name: string) => [
  `The ${name} of the islands has grown in every year since the harbour was`,
  'built, and most of those who live there now work in it or for those who',
  'do, so that what the boats bring decides what the schools can teach and',
  'what the clinics can buy.',
]
const pages = (...own: readonly (readonly string[])[]) => own.map(lines => lines.join('\n')).join('\n\n')
const noise = (lines: readonly string[]) => lines.filter(line => line.includes('boilerplate')).map(line => line.replace('boilerplate ', '').trim())
const headings = (lines: readonly string[]) => lines.filter(line => /^ *heading/.test(line))

describe('text that was copied page by page', () => {
  it('Roman numbers at the ends of pages are the pages, and cut no paragraph', () => {
    const lines = outlineOf(pages(['Foreword', ...long('trade'), 'i'], ['Preface', ...long('fleet'), 'ii'], [...long('market'), 'iii'], ['Summary', ...long('coast')]))
    expect(noise(lines)).toEqual(['i', 'ii', 'iii'])
    expect(headings(lines)).toEqual(['heading Foreword', 'heading Preface', 'heading Summary'])
    // Numbers that do not rise count something else.
    expect(noise(outlineOf(pages([...long('trade'), 'i'], [...long('fleet'), 'i'], [...long('market'), 'ii'], long('coast'))))).toEqual([])
  })

  it('the foot of a page holds nothing of the next one, whatever else it says', () => {
    const foot = (page: number) => `National Harbour Strategy of the Isles 2030 ${page}`
    const lines = outlineOf(pages(['I. Boats', ...long('trade'), foot(9)], ['II. Piers', 'A. Stone', ...long('fleet'), foot(10)], ['III. Crews', ...long('market')]))
    expect(noise(lines)).toEqual([`${foot(9).slice(0, 24)}…`, `${foot(10).slice(0, 24)}…`])
    expect(lines.filter(line => /^\w+ \[/.test(line)).map(line => line.replace(/^\w+ /, ''))).toEqual(['[I] I. Boats', '[II] II. Piers', '[III] III. Crews'])
    // Without a number that rises it may be the plan's own.
    expect(noise(outlineOf(pages([...long('trade'), 'Piers to be built by 2030'], [...long('fleet'), 'Piers to be built by 2029'])))).toEqual([])
  })

  it('heads of pages are known beside their feet', () => {
    const [left, right] = [(page: number) => `${page} No. 77 THE GAZETTE, 3 May 2026`, (page: number) => `THE STATE PAPER, 3 May 2026 No. 77 ${page}`]
    const foot = (page: number) => [`Page ${page} of 9`, 'This paper is free of charge']
    const text = pages([...long('trade'), ...foot(1)], [left(2), ...long('fleet'), ...foot(2)], [right(3), ...long('market'), ...foot(3)], [left(4), '1. Boats', '1.1 Hulls', ...long('coast'), ...foot(4)], [right(5), '1.2 Sails', ...long('bay')])
    expect(outlineOf(text)).toContain('heading [1] 1. Boats')
    expect(noise(outlineOf(text)).filter(line => /GAZETTE|STATE/.test(line))).toHaveLength(4)
  })

  it('entries with their pages are contents, though no one says so, and where the pages begin in Roman numbers', () => {
    const entries = ['INTRODUCTION 4', 'I. BOATS 9', 'II. PIERS 12', 'III. CREWS 20', 'MONEY 33', 'CONCLUSION 40']
    const body = ['I. Boats', ...long('trade'), 'II. Piers', ...long('fleet')]
    expect(noise(outlineOf(pages(['Harbour Plan'], entries, body)))).toEqual(entries)
    // Nothing stands again below, or the numbers fall.
    expect(noise(outlineOf(pages(['Harbour Plan'], entries, long('trade'))))).toEqual([])
    expect(noise(outlineOf(pages(['Harbour Plan'], [...entries.slice(0, 4), 'MONEY 3', 'CONCLUSION 2'], body)))).toEqual([])
    const roman = ['Contents', 'Foreword i', 'Preface iv', 'Summary ix', '1. Boats 1', '2. Piers 12']
    expect(noise(outlineOf(pages(['Harbour Plan'], roman, ['Foreword', ...long('trade')])))).toEqual(roman)
  })

  it('names below a text, lines of a list and of a cover head nothing', () => {
    const cover = ['Republic of the Isles', 'Ministry of Harbours', 'National Harbour Strategy', '2021 – 2025']
    const signed = ['Ada Example', 'Director General of Harbours']
    const short = ['List of Abbreviations', 'AI Artificial Intelligence', 'AU African Union of Harbours', 'BYOB Bring Your Own Boat', 'HQ Head Quarters', 'UN United Nations']
    const lines = outlineOf(pages(cover, ['Foreword', ...long('trade'), ...signed], short, ['Summary', ...long('coast')]))
    expect(headings(lines)).toEqual(['heading Republic of the Isles', 'heading Foreword', 'heading List of Abbreviations', 'heading Summary'])
    expect(lines.filter(line => !line.startsWith(' '))).toEqual(['heading Republic of the Isles', 'paragraph Ministry of Harbours', 'paragraph National Harbour Strateg…', 'paragraph 2021 – 2025', 'heading Foreword', 'heading List of Abbreviations', 'heading Summary'])
  })

  it('a page wrapped at a width of its own is joined', () => {
    const narrow = ['The fleet of boats is larger than it was when', 'the first of these plans was written by us,', 'and older than it has been in any year before.']
    const text = pages(['Foreword', ...narrow, ...long('trade')], ['Summary', ...long('coast'), ...long('bay'), ...long('market')])
    expect(outlineOf(text).filter(line => line.includes('paragraph'))).toHaveLength(5)
    const names = ['Ministry of Harbours, Boats and Piers', 'Department of Schools, Clinics and Colleges', 'Office of the Chief Executive of the Islands']
    expect(outlineOf(pages(['Foreword', ...narrow], names)).filter(line => /Ministry|Department|Office/.test(line))).toHaveLength(3)
  })

  it('a line that lost its hyphen is as long as two, and no measure of the others', () => {
    const lines = [
      'The harbour plan of the outer islands was put',
      'down in two years by those who sail there now, though seventythree boats were lost',
      'in the winter before, and since none of their',
      'crews had been told where the lamps stood and',
      'which piers were dark in the fog of the night,',
      'as a letter of the council says',
    ]
    const narrow = lines.join('\n')
    expect(outlineOf(pages(['Foreword', narrow], long('trade'))).filter(line => line.includes('paragraph'))).toHaveLength(2)
    // Names that commas part go on, those that none parts do not.
    const names = ['We thank for their advice Ada Marsh, Bo Lind', 'Carl Ost, Dora Quay, Emil Reef, Finn Sand,', 'Gus Tide, Hilda Vik, Ines Wade, Jon Ytter,', 'Kai Zander and those who sailed with them.']
    expect(outlineOf(pages(['Foreword', ...names], long('trade'))).filter(line => line.includes('paragraph'))).toHaveLength(2)
    expect(outlineOf(pages(['Foreword', ...names.map(line => line.replace(/[,.]$/u, ''))], long('trade'))).filter(line => line.includes('paragraph'))).toHaveLength(5)
  })

  it('a line in capitals below a sentence goes on with nothing', () => {
    const own = [...long('trade').slice(0, 3), 'what the clinics can buy, wherever on the islands their doctors live.']
    expect(headings(outlineOf(pages(['Foreword', ...own, 'THE SCHOOLS AND CLINICS', ...long('fleet')], long('market'))))).toContain('heading THE SCHOOLS AND CLINICS')
  })

  it('a short line in title case, below the end of a sentence, goes on with nothing', () => {
    const own = [...long('trade').slice(0, 3), 'what the clinics can buy, wherever on the islands their doctors live.']
    const lines = (short: string) => headings(outlineOf(pages(['Foreword', ...own, short, ...long('fleet')], ['Boats', ...long('market')], ['Piers', ...long('coast')]))).map(line => line.trim())
    expect(lines('National Objectives')).toContain('heading National Objectives')
    expect(lines('Nobody was told')).toEqual(['heading Foreword', 'heading Boats', 'heading Piers'])
  })

  it('a list of abbreviations is no cover, and what the contents lead to is no line of the title', () => {
    const letters = ['List of Abbreviations', 'AB Able Boats', 'CD Coastal Dues', 'EF Early Ferries']
    const lines = outlineOf(pages(['Isles', 'Ministry of Boats', 'Harbour Plan'], letters, ['Summary', ...long('trade')], ['Boats', ...long('fleet')], ['Piers', ...long('coast')]))
    expect(lines).toContain('  paragraph CD Coastal Dues')
    const numbered = outlineOf(pages(['Harbour Plan'], ['Contents', 'Forward 2', '1. Boats 3', '2. Piers 4'], ['Forward', ...long('trade')], ['1. Boats', ...long('fleet')], ['2. Piers', ...long('coast')]))
    expect(numbered).toContain('  paragraph The trade of the islands…')
  })

  it('chapters stand beside a foreword without a number, its own list does not', () => {
    const chapters = ['1. Boats', '1.1 Hulls', ...long('trade'), '1.2 Sails', ...long('fleet'), '2. Piers', '2.1 Stone', ...long('coast')]
    const note = ['Explanatory Note', ...long('bay'), '1. Year one of boats', '2. Year two of piers']
    const lines = outlineOf(pages(['Harbour Plan'], note, ['Foreword', ...long('market')], chapters)).filter(line => !line.includes('Year'))
    expect(lines.filter(line => line.includes('[1] ') || line.includes('[2] '))).toEqual(['heading [1] 1. Boats', 'heading [2] 2. Piers'])
    const listed = outlineOf(pages(['Harbour Plan'], ['Foreword', ...long('market'), '1. Boats for all', '2. Piers for all'], ['Summary', ...long('bay'), '1. Crews for all', '2. Sails for all']))
    expect(listed).toContain('  item [1] 1. Boats for all')
  })
})

describe('what tells headings of papers with few numbers', () => {
  const strategy = (list: readonly string[]) => pages(['Harbour Strategy'], ['Summary', ...long('trade')], ['What We Will Do', ...long('fleet'), ...list], ['Who Pays', ...long('coast')], ['Who Does It', ...long('bay')])

  it('a list inside a section makes no numbered paper of it', () => {
    const list = ['The boats must be:', 'a. sound, and no older than the harbour', 'b. painted in the colours of the isles', 'c. insured']
    expect(outlineOf(strategy(list)).filter(line => line.includes('item'))).toEqual(['  item [a] a. sound, and no older t…', '  item [b] b. painted in the colour…', '  item [c] c. insured'])
    expect(headings(outlineOf(strategy(list))).filter(line => line.startsWith('heading'))).toContain('heading Who Pays')
  })

  it('headings with paragraphs of their own above the first number hold them', () => {
    const lines = outlineOf(pages(['Harbour Report'], ['Why We Write', ...long('trade')], ['How We Wrote', ...long('fleet')], ['1. Boats', ...long('coast'), '2. Piers', ...long('bay')]))
    expect(lines.slice(1, 6)).toEqual(['heading Why We Write', '  paragraph The trade of the islands…', 'heading How We Wrote', '  paragraph The fleet of the islands…', 'heading [1] 1. Boats'])
  })

  it('divisions whose number stands first, and articles counted in words', () => {
    expect(outlineOf('Hafengesetz\n\nI. Abschnitt\n\nAllgemeines\n\nArtikel 1. Der Hafen ist frei.\n\nII. Abschnitt.\n\nGebühren\n\nArtikel 2. Wer anlegt, zahlt.')).toEqual(expect.arrayContaining(['heading [I. Abschnitt] I. Abschnitt Allgemeines', '  item [Artikel 1] Artikel 1. Der Hafen ist…', 'heading [II. Abschnitt] II. Abschnitt. Gebühren', '  item [Artikel 2] Artikel 2. Wer anlegt, z…']))
    expect(outlineOf('Decreto\n\nArtículo Primero.- Apruébese el plan.\n\nArtículo Segundo.- Publíquese.').slice(1)).toEqual(['item [Artículo Primero] Artículo Primero.- Aprué…', 'item [Artículo Segundo] Artículo Segundo.- Publí…'])
    // The beginning of a sentence.
    expect(outlineOf('Bericht\n\n3. Teilnehmer waren alle.\n\nArticle premierement dit.').filter(line => line.includes('[3. Teil]') || line.includes('premier]'))).toEqual([])
  })

  it('pages with a full stop, entries in two lines, and numbered titles in capitals that go over two', () => {
    const lines = outlineOf(pages(['Harbour Plan', ...long('trade'), '2.'], [...long('fleet'), '3.'], [...long('coast'), '4.'], ['1. BOATS AND THE', 'PIERS THEY NEED', ...long('bay')]))
    expect(noise(lines)).toEqual(['2.', '3.', '4.'])
    expect(lines.some(line => line.includes('[1] 1. BOATS AND THE PIERS'))).toBe(true)
    const contents = ['CONTENTS', 'BOATS ................. 3', 'CREWS ................. 9', '1.4. PIERS, QUAYS AND ALL THAT STANDS ON THEM .......', '.............. 15', 'MONEY ................. 20']
    expect(noise(outlineOf(pages(['Harbour Plan'], contents, ['Boats', ...long('bay')])))).toHaveLength(contents.length)
  })

  it('pages are counted in the words of several languages', () => {
    expect(noise(outlineOf(['Plan de Puertos', ...['Página 1 de 35', 'Seite 2 von 9', 'Page 3 sur 9', 'pág. 4'].flatMap(page => [page, ...long('trade')])].join('\n\n')))).toEqual(['Página 1 de 35', 'Seite 2 von 9', 'Page 3 sur 9', 'pág. 4'])
  })

  it('lines that say what letters stand for head nothing, and the word above them does', () => {
    const lines = outlineOf(['PLAN DE PUERTOS 2030', 'SIGLAS', 'BCR Banco Central de Reserva\nMINEC Ministerio de Economía', '1. PRESENTACIÓN', 'Vivimos en una época de cambio constante.', '2. MISIÓN', 'Servir a los puertos del país.'].join('\n\n'))
    expect(lines.slice(0, 4)).toEqual(['heading PLAN DE PUERTOS 2030', 'heading SIGLAS', '  paragraph BCR Banco Central de Res…', '  paragraph MINEC Ministerio de Econ…'])
  })

  it('numbers alone above their titles, whatever sign they end with', () => {
    for (const sign of ['.', ')']) {
      const text = ['Harbour report', ...['Boats', 'Piers', 'Lamps'].flatMap((name, i) => [`${i + 1}${sign}`, name, `The ${name.toLowerCase()} were counted in May, and again in June.`])].join('\n\n')
      expect(outlineOf(text)).toHaveLength(7)
      expect(outlineOf(text).filter(line => line.includes('[')).map(line => line.trim().split(' ')[1])).toEqual(sign === '.' ? ['[1]', '[2]', '[3]'] : ['[1)]', '[2)]', '[3)]'])
    }
  })
})

describe('what stands around the first chapters', () => {
  it('an introduction with which a paper begins holds its paragraphs, and a summary and plan its numbers', () => {
    const lines = outlineOf(pages(['Introduction', ...long('trade'), ...long('fleet')], ['Executive Summary and Action Plan', `1. ${long('coast').join(' ')}`, `2. ${long('bay').join(' ')}`]))
    expect(lines.map(line => line.slice(0, 22))).toEqual(['heading Introduction', '  paragraph The trade ', '  paragraph The fleet ', 'heading Executive Summ', '  item [1] 1. The coas', '  item [2] 2. The bay '])
  })

  it('entries that go on counting without pages are contents', () => {
    const contents = ['Contents', 'Executive Summary 1', 'Plan Summary 7', '1. Boats and Crews 7', '2. Piers and Quays', '3. Lights and Charts']
    const lines = outlineOf(pages(['Harbour Policy'], contents, ['Executive Summary', ...long('trade')], ['Highlights', ...long('fleet')]))
    expect(noise(lines)).toEqual(contents)
    expect(headings(lines)).toContain('heading Highlights')
  })

  it('a heading on a page of its own, and in the contents, is no head of pages; a foot alone on its page is one', () => {
    const foot = (page: number) => `HARBOUR STRATEGY OF THE ISLES ${page}`
    const lines = outlineOf(pages(['Harbours'], ['SUMMARY'], [foot(2)], ['SUMMARY', '3 Harbour Strategy of the Isles'], ['SUMMARY', ...long('trade'), foot(4)], ['PREFACE', '5 Harbour Strategy of the Isles'], ['PREFACE', ...long('fleet'), foot(6)]))
    expect(noise(lines).filter(line => line.startsWith('HARBOUR'))).toHaveLength(3)
    expect(headings(lines)).toContain('heading PREFACE')
    expect(noise(lines)).not.toContain('SUMMARY')
  })
})

describe('numbers and bullets that an extractor sets apart', () => {
  it('bullets and bracketed numbers alone on their lines belong to what stands below them', () => {
    const lines = outlineOf(pages(['Harbour Policy', ...long('trade')], ['A. Boats', '1)'], ['To build boats for all of the islands by spring.'], ['2)'], ['To paint them.'], ['The aims are:', '•', 'Sound boats in every harbour.', '•', 'Painted boats in every harbour.']))
    expect(lines.filter(line => line.includes('item')).map(line => line.trim())).toEqual(['item [1)] 1) To build boats for al…', 'item [2)] 2) To paint them.', 'item • Sound boats in every h…', 'item • Painted boats in every…'])
    // Numbers of pages stand above blank lines.
    expect(noise(outlineOf(pages(['Harbour Policy', ...long('trade'), '7.'], [...long('fleet'), '8.'], [...long('coast'), '9.'], long('bay'))))).toEqual(['7.', '8.', '9.'])
  })

  it('of numbers without a sign those are chapters that the contents list, not the notes', () => {
    const contents = ['Contents', '1 Boats 4', '2 Piers 9', '3 Crews 12', '4 Money 20']
    const lines = outlineOf(pages(['Harbour Strategy'], contents, ['1 Boats'], long('trade'), ['1 Adopted in the spring of that year'], ['2 Adopted in the summer of that year'], ['2 Piers'], long('fleet'), ['3 Crews'], long('coast')))
    expect(headings(lines).filter(line => line.includes('['))).toEqual(['heading [1] 1 Boats', 'heading [2] 2 Piers', 'heading [3] 3 Crews'])
    expect(lines.filter(line => line.includes('Adopted')).every(line => line.startsWith('  '))).toBe(true)
  })

  it('Roman chapters stand beside a preamble of numbered paragraphs', () => {
    const preamble = ['Preamble', ...['1', '2', '3'].map((n, at) => `${n}. ${long(['trade', 'fleet', 'coast'][at] ?? '').join(' ')}`)]
    const lines = outlineOf(pages(['Harbour Policy'], preamble, ['I. Vision', ...long('bay')], ['II. Aims', '1) To build boats for all.', '2) To build piers for all.']))
    expect(lines.filter(line => /\[I+\]/.test(line))).toEqual(['heading [I] I. Vision', 'heading [II] II. Aims'])
    expect(noise(outlineOf(pages(['Harbour Policy', ...long('trade')], ['-ii-'], long('fleet'))))).toEqual(['-ii-'])
  })
})
