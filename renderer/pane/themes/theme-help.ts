import type { Say } from '../../state/language.ts'
import type { ThemeLook } from './theme-looks.ts'

/** What is shown while somebody thinks about giving a theme: its path, what it means, when it is given and when not. */
export function themeHelp({ path, definition, include, exclude }: Pick<ThemeLook, 'path' | 'definition' | 'include' | 'exclude'>, say: Say): string {
  const rule = (label: string, text: string) => (text ? `${label}: ${text}` : '')
  return [path, definition, rule(say('codebook.include'), include), rule(say('codebook.exclude'), exclude)].filter(Boolean).join('\n')
}
