import type { Attributes } from '../packed/xml.ts'
import { numberOf } from './vocabulary.ts'

/** What is to be done when the element ends. */
type Leave = () => void

/** What is being read, as far as single elements change it. */
export type OpenParts = {
  openParagraph(attributes: Attributes, level: number | null): Leave
  openSpan(attributes: Attributes): Leave | null
  openHidden(): Leave
  hideParagraph(attributes: Attributes): null
  sign(sign: string): null
  spaces(attributes: Attributes): null
  openList(attributes: Attributes): Leave
  openItem(attributes: Attributes, isHeader: boolean): Leave
  openNumber(): Leave
  openNote(attributes: Attributes): Leave | null
  openRemark(attributes: Attributes): Leave
  endRemark(attributes: Attributes): null
  openAuthor(): Leave | null
  openTable(): Leave
  openRow(): Leave
  openCell(): Leave
}

type Opener = (body: OpenParts, attributes: Attributes) => Leave | null

export const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['text:p', (body, attributes) => body.openParagraph(attributes, null)],
  ['text:h', (body, attributes) => body.openParagraph(attributes, numberOf(attributes.get('text:outline-level')) ?? 1)],
  ['text:span', (body, attributes) => body.openSpan(attributes)],
  ['text:s', (body, attributes) => body.spaces(attributes)],
  ['text:tab', body => body.sign('\t')],
  ['text:line-break', body => body.sign('\n')],
  ['text:hidden-text', (body, attributes) => (attributes.get('text:is-hidden') === 'true' ? body.openHidden() : null)],
  ['text:hidden-paragraph', (body, attributes) => body.hideParagraph(attributes)],
  ['text:section', (body, attributes) => (attributes.get('text:display') === 'none' || attributes.get('text:is-hidden') === 'true' ? body.openHidden() : null)],
  ['text:list', (body, attributes) => body.openList(attributes)],
  ['text:list-item', (body, attributes) => body.openItem(attributes, false)],
  ['text:list-header', (body, attributes) => body.openItem(attributes, true)],
  ['text:number', body => body.openNumber()],
  ['text:note', (body, attributes) => body.openNote(attributes)],
  ['office:annotation', (body, attributes) => body.openRemark(attributes)],
  ['office:annotation-end', (body, attributes) => body.endRemark(attributes)],
  ['dc:creator', body => body.openAuthor()],
  ['table:table', body => body.openTable()],
  ['table:table-row', body => body.openRow()],
  ['table:table-cell', body => body.openCell()],
])
