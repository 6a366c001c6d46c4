/**
 * Has something sent before the window goes, until the returned function is called: as soon as that is asked for, since what is sent while the page goes may stay
 * with the browser; and when it goes, for what came in between.
 */
export function beforeWindowGoes(send: () => void): () => void {
  addEventListener('beforeunload', send)
  addEventListener('pagehide', send)
  return () => {
    removeEventListener('beforeunload', send)
    removeEventListener('pagehide', send)
  }
}
