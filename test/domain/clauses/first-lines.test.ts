import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'

/** A speech as a reader of pages hands it out: each paragraph begins set in, justified lines hold few or many signs, headings stand close. */
const speech = [
  ' SPEECH OF THE TREASURER ON THE HARBOUR BUDGET',
  '',
  ' I rise to lay before this Assembly the accounts of the harbour, and I do so at a time',
  'when the catch has failed twice and the boats of three islands lie idle on the',
  'Eastern shore.',
  ' 2. It is not necessary to say much of the storm that broke the pier last March. It took',
  'Northern timber and forty men to close the gap, and what they built will stand for as long as',
  'the old one did.',
  'REVENUE',
  ' 3. The dues of the year are put at nine million, of which two come from ferries and',
  'Seven from the trade in fish. They fall short of what was hoped for in the spring.',
  ' 4. No new due is asked for. The Assembly will see that by now the',
  'Treasury has paid back a third of the loan that was taken up for the pier, earlier than',
  'it was bound to.',
  'SPENDING ON THE BOATS',
  ' 5. The boats will have four million. Half of it goes to yards where the',
  'Council has found room for twelve more keels, and half to nets.',
  'SCHOOLS OF THE OUTER ISLANDS',
  ' 6. Of the schools I shall speak in the autumn, when the count of the children who live on the',
  'Outer islands has come in. Until then the three teachers on the reef stay, and so does the',
  'Boat that brings the children home.',
]

describe('printed text whose paragraphs begin with a line set in', () => {
  it('is joined at the edge, and one line in capitals between two long numbered paragraphs is a heading', () => {
    expect(outlineOf(speech.join('\n'))).toEqual([
      'heading SPEECH OF THE TREASURER …',
      'paragraph I rise to lay before thi…',
      'item [2] 2. It is not necessary t…',
      'heading REVENUE',
      '  item [3] 3. The dues of the year …',
      '  item [4] 4. No new due is asked f…',
      'heading SPENDING ON THE BOATS',
      '  item [5] 5. The boats will have f…',
      'heading SCHOOLS OF THE OUTER ISL…',
      '  item [6] 6. Of the schools I shal…',
    ])
  })

  it('is not read so where numbers stand at the edge, too', () => {
    const edge = speech.map(line => line.replace(/^ (?=[46]\. )/u, ''))
    expect(outlineOf(edge.join('\n')).filter(line => / (?:Eastern|Northern|Seven|Treasury|Council|Outer)/u.test(line))).not.toEqual([])
  })

  it('lines in capitals in the items of an agenda stay with their number', () => {
    const agenda = ['AGENDA OF THE COUNCIL', '', '1. Minutes of the last meeting', 'MR OKORO', '2. Ferries in winter', 'MS LIND', '3. Nets', 'MR BLANK', '', 'Close at noon.']
    expect(outlineOf(agenda.join('\n')).filter(line => /heading (?:MR|MS)/u.test(line))).toEqual([])
  })
})
