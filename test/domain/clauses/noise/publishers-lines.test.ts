import { expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const kindsOf = (text: string) => outlineOf(text).map(line => line.trim().split(' ')[0])

it.each([
  'Watch a British Sign Language version of this summary',
  'Read the Easy Read version',
  'Listen to an audio version of the plan',
  '[Federal Register Volume 99, Number 12 (Friday, January 5, 2034)]',
  'Índice | Siguiente: Los muelles',
  'Accueil | Plan du site | Mentions légales',
  '[Proposed Rules]',
  '[Pages 1201-1204]',
  '[[Page 1202]]',
  '[FR Doc No: 2034-00121]',
  'From the Federal Register Online via the Government Publishing Office [www.gpo.gov]',
])('%s is no part of the paper', line => {
  expect(kindsOf(`The ferries sail in every season of the year.\n\n${line}\n\nThe piers are mended in the spring of each year.`)).toEqual(['paragraph', 'boilerplate', 'paragraph'])
})

it.each(['Read the bell of the pier before you sail', 'See the plan for the large pier at Holm', '[Notices of the keeper]', 'Muelles | Barcos: los de Holm', 'From the Federal Register we learned of it'])('but %s is', line => {
  expect(kindsOf(`The ferries sail in every season of the year.\n\n${line}\n\nThe piers are mended in the spring of each year.`)).not.toContain('boilerplate')
})

it('a heading between blank lines may be as long as a plan’s aims are, above a longer text', () => {
  const aim = 'Redesign all the crossings between the islands to meet the new standard of the harbour council by spring'
  const said = 'All the boats will be looked at by those who sail on them, and each of the piers by those who wait there in the rain, and what they say is done before the first winter comes.'
  expect(outlineOf(`Ferry Aims\n\nFaster boats\n\n${said}\n\n${aim}\n\n${said}\n\nSafer piers\n\n${said}`)).toEqual([
    'heading Ferry Aims', 'heading Faster boats', '  paragraph All the boats will be lo…', `heading ${aim.slice(0, 24)}…`, '  paragraph All the boats will be lo…', 'heading Safer piers', '  paragraph All the boats will be lo…',
  ])
})
