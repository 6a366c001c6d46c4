import {
  $applyNodeReplacement, TextNode, type DOMConversionMap, type DOMExportOutput, type EditorConfig, type LexicalNode, type NodeKey, type SerializedTextNode,
} from 'lexical'
import { mentionOf, type Mention } from '#domain/memos/mentions.ts'

/** The attribute by which a chip that was copied is known again: kind and id. */
export const chipAttribute = 'data-clausebook-chip'

/** A chip that leads to something. It is one sign to the caret; what it shows is the name of now, which whoever holds the editor keeps right. */
export class MentionNode extends TextNode {
  __kind: Mention['kind']
  __id: string
  __name: string
  __isGone: boolean

  static override getType(): string {
    return 'mention'
  }

  static override clone(node: MentionNode): MentionNode {
    return new MentionNode({ kind: node.__kind, id: node.__id, name: node.__name }, node.__text, node.__isGone, node.__key)
  }

  constructor({ kind, id, name }: Mention = { kind: 'theme', id: '', name: '' }, shown = name, isGone = false, key?: NodeKey) {
    super(shown || '…', key)
    this.__kind = kind
    this.__id = id
    this.__name = name
    this.__isGone = isGone
  }

  /** @param shown what is read on the chip, for one that is gone more than its name */
  setNamed(name: string, shown: string, isGone: boolean): void {
    const node = this.getWritable()
    node.__name = name
    node.__isGone = isGone
    node.__text = shown || '…'
  }

  mention(): Mention {
    const { __kind: kind, __id: id, __name: name } = this.getLatest()
    return { kind, id, name }
  }

  isGone(): boolean {
    return this.getLatest().__isGone
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config)
    this.#dress(element)
    return element
  }

  override updateDOM(before: this, element: HTMLElement, config: EditorConfig): boolean {
    const isOther = super.updateDOM(before, element, config)
    if (!isOther) this.#dress(element)
    return isOther
  }

  #dress(element: HTMLElement): void {
    element.className = 'memo-chip'
    element.dataset['kind'] = this.__kind
    element.toggleAttribute('data-gone', this.__isGone)
    element.setAttribute(chipAttribute, `${this.__kind} ${this.__id}`)
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('span')
    element.setAttribute(chipAttribute, `${this.__kind} ${this.__id}`)
    element.textContent = this.__name
    return { element }
  }

  static override importDOM(): DOMConversionMap | null {
    return {
      span: node => (node.hasAttribute(chipAttribute) ? { conversion: element => ({ node: fromElement(element) }), priority: 2 } : null),
    }
  }

  static override importJSON(json: SerializedTextNode): MentionNode {
    return $createMentionNode(json as unknown as Mention)
  }

  /** As it is stored: no text and no format, `domain/memos/mentions.ts` says what. */
  override exportJSON(): SerializedTextNode {
    return { ...this.mention(), type: 'mention', version: 1 } as unknown as SerializedTextNode
  }

  override canInsertTextBefore(): boolean {
    return false
  }

  override canInsertTextAfter(): boolean {
    return false
  }

  override isTextEntity(): true {
    return true
  }
}

export function $createMentionNode(mention: Mention): MentionNode {
  return $applyNodeReplacement(new MentionNode(mention).setMode('token'))
}

export const $isMentionNode = (node: LexicalNode | null | undefined): node is MentionNode => node instanceof MentionNode

/** @returns what a pasted chip speaks of, null for one that nothing could be found by */
export function mentionIn(element: Element): Mention | null {
  const [kind, id] = (element.getAttribute(chipAttribute) ?? '').split(' ')
  return mentionOf({ type: 'mention', kind, id, name: element.textContent ?? '' })
}

function fromElement(element: HTMLElement): MentionNode | null {
  const mention = mentionIn(element)
  // Its words come with it.
  element.textContent = ''
  return mention && $createMentionNode(mention)
}
