// Runs in a page: the same text as bare as it can be, virtualised and nothing else, and with the annotator that is measured against.
import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator'
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/react-virtual'

export type Mark = { readonly id: string; readonly start: number; readonly end: number }
type Bare = {
  showBare(text: string): Promise<number>
  showAnnotated(text: string, marks: readonly Mark[]): Promise<{ readonly open: number; readonly add: number[] }>
}
declare global {
  interface Window {
    bare: Bare
  }
}

/** Code units a line, pixels a line: a guess until a paragraph was laid out. */
const [lineLength, lineHeight] = [90, 26] as const

window.bare = { showBare, showAnnotated }

const framesAfter = (start: number) =>
  new Promise<number>(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start))))

function scrollerOf(): HTMLElement {
  document.body.replaceChildren()
  const scroller = document.createElement('div')
  scroller.id = 'scroller'
  scroller.style.cssText = 'position:fixed;inset:0;overflow:auto;font:16px/26px serif'
  document.body.append(scroller)
  return scroller
}

/** Only the paragraphs in sight are in the page, each measured when it comes. */
async function showBare(text: string): Promise<number> {
  const start = performance.now()
  const paragraphs = text.split('\n')
  const scroller = scrollerOf()
  const sheet = document.createElement('div')
  sheet.style.cssText = 'position:relative;width:720px;margin:0 auto'
  scroller.append(sheet)
  const shown = new Map<number, HTMLElement>()
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
    count: paragraphs.length, getScrollElement: () => scroller, estimateSize: i => Math.ceil(((paragraphs[i]?.length ?? 0) + 1) / lineLength) * lineHeight,
    observeElementRect, observeElementOffset, scrollToFn: elementScroll, overscan: 4, onChange: paint,
  })
  function paint(): void {
    const items = virtualizer.getVirtualItems()
    sheet.style.height = `${virtualizer.getTotalSize()}px`
    const wanted = new Set(items.map(({ index }) => index))
    for (const [i, element] of shown) {
      if (wanted.has(i)) continue
      element.remove()
      shown.delete(i)
    }
    for (const { index, start: top } of items) {
      let element = shown.get(index)
      if (!element) {
        element = document.createElement('p')
        element.dataset['index'] = String(index)
        element.textContent = paragraphs[index] ?? ''
        element.style.cssText = 'position:absolute;left:0;right:0;margin:0'
        shown.set(index, element)
        sheet.append(element)
        virtualizer.measureElement(element)
      }
      element.style.transform = `translateY(${top}px)`
    }
  }
  virtualizer._didMount()
  virtualizer._willUpdate()
  paint()
  return framesAfter(start)
}

/**
 * All paragraphs in the page, and the annotations given to the annotator; then twelve more, one after the other, in sight. Painted is
 * what it has put there, two frames later: by its own renderer, spans over the text in sight.
 */
async function showAnnotated(text: string, marks: readonly Mark[]) {
  const start = performance.now()
  const scroller = scrollerOf()
  const content = document.createElement('div')
  content.style.cssText = 'width:720px;margin:0 auto;position:relative'
  for (const line of text.split('\n')) {
    const paragraph = document.createElement('p')
    paragraph.style.margin = '0'
    // The line's end counts as a code unit of the text.
    paragraph.textContent = `${line}\n`
    content.append(paragraph)
  }
  scroller.append(content)
  const annotator = createTextAnnotator(content, { annotatingEnabled: false })
  // It looks for the ranges itself, as for annotations that come from a store.
  const annotationOf = ({ id, start, end }: Mark) => ({
    id, bodies: [], target: { annotation: id, selector: [{ quote: text.slice(start, end), start, end }] },
  }) as unknown as TextAnnotation
  annotator.setAnnotations(marks.map(annotationOf))
  // What is added after that is painted with all the others in sight.
  const add: number[] = []
  let open = 0
  for (let i = 0; i < 12; i += 1) {
    const id = `more-${i}`
    const begun = performance.now()
    annotator.addAnnotation(annotationOf({ id, start: 100 + i * 120, end: 160 + i * 120 }))
    const isThere = () => document.querySelector(`[data-annotation="${id}"]`) !== null
    add.push(await painted(begun, isThere))
    if (i === 0) open = performance.now() - start
    await new Promise(done => setTimeout(done, 200))
  }
  return { open, add }
}

/** Milliseconds until two frames after it is there; a minute at the most. */
async function painted(start: number, isThere: () => boolean): Promise<number> {
  while (!isThere()) {
    if (performance.now() - start > 60_000) throw new Error('nothing was painted')
    // A timer of no time would leave it no idle moment to paint in.
    await new Promise(requestAnimationFrame)
  }
  return framesAfter(start)
}
