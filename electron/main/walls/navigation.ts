import type { WebContents } from 'electron'
import { isOwnUrl } from './origin.ts'

/** Keeps a page where it is: it can go nowhere, open nothing, embed nothing. */
export function guardContents(contents: WebContents): void {
  const keep = (event: { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void }) => {
    if (!event.isMainFrame || !isOwnUrl(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', keep)
  contents.on('will-frame-navigate', keep)
  contents.on('will-redirect', keep)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // WebRTC asks no request filter: left without UDP and with a proxy that is not there, it reaches nobody.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
