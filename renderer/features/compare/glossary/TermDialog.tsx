import { useState } from 'react'
import type { TermPair } from '#contract/comparing/glossary.ts'
import { longestAttributeName } from '#contract/values.ts'
import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import type { TermLine } from './glossary-rows.ts'

export type TermDialogProps = {
  /** The pair that is changed; null for a new one. */
  readonly line: TermLine | null
  /** What the first field begins with. */
  readonly begin: string
  /** Answers whether it was kept: refused, what was written stays. */
  readonly onKeep: (pair: TermPair) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks for two terms. */
export function TermDialog({ line, begin, onKeep, onClose }: TermDialogProps) {
  const say = useSay()
  const [term, setTerm] = useState(line?.term ?? begin)
  const [sameAs, setSameAs] = useState(line?.sameAs ?? '')
  const pair = { term: term.trim(), sameAs: sameAs.trim() }
  const isReady = pair.term !== '' && pair.sameAs !== ''
  const keep = async () => {
    if (isReady && (await onKeep(pair))) onClose()
  }
  const isGiven = line !== null && line.source !== 'own'
  return (
    <Dialog
      isOpen
      size="small"
      title={say(line ? 'glossary.edit.title' : 'glossary.add.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('ui.cancel')}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => void keep()}>{say(line ? 'glossary.edit.keep' : 'glossary.add.keep')}</Button>
        </>
      }
    >
      <form
        className="glossary-terms"
        onSubmit={event => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField label={say('glossary.first')} value={term} onChange={setTerm} maxLength={longestAttributeName} autoFocus={begin === ''} />
        <TextField label={say('glossary.second')} value={sameAs} onChange={setSameAs} maxLength={longestAttributeName} autoFocus={begin !== ''} />
        {isGiven ? <p>{say('glossary.edit.given')}</p> : null}
        {/* Enter in either field keeps the pair. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
