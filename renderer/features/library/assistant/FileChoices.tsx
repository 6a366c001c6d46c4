import { TriangleAlert } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { encodingName, encodings, type Encoding } from '#domain/encodings.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { SegmentedControl } from '../../../ui/controls/SegmentedControl.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { encodingOf, isEncodingTrouble } from './deciding.ts'
import { FileReading } from './FileReading.tsx'
import { type Looked, namesakeOf, standingOf } from './look.ts'

export type FileChoicesProps = {
  readonly file: Looked
  /** Whether another of the files would come in under the same title. */
  readonly isTwin?: boolean
  /** The file among the others that has its bytes and comes in instead. */
  readonly copyOf?: string | null
  /** Whether boilerplate is set aside. */
  readonly cleans: boolean
  readonly onChange: (file: Looked) => void
  /** Takes the choices and reads the file again with them. */
  readonly onReread: (file: Looked) => void
  /** Whether the document gets its title from the file. */
  readonly hasTitle?: boolean
}

/** One file: what can be chosen for it, and what it comes in as. */
export function FileChoices({ file, isTwin = false, copyOf = null, cleans, onChange, onReread, hasTitle = true }: FileChoicesProps) {
  const say = useSay()
  const { answer } = file
  const standing = standingOf(file)
  const shown = file.encoding ?? encodingOf(answer)
  const hasEncoding = 'error' in answer ? isEncodingTrouble(answer.error) || file.encoding !== null : shown !== null
  return (
    <section className="assistant-choices" aria-label={answer.file} aria-busy={file.isReading} tabIndex={-1}>
      {'error' in answer ? (
        <>
          <p className={isQuestion(file) ? 'assistant-question' : 'assistant-problem'} role="status">
            {saySentence(answer.error.message)}
          </p>
          {standing === 'left' ? <LookNow file={file} onReread={onReread} /> : null}
        </>
      ) : null}
      <div className="assistant-fields">
        {!('error' in answer) && hasTitle ? (
          <TextField
            label={say('library.field.title')}
            value={file.title ?? answer.preview.title}
            onChange={title => onChange({ ...file, title })}
            {...(copyOf !== null ? { description: say('library.assistant.copyWhy', { name: copyOf }) } : isTwin ? { description: say('library.assistant.twin') } : {})}
            maxLength={2_000}
            isDisabled={answer.existing !== null || file.isNewer || copyOf !== null}
          />
        ) : null}
        {hasEncoding ? (
          <Select<Encoding | ''>
            label={say('library.assistant.encoding')}
            value={shown ?? ''}
            placeholder={say('library.assistant.chooseEncoding')}
            onChange={encoding => encoding !== '' && onReread({ ...file, encoding, decided: [] })}
            items={encodings.map(id => ({ id, label: encodingName(id) }))}
          />
        ) : null}
      </div>
      {hasTitle && copyOf === null ? <Namesake file={file} onChange={onChange} /> : null}
      {hasTitle && copyOf === null && (standing === 'ready' || standing === 'out') ? (
        <Checkbox isSelected={!file.isOut} onChange={taken => onChange({ ...file, isOut: !taken })}>
          {say('library.assistant.take')}
        </Checkbox>
      ) : null}
      {standing === 'locked' ? <Password file={file} onReread={onReread} /> : null}
      {'preview' in answer ? <FileReading file={file} answer={answer} cleans={cleans} isNew={hasTitle} onReread={onReread} /> : null}
    </section>
  )
}

/** Whether it only waits for an answer that nobody gave yet. */
function isQuestion(file: Looked): boolean {
  const standing = standingOf(file)
  return standing === 'left' || (standing === 'locked' && file.password === null) || (standing === 'noEncoding' && file.encoding === null)
}

/** Says that the title is here already, and whether the file is meant as a newer version of that document. */
function Namesake({ file, onChange }: Pick<FileChoicesProps, 'file' | 'onChange'>) {
  const say = useSay()
  const namesake = namesakeOf(file)
  if (!namesake) return null
  const question = say('library.assistant.namesake', { title: namesake.title })
  return (
    <div className="assistant-namesake">
      <p>
        <TriangleAlert size={14} aria-hidden /> <span>{question}</span>
      </p>
      <SegmentedControl
        label={question}
        value={file.isNewer ? 'newer' : 'own'}
        onChange={way => onChange({ ...file, isNewer: way === 'newer' })}
        segments={[{ id: 'own', label: say('library.assistant.asOwn') }, { id: 'newer', label: say('library.assistant.asNewer') }]}
      />
      {file.isNewer ? <p className="assistant-facts">{say('library.assistant.newerNext')}</p> : null}
    </div>
  )
}

/** For a part that goes when the file is read: the focus that it had then stays with what the file became. */
function useFocusKept<T extends HTMLElement>() {
  const part = useRef<T>(null)
  useLayoutEffect(() => {
    const own = part.current
    // Before it is taken away: the dialog would else give the focus to its first button, which closes it.
    return () => {
      if (own?.contains(document.activeElement)) own.closest<HTMLElement>('section')?.focus()
    }
  }, [])
  return part
}

/** Offers to look at a file whose turn had not come when the person cancelled. */
function LookNow({ file, onReread }: Pick<FileChoicesProps, 'file' | 'onReread'>) {
  const say = useSay()
  const part = useFocusKept<HTMLDivElement>()
  return (
    <div ref={part}>
      <Button isPending={file.isReading} onPress={() => onReread(file)}>
        {say('library.assistant.lookNow')}
      </Button>
    </div>
  )
}

/** Asks for the password until it opens the file. */
function Password({ file, onReread }: Pick<FileChoicesProps, 'file' | 'onReread'>) {
  const say = useSay()
  const [password, setPassword] = useState('')
  const form = useFocusKept<HTMLFormElement>()
  return (
    <Form
      ref={form}
      className="assistant-password"
      onSubmit={event => {
        event.preventDefault()
        if (password !== '') onReread({ ...file, password })
      }}
    >
      <TextField
        label={say('library.assistant.password')}
        description={say('library.assistant.passwordWhy')}
        type="password"
        autoComplete="off"
        value={password}
        onChange={setPassword}
        maxLength={2_000}
      />
      <Button type="submit" isDisabled={password === '' || file.isReading}>
        {say('library.assistant.unlock')}
      </Button>
    </Form>
  )
}
