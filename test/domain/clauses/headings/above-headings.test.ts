import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../electron/engine/importing/read.ts'
import { outlineOf } from '../outline.ts'

/** A charter without a blank line, whose parts have no words of their own and longer names than their sections. */
const charter = [
  'A Charter for Those Who Cross by Ferry',
  'What we owe to you',
  'A seat',
  'Everyone who has paid sits down, and children sit beside those who brought them.',
  'A clock',
  'The boat leaves when the table says, and waits for the last bus of the evening.',
  'What you owe to us all',
  'A voice',
  'Talk as you would in the room of somebody who sleeps.',
  'A hand',
  'Help with prams and crates where the plank is steep.',
]

const code = `# Order 12

### SECTION 1.0

**PURPOSE**

#### 1.1 Moorings

Boats lie where the harbour master says that they lie, in summer and in winter.

#### 1.2 Fees

A night costs as much as a loaf of bread.

### SECTION 2.0

**WORDS**

Unless the order says otherwise, words mean in it what they mean to those who sail.

**"Berth"** means the place of one boat at a pier, with the water in front of it.

### SECTION 3.0

**BOATS**

#### 3.1 Names

Every boat carries its name on both sides, in letters as long as a hand.

#### 3.2 Lights

One lamp is lit at dusk.
`

describe('headings right above other headings', () => {
  it('in text without blank lines they hold those, also where these are shorter', () => {
    expect(outlineOf(charter.join('\n')).filter(line => line.includes('heading'))).toEqual([
      'heading A Charter for Those Who …',
      'heading What we owe to you',
      '  heading A seat',
      '  heading A clock',
      'heading What you owe to us all',
      '  heading A voice',
      '  heading A hand',
    ])
  })

  it('one of two may hold a single section, and a heading above another one alone is no part', () => {
    const market = ['Open Harbours', 'What is gained', 'Work in the islands', 'Small yards may bid for each boat, which keeps crews and builders where they live.', 'Tools that all can use', 'Every drawing is published, so that any yard may build from it.', 'What may be lost', 'Yards that built for us before', 'Some of them do not like the new rules, and three of them have said so in public.']
    expect(outlineOf(market.join('\n')).filter(line => line.includes('heading'))).toEqual([
      'heading Open Harbours',
      'heading What is gained',
      '  heading Work in the islands',
      '  heading Tools that all can use',
      'heading What may be lost',
      '  heading Yards that built for us …',
    ])
    const flat = market.filter(line => line !== 'What is gained')
    expect(outlineOf(flat.join('\n')).filter(line => line.startsWith('  heading'))).toEqual([])
  })

  it('a line in bold below a declared number alone is its title, and holds no more than it', async () => {
    const { text, hints } = await readSource(new TextEncoder().encode(code), 'order.md')
    expect(outlineOf(text, hints)).toEqual([
      'heading # Order 12',
      'heading [SECTION 1.0] ### SECTION 1.0',
      '  heading **PURPOSE**',
      '  heading [1.1] #### 1.1 Moorings',
      '    paragraph Boats lie where the harb…',
      '  heading [1.2] #### 1.2 Fees',
      '    paragraph A night costs as much as…',
      'heading [SECTION 2.0] ### SECTION 2.0',
      '  heading **WORDS**',
      '  paragraph Unless the order says ot…',
      '  paragraph **"Berth"** means the pl…',
      'heading [SECTION 3.0] ### SECTION 3.0',
      '  heading **BOATS**',
      '  heading [3.1] #### 3.1 Names',
      '    paragraph Every boat carries its n…',
      '  heading [3.2] #### 3.2 Lights',
      '    paragraph One lamp is lit at dusk.',
    ])
  })
})
