import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical'
import { useEffect, useRef, useState } from 'react'
import type { Mention, Target } from '#domain/memos/mentions.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Kbd } from '../../ui/controls/Kbd.tsx'
import type { Words } from '../../ui/words.ts'
import { kindNames, type Links } from './links.ts'
import { chipAttribute, mentionIn } from './MentionNode.ts'
import { readChip, renameChips } from './writing-links.ts'

/** Keeps chips by their names of now, opens them by a press or Alt+Enter, and says beneath the text what the one at the caret leads to. */
export function ChipLine({ say, links }: { readonly say: Words; readonly links: Links }) {
  const [editor] = useLexicalComposerContext()
  const [chip, setChip] = useState<(Mention & { readonly isGone: boolean }) | null>(null)
  const { named, open } = links
  useEffect(() => void renameChips(editor, named, name => say('memos.gone', { name })), [editor, named, say])
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read(() => {
          const node = readChip()
          return node && { ...node.mention(), isGone: node.isGone() }
        })
        setChip(last => (JSON.stringify(last) === JSON.stringify(next) ? last : next))
      }),
    [editor],
  )
  useOpening(editor, open)
  if (!chip) return null
  const name = chip.isGone ? say('memos.gone', { name: chip.name }) : chip.name
  return (
    <div className="memo-link-line">
      <span className="memo-link-url">{say('memos.chip', { kind: say(kindNames[chip.kind]), name })}</span>
      {chip.isGone ? null : (
        <Button look="quiet" onPress={() => open(chip)}>
          {say('memos.openLink')} <Kbd keys="Alt+Enter" />
        </Button>
      )}
    </div>
  )
}

function useOpening(editor: LexicalEditor, open: Links['open']): void {
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const element = event.target instanceof Element ? event.target.closest(`[${chipAttribute}]`) : null
      const target: Target | null = element && !element.hasAttribute('data-gone') ? mentionIn(element) : null
      if (target) latest.current(target)
    }
    const stopKeys = editor.registerCommand(
      KEY_DOWN_COMMAND,
      event => {
        const node = event.key === 'Enter' && event.altKey && !event.isComposing ? readChip() : null
        if (!node || node.isGone()) return false
        event.preventDefault()
        event.stopPropagation()
        latest.current(node.mention())
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    )
    const stopRoot = editor.registerRootListener((root, before) => {
      before?.removeEventListener('click', press)
      root?.addEventListener('click', press)
    })
    return () => {
      stopKeys()
      stopRoot()
    }
  }, [editor])
}
