import { expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { contentsLines } from '../../../../electron/engine/importing/html/contents-links.ts'
import { readHtml } from '../../../../electron/engine/importing/html/read-html.ts'

function treeOf(page: string): string[] {
  const { text, hints } = readHtml(page)
  return readClauses(text, hints).clauses.map(({ level, kind, start, textEnd }) => `${level}${kind === 'heading' ? '#' : kind === 'boilerplate' ? '~' : ''} ${text.slice(start, textEnd)}`)
}

test('lines that are links to the same page are its contents, with the heading above them, though what they lead to is not there', () => {
  expect(treeOf('<h1>Ferries for All</h1><h2>Contents</h2><p><a href="#a">PART ONE</a></p><p>2. <a href="#b">PART TWO: PIERS</a></p><p><a href="#c">Offices</a></p><h2 id="a">Why ferries</h2><p>Nine of ten people live by the water.</p>')).toEqual([
    '1# Ferries for All', '1~ Contents', '1~ PART ONE', '1~ 2. PART TWO: PIERS', '1~ Offices', '1# Why ferries', '2 Nine of ten people live by the water.',
  ])
})

test('fewer ones, links to other pages, links inside sentences and to notes are text', () => {
  const noise = (page: string) => treeOf(page).filter(line => line.includes('~'))
  expect(noise('<p><a href="#a">Boats</a></p><p><a href="#b">Piers</a></p><p>They float.</p>')).toEqual([])
  expect(noise('<p><a href="b.html">Boats</a></p><p><a href="p.html">Piers</a></p><p><a href="#">Crews</a></p><p>They float.</p>')).toEqual([])
  expect(noise('<p>See <a href="#a">Boats</a></p><p>See <a href="#b">Piers</a></p><p>See <a href="#c">Crews</a></p>')).toEqual([])
  expect(noise('<p><a href="#1">1</a></p><p><a href="#2">2</a></p><p><a href="#3">3</a></p>')).toEqual([])
  expect(noise('<p><a href="#a">Boats</a></p><p><a href="#b">Piers</a></p><p>They float.</p><p><a href="#c">Crews</a></p>')).toEqual([])
})

test('many links in one long line cost no more than their number', () => {
  const line = Array.from({ length: 20_000 }, (_, i) => `boat${i}`).join(' ')
  const links = [...line.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
  expect(contentsLines(line, links)).toEqual([])
})
