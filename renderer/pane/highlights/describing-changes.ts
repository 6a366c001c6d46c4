import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { FieldRow } from '#contract/coding/fields.ts'
import { firstWords, lastWords } from '#domain/text/first-words.ts'
import type { Say } from '../../state/language.ts'
import type { ThemeLooks } from '../themes/theme-looks.ts'

/** So much is read out at an edge that was moved, in words or Han characters. */
const edgeWords = 6

type Known = { readonly looks: ThemeLooks; readonly fields: readonly Pick<FieldRow, 'id' | 'name'>[] }

/**
 * What a screen reader is told when the highlight that it stands on became another: themes put on and taken off, the star, values of fields, and the
 * words at an edge that moved. '' when nothing of these changed; a memo is written in a field, which says itself what is kept.
 */
export function describeChange(before: AnnotationRow, after: AnnotationRow, { looks, fields }: Known, say: Say): string {
  const themes = (id: 'reader.announce.added' | 'reader.announce.takenOff', some: readonly string[]) => {
    const names = some.flatMap(theme => looks.get(theme)?.name ?? [])
    return names.length ? say(id, { themes: names.join(say('ui.between')), count: names.length }) : ''
  }
  const values = fields.map(({ id, name }) => {
    const value = after.values[id] ?? ''
    if (value === (before.values[id] ?? '')) return ''
    return value ? say('reader.announce.value', { name, value }) : say('reader.announce.noValue', { name })
  })
  return [
    themes('reader.announce.added', after.themes.filter(theme => !before.themes.includes(theme))),
    themes('reader.announce.takenOff', before.themes.filter(theme => !after.themes.includes(theme))),
    before.starred === after.starred ? '' : say(after.starred ? 'reader.announce.starred' : 'reader.announce.unstarred'),
    values.filter(Boolean).join(' '),
    before.start === after.start ? '' : say('reader.announce.beginsWith', { words: firstWords(after.exact, edgeWords) }),
    before.end === after.end ? '' : say('reader.announce.endsWith', { words: lastWords(after.exact, edgeWords) }),
  ].filter(part => part !== '').join(' ')
}
