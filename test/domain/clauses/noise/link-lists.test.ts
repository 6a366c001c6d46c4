import { describe, expect, it } from 'vitest'
import { hint, outlineOf } from '../outline.ts'

const menu = ['[To the text](#text)[To the menu](#menu)', 'Search', 'Popular:', '- [![](/a.png "Boats")](/boats){.tip}', '- [All\\\n  boats](/boats){.m1 .m2}', '- [[Post]{.icon}](https://post.example "New window")']
const paper = ['## Ferry plan', 'Two ferries are bought, as [the list](/list) says.', '- [Holm](/holm)', '- [Sund](/sund)', '- [Vik](/vik)', '- [Nes](/nes)']
const noiseOf = (parts: readonly string[]) => {
  const text = parts.join('\n\n')
  const rows = parts.map(part => hint(text, part, part.startsWith('#') ? 'heading' : part.startsWith('-') ? 'item' : 'paragraph', 1))
  return outlineOf(text, rows).filter(line => line.includes('boilerplate')).length
}

describe('menus above the first heading', () => {
  it('lines of nothing but links, with the short lines between them', () => expect(noiseOf([...menu, ...paper])).toBe(menu.length))

  it.each([
    ['three lines of links', [...menu.slice(3), ...paper], 0],
    ['links in sentences', [...menu.slice(3), 'See [the list](/list).', ...paper], 0],
    ['a line with a year', [...menu.slice(0, 3), 'Adopted 4 May 2031', ...menu.slice(3), ...paper], menu.length],
    ['links below the heading', paper, 0],
  ])('but not %s', (_, parts, expected) => expect(noiseOf(parts)).toBe(expected))
})
