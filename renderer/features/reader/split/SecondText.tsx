import { X } from 'lucide-react'
import { ReaderPane, type ReaderPaneProps } from '../../../pane/ReaderPane.tsx'
import { useSay } from '../../../state/language.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import './split.css'

export type SecondTextProps = Omit<ReaderPaneProps, 'keepsPlaceAs' | 'renderAround'> & { readonly onClose: () => void }

/** The same document once more, with a place, a selection and a find of its own; what is highlighted in one is in both. */
export function SecondText({ onClose, ...pane }: SecondTextProps) {
  const say = useSay()
  return (
    <section className="reader-half" aria-label={say('reader.beside.second')} data-in-use={pane.active || undefined}>
      <ReaderPane {...pane} keepsPlaceAs="beside" />
      <div className="reader-half-close">
        <IconButton label={say('reader.beside.close')} command="reader.beside" onPress={onClose}>
          <X size={15} aria-hidden />
        </IconButton>
      </div>
    </section>
  )
}
