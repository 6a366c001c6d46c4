import { CornerDownRight, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSay } from '../../state/language.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { usePaneHandle } from '../pane-handle.ts'
import { usePane } from '../pane-state.ts'
import { useReadingContext } from '../reading.ts'
import { goToPlace, placeNamed } from './place-named.ts'
import './find-bar.css'

/** Go to a clause by its labels, or to a page: what it would go to is shown while it is typed. */
export function GoToBar() {
  const isOpen = usePane(state => state.goTo.open)
  return isOpen ? <OpenGoToBar /> : null
}

function OpenGoToBar() {
  const say = useSay()
  const handle = usePaneHandle()
  const reading = useReadingContext()
  const turn = usePane(state => state.goTo.turn)
  const [named, setNamed] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const place = useMemo(() => placeNamed(reading, named), [reading, named])
  useEffect(() => field.current?.select(), [turn])
  const close = () => {
    handle.pane.setState(({ goTo }) => ({ goTo: { ...goTo, open: false } }))
    handle.text()?.focus()
  }
  const go = () => {
    if (!place) return
    goToPlace(handle, place)
    close()
  }
  const said = place ? [place.label, place.words].filter(Boolean).join(' · ') : named.trim() ? say('reader.goToNone') : ''
  return (
    <search className="find-bar">
      <SearchField
        label={say('reader.goToField')}
        inputRef={field}
        value={named}
        onChange={setNamed}
        onKeyDown={event => {
          if (event.key === 'Enter') go()
          else if (event.key === 'Escape') close()
          else event.continuePropagation()
        }}
      />
      <Button look="quiet" icon={<CornerDownRight size={14} aria-hidden />} isDisabled={!place} onPress={go}>
        {say('reader.go')}
      </Button>
      <span className="find-bar-said" role="status" title={said}>
        {said}
      </span>
      <IconButton label={say('reader.goToClose')} keys="Escape" onPress={close}>
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  )
}
