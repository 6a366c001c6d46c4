import { sentence } from '#domain/messages/catalogues.ts'
import { changedFields } from '../excerpts/growing-codebook.ts'
import type { StoredTheme } from '../excerpts/theme-rows.ts'

/** What the history calls a change of a theme: the one thing that changed by its name, several as a change. */
export function updateLabel(before: StoredTheme, after: StoredTheme) {
  const theme = before.name
  const [changed, ...others] = changedFields(before, after)
  if (changed === undefined || others.length > 0) return sentence('themes.update', { theme })
  switch (changed) {
    case 'name':
      return sentence('themes.rename', { theme, name: after.name })
    case 'color':
      return sentence('themes.recolor', { theme })
    case 'definition':
      return sentence('themes.redefine', { theme })
    case 'shortcut':
      return after.shortcut ? sentence('themes.setKey', { theme, key: after.shortcut }) : sentence('themes.clearKey', { theme })
    case 'include':
    case 'exclude':
      return sentence('themes.rules', { theme })
    case 'example':
      return sentence('themes.setExample', { theme })
    case 'keywords':
      return sentence('themes.setKeywords', { theme })
    case 'frozen':
      return sentence(after.frozen ? 'themes.freeze' : 'themes.thaw', { theme })
    case 'archived':
      return sentence(after.archived ? 'themes.archive' : 'themes.unarchive', { theme })
    default:
      return sentence('themes.update', { theme })
  }
}
