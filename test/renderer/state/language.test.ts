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
const counted: readonly string[] = ['annotations.highlightWithThemes', 'annotations.tagWithThemes']

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
})
