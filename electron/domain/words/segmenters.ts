import type { Language } from '../text.ts'

const kept = new Map<string, Intl.Segmenter>()

/**
 * What cuts a text into its characters, words or sentences; made when it is first asked for and kept. The first one of a process reads its
 * rules from the system's library, which costs more than opening a project.
 */
export function segmenterOf(granularity: 'grapheme' | 'word' | 'sentence', language?: Language): Intl.Segmenter {
  const key = `${granularity} ${language ?? ''}`
  const known = kept.get(key)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity })
  kept.set(key, made)
  return made
}
