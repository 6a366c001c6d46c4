import type { PrintedDocument, PrintedHighlight } from '#domain/printed/document.ts'
import { printedNodes } from '#domain/printed/document.ts'
import type { PrintedNode } from '#domain/printed/nodes.ts'
import { printedStyle } from '#domain/printed/style.ts'
import { sayDate } from '../../state/dates.ts'
import { activeLanguage, type Say } from '../../state/language.ts'
import { projectStore } from '../../state/project.ts'
import { languageTag } from '../../text/language-tag.ts'
import type { Reading } from '../reading.ts'
import './printing.css'

/** A document that is read as it is printed: all of its text, with the highlights that are wanted. */
export function printedDocument(reading: Reading, say: Say, wanted: (annotation: string) => boolean): PrintedDocument {
  const { row, shortTitle, text, language, clauses, pages, index, looks } = reading
  return {
    title: row?.title ?? shortTitle,
    shortTitle,
    about: [row?.issuer, row?.jurisdiction, row?.issuedOn && sayDate(row.issuedOn)].flatMap(value => value || []),
    tag: languageTag(language, row?.language),
    text,
    clauses,
    pages,
    highlights: index.sorted.filter(({ id }): boolean => wanted(id)) satisfies readonly PrintedHighlight[],
    themes: [...looks.values()],
    project: projectStore.getState().project?.name ?? '',
    date: new Intl.DateTimeFormat(activeLanguage() === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }).format(new Date()),
    say,
  }
}

/**
 * Puts a whole document into the page, where only paper shows it: what is read is virtualised, and printing that would print what is on
 * the screen. The answer takes it away again.
 */
export function putForPrint(printed: PrintedDocument): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(printedStyle(printed))
  const root = document.createElement('div')
  root.className = 'printed printed-root'
  for (const node of printedNodes(printed)) root.append(domOf(node))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.body.append(root)
  document.documentElement.dataset['printing'] = ''
  return () => {
    root.remove()
    delete document.documentElement.dataset['printing']
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet)
  }
}

/** Text stays text, whatever signs are in it: nothing is read as HTML. */
function domOf(node: PrintedNode): Node {
  if (typeof node === 'string') return document.createTextNode(node)
  const element = document.createElement(node.tag)
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value)
  element.append(...node.children.map(domOf))
  return element
}
