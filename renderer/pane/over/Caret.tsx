import { useRef, type RefObject } from 'react'
import { isEmpty } from '../../text/selection.ts'
import { usePane } from '../pane-state.ts'
import { useCaretAnchored } from './use-caret-anchored.ts'
import './over.css'

/** Where keys begin and a highlight would be split; seen while the text has the focus. Screen readers are told what it passes. */
export function Caret({ scroller }: { readonly scroller: RefObject<HTMLDivElement | null> }) {
  const caret = usePane(({ caret, cursor, selection, pressing }) => (cursor || pressing || (selection && !isEmpty(selection)) ? null : caret))
  return caret === null ? null : <CaretAt scroller={scroller} offset={caret} />
}

function CaretAt({ scroller, offset }: { readonly scroller: RefObject<HTMLDivElement | null>; readonly offset: number }) {
  const element = useRef<HTMLDivElement>(null)
  useCaretAnchored(scroller, element, offset, 'after')
  return <div ref={element} className="reader-caret" aria-hidden hidden />
}
