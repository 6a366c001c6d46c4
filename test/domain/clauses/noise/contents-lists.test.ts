import { describe, expect, it } from 'vitest'
import { hint, outlineOf } from '../outline.ts'

const noise = (lines: readonly string[]) => lines.filter(line => line.includes('boilerplate')).map(line => line.replace('boilerplate ', '').trim())

describe('C36 contents lists that nothing is written above', () => {
  const parts = ['Why a plan', 'What we will do', 'How we will know', 'Who pays']
  const body = parts.flatMap(part => [part, `We say more of it here, at some length, so that it is told: ${part.toLowerCase()}.`])

  it('short lines at the beginning, nearly all of which stand again in the same order', () => {
    const text = ['Road Safety Plan', ...parts, ...body].join('\n\n')
    expect(noise(outlineOf(text))).toEqual(parts)
    expect(noise(outlineOf(['Road Safety Plan', ...[...parts].reverse(), ...body].join('\n\n')))).toEqual([])
    expect(noise(outlineOf(['Road Safety Plan', ...parts.slice(0, 3), ...body].join('\n\n')))).toEqual([])
  })

  it('a list of declared headings that no one announces, anywhere', () => {
    const list = parts.map(part => `• ${part}`)
    const text = ['This plan was adopted in May, after long talks.', ...list, ...body].join('\n\n')
    const hints = parts.map(part => hint(text, `\n${part}\n`, 'heading', 2)).map(own => ({ ...own, start: own.start + 1, end: own.end - 1 }))
    expect(noise(outlineOf(text, hints))).toEqual(list)
    const announced = text.replace('talks.', 'talks, in these parts:')
    expect(noise(outlineOf(announced, hints.map(own => ({ ...own, start: own.start + 16, end: own.end + 16 }))))).toEqual([])
  })

  it('bullets below their heading, whatever dots a converter left behind them, and a heading with such dots is one above its text', () => {
    const dots = '.'.repeat(160)
    const text = `## Contents\n\n- I. Boats${dots}\n- II. Piers\n- III. Lamps\n\n## I. Boats${dots}\n\nTwo boats are bought next year, and both of them will sail to the islands.`
    const hints = [hint(text, '## Contents', 'heading', 2), hint(text, `## I. Boats${dots}`, 'heading', 2)]
    expect(noise(outlineOf(text, hints)).map(line => line.slice(0, 11))).toEqual(['## Contents', '- I. Boats.', '- II. Piers', '- III. Lamp'])
    expect(outlineOf(text, hints)[4]).toMatch(/^heading \[I\]/u)
  })

  it('links to places of the text itself', () => {
    expect(noise(outlineOf('# Plan\n\n- [Boats](#boats)\n- [Piers](#piers)\n- [Money](#money)\n\nWe sail. See [boats](#boats).'))).toEqual(['- [Boats](#boats)', '- [Piers](#piers)', '- [Money](#money)'])
    expect(noise(outlineOf('## Contents\n\n[1][3] [Short title][3]\n\n[2][4] [Boats][4]\n\n[3][5] [Piers][5]\n\nWe sail.'))).toEqual(['## Contents', '[1][3] [Short title][3]', '[2][4] [Boats][4]', '[3][5] [Piers][5]'])
  })

  it('lines that end in leaders whose page was lost', () => {
    expect(noise(outlineOf('目錄\n\n壹、環境……………………\n\n貳、計畫………………\n\n我們的計畫如下。'))).toEqual(expect.arrayContaining(['壹、環境……………………', '貳、計畫………………']))
  })

  it.each(['Sommaire', 'SUMÁRIO', 'Índice', 'Inhaltsverzeichnis', 'Contenido'])('below %s', head => {
    const text = [head, ...parts.slice(0, 2), ...body.slice(0, 4)].join('\n\n')
    expect(noise(outlineOf(text))).toEqual([head, ...parts.slice(0, 2)])
  })

  it('chapters listed between parts, some of which stand again, and the title below them is none of it', () => {
    const list = ['TÍTULO I - DOS BARCOS (Art. 1 ao 2)', 'TÍTULO II - DAS PONTES (Art. 3)', '- CAPÍTULO I - DA MADEIRA (Art. 4)', '- CAPÍTULO II - DA PEDRA', '  - SEÇÃO I - DO CORTE (Art. 5)', '    - SUBSEÇÃO I - DA SERRA ***(Art. 5)***', 'TÍTULO III - DAS LUZES (Art. 6)']
    const text = ['## LEI DO PORTO', '**SUMÁRIO**', ...list, '## LEI DO PORTO', 'Nós, os pescadores, decretamos esta lei.', 'TÍTULO I - DOS BARCOS', 'Art. 1° O porto tem dois barcos.', 'Art. 2° Os barcos são azuis.', 'TÍTULO II - DAS PONTES', 'Art. 3° Há uma ponte.'].join('\n\n')
    const title = hint(text, '## LEI DO PORTO', 'heading', 2)
    const again = text.lastIndexOf('## LEI')
    const tree = outlineOf(text, [title, { ...title, start: again, end: again + title.end }])
    expect(noise(tree).length).toBe(list.length + 1)
    expect(tree.filter(line => line === 'heading ## LEI DO PORTO')).toHaveLength(2)
    expect(tree).toContain('heading [TÍTULO I] TÍTULO I - DOS BARCOS')
  })

  it('below a heading that says so, lines whose pages do not fall, whether or not the document has what they lead to', () => {
    const list = ['FOREWORD VIII', 'CHAPTER 1: INTRODUCTION 1', '1.1 OVERVIEW 1', 'PART TWO', 'CHAPTER 2: BOATS 14', '2.1 CREWS 15']
    const text = ['TABLE OF CONTENTS', ...list, 'The ministry was made in 2013 and has grown since.', 'It has 40 boats.'].join('\n')
    expect(noise(outlineOf(text))).toEqual(['TABLE OF CONTENTS', ...list].map(line => (line.length > 24 ? `${line.slice(0, 24)}…` : line)))
    expect(noise(outlineOf(text.replace('INTRODUCTION 1', 'INTRODUCTION 30')))).toEqual([])
  })

  it('below a heading that says so, bullets, and pages below the head of their column', () => {
    expect(noise(outlineOf('Harbour Plan\n\nCONTENTS\n• Foreword\n• Boats\n• Piers\n\nFOREWORD\n\nWe sail on dark water in the winter.'))).toEqual(['CONTENTS', '• Foreword', '• Boats', '• Piers'])
    expect(noise(outlineOf('Harbour Plan\n\nTable of Contents\nPage No.\nBoats 1\nPiers 5\nLamps 7\nThe harbour is dark in the winter.'))).toEqual(['Table of Contents', 'Page No.', 'Boats 1', 'Piers 5', 'Lamps 7'])
  })

  it('below a title with that word behind it, which is no part of them; a catalogue lists what stands nowhere else', () => {
    const text = '海岛应急预案目录\n\n1.总则\n\n1.1目的\n\n1.2依据\n\n2.机构\n\n2.1职责\n\n1.总则\n\n1.1目的\n\n为保障渡船安全，制定本预案。\n\n1.2依据\n\n依据渡口条例。'
    expect(noise(outlineOf(text)).map(line => line.replace(/^\[[^\]]*\] /u, ''))).toEqual(['1.总则', '1.1目的', '1.2依据', '2.机构', '2.1职责'])
    expect(noise(outlineOf('海岛产业发展规划目录\n\n1.造船\n\n2.捕鱼\n\n3.晒盐'))).toEqual([])
  })

  it('an index with the heads of its columns, in which each part begins anew', () => {
    const list = ['Index', 'S.No. Description Page Number', '1 Vision 03', '2 Boats 03-05', '3 Piers 06', 'Annexures', 'S.No. Description Page Number', '1 Words 17-26', '2 Lamps 27']
    expect(noise(outlineOf([...list, '1. VISION', 'To light all piers of the islands.', '2. BOATS', 'They carry lamps.'].join('\n'))).map(line => line.slice(0, 24))).toEqual(list.map(line => line.slice(0, 24)))
  })

  it('leaders with the paragraphs before the page, whatever number they give, and entries whose page stands on the next line', () => {
    const list = ['I. BOATS ............. 12 - 147', 'II. PIERS ............. 15 - 18', 'III. LAMPS ............... 7']
    expect(noise(outlineOf(['Harbour Report', 'CONTENTS', ...list, 'I. BOATS', '1. Six boats sail in the winter.', '2. They are lit.'].join('\n\n')))).toEqual(['CONTENTS', 'I. BOATS ............. 1…', 'II. PIERS ............. …', 'III. LAMPS .............…'])
    expect(noise(outlineOf('Harbour Plan\n\nContents\n\n1. Boats .............................\n\n1\n\n2. Piers of the Outer\n\nIslands ............ 4\n\n3. Lamps .......... 6\n\n4. Crews\n\nFares ........ 9\n\nWe sail on dark water.'))).toHaveLength(8)
  })

  it('a part that comes with the contents of the whole: down to where the first entry stands again', () => {
    const list = ['FOREWORD', 'SUMMARY', 'INTRODUCTION', '1. BOATS', '1.1. Hulls', '2. PIERS', 'CONCLUSION']
    const own = ['FOREWORD', 'We sail on dark water in the winter.', 'SUMMARY', 'The piers are lit in the summer.']
    const text = (entries: readonly string[]) => ['Harbour Plan', 'CONTENTS', ...entries, ...own].join('\n\n')
    expect(noise(outlineOf(text(list))).map(line => line.replace(/^\[[^\]]*\] /u, ''))).toEqual(['CONTENTS', ...list])
    // What is set in another way is none of them, and then only those that stand again are sure.
    expect(noise(outlineOf(text([...list, 'A word of the minister'])))).toEqual(['CONTENTS', 'FOREWORD', 'SUMMARY'])
  })

  it('dots that a page leaves room for make no entry too long, and stand on a line of their own', () => {
    const dots = '.'.repeat(160)
    const text = `Harbour Plan\n\nCONTENTS\nFOREWORD ${dots}3\n1. BOATS ${dots}4\n1.1. Hulls of the outer islands\n${dots} 5\n2. PIERS ${dots}9\n\n1. BOATS\n1.1. Hulls\nWe sail on dark water in the winter.`
    expect(outlineOf(text).filter(line => !line.includes('boilerplate'))).toEqual(['heading Harbour Plan', 'heading [1] 1. BOATS', '  heading [1.1] 1.1. Hulls', '    paragraph We sail on dark water in…'])
  })

  it('lists of tables and figures', () => {
    const list = ['List of Tables and Figures', 'Table 1: Boats', 'Figure 1: Piers']
    const text = ['Harbour Plan', ...list, '1. Boats', 'We sail on dark water in the winter.', '2. Piers', 'They are lit.'].join('\n\n')
    expect(noise(outlineOf(text)).map(line => line.slice(0, 14))).toEqual(list.map(line => line.slice(0, 14)))
    expect(noise(outlineOf(text.replace('Table 1: Boats\n\nFigure 1: Piers', 'We keep none.')))).toEqual([])
    expect(noise(outlineOf('某岛规划\n\n图目录\n\n图1 航线 3\n\n一、总则\n\n为保障渡船安全，制定本规划。')).map(line => line.slice(0, 3))).toEqual(['图目录', '图1 '])
  })

  it('a text of nothing but the heading of contents is read', () => {
    expect(outlineOf('Contents\n'.repeat(40_000)).length).toBe(40_000)
  })
})
