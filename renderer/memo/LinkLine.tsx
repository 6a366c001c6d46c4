import { $isLinkNode, LinkNode } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNearestNodeOfType } from '@lexical/utils'
import { $getSelection, $isRangeSelection } from 'lexical'
import { Link } from 'lucide-react'
import { useEffect, useState } from 'react'
import { escapeHtml, writeClipboard } from '../text/copying.ts'
import { Button } from '../ui/controls/Button.tsx'
import type { Words } from '../ui/words.ts'

/** Where a link leads, while one writes in it: to be read and copied. Nothing here opens it. */
export function LinkLine({ say }: { readonly say: Words }) {
  const [editor] = useLexicalComposerContext()
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => editor.registerUpdateListener(({ editorState }) => setUrl(editorState.read(linkUnderCaret))), [editor])
  useEffect(
    () =>
      editor.registerRootListener((root, before) => {
        for (const kind of ['click', 'auxclick'] as const) {
          before?.removeEventListener(kind, stayHere)
          root?.addEventListener(kind, stayHere)
        }
      }),
    [editor],
  )
  if (!url) return null
  return (
    <div className="memo-link-line">
      <Link size={13} aria-label={say('memos.link')} />
      <span className="memo-link-url">{url}</span>
      <Button look="quiet" onPress={() => void writeClipboard({ plain: url, html: escapeHtml(url) })}>
        {say('memos.copyLink')}
      </Button>
    </div>
  )
}

function linkUnderCaret(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const link = $getNearestNodeOfType(selection.anchor.getNode(), LinkNode)
  return $isLinkNode(link) ? link.getURL() : null
}

/** A press on a link would leave the window, with Ctrl or the middle button too. */
function stayHere(event: Event): void {
  if (event.target instanceof Element && event.target.closest('a')) event.preventDefault()
}
