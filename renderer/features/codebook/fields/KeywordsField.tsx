import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { cleanKeywords, longestKeyword, mostKeywords } from '#domain/themes.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useWords } from '../../../ui/words.ts'
import { updateTheme } from '../changing.ts'

/** What ends a keyword while it is typed or pasted, on keyboards of both languages. */
const ends = /[,，、;；\n]/u

/** Words that speak for the theme: a comma or Enter adds what was typed, Delete takes a word away. */
export function KeywordsField({ theme, isReadOnly }: { readonly theme: ThemeRow; readonly isReadOnly: boolean }) {
  const say = useSay()
  const words = useWords()
  const engine = useEngine()
  const [typed, setTyped] = useState('')
  /** An input method's comma belongs to what it composes until that is done. */
  const isComposing = useRef(false)
  const { keywords } = theme
  const save = (next: readonly string[]) => void updateTheme(engine, theme.id, { keywords: cleanKeywords(next) })
  const add = (text: string) => {
    setTyped('')
    const next = cleanKeywords([...keywords, ...text.split(ends).map(word => word.slice(0, longestKeyword))])
    if (next.length > keywords.length) save(next)
  }
  return (
    <div className="theme-keywords">
      {keywords.length > 0 ? (
        <TagGroup
          aria-label={say('codebook.keywords')}
          {...(isReadOnly ? {} : { onRemove: gone => save(keywords.filter(word => !gone.has(word))) })}
        >
          <TagList className="theme-keyword-list" items={keywords.map(word => ({ id: word }))}>
            {({ id }) => (
              <Tag id={id} textValue={id} className="theme-keyword">
                <span>{id}</span>
                {isReadOnly ? null : (
                  <Button slot="remove" aria-label={words('ui.removeNamed', { name: id })}>
                    <X size={12} aria-hidden />
                  </Button>
                )}
              </Tag>
            )}
          </TagList>
        </TagGroup>
      ) : null}
      <TextField
        label={say('codebook.keywords')}
        placeholder={say('codebook.keywords.why')}
        value={typed}
        onChange={text => (ends.test(text) && !isComposing.current ? add(text) : setTyped(text))}
        onBlur={() => add(typed)}
        onCompositionStart={() => (isComposing.current = true)}
        onCompositionEnd={() => (isComposing.current = false)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          add(typed)
        }}
        isReadOnly={isReadOnly || keywords.length >= mostKeywords}
      />
    </div>
  )
}
