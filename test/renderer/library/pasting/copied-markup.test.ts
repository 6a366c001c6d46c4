import { expect, test } from 'vitest'
import { structuredMarkup } from '../../../../renderer/features/library/pasting/copied-markup.ts'

const clipboard = (html: string) => ({ getData: (type: string) => (type === 'text/html' ? html : 'Goals') })

test.each([
  ['<h2>Goals</h2>', true],
  ['<ul><li>a</ul>', true],
  ['<p class="MsoListParagraphCxSpFirst">1. a', true],
  ['<table><tr><td>a', true],
  ['<p>one</p><p>two <b>bold</b></p>', false],
  ['<header>a</header><link>', false],
  ['', false],
])('%s has structure: %s', (html, is) => {
  expect(structuredMarkup(clipboard(html)) !== null).toBe(is)
})

test('markup that is too long for one call is left', () => {
  expect(structuredMarkup(clipboard(`<h1>${'a'.repeat(8_000_000)}`))).toBeNull()
})
