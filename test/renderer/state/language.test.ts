import { describe, expect, test } from 'vitest'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { messages } from '#domain/messages/catalogues.ts'
import type { Message } from '#domain/messages/message.ts'

type Used = { readonly all: ReadonlySet<string>; readonly printed: ReadonlySet<string> }

/** Names of the values that a pattern uses, and of those that it prints rather than chooses words by. */
function valuesOf(pattern: string): Used {
  const all = new Set<string>()
  const printed = new Set<string>()
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return
    for (const token of tokens) {
      if (!Array.isArray(token) || typeof token[0] !== 'string') continue
      const [name, format, choices] = token as [string, unknown, unknown]
      all.add(name)
      if (format !== 'plural' && format !== 'select') printed.add(name)
      if (choices && typeof choices === 'object') for (const choice of Object.values(choices)) walk(choice)
    }
  }
  walk(compileMessage(pattern))
  return { all, printed }
}

/** Chinese counts all themes where English counts those beside the first. */
const counted: readonly string[] = ['annotations.highlightWithThemes', 'annotations.tagWithThemes', 'autocode.label']

describe('every message', () => {
  test('can be read in both languages and says something in both', () => {
    for (const [id, [english, chinese]] of Object.entries<Message>(messages)) {
      expect(english.trim(), id).not.toBe('')
      expect(chinese.trim(), id).not.toBe('')
      expect(() => [compileMessage(english), compileMessage(chinese)], id).not.toThrow()
    }
  })
  test('prints no value in one language that the other leaves out', () => {
    const unlike = Object.entries<Message>(messages).filter(([, [english, chinese]]) => {
      const [inEnglish, inChinese] = [valuesOf(english), valuesOf(chinese)]
      return [...inEnglish.printed].some(name => !inChinese.all.has(name)) || [...inChinese.printed].some(name => !inEnglish.all.has(name))
    })
    expect(unlike.map(([id]) => id).filter(id => !counted.includes(id))).toEqual([])
  })
  test('is in Chinese where it has words at all, with Chinese signs between Chinese words', () => {
    // Names of formats, which are the same everywhere, and the tag of the language itself.
    const same = ['app.locale', ...['csv', 'html', 'md', 'qdc', 'word', 'xlsx'].map(format => `handout.format.${format}`), ...['csv', 'table', 'xlsx'].map(format => `pairs.changes.as.${format}`)]
    const wordsOf = (pattern: string) => pattern.replaceAll(/\{[^{}]*\}/g, '')
    const foreign = Object.entries<Message>(messages).filter(([id, [english, chinese]]) =>
      !same.includes(id) && /\p{L}/u.test(wordsOf(english).replaceAll(' of ', '')) && !/\p{Script=Han}/u.test(chinese))
    expect(foreign.map(([id]) => id)).toEqual([])
    // Menus of the system mark their letter in brackets of its own; lists are written in with `;`, and so are examples of them; queries are as they are typed.
    const other = /^(electron\.menu\.|fields\.(choicesHint|stepsHint|ready\.steps)$|search\.mistake\.|cli\.)/
    const narrow = Object.entries<Message>(messages).filter(([id, [, chinese]]) => {
      const plain = chinese.replaceAll(/\{\w+, (plural|select)[^]*\}/g, '')
      return !other.test(id) && /\p{Script=Han}[,;:?!()"]|[,;:?!()"]\p{Script=Han}/u.test(plain)
    })
    expect(narrow.map(([id, [, chinese]]) => `${id}: ${chinese}`)).toEqual([])
  })
  test('writes a number in Chinese as it does in English: by the language, not digit by digit', () => {
    const bare = Object.entries<Message>(messages).flatMap(([id, [english, chinese]]) =>
      [...chinese.matchAll(/\{(\w+)\}/g)].filter(([, name]) => new RegExp(`\\{${name}, (plural|number)`).test(english)).map(([value]) => `${id} ${value}`))
    expect(bare).toEqual([])
  })
})
