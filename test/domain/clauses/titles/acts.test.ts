import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../../electron/engine/importing/plain/markdown/markdown.ts'
import { outlineOf } from '../outline.ts'

const outline = (lines: readonly string[]) => {
  const text = lines.join('\n\n')
  return outlineOf(text, readMarkdown(text))
}

const act = [
  '# ORDER No. 12-2027', '## AN ORDER THAT LETS BOATS LIE AT THE NORTH PIER IN WINTER', '**Heard on:** 4 May 2027', 'Signed, A. Lind, Harbour Master', '---', '### BEFORE THE COUNCIL OF THE ISLES',
  '**WHEREAS**, the north pier is dark from November on; and', '**WHEREAS**, boats that lie there are lost; and', '**NOW THEREFORE THE COUNCIL ORDERS AS FOLLOWS:**',
  '# ORDER No. 12-2027', '**Section 1.** The north pier is lit as follows:', '>    **a.** Lamps burn from dusk until dawn.\n>\n>    **b.** Lamps are yellow.', '**Section 2.** Boats may lie there in winter.',
]

describe('acts of councils', () => {
  it('all headings above the reasons are the title, whatever was signed between them, and so is the title again; letters in a quotation count', () => {
    expect(outline(act).filter(line => !line.includes('boilerplate'))).toEqual([
      'heading # ORDER No. 12-2027',
      'heading ## AN ORDER THAT LETS BO…',
      'paragraph **Heard on:** 4 May 2027',
      'paragraph Signed, A. Lind, Harbour…',
      'heading ### BEFORE THE COUNCIL O…',
      'paragraph **WHEREAS**, the north p…',
      'paragraph **WHEREAS**, boats that …',
      'paragraph **NOW THEREFORE THE COUN…',
      'heading # ORDER No. 12-2027',
      'item [Section 1] **Section 1.** The north…',
      '  item [a] > **a.** Lamps burn from…',
      '  item [b] > **b.** Lamps are yello…',
      'item [Section 2] **Section 2.** Boats may…',
    ])
  })

  it('another heading as large as the title keeps it from holding nothing', () => {
    expect(outline(act.map((line, i) => (i === 9 ? '# LAMPS' : line)))[1]).toBe('  heading ## AN ORDER THAT LETS BO…')
  })

  it('an introduction in another language below plain lines is the first part, though the only heading of its size', () => {
    const vertrag = ['DER VERTRAG FÜR DIE INSELN', 'Fischer und Fährleute', '# Präambel', '## WIR FAHREN', 'Die Boote fahren im Winter. Das war lange anders.', '## WIR BLEIBEN', 'Die Inseln bleiben bewohnt. Das ist der Zweck.']
    expect(outline(vertrag).slice(2, 5)).toEqual(['heading # Präambel', '  heading ## WIR FAHREN', '    paragraph Die Boote fahren im Wint…'])
  })
})
