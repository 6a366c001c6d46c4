import { configure, getConfig } from '@testing-library/react'
import { keep } from './kept.ts'

/** Names that tests put something in place of, by what holds them. */
const replaced = (): readonly (readonly [object, readonly string[]])[] => [
  [globalThis, ['matchMedia', 'ResizeObserver', 'IntersectionObserver', 'Uint8Array']],
  [Element.prototype, ['scrollIntoView', 'scrollTo']],
  [Range.prototype, ['getClientRects']],
]

const properties = () => replaced().flatMap(([holder, names]) => names.map(name => [holder, name] as const))

const readFirst = () => ({ config: { ...getConfig() }, descriptors: properties().map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name)) })

/**
 * Makes the window of this process as it was before its first test file: one window serves all files of a process, since making one takes
 * longer than most files' tests. What a file sets in place of the window's own is taken back; its elements, what it stored and how it set
 * the testing library go.
 */
export function cleanWindow(): void {
  giveSight()
  const { config, descriptors } = keep('first window', readFirst)
  configure(config)
  properties().forEach(([holder, name], index) => {
    const descriptor = descriptors[index]
    if (descriptor) Object.defineProperty(holder, name, descriptor)
    else Reflect.deleteProperty(holder, name)
  })
  for (const element of [document.documentElement, document.body]) for (const name of element.getAttributeNames()) element.removeAttribute(name)
  document.head.replaceChildren()
  document.body.replaceChildren()
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
}

/** jsdom lays nothing out, and so sees nothing come into sight. */
function giveSight(): void {
  globalThis.IntersectionObserver ??= class {
    readonly root = null
    readonly rootMargin = ''
    readonly scrollMargin = ''
    readonly thresholds = []
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return []
    }
  }
}
